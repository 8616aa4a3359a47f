using System.Collections.Concurrent;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;
using NewsSchema.Tests.Tree;
using Xunit.Abstractions;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>Random articles through every format and back.</summary>
public class RandomWayTests(ITestOutputHelper output)
{
    /// <summary>The number of articles for each format. NEWSSCHEMA_FUZZ_ARTICLES sets it: 20,000 take minutes.</summary>
    private static readonly int s_count = Environment.GetEnvironmentVariable("NEWSSCHEMA_FUZZ_ARTICLES") is { } wanted
        ? int.Parse(wanted, System.Globalization.CultureInfo.InvariantCulture)
        : SlowTests.Rounds(2_000);

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_random_article_comes_back_from_its_export(string format) => AssertBack(format, s_count);

    public static TheoryData<string> Formats => [.. WayBack.Formats];

    private void AssertBack(string format, int count)
    {
        ConcurrentBag<string> faults = [];
        int valid = 0;
        Parallel.For(0, count, seed =>
        {
            MapNode tree = Trees.Read(ArticleWriter.Write(new RandomNews(seed).Next()), out List<SourceError> errors);
            if (errors.Exists(error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error))
            {
                return;
            }

            Interlocked.Increment(ref valid);
            if (FindFault(WayBack.WriterOf(format), new ArticleSource(tree, Trees.UserKinds(tree), null)) is { } fault)
            {
                faults.Add($"article {seed}: {fault}");
            }
        });
        output.WriteLine($"{format}: {valid} of {count} articles are valid, {faults.Count} do not come back");
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order(StringComparer.Ordinal).Take(20)));
        Assert.True(valid > count / 3, "Most of the articles were too broken to be written.");
    }

    /// <summary>What is wrong with an article that was written and read; null if nothing is.</summary>
    private static string? FindFault(ExportWriter writer, ArticleSource article)
    {
        string export = writer.Write(article, out _);
        List<ArticleDocument> documents = [.. NewsFormats.Detect(export)!.Read(new FormatInput(export))];
        if (documents.Count != 1)
        {
            return documents.Count + " documents";
        }

        MapNode back = documents[0].Tree;
        IEnumerable<string> errors = documents[0].Errors.Where(IsError).Select(error => error.Message).Concat(NewsDocument.Parse(Trees.Compose(back)).Errors.Where(IsError).Select(error => error.Message));
        if (errors.FirstOrDefault() is { } error)
        {
            return "the result is not legal: " + error;
        }

        var before = ArticleViewReader.Read(article, null);
        var after = ArticleViewReader.Read(new ArticleSource(back, Trees.UserKinds(back), null), null);
        return Missing(before.Story, after.Blocks) is { } lost ? "lost: " + lost : Missing(after.Story, before.Blocks) is { } added ? "added: " + added : null;
    }

    /// <summary>
    /// Whether an error makes an article illegal. A slot inside a paragraph is a second text in an export; if it has an anchor of an entity without an id, the two state one relation with two entities.
    /// </summary>
    private static bool IsError(SourceError error) => error.Code != NewsErrorCodes.AttributeConflict.Id && NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error;

    private static bool IsError(NewsError error) => error.Code != NewsErrorCodes.AttributeConflict.Id && error.Severity == NewsSeverity.Error;

    /// <summary>Whether a block is one that NITF and schema.org have in their heads, where it does not say whether the text has the same words: those are in the article once or twice.</summary>
    private static bool IsRepeated(BlockView block) => block.Slot?.Class is "dateline" or "agency" or "byline" or "correction";

    /// <summary>The words of the running text that an article does not have, neither there nor in its head; null if it has all of them.</summary>
    private static string? Missing(IEnumerable<BlockView> story, IEnumerable<BlockView> blocks)
    {
        List<string> words = [.. WordsOf(story.Where(block => !IsRepeated(block)))];
        foreach (string word in WordsOf(blocks))
        {
            words.Remove(word);
        }

        return words.Count == 0 ? null : string.Join(' ', words);
    }

    private static IEnumerable<string> WordsOf(IEnumerable<BlockView> blocks) => blocks.SelectMany(block => block.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
