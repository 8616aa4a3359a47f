using Xunit.Abstractions;

namespace NewsSchema.Generators.Tests.Corpus;

/// <summary>Each third of a feed is read with the types of the other two thirds.</summary>
public class UnseenCorpusTests(ITestOutputHelper output)
{
    private const int Folds = 3;

    /// <summary>
    /// The feeds, and how many of their documents are refused: an item of ninjs with an object instead of a list (<c>altids</c>), and one with a text instead of a number (<c>urgency</c>); an
    /// item of the AP that lacks a member of all others (<c>words</c>); one of dpa with null in a list of texts (<c>poi_names</c>).
    /// </summary>
    public static TheoryData<string, int> Feeds => new()
    {
        { "wire/ninjs", 2 },
        { "wire/ap-media", 1 },
        { "wire/dpa-digitalwire", 1 },
        { "newsinjson/examples/2.1", 0 },
        { "newsinjson/examples/3.0", 0 },
    };

    [SlowCorpusTheory, MemberData(nameof(Feeds))]
    public void Unseen_documents_are_rewritten_equal_or_refused_with_a_path(string feed, int refused)
    {
        CorpusFile[] files = [.. NinjsCorpus.Read(CorpusFolder.PathOf(feed.Split('/')))];
        GeneratedSchemas types = GeneratedSchemas.Of(Enumerable.Range(0, Folds).SelectMany(fold => files.Where((_, i) => i % Folds != fold).Select(file => (Schema(fold), file))));
        RoundTrip[] results = [.. files.Select((file, i) => types.RoundTrip(Schema(i % Folds), file))];
        output.WriteLine($"{feed}: {results.Count(result => result.IsEqual)} of {results.Length} equal");
        Array.ForEach(results, result => output.WriteLine(result.IsEqual ? "" : $"  {result}"));

        Assert.DoesNotContain(results, result => result.Difference is not null);
        string[] refusals = [.. results.Select(result => result.Refusal).OfType<string>()];
        Assert.All(refusals, refusal => Assert.Contains("Path: $", refusal, StringComparison.Ordinal));
        Assert.InRange(refusals.Length, 0, refused);
    }

    /// <summary>A program that must read everything keeps what does not fit, and learns what that is. A missing member is not kept.</summary>
    [SlowCorpusTheory, MemberData(nameof(Feeds))]
    public void Unseen_documents_are_all_rewritten_equal_by_records_that_keep_mismatches(string feed, int refused)
    {
        CorpusFile[] files = [.. NinjsCorpus.Read(CorpusFolder.PathOf(feed.Split('/')))];
        GeneratedSchemas types = GeneratedSchemas.Of(Enumerable.Range(0, Folds).SelectMany(fold => files.Where((_, i) => i % Folds != fold).Select(file => (Schema(fold), file))), keepsMismatches: true);

        Assert.All(files.Select((file, i) => types.RoundTrip(Schema(i % Folds), file)), result => Assert.True(result.IsEqual, result.ToString()));
        NewsMismatch[][] kept = [.. files.Select((file, i) => types.MismatchesOf(Schema(i % Folds), file).ToArray())];
        Array.ForEach(kept, mismatches => output.WriteLine(string.Join(' ', mismatches.Select(mismatch => mismatch.ToString()))));
        Assert.InRange(kept.Count(mismatches => mismatches.Length > 0), 0, refused);
    }

    /// <summary>Files of one sender are next to each other, so that each third is mostly read with the types of other senders.</summary>
    [SlowCorpusFact]
    public void No_document_is_changed_silently_by_the_types_of_other_senders()
    {
        CorpusFile[] files = [.. NinjsCorpus.Read(CorpusFolder.PathOf("wire", "ninjs"))];
        GeneratedSchemas types = GeneratedSchemas.Of(Enumerable.Range(0, Folds).SelectMany(fold => files.Where((_, i) => Folds * i / files.Length != fold).Select(file => (Schema(fold), file))));
        RoundTrip[] results = [.. files.Select((file, i) => types.RoundTrip(Schema(Folds * i / files.Length), file))];
        Assert.DoesNotContain(results, result => result.Difference is not null);
        Assert.All(results.Where(result => result.Refusal is not null), result => Assert.Contains("Path: $", result.Refusal, StringComparison.Ordinal));
    }

    private static string Schema(int fold) => FormattableString.Invariant($"Without{fold}");
}
