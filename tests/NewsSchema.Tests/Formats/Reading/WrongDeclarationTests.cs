using System.Text;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>Files whose declaration names another encoding than the one that their bytes are in, in memory and as streams.</summary>
public class WrongDeclarationTests
{
    private const string Words = "Grüße aus Kødmanngård – „hier“";

    private static readonly NewsReader s_reader = new();

    [Theory]
    [InlineData("iso-8859-1", "utf-8", "the declaration says iso-8859-1, but the bytes are utf-8")]
    [InlineData("windows-1250", "utf-8", "the declaration says windows-1250, but the bytes are utf-8")]
    [InlineData("us-ascii", "utf-8", "the declaration says us-ascii, but the bytes are utf-8")]
    [InlineData("utf-16", "utf-8", "the declaration says utf-16, but the bytes are utf-8")]
    [InlineData("utf8mb4", "utf-8", "the declaration says utf8mb4, but the bytes are utf-8")]
    [InlineData("utf-8", "utf-16", "the declaration says utf-8, but the bytes are utf-16")]
    public void A_file_is_read_in_the_encoding_of_its_bytes_and_the_report_says_so(string declared, string actual, string note)
    {
        foreach (NewsReadResult result in Read(declared, Encoding.GetEncoding(actual)))
        {
            Assert.Contains(Words, result.Document.ToPlainText(), StringComparison.Ordinal);
            Assert.Equal(note, Assert.Single(result.Report.Notes, static other => other.Code == "NEWS8015").Message);
        }
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void A_right_declaration_is_not_reported(string declared)
    {
        foreach (NewsReadResult result in Read(declared, CodePagesEncodingProvider.Instance.GetEncoding(declared) ?? Encoding.GetEncoding(declared)))
        {
            Assert.Contains(declared == "utf-8" || declared == "utf-16" ? Words : "Grüße", result.Document.ToPlainText(), StringComparison.Ordinal);
            Assert.DoesNotContain(result.Report.Notes, static note => note.Code == "NEWS8015");
        }
    }

    [Fact]
    public void The_first_article_that_shows_the_encoding_has_the_note()
    {
        string ascii = string.Concat(Enumerable.Range(0, 200).Select(static i => Item(i, "All in ASCII.")));
        byte[] file = Encoding.UTF8.GetBytes($"<?xml version='1.0' encoding='iso-8859-1'?><newsMessage><itemSet>{ascii}{Item(200, Words)}{Item(201, Words)}</itemSet></newsMessage>");

        List<NewsReadResult> results = [.. s_reader.ReadAll(new MemoryStream(file))];

        Assert.Equal(202, results.Count);
        Assert.All(results.TakeLast(2), static result => Assert.Contains(Words, result.Document.ToPlainText(), StringComparison.Ordinal));
        Assert.Single(results, static result => result.Report.Notes.Any(static note => note.Code == "NEWS8015"));
    }

    private static string Item(int number, string text) => $"<newsItem guid='urn:x:{number}'><contentSet><inlineXML><html><body><p>{text}</p></body></html></inlineXML></contentSet></newsItem>";

    /// <summary>The file in memory, and as a stream that is longer than what is read to know its format.</summary>
    private static IEnumerable<NewsReadResult> Read(string declared, Encoding encoding)
    {
        string declaration = $"<?xml version='1.0' encoding='{declared}'?>";
        yield return s_reader.Read(encoding.GetBytes($"{declaration}<nitf><body><body.content><p>{Words}</p></body.content></body></nitf>"));
        yield return s_reader.ReadAll(new MemoryStream(encoding.GetBytes($"{declaration}<nitf><!-- {new string('x', 20_000)} --><body><body.content><p>{Words}</p></body.content></body></nitf>"))).Single();
    }
}
