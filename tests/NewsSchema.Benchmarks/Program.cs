using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSchema.Benchmarks.Builds;
using NewsSchema.Benchmarks.Generation;
using NewsSchema.Benchmarks.Interleaved;
using NewsSchema.Benchmarks.Payloads;
using NewsSchema.Benchmarks.Readers;
using NewsSchema.Benchmarks.TextFormat;

if (args is ["generator", .. string[] rest])
{
    GeneratorBenchmark.Run(rest);
    return;
}

// generator: the generator itself. text: the annotated text alone, in megabytes a second.
// options: through JsonSerializer, each set of options in a separate process, because a program usually has one.
// compare FOLDER [--copies N] [--rounds N] [--only TEXT]: this build and another one of this program, interleaved.
// [json|lines|scripts|articles|readers|all|article] [--rounds N] [--only TEXT] [--bdn] [--list]: each work a table, each payload a column, all figures ratios to the work's first row.
string what = args.FirstOrDefault(arg => !arg.StartsWith('-') && Option(arg) is null) ?? "json";
int rounds = int.Parse(Value("--rounds") ?? "100", CultureInfo.InvariantCulture);
string only = Value("--only") ?? "";

if (what == "text")
{
    TextBenchmark.Run(Math.Min(rounds, 15));
    return;
}

if (what == "compare")
{
    BuildComparison.Run(args[1], int.Parse(Value("--copies") ?? "2", CultureInfo.InvariantCulture), rounds, only);
    return;
}

if (what == "options")
{
    foreach (string work in Corpus.Contests(byOptions: true).Select(contest => contest.Work).Distinct())
    {
        using var process = Process.Start("dotnet", [typeof(Corpus).Assembly.Location, "one-option", "--rounds", rounds.ToString(CultureInfo.InvariantCulture), "--only", work + " | " + only]);
        process.WaitForExit();
    }

    return;
}

if (what == "article")
{
    // For ColdStart/measure.sh.
    using Stream output = Console.OpenStandardOutput();
    output.Write(WireStory.Fixtures.PutinNato.ToUtf8Json());
    return;
}

IEnumerable<Contest> contests = what switch
{
    "json" => Corpus.Contests(),
    "one-option" => Corpus.Contests(byOptions: true),
    "lines" => LinesPayload.Contests(),
    "scripts" => Scripts.Contests(),
    "articles" => Articles.Contests(),
    "readers" => ReaderContests.All(),
    "all" => Corpus.Contests().Concat(LinesPayload.Contests()).Concat(Articles.Contests()).Concat(Scripts.Contests()),
    _ => throw new ArgumentException($"There is nothing called '{what}'."),
};
contests = contests.Where(contest => $"{contest.Work} | {contest.Payload}".Contains(only, StringComparison.OrdinalIgnoreCase));

if (args.Contains("--list"))
{
    // Making the contests checks that all alternatives do the same work.
    foreach (Contest contest in contests)
    {
        Console.WriteLine($"{contest.Work} | {contest.Payload}");
    }

    return;
}

if (args.Contains("--bdn"))
{
    CrossCheck.Run([.. contests]);
    return;
}

string vectors = Vector512.IsHardwareAccelerated ? "AVX-512" : Vector256.IsHardwareAccelerated ? "AVX2" : Vector128.IsHardwareAccelerated ? "128-bit vectors" : "no vectors";
Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {vectors}, {rounds} rounds");
Table.Print(contests, rounds);

string? Value(string option) => Array.IndexOf(args, option) is >= 0 and var index && index + 1 < args.Length ? args[index + 1] : null;

string? Option(string value) => Array.IndexOf(args, value) is > 0 and var index && args[index - 1] is "--rounds" or "--only" or "--copies" ? args[index - 1] : null;
