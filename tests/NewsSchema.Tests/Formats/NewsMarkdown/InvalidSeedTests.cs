using NewsSchema.Core.Errors;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

/// <summary>Each invalid seed has exactly one error, with its code and position.</summary>
public class InvalidSeedTests
{
    public static TheoryData<string, int, int> Places => new()
    {
        { "NEWS1001", 3, 5 },
        { "NEWS1002", 3, 23 },
        { "NEWS1003", 3, 22 },
        { "NEWS1004", 3, 34 },
        { "NEWS1005", 3, 25 },
        { "NEWS1006", 3, 30 },
        { "NEWS1007", 3, 42 },
        { "NEWS1008", 3, 42 },
        { "NEWS1009", 3, 42 },
        { "NEWS1010", 3, 46 },
        { "NEWS1011", 3, 35 },
        { "NEWS1012", 3, 54 },
        { "NEWS1013", 3, 31 },
        { "NEWS1014", 3, 1 },
        { "NEWS1015", 4, 1 },
        { "NEWS1016", 2, 1 },
        { "NEWS1017", 3, 25 },
        { "NEWS1018", 5, 11 },
        { "NEWS1019", 3, 65 },
        { "NEWS1020", 1, 4 },
        { "NEWS2001", 1, 1 },
        { "NEWS2002", 5, 1 },
        { "NEWS2003", 3, 12 },
        { "NEWS2004", 3, 10 },
        { "NEWS2005", 3, 10 },
        { "NEWS2006", 3, 11 },
        { "NEWS2007", 4, 1 },
        { "NEWS2008", 11, 17 },
        { "NEWS2009", 4, 15 },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void An_invalid_seed_has_exactly_its_error_at_its_position(string code, int line, int column)
    {
        string path = Assert.Single(Directory.GetFiles(Seeds.InvalidFolder, code + "-*.news.md"));
        NewsDocument document = NewsDocument.Parse(File.ReadAllBytes(path));
        NewsError error = Assert.Single(document.Errors);
        Assert.Equal((code, line, column), (error.Code, error.Line, error.Column));
        Assert.Equal(NewsErrorCodes.Get(code).Severity.ToString(), error.Severity.ToString());
        Assert.Equal(error.Severity == NewsSeverity.Error, document.HasErrors);
    }

    [Fact]
    public void Every_code_of_the_text_and_of_the_front_matter_has_an_invalid_seed() =>
        Assert.Equal(
            NewsErrorCodes.All.Select(code => code.Id).Where(id => string.CompareOrdinal(id, "NEWS3") < 0),
            Places.Select(row => (string)row[0]));

    [Theory]
    [MemberData(nameof(Places))]
    public void Windows_line_ends_and_a_byte_order_mark_do_not_move_an_error(string code, int line, int column)
    {
        string text = File.ReadAllText(Assert.Single(Directory.GetFiles(Seeds.InvalidFolder, code + "-*.news.md")), System.Text.Encoding.Latin1);
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.Latin1.GetBytes(text.Replace("\n", "\r\n"))];
        NewsError error = Assert.Single(NewsDocument.Parse(bytes).Errors);
        Assert.Equal((code, line, column), (error.Code, error.Line, error.Column));
    }
}
