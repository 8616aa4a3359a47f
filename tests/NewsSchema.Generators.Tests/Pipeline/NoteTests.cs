using System.Text;
using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>What builds, and yet is likely to be a slip: a note says so at its place.</summary>
public class NoteTests
{
    [Theory]
    [InlineData("[Kim]{.preson #kim}", ".preson", ".person")]
    [InlineData("{.captoin}\nA photo.", ".captoin", ".caption")]
    [InlineData("[Kim]{.person #kim rol=\"minister\"}", "rol=", "role=")]
    [InlineData("[Kim]{.person #kim affiliatoin=\"x\"}", "affiliatoin=", "affiliation=")]
    [InlineData("[said]{.quot #q speaker=\"#kim\"} [Kim]{.person #kim}", ".quot", ".quote")]
    public void A_name_that_is_written_once_and_is_almost_one_of_the_vocabulary_is_noted(string text, string written, string meant)
    {
        TestRun run = Article(text).Run();
        Diagnostic note = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "NEWS4012");
        Assert.Equal(DiagnosticSeverity.Info, note.Severity);
        Assert.Equal($"{written} is written here only: did you mean {meant}?", note.GetMessage(null));
        int line = 5 + text.Split('\n').TakeWhile(part => !part.Contains(written.Trim('.', '='), StringComparison.Ordinal)).Count();
        Assert.InRange(note.Location.GetLineSpan().StartLinePosition.Line + 1, line, line + 1);
    }

    [Theory]
    [InlineData("[Kim]{.preson #kim} and [Lee]{.preson #lee}")]
    [InlineData("[2:1]{.goal #g} [Kim]{.person #kim age=70 cost=1 game=\"x\" data=\"y\"}")]
    [InlineData("[Kim]{.person #kim role=\"minister\"}")]
    public void A_name_of_the_users_own_is_not_noted(string text) =>
        Assert.DoesNotContain(Article(text).Run().Diagnostics, diagnostic => diagnostic.Id == "NEWS4012");

    [Fact]
    public void A_name_that_two_fixtures_have_is_not_noted() =>
        Assert.DoesNotContain(
            Article("[Kim]{.preson #kim}").Fixture("b.news.md", "---\nschema: Story\n---\n\n[Lee]{.preson #lee}\n").Run().Diagnostics,
            diagnostic => diagnostic.Id == "NEWS4012");

    [Theory]
    [InlineData("2026-03-11T12:00:00Z", "11.03.2026 12:00", "DateTimeOffset")]
    [InlineData("2026-03-11", "soon", "DateOnly")]
    [InlineData("10:30:00", "noon", "TimeOnly")]
    public void A_value_that_alone_makes_a_member_text_is_noted_at_it(string usual, string odd, string type)
    {
        string json = $$"""[{"embargo":"{{usual}}"},{"embargo":"{{odd}}"},{"embargo":"{{usual}}"},{}]""";
        Diagnostic note = Assert.Single(new TestProject().Fixture("a.json", json, "Item").Run().Diagnostics);
        Assert.Equal("NEWS4011", note.Id);
        Assert.Equal($"'embargo' is string because of this value alone: without it all samples are {type}", note.GetMessage(null));
        Assert.Contains(odd, json.Substring(note.Location.SourceSpan.Start, note.Location.SourceSpan.Length), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_one_article_among_many_is_noted_there()
    {
        var project = new TestProject();
        foreach (string value in new[] { "1", "2", "many", "4" })
        {
            project.Fixture($"{value}.news.md", $"---\nschema: Story\ncontact:\n  seats: {value}\n---\n\nText.\n");
        }

        Assert.Equal(
            "many.news.md(4,10): info NEWS4011: 'contact.seats' is string because of this value alone: without it all samples are long",
            Assert.Single(project.Run().Messages));
    }

    [Theory]
    [InlineData("""[{"a":"2026-03-11"},{"a":"soon"}]""")]
    [InlineData("""[{"a":"2026-03-11"},{"a":"soon"},{"a":"later"},{"a":"2026-03-11"}]""")]
    [InlineData("""[{"a":"x"},{"a":"y"},{"a":"z"}]""")]
    public void Several_odd_values_or_one_of_two_are_not_noted(string json) =>
        Assert.Empty(new TestProject().Fixture("a.json", json, "Item").Run().Messages);

    [Fact]
    public void An_empty_list_is_a_warning() =>
        Assert.Equal("a.json(1,1): warning NEWS4009", Assert.Single(new TestProject().Fixture("a.json", "[]", "Item").Run().Messages)[..29]);

    [Theory]
    [InlineData("a.json", """{"subtype":"x","other":1,"subType":"y"}""", "a.json(1,26): info NEWS4013")]
    [InlineData("a.json", """[{"id":1},{"parts":[{"place":{"Name":"n","name":"m"}},{"place":{"Name":"n","name":"m"}}]}]""", "a.json(1,42): info NEWS4013")]
    [InlineData("a.json", """{"ExtensionData":"c"}""", "a.json(1,2): info NEWS4013")]
    [InlineData("lines.news.jsonl", "{\"a\":1}\n{\"a\":1,\"A\":2}\n", "lines.news.jsonl(2,8): info NEWS4013")]
    public void Names_that_readers_may_confuse_are_noted_once_a_file(string name, string json, string expected) =>
        Assert.StartsWith(expected, Assert.Single(new TestProject().Fixture(name, json, "Item").Run().Messages), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"a":{"name":1},"b":{"Name":2}}""")]
    [InlineData("""[{"name":1},{"Name":2}]""")]
    [InlineData("""{"extensiondata":1}""")]
    public void Names_of_different_objects_are_not_noted(string json) =>
        Assert.Empty(new TestProject().Fixture("a.json", json, "Item").Run().Messages);

    [Theory]
    [InlineData("lines.jsonl")]
    [InlineData("lines.news.jsonl")]
    [InlineData("lines.news.ndjson")]
    public void Json_lines_are_samples_and_typed_values(string name)
    {
        TestRun run = new TestProject().Fixture(name, "{\"a\":1}\n\n{\"a\":2,\"b\":\"x\"}\r\n", "Item").Run();
        Assert.Empty(run.Messages);
        Type type = run.Load().GetType("News.Item", throwOnError: true)!;
        var values = (System.Collections.IEnumerable)type.GetNestedType("Fixtures")!.GetProperties().Single(property => property.Name.StartsWith("Lines", StringComparison.Ordinal)).GetValue(null)!;
        Assert.Equal(["""{"a":1}""", """{"a":2,"b":"x"}"""], values.Cast<object>().Select(value => (string)type.GetMethod("ToJson", [])!.Invoke(value, [])!));
    }

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":}\n", "lines.jsonl(2,6): error NEWS4001")]
    [InlineData("{\"a\":1} {\"a\":2}\n", "lines.jsonl(1,9): error NEWS4001")]
    [InlineData("{\"a\":1}\n7\n", "lines.jsonl(2,1): error NEWS4007")]
    [InlineData("\n", "lines.jsonl(1,1): warning NEWS4009")]
    public void An_error_in_json_lines_is_reported_at_its_line(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Single(new TestProject().Fixture("lines.jsonl", text, "Item").Run().Messages), StringComparison.Ordinal);

    public static TheoryData<string, string, int, string> Encodings => new()
    {
        { "latin1", "Grüße aus Zürich\n", 3, "ISO 8859-1 or Windows-1252" },
        { "utf-16", "Gruss\n", 1, "UTF-16 without a byte order mark" },
        { "utf-16BE", "Grüße\n", 6, "UTF-16 without a byte order mark" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_of_a_file_that_is_not_utf_8_is_reported(string encoding, string text, int column, string expected)
    {
        byte[] bytes = Encoding.GetEncoding(encoding).GetBytes(text);
        Assert.Equal(
            [$"a.news.md(1,{column}): error NEWS1020: the file is not UTF-8 but looks like {expected}: save it as UTF-8"],
            new TestProject().Fixture("a.news.md", bytes, "Story").Run().Messages);
    }

    [Fact]
    public void A_file_that_was_cut_off_has_one_error_at_its_end()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("# Grüße\n\nAus Zürich: [5 €]{.money");
        int end = Array.LastIndexOf(bytes, (byte)0xE2) + 2;
        Assert.Equal(
            ["a.news.md(3,16): error NEWS1020: the file was cut off inside a character: its last 2 bytes begin a character that does not end; get the whole file, or remove them"],
            new TestProject().Fixture("a.news.md", bytes[..end], "Story").Run().Messages);
    }

    [Theory]
    [InlineData("# Rot\r\n\r\nGr\u00FC\u00DFe aus Z\u00FCrich\r\n", "3,3", "the file is not UTF-8 but looks like ISO 8859-1 or Windows-1252: save it as UTF-8")]
    [InlineData("Il est au caf\u00E9", "1,14", "the file is not UTF-8 but looks like ISO 8859-1 or Windows-1252: save it as UTF-8")]
    [InlineData("\u00C3\u00BCber Z\u00C3\u00BCrich\nund \u00FF\n", "2,5", "the file is UTF-8, but a byte here is not part of a character: replace it")]
    [InlineData("\u00EF\u00BB\u00BFGr\u00C3\u00BC\u00FF \u00C3\u00BC", "1,4", "the file is UTF-8, but a byte here is not part of a character: replace it")]
    [InlineData("Z\u00C3\u00BCrich: 5 \u00E2\u0082", "1,11", "the file was cut off inside a character: its last bytes begin a character that does not end; get the whole file, or remove them")]
    [InlineData("\u00CC\u00EE\u00F1\u00EA\u00E2\u00E0", "1,1", "the file is not UTF-8: save it as UTF-8")]
    public void Bytes_that_the_compiler_replaced_are_reported_at_the_first_of_them(string bytes, string position, string message) =>
        Assert.Equal(
            [$"a.news.md({position}): error NEWS1020: {message}"],
            new TestProject { SystemEncoding = Encoding.UTF8 }.Fixture("a.news.md", Encoding.Latin1.GetBytes(bytes), "Story").Run().Messages);

    [Fact]
    public void A_replacement_character_that_the_file_holds_itself_is_text() =>
        Assert.Empty(new TestProject().Fixture("a.news.md", "A \uFFFD sign.\n", "Story").Run().Messages);

    private static TestProject Article(string text) => new TestProject().Fixture("a.news.md", $"---\nschema: Story\n---\n\n{text}\n");
}
