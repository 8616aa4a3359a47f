using System.Text.Json;

namespace NewsSchema.Tool.Tests.LanguageServer;

/// <summary>Changes of documents, and the diagnostics after them.</summary>
public class DocumentTests
{
    private const string Article = "---\nschema: Flash\n---\n\n# A [b]{.person #b}\n";

    public static TheoryData<string> SomeArticles => [.. SlowTests.Some(Seeds.Articles)];

    [Theory]
    [MemberData(nameof(SomeArticles))]
    public async Task Random_edits_by_increments_give_the_diagnostics_of_a_fresh_document(string name)
    {
        const int Edits = 200;
        var random = new Random(name.Length * 7919);
        using var folder = new TemporaryFolder();
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path, new { textDocument = new { diagnostic = new { } } });
        string text = Seeds.Read(name);
        text = random.Next(3) switch { 0 => text.Replace("\n", "\r\n", StringComparison.Ordinal), 1 => "\uFEFF" + text, _ => text };
        string uri = client.Open(folder["story.news.md"], text);
        for (int i = 0; i < Edits; i++)
        {
            (int start, int end, string replacement) = NextEdit(random, text);
            var before = new MarkedText(text);
            client.Change(uri, i + 2, replacement, new { start = LspClient.ToPosition(before.PositionOf(start)), end = LspClient.ToPosition(before.PositionOf(end)) });
            text = text[..start] + replacement + text[end..];
            if (i % SlowTests.Share == 0 || i == Edits - 1)
            {
                Assert.Equal(await FreshAsync(text), Items(await client.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri } })));
            }
        }
    }

    /// <summary>An edit at positions that an editor can name: not between CR and LF.</summary>
    private static (int Start, int End, string Replacement) NextEdit(Random random, string text)
    {
        string[] inserted = ["x", "[", "]", "{.person #a}", "😀", "\n", "\n\n", "\"", ".quote", "#", "---\n", "{%", "\\", " ", "ß", "]{#b}", "\ud83d", "::: note\n"];
        int start = Move(random.Next(text.Length + 1));
        int end = random.Next(3) == 0 ? Move(Math.Min(text.Length, start + random.Next(30))) : start;
        return (start, Math.Max(start, end), random.Next(4) == 0 ? "" : inserted[random.Next(inserted.Length)]);

        int Move(int offset) => offset > 0 && offset < text.Length && text[offset - 1] == '\r' && text[offset] == '\n' ? offset - 1 : offset;
    }

    private static async Task<string> FreshAsync(string text)
    {
        using var folder = new TemporaryFolder();
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path, new { textDocument = new { diagnostic = new { } } });
        string uri = client.Open(folder["story.news.md"], text);

        // The folder names the schema of an article that names none.
        return Items(await client.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri } }));
    }

    private static string Items(JsonElement report) => string.Join('\n', report.GetProperty("items").EnumerateArray().Select(static item => $"{item.GetProperty("range")} {item.GetProperty("code")}"));

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public async Task Positions_are_right_with_any_line_ends_a_mark_and_characters_of_two_units(string lineEnd, string mark)
    {
        using var folder = new TemporaryFolder();
        var text = new MarkedText(mark + "---\nschema: Flash\n---\n\n# 😀 [Über 😀]{.person #anna} [x]{#ana}\n\n🎻 [y]{#anna} 😀[z]{#zoe}\n".Replace("\n", lineEnd, StringComparison.Ordinal));
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path);
        string uri = client.Open(folder["a.news.md"], text.Text);
        Assert.Equal(["#ana", "#zoe"], (await client.DiagnosticsAsync(uri)).EnumerateArray().Where(static item => item.GetProperty("code").GetString() == "NEWS3001").Select(item => text.Read(item.GetProperty("range"))));
        JsonElement references = await client.RequestAsync("textDocument/references", new { textDocument = new { uri }, position = LspClient.ToPosition(text.Find("y]{#anna")), context = new { includeDeclaration = true } });
        Assert.Equal(["anna", "anna"], references.EnumerateArray().Select(item => text.Read(item.GetProperty("range"))));
        JsonElement edit = await client.RequestAsync("textDocument/rename", new { textDocument = new { uri }, position = LspClient.ToPosition(text.Find("#anna", 1)), newName = "berta" });
        Assert.Equal(text.Text.Replace("#anna", "#berta", StringComparison.Ordinal), text.Apply(edit.GetProperty("changes").GetProperty(uri)));
    }

    [Fact]
    public async Task Halves_of_a_character_are_kept_until_they_meet()
    {
        using var folder = new TemporaryFolder();
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path);
        string uri = client.Open(folder["a.news.md"], Article);
        object at = new { start = new { line = 4, character = 2 }, end = new { line = 4, character = 2 } };
        client.Send($$$"""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"{{{uri}}}","version":2},"contentChanges":[{"range":{{{JsonSerializer.Serialize(at)}}},"text":"\ude00"}]}}""");
        client.Send($$$"""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"{{{uri}}}","version":3},"contentChanges":[{"range":{{{JsonSerializer.Serialize(at)}}},"text":"\ud83d"}]}}""");
        JsonElement symbols = await client.RequestAsync("textDocument/documentSymbol", new { textDocument = new { uri } });
        Assert.Contains(symbols.EnumerateArray(), static symbol => symbol.GetProperty("name").GetString() == "😀A b");
        Assert.Empty(client.Log);
    }

    [Fact]
    public async Task Several_changes_of_a_message_follow_one_another()
    {
        using var folder = new TemporaryFolder();
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path);
        string uri = client.Open(folder["a.news.md"], "");
        client.Notify("textDocument/didChange", new
        {
            textDocument = new { uri, version = 2 },
            contentChanges = new object[]
            {
                new { text = "# A\n" },
                new { text = "B\n\n", range = new { start = new { line = 1, character = 0 }, end = new { line = 1, character = 0 } } },
                new { text = "## C", range = new { start = new { line = 3, character = 0 }, end = new { line = 99, character = 0 } } },
                new { text = "\n", range = new { start = new { line = 1, character = 0 }, end = new { line = 1, character = 0 } } },
            },
        });
        JsonElement symbols = await client.RequestAsync("textDocument/documentSymbol", new { textDocument = new { uri } });
        Assert.Equal(["A", "C"], symbols.EnumerateArray().Select(static symbol => symbol.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_request_sees_the_document_as_it_was_when_it_arrived()
    {
        using var folder = new TemporaryFolder();
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path);
        string uri = client.Open(folder["a.news.md"], "");
        List<Task<JsonElement>> answers = [];
        for (int i = 0; i < 100; i++)
        {
            client.Change(uri, i + 2, $"# N{i}\n");
            answers.Add(client.Start("textDocument/documentSymbol", new { textDocument = new { uri } }, out _));
        }

        JsonElement[] symbols = await Task.WhenAll(answers);
        Assert.Equal(Enumerable.Range(0, 100).Select(static i => $"N{i}"), symbols.Select(static symbol => symbol[0].GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_change_of_what_is_not_open_and_a_range_that_ends_before_it_starts_change_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path);
        client.Change(LspClient.UriOf(folder["other.news.md"]), 2, "x");
        string uri = client.Open(folder["a.news.md"], Article);
        client.Change(uri, 2, "x", new { start = new { line = 4, character = 5 }, end = new { line = 4, character = 1 } });
        JsonElement symbols = await client.RequestAsync("textDocument/documentSymbol", new { textDocument = new { uri } });
        Assert.Equal("A b", symbols[1].GetProperty("name").GetString());
        Assert.Equal(2, client.Log.Count(static line => line.Contains("didChange", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Open_documents_take_the_place_of_their_files()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.news.md", Article.Replace("schema: Flash", "schema: Flash\nrank: 1", StringComparison.Ordinal));
        string other = folder.Write("b.news.json", """{"schema": 1}""");
        folder.Write("c.news.md", Article.Replace("schema: Flash", "schema: Flash\nrank: high", StringComparison.Ordinal));
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path);
        string uri = client.Open(path);
        JsonElement hover = await client.AtAsync("textDocument/hover", uri, (2, 1));
        Assert.Contains("required string Rank", hover.ToString(), StringComparison.Ordinal);
        client.Open(folder["c.news.md"], Article);
        hover = await client.AtAsync("textDocument/hover", uri, (2, 1));
        Assert.Contains("long? Rank", hover.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(other));
    }

    [Fact]
    public async Task An_error_in_another_file_of_the_project_is_reported_and_withdrawn()
    {
        using var folder = new TemporaryFolder();
        string broken = folder.Write("broken.news.md", Article.Replace(".person #b", "#c", StringComparison.Ordinal));
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path);
        string uri = client.Open(folder["a.news.md"], Article);
        Assert.Contains("NEWS3001", (await client.DiagnosticsAsync(LspClient.UriOf(broken))).ToString(), StringComparison.Ordinal);

        File.WriteAllText(broken, Article);
        client.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = LspClient.UriOf(broken), type = 2 } } });
        Assert.Empty((await client.DiagnosticsAsync(LspClient.UriOf(broken))).EnumerateArray());

        File.WriteAllText(broken, Article.Replace(".person #b", "#c", StringComparison.Ordinal) + "more\n");
        client.Notify("textDocument/didSave", new { textDocument = new { uri } });
        Assert.NotEmpty((await client.DiagnosticsAsync(LspClient.UriOf(broken))).EnumerateArray());
        File.Delete(broken);
        client.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = LspClient.UriOf(broken), type = 3 } } });
        Assert.Empty((await client.DiagnosticsAsync(LspClient.UriOf(broken))).EnumerateArray());
    }

    [Fact]
    public async Task The_last_document_of_a_project_withdraws_its_diagnostics_when_it_is_closed()
    {
        using var folder = new TemporaryFolder();
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path);
        string uri = client.Open(folder["a.news.md"], Article.Replace(".person #b", "#c", StringComparison.Ordinal));
        Assert.NotEmpty((await client.DiagnosticsAsync(uri)).EnumerateArray());
        client.Notify("textDocument/didClose", new { textDocument = new { uri } });
        Assert.Empty((await client.DiagnosticsAsync(uri)).EnumerateArray());
        await Assert.ThrowsAsync<LspException>(() => client.AtAsync("textDocument/hover", uri, (0, 0)));
    }

    [Fact]
    public async Task Diagnostics_are_those_of_check()
    {
        string[] codes = await CodesOfCheckAsync("seeds/invalid");
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(Seeds.InvalidFolder);
        JsonElement report = await client.RequestAsync("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        string[] found =
        [
            .. report.GetProperty("items").EnumerateArray()
                .SelectMany(static file => file.GetProperty("items").EnumerateArray().Select(item => $"{Path.GetFileName(new Uri(file.GetProperty("uri").GetString()!).LocalPath)}({item.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() + 1},{item.GetProperty("range").GetProperty("start").GetProperty("character").GetInt32() + 1}) {item.GetProperty("code")}"))
                .Order(StringComparer.Ordinal),
        ];
        Assert.True(found.Length > 50);
        Assert.Equal(codes, found);
    }

    private static async Task<string[]> CodesOfCheckAsync(string folder)
    {
        string output = (await Command.RunAsync("check", folder, "--format", "jsonl")).Output;
        return
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)
                .Where(static finding => finding.GetProperty("file").GetString()!.Contains('.', StringComparison.Ordinal))
                .Select(static finding => $"{Path.GetFileName(finding.GetProperty("file").GetString())}({finding.GetProperty("line")},{finding.GetProperty("column")}) {finding.GetProperty("code").GetString()}")
                .Order(StringComparer.Ordinal),
        ];
    }

    [Fact]
    public async Task The_same_diagnostics_have_the_same_result_id()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.news.md", Article.Replace(".person #b", "#c", StringComparison.Ordinal));
        folder.Write("b.news.md", Article);
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path, new { textDocument = new { diagnostic = new { } } });
        string uri = client.Open(path);
        JsonElement first = await client.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri } });
        string id = first.GetProperty("resultId").GetString()!;
        JsonElement second = await client.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri }, previousResultId = id });
        Assert.Equal("full unchanged", $"{first.GetProperty("kind")} {second.GetProperty("kind")}");
        JsonElement workspace = await client.RequestAsync("workspace/diagnostic", new { previousResultIds = new[] { new { uri, value = id } } });
        Assert.Equal(["unchanged", "full"], workspace.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("kind").GetString()));
        Assert.Equal(JsonValueKind.Null, workspace.GetProperty("items")[1].GetProperty("version").ValueKind);
        client.Change(uri, 2, Article);
        JsonElement third = await client.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri }, previousResultId = id });
        Assert.Equal(0, third.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_project_file_states_schema_and_format_and_divides_the_files()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one/one.csproj", """<Project><ItemGroup><NewsFixture Include="raw/*.json" Schema="Wire" /></ItemGroup></Project>""");
        string path = folder.Write("one/raw/a.json", """{"price": 1, "name": "x"}""");
        folder.Write("one/raw/b.json", """{"price": 2.5, "name": "y"}""");
        folder.Write("two/two.csproj", "<Project></Project>");
        string other = folder.Write("two/a.news.md", Article.Replace("A [b]{.person #b}", "A [b]{#c}", StringComparison.Ordinal));
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path);
        string uri = client.Open(path, language: "json");
        Assert.Contains("// Wire\\npublic decimal? Price", JsonSerializer.Serialize((await client.AtAsync("textDocument/hover", uri, (0, 3))).GetProperty("contents").GetProperty("value").GetString()), StringComparison.Ordinal);
        JsonElement report = await client.RequestAsync("workspace/diagnostic", new { });
        Assert.Contains(report.GetProperty("items").EnumerateArray(), item => item.GetProperty("uri").GetString() == LspClient.UriOf(other) && item.GetProperty("items").GetArrayLength() == 1);
    }

    [Fact]
    public async Task A_project_file_that_is_not_xml_is_logged_and_its_articles_are_checked()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csproj", "<Project");
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path);
        string uri = client.Open(folder["a.news.md"], Article.Replace(".person #b", "#c", StringComparison.Ordinal));
        Assert.Contains("NEWS3001", (await client.DiagnosticsAsync(uri)).ToString(), StringComparison.Ordinal);
        Assert.Contains(client.Log, static line => line.Contains("a.csproj(1,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_single_file_is_read_with_its_neighbors_but_not_with_the_folders_below()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.news.md", Article.Replace("schema: Flash", "schema: Flash\nrank: 1", StringComparison.Ordinal));
        folder.Write("b.news.md", Article.Replace("schema: Flash", "schema: Flash\nrank: 2.5", StringComparison.Ordinal));
        folder.Write("below/c.news.md", Article.Replace("schema: Flash", "schema: Flash\nrank: high", StringComparison.Ordinal));
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(null);
        string uri = client.Open(path);
        Assert.Contains("required decimal Rank", (await client.AtAsync("textDocument/hover", uri, (2, 1))).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_can_is_asked_to_watch_files_and_for_its_settings()
    {
        using var folder = new TemporaryFolder();
        await using var client = LspClient.InProcess();
        client.Answer = static method => method == "workspace/configuration" ? new System.Text.Json.Nodes.JsonArray(System.Text.Json.Nodes.JsonNode.Parse("""{"inlayHints":{"speakers":true}}""")) : null;
        await client.InitializeAsync(folder.Path, new { workspace = new { configuration = true, didChangeWatchedFiles = new { dynamicRegistration = true }, inlayHint = new { refreshSupport = true } } });
        string uri = client.Open(folder["a.news.md"], Article + "\n[“So”]{.quote speaker=#b}\n");
        object everything = new { textDocument = new { uri }, range = new { start = new { line = 0, character = 0 }, end = new { line = 99, character = 0 } } };
        for (int i = 0; i < 1000 && !client.Requests.Any(static request => request.Method == "workspace/inlayHint/refresh"); i++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(["client/registerCapability", "workspace/configuration", "workspace/inlayHint/refresh"], client.Requests.Select(static request => request.Method));
        JsonElement hint = Assert.Single((await client.RequestAsync("textDocument/inlayHint", everything)).EnumerateArray());
        Assert.Equal("— b", hint.GetProperty("label").GetString());
    }
}
