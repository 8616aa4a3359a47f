using NewsSchema.Benchmarks.Interleaved;

namespace NewsSchema.Benchmarks.Payloads;

/// <summary>The works that are measured on every JSON payload.</summary>
internal static class JsonWorks
{
    public const string Read = "Read JSON from UTF-8";
    public const string ReadIndented = "Read JSON as published (indented)";
    public const string Write = "Write JSON to a pooled buffer, relaxed escaping";
    public const string WriteEscaped = "Write JSON to a pooled buffer, default escaping";
    public const string ReadByOptions = "Read through JsonSerializer: ";
    public const string WriteByOptions = "Write through JsonSerializer: ";
    public const string Ours = "**NewsSchema**";
    public const string MutableClasses = "System.Text.Json generator, mutable classes";
    public const string Copy = "limit: copying the object graph";
    public const string Transcoding = "limit: UTF-8 of every string";

    /// <summary>System.Text.Json's generator and NewsSchema with the same options: a separate work, because a program usually has one set of options.</summary>
    public static Contest Pair(string work, string payload, Func<object?> peer, Func<object?> ours) =>
        new(work, payload, [new("System.Text.Json generator", peer), new(Ours, ours)]);

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
