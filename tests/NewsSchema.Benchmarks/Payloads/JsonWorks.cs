using NewsSchema.Benchmarks.Interleaved;

namespace NewsSchema.Benchmarks.Payloads;

/// <summary>The works that are measured on every JSON payload.</summary>
internal static class JsonWorks
{
    public const string Read = "Read JSON from UTF-8";
    public const string ReadIndented = "Read JSON as published (indented)";
    public const string Write = "Write JSON to a pooled buffer, relaxed escaping";
    public const string WriteEscaped = "Write JSON to a pooled buffer, default escaping";
    public const string ReadByOptions = "Read through JsonSerializer, by options";
    public const string WriteByOptions = "Write through JsonSerializer, by options";
    public const string Ours = "**NewsSchema**";
    public const string MutableClasses = "System.Text.Json generator, mutable classes";
    public const string Copy = "limit: copying the object graph";
    public const string Transcoding = "limit: UTF-8 of every string";

    /// <summary>System.Text.Json's generator and NewsSchema with the same options: the ratio is to each other.</summary>
    public static IEnumerable<Alternative> Pair(string options, Func<object?> peer, Func<object?> ours)
    {
        string name = "System.Text.Json generator, " + options;
        return [new(name, peer), new("**NewsSchema**, " + options, ours, name)];
    }

    /// <summary>The same work on several payloads in turn, as one.</summary>
    public static IEnumerable<Contest> Together(string name, params IReadOnlyList<Contest>[] payloads) =>
        payloads[0].Select((contest, index) => new Contest(contest.Work, name, [.. contest.Alternatives.Select((alternative, row) =>
        {
            Func<object?>[] runs = [.. payloads.Select(payload => payload[index].Alternatives[row].Run)];
            return alternative with { Run = RunAll };

            object? RunAll()
            {
                object? last = null;
                foreach (Func<object?> run in runs)
                {
                    last = run();
                }

                return last;
            }
        })]));
}
