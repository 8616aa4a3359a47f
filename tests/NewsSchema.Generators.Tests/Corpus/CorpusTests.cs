using System.Collections.Concurrent;
using NewsSchema.Generators.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NewsSchema.Generators.Tests.Corpus;

/// <summary>
/// Real wire samples become types, the types are compiled, and the samples are read and rewritten by them.
/// Equal means: member order ignored, numbers by value, strings exactly, null and absent distinct.
/// </summary>
public class CorpusTests(ITestOutputHelper output)
{
    private static readonly ConcurrentDictionary<string, Lazy<GeneratedSchemas>> s_types = new(StringComparer.Ordinal);

    public static TheoryData<string> Versions => [.. NinjsCorpus.Versions];

    public static TheoryData<string> ExampleVersions => [.. NinjsCorpus.ExampleVersions];

    public static TheoryData<string> SomeExampleVersions => [.. SlowTests.Some(NinjsCorpus.ExampleVersions)];

    [CorpusTheory, MemberData(nameof(SomeExampleVersions))]
    public void Each_example_alone_is_rewritten_equal(string version) => AllEqual(AloneIn(NinjsCorpus.Examples(version)));

    [SlowCorpusTheory, MemberData(nameof(Versions))]
    public void Each_valid_file_of_the_suite_alone_is_rewritten_equal(string version) => AllEqual(AloneIn(NinjsCorpus.ShouldPass(version)));

    [CorpusTheory, MemberData(nameof(ExampleVersions))]
    public void All_examples_of_a_version_as_one_schema_are_rewritten_equal(string version) => AllEqual(RoundTrips(ExampleTypes(version), NinjsCorpus.Examples(version)));

    /// <summary>Reading and writing ignore the culture's calendar, digits and casing and the time zone.</summary>
    [CorpusTheory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void No_culture_or_time_zone_changes_a_byte(string culture)
    {
        IReadOnlyList<CorpusFile> files = [.. NinjsCorpus.Examples("3.0"), .. NinjsCorpus.Examples("1.4"), .. NinjsCorpus.ShouldPass("1.0")];
        string? zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", "Asia/Kolkata");
            TimeZoneInfo.ClearCachedData();
            Cultures.Run(culture, () =>
            {
                GeneratedSchemas types = Types("several versions", files);
                Assert.Equal(types.Sources, GeneratedSchemas.SourcesOf(files.Select(file => ("Item", file))));
                AllEqual(RoundTrips(types, files));
            });
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [CorpusTheory, MemberData(nameof(Versions))]
    public void All_valid_files_of_a_version_as_one_schema_are_rewritten_equal(string version) => AllEqual(RoundTrips(SuiteTypes(version), NinjsCorpus.ShouldPass(version)));

    /// <summary>All versions in one project, under the SDK's own compiler and its newest C#; all other tests compile as C# 12.</summary>
    [SlowCorpusFact]
    public async Task Types_of_all_versions_compile_without_a_warning_under_the_newest_compiler() =>
        Assert.Equal("", await NewestCompiler.CompileAsync(GeneratedSchemas.SourcesOf(
            NinjsCorpus.ExampleVersions.SelectMany((version, index) => NinjsCorpus.Examples(version).Select(file => ($"Item{index}", file))))));

    [CorpusTheory, MemberData(nameof(ExampleVersions))]
    public void Examples_are_valid_by_their_own_JSON_schema(string version)
    {
        IReadOnlyList<CorpusFile> files = NinjsCorpus.Examples(version);
        GeneratedSchemas types = ExampleTypes(version);
        Assert.All(files, file => Assert.Empty(types.Validate("Item", file)));
    }

    /// <summary>Each file with the types of the others: equal or refused with a path, never silently different, and refusals are rare.</summary>
    [SlowCorpusFact]
    public void Files_left_out_of_the_samples_are_rewritten_equal_or_refused()
    {
        var results = new List<RoundTrip>();
        foreach (IReadOnlyList<CorpusFile> files in Sets())
        {
            results.AddRange(LeaveOneOut(files));
        }

        Report("leave one out", results);
        Assert.DoesNotContain(results, result => result.Difference is not null);
        Assert.All(results.Where(result => result.Refusal is not null), result => Assert.Contains("$", result.Refusal, StringComparison.Ordinal));
        Assert.True(results.Count(result => result.Refusal is not null) * 20 < results.Count, "One file in twenty or more was refused.");
    }

    [CorpusTheory, MemberData(nameof(ExampleVersions))]
    public void Examples_and_suite_are_rewritten_equal_or_refused_by_each_others_types(string version)
    {
        IReadOnlyList<CorpusFile> examples = NinjsCorpus.Examples(version), suite = NinjsCorpus.ShouldPass(version);
        if (examples.Count == 0 || suite.Count == 0)
        {
            return;
        }

        RoundTrip[] results = [.. RoundTrips(ExampleTypes(version), suite), .. RoundTrips(SuiteTypes(version), examples)];
        Report("examples against suite", results);
        Assert.DoesNotContain(results, result => result.Difference is not null);
    }

    /// <summary>Every set of files that leave-one-out is run on: examples and suite of each version.</summary>
    private static IEnumerable<IReadOnlyList<CorpusFile>> Sets() =>
        NinjsCorpus.ExampleVersions.Select(NinjsCorpus.Examples)
            .Concat(NinjsCorpus.Versions.Select(NinjsCorpus.ShouldPass))
            .Where(files => files.Count > 1);

    private static IEnumerable<RoundTrip> AloneIn(IReadOnlyList<CorpusFile> files)
    {
        var types = GeneratedSchemas.Of(files.Select((file, index) => ($"Sample{index}", file)));
        return files.Select((file, index) => types.RoundTrip($"Sample{index}", file));
    }

    private static IEnumerable<RoundTrip> RoundTrips(GeneratedSchemas types, IEnumerable<CorpusFile> files) => files.Select(file => types.RoundTrip("Item", file));

    private static GeneratedSchemas ExampleTypes(string version) => Types($"examples {version}", NinjsCorpus.Examples(version));

    private static GeneratedSchemas SuiteTypes(string version) => Types($"suite {version}", NinjsCorpus.ShouldPass(version));

    /// <summary>The types of one schema, which all files together make; compiled once.</summary>
    private static GeneratedSchemas Types(string name, IEnumerable<CorpusFile> files) =>
        s_types.GetOrAdd(name, _ => new(() => GeneratedSchemas.Of(files.Select(file => ("Item", file))))).Value;

    private static IEnumerable<RoundTrip> LeaveOneOut(IReadOnlyList<CorpusFile> files)
    {
        var types = GeneratedSchemas.Of(
            files.SelectMany((_, left) => files.Where((_, index) => index != left).Select(file => ($"Without{left}", file))));
        return files.Select((file, left) => types.RoundTrip($"Without{left}", file));
    }

    private static void AllEqual(IEnumerable<RoundTrip> results) => Assert.DoesNotContain(results, result => !result.IsEqual);

    private void Report(string what, IReadOnlyCollection<RoundTrip> results)
    {
        output.WriteLine($"{what}: {results.Count(result => result.IsEqual)} of {results.Count} equal, {results.Count(result => result.Refusal is not null)} refused");
        foreach (RoundTrip result in results.Where(result => !result.IsEqual))
        {
            output.WriteLine($"  {result}");
        }
    }
}
