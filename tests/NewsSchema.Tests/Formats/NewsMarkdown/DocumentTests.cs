using System.Text;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

public class DocumentTests
{
    [Fact]
    public void A_document_is_read_stripped_and_written()
    {
        NewsDocument document = NewsDocument.Parse("---\ntext: { end: \"\\n\" }\n---\n# Fähre\n\n[Ina  Sommer]{.person   #sommer}: „Ja“\n\n{% later }\n");
        Assert.False(document.HasErrors);
        Assert.Empty(document.Errors);
        Assert.Equal("Fähre\n\nIna  Sommer: „Ja“\n", document.ToPlainText());
        Assert.Equal("---\ntext:\n  end: \"\\n\"\n---\n\n# Fähre\n\n[Ina  Sommer]{.person #sommer}: „Ja“\n", document.ToNewsMarkdown());
    }

    [Fact]
    public void Errors_of_text_and_meaning_are_sorted_by_position()
    {
        NewsDocument document = NewsDocument.Parse("a [ b]{.org #nato}, [c]{#natto} and [d]{.org #nato .org}.");
        Assert.Equal(
            ["(1,4): warning NEWS1017: span starts with a space: move the space out of the brackets", "(1,25): error NEWS3001: unknown id #natto (did you mean #nato?)", "(1,52): warning NEWS1009: class .org is given twice: remove one"],
            document.Errors.Select(error => error.ToString()));
        Assert.True(document.HasErrors);
    }

    [Fact]
    public void Warnings_are_not_errors()
    {
        NewsDocument document = NewsDocument.Parse("a ] b");
        Assert.Equal(NewsSeverity.Warning, Assert.Single(document.Errors).Severity);
        Assert.False(document.HasErrors);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xE4, 0x62 }, 2)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xFF }, 1)]
    [InlineData(new byte[] { 0x61, 0xC0, 0x80 }, 2)]
    [InlineData(new byte[] { 0xE0, 0x80, 0x80 }, 1)]
    [InlineData(new byte[] { 0xC3, 0xA4, 0xED, 0xA0, 0x80 }, 2)]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 }, 1)]
    [InlineData(new byte[] { 0xF0, 0x8F, 0xBF, 0xBF }, 1)]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x92, 0xA1, 0xF0, 0x9F, 0x92 }, 3)]
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBD, 0x80 }, 2)]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 }, 1)]
    public void Bytes_that_are_not_UTF_8_are_an_error_at_the_first(byte[] bytes, int column)
    {
        NewsError error = Assert.Single(NewsDocument.Parse(bytes).Errors);
        Assert.Equal(("NEWS1020", 1, column), (error.Code, error.Line, error.Column));
    }

    [Theory]
    [InlineData("ä€💡\uFFFD\u0000\u007F\u0800\uD7FF\uE000\uFFFF\U00010000\U0010FFFF")]
    [InlineData("")]
    public void Bytes_that_are_UTF_8_are_read(string text) =>
        Assert.Equal(text, NewsDocument.Parse(Encoding.UTF8.GetBytes(text)).ToPlainText());

    [Fact]
    public void An_exception_describes_the_first_error()
    {
        NewsError warning = new("NEWS1003", 1, 2, "unmatched ']': write \\]", NewsSeverity.Warning);
        NewsError error = new("NEWS1001", 3, 4, "'[' is never closed", NewsSeverity.Error);
        var exception = new NewsFormatException([warning, error]);
        Assert.Equal("(3,4): error NEWS1001: '[' is never closed", exception.Message);
        Assert.Equal([warning, error], exception.Errors);
    }

    [Fact]
    public void A_null_text_is_refused() => Assert.Throws<ArgumentNullException>(() => NewsDocument.Parse((string)null!));

    [Theory]
    [InlineData("Der [Kreml]{#kremml}\n")]
    [InlineData("\uFEFFDer [Kreml]{#kremml}\r\n")]
    public void An_error_has_the_place_where_it_ends(string text)
    {
        NewsError error = Assert.Single(NewsDocument.Parse(text).Errors);
        Assert.Equal((1, 13, 1, 20), (error.Line, error.Column, error.EndLine, error.EndColumn));
    }

    [Fact]
    public void An_error_over_several_lines_ends_on_the_last_one()
    {
        NewsError error = Assert.Single(NewsDocument.Parse("Ein [Wort]{\n} hier\n").Errors);
        Assert.Equal((1, 11, 2, 2), (error.Line, error.Column, error.EndLine, error.EndColumn));
    }
}
