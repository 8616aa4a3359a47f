using System.Text;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>Files that are broken or meant to harm: no exception, no entity, no request, in linear time.</summary>
public class HostileFileTests
{
    private static readonly NewsReader s_reader = new();

    [Theory]
    [InlineData("<!DOCTYPE nitf [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>", "NEWS8102")]
    [InlineData("<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>", "NEWS8102")]
    [InlineData("<nitf><head><title>a</title></head><body><body.content><p>b</p>", "NEWS8401")]
    [InlineData("<nitf><body><body.content><p>b</p><p x:nil='1'/></body.content></body></nitf>", "NEWS8401")]
    [InlineData("Text.", "NEWS8011")]
    [InlineData("", "NEWS8011")]
    public void A_refused_file_has_an_error_and_what_was_read_before(string file, string code)
    {
        NewsReadResult result = s_reader.Read(Encoding.UTF8.GetBytes(file));

        Assert.Contains(result.Report.Notes, note => note.Code == code && note.Severity == NewsSeverity.Error);
        Assert.Equal(file.Contains("<p>b</p>", StringComparison.Ordinal), result.Document.ToPlainText().EndsWith('b'));
    }

    [Theory]
    [InlineData("<?xml version='1.0' encoding='UTF-8'?>\r\n<nitf><body>\r\n<p>", "</p></body></nitf>", "NEWS8104", 3, 4)]
    [InlineData("<nitf>\n", "</nitf>", "NEWS8104", 2, 1)]
    [InlineData("{\"uri\": \"urn:x:1\",\n \"headline\": \"", "\"}", "NEWS1020", 2, 15)]
    [InlineData("---\nid: ä\n---\n\n", "", "NEWS1020", 5, 1)]
    public void A_byte_that_is_not_of_the_encoding_is_reported_at_its_place(string before, string after, string code, int line, int column)
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(before), 0xFF, .. Encoding.UTF8.GetBytes(after)];

        ReadNote error = Assert.Single(s_reader.Read(file).Report.Notes, note => note.Severity == NewsSeverity.Error);
        Assert.Equal((code, line, column), (error.Code, error.Line, error.Column));
    }

    [Fact]
    public void Bytes_that_are_not_of_the_encoding_are_an_error()
    {
        Assert.Contains(Errors("klingon"), note => note.Code == "NEWS8104" && note.Message.Contains("the encoding 'klingon' is unknown", StringComparison.Ordinal));
        Assert.Contains(Errors("utf-8"), note => note.Code == "NEWS8104" && note.Message.Contains("a byte is not utf-8", StringComparison.Ordinal));

        static IEnumerable<ReadNote> Errors(string encoding) =>
            s_reader.Read([.. Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='{encoding}'?><nitf><body><body.content><p>"), 0xFC, .. "</p></body.content></body></nitf>"u8]).Report.Notes.Where(note => note.Severity == NewsSeverity.Error);
    }

    [Fact]
    public void A_limit_ends_a_file()
    {
        Assert.Contains(Notes("<p " + string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"a{i}='1'")) + "/>"), note => note.Code == "NEWS8103");
        Assert.Contains(Notes(string.Concat(Enumerable.Repeat("<block>", 1000))), note => note.Code == "NEWS8103");
        Assert.Contains(new NewsReader(new ReadOptions { Limits = new ReadLimits { MaxLength = 10 } }).Read("<nitf><body/></nitf>").Report.Notes, note => note.Code == "NEWS8103");
    }

    [Fact]
    public void Marks_that_nest_deeply_are_flattened()
    {
        NewsReadResult result = s_reader.Read(Body("<p>" + string.Concat(Enumerable.Repeat("<q>", 200)) + "a" + string.Concat(Enumerable.Repeat("</q>", 200)) + "</p>"));

        Assert.False(result.Report.HasErrors, result.Report.ToString());
        Assert.Contains(result.Report.Notes, note => note.Code == "NEWS8014");
        Assert.Equal("a", result.Document.ToPlainText());
    }

    [Fact]
    public void Every_start_of_an_export_is_read()
    {
        foreach (string seed in ExportSeed.All)
        {
            string export = NewsDocument.Parse(Seeds.Read(seed + ".news.md")).ToNitf();
            for (int length = 0; length < export.Length; length += 997)
            {
                NewsReadResult result = s_reader.Read(export[..length]);
                Assert.True(result.Report.HasErrors);
                Assert.False(NewsDocument.Parse(result.Document.ToNewsMarkdown()).HasErrors);
            }
        }
    }

    [Fact]
    public void Mutations_of_an_export_are_read()
    {
        string export = NewsDocument.Parse(Seeds.Read("putin-nato.news.md")).ToNitf();
        var random = new Random(20240501);
        string[] pieces = ["<", ">", "&", "\"", "<p>", "</p>", "<block>", "</block>", "<q>", "<person id=\"x.1\">", "<!--", "]]>", "\u2028", "{#x .y}", "[", "\uFFFF"];
        for (int i = 0, rounds = SlowTests.Rounds(700); i < rounds; i++)
        {
            int at = random.Next(export.Length);
            string mutated = export.Remove(at, Math.Min(random.Next(12), export.Length - at)).Insert(at, pieces[random.Next(pieces.Length)]);
            NewsReadResult result = s_reader.Read(mutated);
            NewsDocument again = NewsDocument.Parse(result.Document.ToNewsMarkdown());
            Assert.False(again.HasErrors, mutated + "\n" + string.Join("\n", again.Errors));
        }
    }

    private static IReadOnlyList<ReadNote> Notes(string content) => s_reader.Read(Body(content)).Report.Notes;

    private static string Body(string content) => "<nitf><body><body.content>" + content + "</body.content></body></nitf>";
}
