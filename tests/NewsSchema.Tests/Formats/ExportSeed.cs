using System.Buffers;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats;

/// <summary>A seed as the writers take it.</summary>
internal sealed record ExportSeed(Article Article, MapNode Tree)
{
    public static readonly DateTimeOffset Now = new(2025, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static IReadOnlyList<string> All { get; } = Seeds.Articles.Select(name => name[..^".news.md".Length]).ToList();

    public static TheoryData<string> Names => [.. All];

    public static ExportSeed Read(string name) => Parse(Seeds.Read(name + ".news.md"));

    public static ExportSeed Parse(string text)
    {
        var errors = new List<SourceError>();
        Article article = ArticleReader.Read(text, errors);
        return new ExportSeed(article, ArticleBuilder.Build(article, errors).Tree);
    }

    /// <summary>The article as a writer takes it.</summary>
    public ArticleSource Source => new(Tree, [], null);

    public string Write(ExportWriter writer) => Write(writer, out _);

    public string Write(ExportWriter writer, out ExportReport report) => writer.Write(new ArticleSource(Tree, [], null), out report);

    public byte[] WriteUtf8(ExportWriter writer)
    {
        var output = new ArrayBufferWriter<byte>();
        writer.Write(new ArticleSource(Tree, [], null), output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The texts of all blocks, as the reader gives them.</summary>
    public List<string> Blocks => Article.Blocks.ConvertAll(block => block.Text);

    /// <summary>
    /// Asserts that an export holds every block exactly once, character for character: those of the story in their order,
    /// the others among the texts that have their own element or property.
    /// </summary>
    public void AssertText(IEnumerable<string> story, IEnumerable<string> elsewhere)
    {
        List<string> expected = Blocks;
        int position = 0;
        foreach (string text in story)
        {
            int found = expected.IndexOf(text, position);
            Assert.True(found >= 0, $"not in the article, or not in this order: {text}");
            expected.RemoveAt(found);
            position = found;
        }

        List<string> others = elsewhere.ToList();
        Assert.All(expected, text => Assert.True(others.Remove(text), $"lost: {text}"));
    }

    private static ExportOptions Fixed(ExportOptions options) => options with { Clock = new FixedClock() };

    /// <summary>The writer's defaults at a fixed moment.</summary>
    public static T Fixed<T>(T options)
        where T : ExportOptions => (T)Fixed((ExportOptions)options);

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
