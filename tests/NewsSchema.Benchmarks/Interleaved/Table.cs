using System.Globalization;

namespace NewsSchema.Benchmarks.Interleaved;

/// <summary>Prints what was measured as Markdown: a work's alternatives by its payloads.</summary>
internal static class Table
{
    public static void Print(IEnumerable<Contest> contests, int rounds)
    {
        foreach (IGrouping<string, Contest> work in contests.GroupBy(contest => contest.Work))
        {
            Print(work.Key, [.. work.GroupBy(contest => contest.Payload).Select(payload => new Column(
                payload.Key,
                payload.Count() == 1,
                [.. payload.SelectMany(contest => Comparison.Measure(contest.Alternatives, rounds))]))]);
        }
    }

    private static void Print(string work, IReadOnlyList<Column> columns)
    {
        string[] names = [.. columns.SelectMany(column => column.Results).Select(result => result.Alternative.Name).Distinct()];
        Console.WriteLine();
        Print(work, columns.Select(column => column.Payload));
        Print("---", columns.Select(_ => "---:"));
        foreach (string name in names)
        {
            Print(name, columns, name, result => Number(result.Ratio));
        }

        // A work of several contests has as many baselines.
        if (!columns.All(column => column.IsOneContest))
        {
            return;
        }

        Print($"*µs: {names[0]}*", columns, names[0], result => Number(result.Nanoseconds / 1000));
        foreach (string name in names.Where(name => columns.Any(column => column[name] is { Alternative.Baseline: null, AllocatedBytes: > 0 })))
        {
            Print($"*B allocated: {name}*", columns, name, result => result.AllocatedBytes.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Print(string title, IReadOnlyList<Column> columns, string name, Func<Result, string> cell) =>
        Print(title, columns.Select(column => column[name] is { } result ? cell(result) : ""));

    private static void Print(string title, IEnumerable<string> cells) => Console.WriteLine($"| {title} | {string.Join(" | ", cells)} |");

    private static string Number(double value) =>
        value.ToString(value < 0.0995 ? "0.000" : value < 9.95 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private sealed record Column(string Payload, bool IsOneContest, IReadOnlyList<Result> Results)
    {
        public Result? this[string name] => Results.FirstOrDefault(result => result.Alternative.Name == name);
    }
}
