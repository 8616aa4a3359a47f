using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

/// <summary>Reading allocates little besides the document. The bounds, in bytes per character, are a quarter above the measured values.</summary>
public class AllocationTests
{
    private static readonly string s_seed = Seeds.Read("putin-nato.news.md");

    [Fact]
    public void Reading_an_article_allocates_little() => AssertAllocates(12, s_seed);

    [Fact]
    public void Reading_a_long_article_allocates_little() => AssertAllocates(6, s_seed + string.Concat(Enumerable.Repeat(s_seed[s_seed.IndexOf("# ", StringComparison.Ordinal)..], 200)));

    [Fact]
    public void Reading_a_document_allocates_little() => AssertAllocates(42, s_seed, text => NewsDocument.Parse(text));

    private static void AssertAllocates(int times, string text) => AssertAllocates(times, text, text => ArticleReader.Read(text, []));

    private static void AssertAllocates(int times, string text, Action<string> read)
    {
        read(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        read(text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, (long)text.Length * times);
    }
}
