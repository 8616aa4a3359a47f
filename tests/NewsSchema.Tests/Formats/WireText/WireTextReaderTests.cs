using System.Text;
using System.Text.RegularExpressions;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.Reading;

namespace NewsSchema.Tests.Formats.WireText;

public class WireTextReaderTests
{
    private const string Dpa = "\u0001xca062 4 i 211 ccccb   dpa 061\r\n\r\nSaltmarsh-bees/\r\n\u0002EXTRA\nBees of Saltmarsh could\r\nreturn this year\nBy Jo Field, The Post =\r\n\r\n"
        + "   Saltmarsh (nnb) - The left-\r\nleaning bees\r\nmay be back.\r\n\r\n   \"One cannot say,\" she said.\r\nTime will tell.\r\n\r\n# Results\r\n\r\n- One: Ada\r\n- Two: Bo\r\n\r\n"
        + "Town     Min    Max\r\nSalt      10     12\r\n\r\nnnb jf\r\n\r\n\u0003131137 GMT Nov 13 \r\n\u007F\r\n\u007F\u0004";

    private const string Anpa = "\u0016\u0016\u0001W2870\u001F_asian\nf l\u0013\u0011 BC-XX--Bees     11-13 0049\n\u0002^BC-XX--Bees Return,49<\n^For the marsh, bees return <\n"
        + "^AP Photo XNP101<\n^Eds: With AP Photos.<\n^They are back.<\n^By ADA LIND and BO FIELD=\n^Associated Press=\n"
        + "\t   SALTMARSH (AP) _ The bees are ``back.'' \n \n\t   Second paragraph.\n\t   Town;10;12<\n\t   Port;11;13<\n\t   \u0003AP-WF-11-13-13 1509GMT<\n\n\u000C\n\u0004";

    private static readonly NewsReader s_reader = new();

    [Fact]
    public void A_message_of_IPTC_7901_is_read()
    {
        NewsReadResult result = s_reader.Read(Encoding.UTF8.GetBytes(Dpa));

        Assert.Same(NewsFormats.Iptc7901, result.Format);
        Assert.False(result.Report.HasErrors, result.Report.ToString());
        Assert.Equal(
            "EXTRA\n\nBees of Saltmarsh could return this year\n\nBy Jo Field, The Post\n\nSaltmarsh (nnb) - The left-leaning bees may be back.\n\n\"One cannot say,\" she said. Time will tell.\n\n"
            + "# Results\n\n- One: Ada\n\n- Two: Bo\n\nTown     Min    Max\n\nSalt      10     12\n\nnnb jf",
            result.Document.ToPlainText());
        string article = result.Document.ToNewsMarkdown();
        string expected = """
            ---
            id: xca062
            urgency: 4
            section: i
            slug: Saltmarsh-bees
            issued: 2013-11-13T11:37:00Z
            """;
        Assert.StartsWith(expected.ReplaceLineEndings("\n"), article, StringComparison.Ordinal);
        Assert.Contains("[Saltmarsh ([nnb]{.agency})]{.dateline}", article, StringComparison.Ordinal);
        Assert.Contains("211", article, StringComparison.Ordinal);
        Assert.Contains("ccccb dpa 061", article, StringComparison.Ordinal);
    }

    /// <summary>What follows the text is for editors: it is one note, and not in the text for publication.</summary>
    [Theory]
    [InlineData("# dpa-Notizblock\n\n## Internet\n- [Bees](https://nnb.example)\n\n## Orte\n- [Marsh](Salt Street 1)")]
    [InlineData("# Notebook\n\n## Note to editors\n- Bees\n\n* * * *\nThe following information is not intended for publication\n\n## Editorial contacts\n- Tel: 1; <a@nnb.example>")]
    [InlineData("## Orte\n- [Marsh](Salt Street 1)")]
    [InlineData("Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt:\n\nAutor: Jo Field")]
    [InlineData("Redaktionelle Hinweise\n- Bees")]
    public void Notes_for_editors_are_not_text(string notes)
    {
        string message = "bsf037 4 su 174 gef 1388\n\nBees/\n\nThe bees are back =\n\n   Geneva (nnb) - They are.\n\n   Orte\n\n" + notes + "\n\nnnb jf\n\n101137 GMT Dez 18\n";

        Assert.Equal("The bees are back\n\nGeneva (nnb) - They are.\n\nOrte", s_reader.Read(message).Document.ToPlainText());
        Assert.Equal(
            string.Join('\n', (notes + "\nnnb jf").Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            ((ScalarNode)RoundTrip.Read(NewsFormats.Iptc7901, message)[0].Tree["edNote"]!).Text);
    }

    [Fact]
    public void A_line_before_a_marked_title_has_the_keywords()
    {
        string article = s_reader.Read("bsf037 4 su 174 gef 1388\n\nBees GE\n\nBees GE:\nThe bees are back =\n\nGeneva (nnb) They are.\n\nnnb jf\n\n101137 GMT Dez 18\n").Document.ToNewsMarkdown();

        Assert.Contains("slug: Bees GE\n", article, StringComparison.Ordinal);
        Assert.Contains("issued: 2018-12-10T11:37:00Z\n", article, StringComparison.Ordinal);
        Assert.Contains("# Bees GE: The bees are back\n", article, StringComparison.Ordinal);
    }

    /// <summary>An agency sends results as tables with titles between them, which end like a byline.</summary>
    [Fact]
    public void Titles_of_tables_in_ANPA_1312_are_text()
    {
        NewsReadResult result = s_reader.Read(
            "z9631-----\nr z BC-XX--Bees     05-17 \n^*9006< ^BC-XX--Bees,16<\n^Bee Standings=\n^(Eds: New.)<\n^All Times EDT=\n^By The Associated Press=\n^EAST=\n^;W;L\n"
            + "Salt;23;13\n\t   ___=\n^Sunday's Games=\n\t   Salt 7, Port 5<\n\n\t   AP-WF-05-17-16 0620GMT<\n");

        Assert.Equal(
            "Bee Standings\n\nBy The Associated Press\n\nAll Times EDT\n\nEAST\n\n;W;L\n\nSalt;23;13\n\n___\n\nSunday's Games\n\nSalt 7, Port 5",
            result.Document.ToPlainText());
        string article = result.Document.ToNewsMarkdown();
        Assert.Contains("slug: BC-XX--Bees\n", article, StringComparison.Ordinal);
        Assert.Contains("ed-note: \"(Eds: New.)\"\n", article, StringComparison.Ordinal);
        Assert.Contains("*9006", article, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_ANPA_1312_is_read()
    {
        NewsReadResult result = s_reader.Read(Anpa);

        Assert.Same(NewsFormats.Anpa1312, result.Format);
        Assert.False(result.Report.HasErrors, result.Report.ToString());
        Assert.Equal(
            "For the marsh, bees return\n\nBy ADA LIND and BO FIELD, Associated Press\n\nSALTMARSH (AP) _ The bees are ``back.''\n\nSecond paragraph.\n\nTown;10;12\n\nPort;11;13",
            result.Document.ToPlainText());
        string article = result.Document.ToNewsMarkdown();
        Assert.Contains("slug: BC-XX--Bees Return\n", article, StringComparison.Ordinal);
        Assert.Contains("ed-note: \"Eds: With AP Photos.\"\n", article, StringComparison.Ordinal);
        Assert.Contains("description: They are back.\n", article, StringComparison.Ordinal);
        Assert.Contains("issued: 2013-11-13T15:09:00Z\n", article, StringComparison.Ordinal);
        Assert.Contains("AP Photo XNP101", article, StringComparison.Ordinal);
        Assert.Contains("_asian", article, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_in_one_file_are_articles()
    {
        List<NewsReadResult> results = [.. s_reader.ReadAll(Dpa + Dpa.Replace("xca062", "xca063"))];

        Assert.Equal(2, results.Count);
        Assert.Contains("id: xca063", results[1].Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_that_is_not_UTF_8_is_windows_1252(bool isUtf8)
    {
        Encoding encoding = isUtf8 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

        NewsReadResult result = s_reader.Read(encoding.GetBytes(Dpa.Replace("Saltmarsh", "Salzmünster")));

        Assert.Contains("Bees of Salzmünster could", result.Document.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_encoding_of_the_options_comes_first()
    {
        var reader = new NewsReader(new ReadOptions { Encoding = CodePagesEncodingProvider.Instance.GetEncoding(850)! });

        NewsReadResult result = reader.Read(CodePagesEncodingProvider.Instance.GetEncoding(850)!.GetBytes(Dpa.Replace("Saltmarsh", "Salzmünster")));

        Assert.Contains("Bees of Salzmünster could", result.Document.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_without_signs_is_recognized()
    {
        NewsReadResult result = s_reader.Read("xca062 4 i 211 dpa 061\n\nTitle\n\n   First paragraph\ngoes on.\n\n   Second.\n");

        Assert.Same(NewsFormats.Iptc7901, result.Format);
        Assert.Equal("Title\n\nFirst paragraph goes on.\n\nSecond.", result.Document.ToPlainText());
    }

    [Theory]
    [InlineData("xca062")]
    [InlineData("xca00062")]
    public void A_number_has_three_to_five_digits(string id) =>
        Assert.Contains("id: " + id + "\n", s_reader.Read(id + " 4 i 211 dpa 061\n\nTitle =\n\n   Text.\n").Document.ToNewsMarkdown(), StringComparison.Ordinal);

    [Fact]
    public void A_message_of_ANPA_1312_without_signs_is_recognized()
    {
        NewsReadResult result = s_reader.Read(WithoutSigns(Anpa));

        Assert.Same(NewsFormats.Anpa1312, result.Format);
        Assert.Equal(s_reader.Read(Anpa).Document.ToPlainText(), result.Document.ToPlainText());
        string article = result.Document.ToNewsMarkdown();
        Assert.Contains("id: W2870\n", article, StringComparison.Ordinal);
        Assert.Contains("section: l\n", article, StringComparison.Ordinal);
        Assert.Contains("issued: 2013-11-13T15:09:00Z\n", article, StringComparison.Ordinal);
        Assert.Contains("asian", article, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_without_carets_before_an_indented_text_are_its_head()
    {
        NewsReadResult result = s_reader.Read("a0105XXXX-\nu s BC-Cup-Final   09-12 0344\nBC-Cup-Final\nCup: Reds win by a goal+\n     SALTMARSH, Dec. 9 NNB - Reds won \nthe cup.\n     They sang.\n==NNB\n");

        Assert.Same(NewsFormats.Anpa1312, result.Format);
        Assert.StartsWith("Cup: Reds win by a goal\n\nSALTMARSH, Dec. 9 NNB - Reds won", result.Document.ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("slug: BC-Cup-Final\n", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("W2870asian\nA line of text.\n")]
    [InlineData("Dear reader\nf l BC-XX 11-13 0049\n")]
    [InlineData("W2870asian\nf l 11-13 0049\n")]
    public void Text_that_only_resembles_a_header_is_not_ANPA_1312(string text) => Assert.Null(NewsFormats.Detect(text));

    [Fact]
    public void Truncated_and_damaged_messages_are_never_an_exception()
    {
        foreach (string message in new[] { Dpa, Anpa, WithoutSigns(Anpa) })
        {
            for (int length = 1; length < message.Length; length += 3)
            {
                Assert.NotEmpty(s_reader.ReadAll(message[..length]).ToList());
                Assert.NotEmpty(s_reader.ReadAll(message.Remove(length, Math.Min(5, message.Length - length))).ToList());
                Assert.NotEmpty(s_reader.ReadAll(message.Insert(length, "\u0001\u0002=\u0003\uFFFF")).ToList());
            }
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void Agency_messages_are_read(string file)
    {
        byte[] bytes = File.ReadAllBytes(CorpusFolder.PathOf("wire", "anpa-7901", file));
        NewsReadResult result = s_reader.Read(bytes);

        Assert.False(result.Report.HasErrors, result.Report.ToString());
        string article = result.Document.ToNewsMarkdown();
        Assert.False(NewsDocument.Parse(article).HasErrors, article);
        Assert.Contains("issued: ", article, StringComparison.Ordinal);
        Assert.Contains("slug: ", article, StringComparison.Ordinal);
        Assert.Matches("(?m)^# \\S", article);
        foreach (string line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            string last = Regex.Match(line, "\\p{L}*(?=\\P{L}*$)").Value;
            Assert.True(article.Contains(last, StringComparison.Ordinal), $"'{line}' is lost in\n{article}");
        }
    }

    public static TheoryData<string> Files =>
        [.. Directory.Exists(CorpusFolder.PathOf("wire", "anpa-7901")) ? Directory.GetFiles(CorpusFolder.PathOf("wire", "anpa-7901")).Select(file => Path.GetFileName(file)) : ["none"]];

    private static string WithoutSigns(string message) => string.Concat(message.Replace("_asian", "asian").Replace("\u0003", "\n").Where(static c => !char.IsControl(c) || c is '\n' or '\t'));
}
