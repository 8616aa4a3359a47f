using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;

namespace NewsSchema.Tests.Syntax;

/// <summary>Reading makes the document and little besides. The bounds, in bytes by the character, are what it takes and a quarter more.</summary>
public class AllocationTests
{
    private static readonly string Seed = Seeds.Read("putin-nato.news.md");

    [Fact]
    public void An_article() => AssertAllocates(12, Seed);

    [Fact]
    public void A_long_article() => AssertAllocates(6, Seed + string.Concat(Enumerable.Repeat(Seed[Seed.IndexOf("# ", StringComparison.Ordinal)..], 200)));

    [Fact]
    public void A_document() => AssertAllocates(42, Seed, text => NewsDocument.Parse(text));

    private static void AssertAllocates(int times, string text) => AssertAllocates(times, text, text => ArticleReader.Read(text, []));

    private static void AssertAllocates(int times, string text, Action<string> read)
    {
        read(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        read(text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, (long)text.Length * times);
    }
}
