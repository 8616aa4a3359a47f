using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Tool.Annotations;

namespace NewsSchema.Tool.Tests.Annotations;

/// <summary>An article that was made from a text gives back the text.</summary>
public class TextLayoutTests
{
    private static readonly string[] s_parts = ["a", "word", "\n", "\n\n", " \n", "\n \n", "# ", "[x]", "{%c%}", "\\", "---\n", "::: q\n", "\t", " ", "„ß“", "👍", "\u00A0", "{.a}\n", "x: y\n"];

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("One.\nTwo.\n")]
    [InlineData("One\nline.\n\nTwo.")]
    [InlineData("\uFEFF\r\nOne.\r\n\r\n\r\nTwo. \r\n")]
    [InlineData("# not a heading\n\n[not a span]{.x}\n\n---\n\n::: no container")]
    public void Text_is_given_back(string text) => AssertGivenBack(text);

    [Fact]
    public void Any_text_is_given_back()
    {
        var random = new Random(7);
        for (int i = 0, rounds = SlowTests.Rounds(2000); i < rounds; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => s_parts[random.Next(s_parts.Length)]));
            AssertGivenBack(random.Next(4) == 0 ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text);
        }
    }

    [Theory]
    [InlineData("One.\r\nTwo.\n")]
    [InlineData("One.\rTwo.")]
    public void Mixed_line_ends_are_refused(string text)
    {
        Assert.Null(TextLayout.Of(text, out string? fault));
        Assert.NotNull(fault);
    }

    private static void AssertGivenBack(string text)
    {
        TextLayout layout = TextLayout.Of(text, out _)!;
        NewsDocument document = NewsDocument.Parse(ArticleWriter.Write(layout.ToArticle("Story")));
        Assert.Empty(document.Errors.Where(error => error.Severity == NewsSeverity.Error).Select(error => $"{error} in {text.Replace("\n", "\\n", StringComparison.Ordinal)}"));
        Assert.Equal(text, document.ToPlainText());
    }
}
