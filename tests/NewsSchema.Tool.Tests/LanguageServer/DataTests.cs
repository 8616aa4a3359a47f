using System.Text.Json;

namespace NewsSchema.Tool.Tests.LanguageServer;

/// <summary>What the language server offers in samples of JSON, and in fixtures of trade formats.</summary>
public sealed class DataTests : IDisposable
{
    private const string Other = """
        {"title": "A", "status": "usable", "rank": 1, "live": true, "desk": {"name": "Sport", "mail": "s@b.example"}, "topics": [{"code": "a:1"}, {"code": "a:1"}]}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{|}", "desk live rank status title topics", "\"title\": ")]
    [InlineData("{\"ti|\"}", "desk live rank status title topics", "\"title\": ")]
    [InlineData("{\"ti|x\": 1, \"rank\": 2}", "desk live status title tix topics", "\"title\"")]
    [InlineData("{\"rank\": 2,\r\n  \"|\r\n  \"title\": \"x {\"}", "desk live status topics", "\"live\": ")]
    [InlineData("{\"desk\": {\"name\": \"x\", |}}", "mail", "\"mail\": ")]
    [InlineData("{\"topics\": [{\"code\": \"\\\"]\"}, {\"|", "code", "\"code\": ")]
    [InlineData("{\"status\": |", "\"usable\"", "\"usable\"")]
    [InlineData("{\"status\": \"us|\", \"rank\": 1}", "\"usable\"", "\"usable\"")]
    [InlineData("{\"topics\": [{\"code\": \"|\"}]}", "\"a:1\"", "\"a:1\"")]
    [InlineData("{\"rank\": |}", "1", "1")]
    [InlineData("{\"live\": t|}", "true false", "true")]
    public async Task Completion_in_json_offers_the_keys_of_the_schema_and_values_that_recur(string typed, string expected, string inserted)
    {
        JsonElement[] items = await CompleteAsync("story.news.json", typed);
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), items.Select(static item => item.GetProperty("label").GetString()!).Order(StringComparer.Ordinal));
        Assert.Contains(items, item => item.GetProperty("textEdit").GetProperty("newText").GetString() == inserted);
    }

    [Theory]
    [InlineData("|{}")]
    [InlineData("{\"title\"|}")]
    [InlineData("{\"title\" |}")]
    [InlineData("{\"status\": \"usable\" |}")]
    [InlineData("{\"unknown\": {\"|\"}}")]
    [InlineData("{\"desk\": {\"mail\": \"|\"}}")]
    public async Task Completion_in_json_offers_nothing_elsewhere(string typed) => Assert.Empty(await CompleteAsync("story.news.json", typed));

    [Theory]
    [InlineData("{\"renditions\": {\"large\": {|}}}", "href mime")]
    [InlineData("{\"renditions\": {\"large\": {\"href\": \"x\", \"mime\": \"|\"}}}", "\"image/png\"")]
    [InlineData("{\"renditions\": {\"|\"}}", "")]
    public async Task Completion_in_json_knows_the_values_of_a_map_by_any_key(string typed, string expected)
    {
        for (int i = 0; i < 12; i++)
        {
            _folder.Write($"wire/{i}.news.json", """{"id": "N", "renditions": {"rNa": {"href": "xN", "mime": "image/png"}, "rNb": {"href": "yN", "mime": "image/png"}}}""".Replace("N", $"{i}", StringComparison.Ordinal));
        }

        JsonElement[] items = await CompleteAsync("story.news.json", typed, []);
        Assert.Equal(expected, string.Join(' ', items.Select(static item => item.GetProperty("label").GetString())));
    }

    [Fact]
    public async Task Each_line_of_json_lines_is_a_separate_sample() =>
        Assert.Equal(["desk", "live", "rank", "status", "topics"], (await CompleteAsync("story.news.jsonl", "{\"rank\": 2, \"desk\": {\n{\"title\": \"x\", |\n{\"status\": 1}\n"))
            .Select(static item => item.GetProperty("label").GetString()).Order(StringComparer.Ordinal));

    /// <summary>The items at <c>|</c> in a third sample of a schema.</summary>
    private Task<JsonElement[]> CompleteAsync(string name, string typed) =>
        CompleteAsync(name, typed, [Other, Other.Replace("\"A\"", "\"B\"", StringComparison.Ordinal).Replace("s@b", "t@b", StringComparison.Ordinal)]);

    private async Task<JsonElement[]> CompleteAsync(string name, string typed, string[] others)
    {
        int cursor = typed.IndexOf('|', StringComparison.Ordinal);
        string text = typed.Remove(cursor, 1);
        for (int i = 0; i < others.Length; i++)
        {
            _folder.Write($"wire/other-{i}.news.json", others[i]);
        }

        await using LspClient client = LspClient.InProcess();
        await client.InitializeAsync(_folder.Path);
        string uri = client.Open(_folder.Write("wire/" + name, text), language: "json");
        JsonElement list = await client.AtAsync("textDocument/completion", uri, new MarkedText(text).PositionOf(cursor));
        return [.. list.GetProperty("items").EnumerateArray()];
    }

    [Theory]
    [InlineData("hl1>", "NewsText Headline { get; init; }")]
    [InlineData("Flood", "NewsText Headline { get; init; }")]
    [InlineData("date.issue", " Issued { get; init; }")]
    public async Task A_hover_in_a_trade_fixture_shows_the_property_of_an_element(string words, string declaration)
    {
        const string Nitf = """
            <nitf>
              <head><docdata><date.issue norm="20260301T080000Z"/></docdata></head>
              <body>
                <body.head><hedline><hl1>Flood</hl1></hedline></body.head>
                <body.content><p>A <b>bold</b> word</p></body.content>
              </body>
            </nitf>
            """;
        _folder.Write("wire.csproj", """<Project><ItemGroup><NewsFixture Include="wire/*.xml" Format="nitf" Schema="Wire" /></ItemGroup></Project>""");
        await using LspClient client = LspClient.InProcess();
        await client.InitializeAsync(_folder.Path);
        string uri = client.Open(_folder.Write("wire/a.xml", Nitf), language: "xml");
        JsonElement hover = await client.AtAsync("textDocument/hover", uri, new MarkedText(Nitf).Find(words, 1));
        Assert.Contains(declaration, hover.ToString(), StringComparison.Ordinal);
        Assert.Contains("// Wire", hover.ToString(), StringComparison.Ordinal);
    }
}
