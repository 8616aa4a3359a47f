using System.Globalization;

namespace Newswire;

/// <summary>What happened so far, for the progress line and the summary.</summary>
internal sealed class Tally(TextWriter output)
{
    private readonly Lock _gate = new();
    private (string Text, long Time) _lastNotice = ("", 0);

    public Count Files { get; } = new();

    public Count Stories { get; } = new();

    public Count Quotes { get; } = new();

    /// <summary>Values that the story states less exactly than its file.</summary>
    public Count Losses { get; } = new();

    public Count Refused { get; } = new();

    public Count Added { get; } = new();

    public Count Known { get; } = new();

    public Count Republished { get; } = new();

    /// <summary>Says what the role waits for; the same once in ten seconds.</summary>
    public void Notice(string text)
    {
        lock (_gate)
        {
            if (text != _lastNotice.Text || Environment.TickCount64 - _lastNotice.Time > 10_000)
            {
                _lastNotice = (text, Environment.TickCount64);
                output.WriteLine(text);
            }
        }
    }

    public override string ToString()
    {
        (Count Count, string Singular, string Plural)[] counts =
        [
            (Files, "file", "files"), (Stories, "story", "stories"), (Quotes, "quote", "quotes"), (Losses, "loss", "losses"), (Refused, "refusal", "refusals"),
            (Added, "stored", "stored"), (Known, "known", "known"), (Republished, "republished", "republished"),
        ];
        return string.Join(", ", counts.Where(static count => count.Count.Value > 0 || count.Singular is "story" or "quote" or "loss" or "refusal")
            .Select(static count => string.Create(CultureInfo.InvariantCulture, $"{count.Count.Value:N0} {(count.Count.Value == 1 ? count.Singular : count.Plural)}")));
    }

    /// <summary>A number that several threads add to.</summary>
    internal sealed class Count
    {
        private long _value;

        public long Value => Interlocked.Read(ref _value);

        public void Add(long value = 1) => Interlocked.Add(ref _value, value);
    }
}
