using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace NewsSchema.Tool.Tests.LanguageServer;

/// <summary>How <c>newsschema lsp</c> begins, ends, and answers what it cannot understand.</summary>
public class ConversationTests
{
    private const string Article = "---\nschema: Flash\n---\n\n# A [b]{.person #b}\n";
    private const int ParseError = -32700;
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;
    private const int InvalidParams = -32602;
    private const int NotInitialized = -32002;
    private const int Cancelled = -32800;

    [Fact]
    public async Task A_process_answers_and_ends_with_0_after_a_shutdown()
    {
        await using var client = LspClient.OfProcess();
        JsonElement result = await client.InitializeAsync(Seeds.Folder);
        Assert.Equal("utf-16", result.GetProperty("capabilities").GetProperty("positionEncoding").GetString());
        Assert.Equal("newsschema", result.GetProperty("serverInfo").GetProperty("name").GetString());
        string uri = client.Open(Path.Combine(Seeds.InvalidFolder, "NEWS3001-unknown-id.news.md"));
        Assert.Contains("NEWS3001", (await client.DiagnosticsAsync(uri)).ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await client.ShutDownAsync());
        Assert.All(client.Log, static line => Assert.Equal("", line));
    }

    [Fact]
    public async Task A_process_ends_with_1_when_its_client_ends()
    {
        // Any process that waits will do as the editor.
        using Process editor = Process.Start(new ProcessStartInfo("dotnet", [Command.Program, "lsp"]) { WorkingDirectory = RepositoryRoot.Folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await using var client = LspClient.OfProcess();
        await client.RequestAsync("initialize", new { processId = editor.Id, capabilities = new { } });
        editor.Kill();
        await editor.WaitForExitAsync();
        Assert.Equal(1, await client.ExitCode.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task A_stream_that_ends_without_a_shutdown_ends_with_1()
    {
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(null);
        client.CloseInput();
        Assert.Equal(1, await client.ExitCode);
    }

    [Fact]
    public async Task Exit_without_a_shutdown_ends_with_1()
    {
        await using var client = LspClient.InProcess();
        client.Notify("exit", new { });
        Assert.Equal(1, await client.ExitCode);
    }

    [Fact]
    public async Task Requests_before_initialize_after_it_and_after_a_shutdown_are_refused()
    {
        await using var client = LspClient.InProcess();
        client.Notify("textDocument/didOpen", new { });
        Assert.Equal(NotInitialized, await CodeOf(client.RequestAsync("textDocument/hover", new { })));
        await client.InitializeAsync(null);
        Assert.Equal(InvalidRequest, await CodeOf(client.RequestAsync("initialize", new { capabilities = new { } })));
        await client.RequestAsync("shutdown", new { });
        Assert.Equal(InvalidRequest, await CodeOf(client.RequestAsync("textDocument/hover", new { })));
        client.Notify("exit", new { });
        Assert.Equal(0, await client.ExitCode);
    }

    [Theory]
    [InlineData("{", ParseError)]
    [InlineData("", ParseError)]
    [InlineData("nonsense", ParseError)]
    [InlineData("[]", InvalidRequest)]
    [InlineData("7", InvalidRequest)]
    [InlineData("null", InvalidRequest)]
    [InlineData("{}", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","method":7}""", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":{"a":1}}""", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","method":"\ud83d"}""", ParseError)]
    public async Task A_message_that_is_not_one_is_answered_and_the_next_one_is_read(string message, int code)
    {
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(null);
        client.Send(message);
        Assert.Equal(code, await client.ErrorAsync());
        await AssertAlive(client);
    }

    [Fact]
    public async Task Bytes_that_are_not_text_are_answered()
    {
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(null);
        client.SendRaw([.. "Content-Length: 4\r\n\r\n"u8, 0xFF, 0xFE, 0x22, 0x80]);
        Assert.Equal(ParseError, await client.ErrorAsync());
        await AssertAlive(client);
    }

    [Fact]
    public async Task Headers_in_small_pieces_other_headers_and_stray_lines_are_read()
    {
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(null);
        Task<JsonElement> answer = client.Start("textDocument/hover", new { }, out _);
        Assert.Equal(InvalidParams, await CodeOf(answer));
        byte[] content = Encoding.UTF8.GetBytes("[]");
        byte[] message = [.. Encoding.ASCII.GetBytes($"\r\nstray\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: {content.Length}\r\n\r\n"), .. content];
        foreach (byte piece in message)
        {
            client.SendRaw([piece]);
        }

        Assert.Equal(InvalidRequest, await client.ErrorAsync());
        await AssertAlive(client);
    }

    [Theory]
    [InlineData("Content-Length: many\r\n\r\n")]
    [InlineData("Content-Length: -1\r\n\r\n")]
    [InlineData("Content-Length: 99999999999\r\n\r\n")]
    [InlineData("Content-Length: 999999999\r\n\r\n")]
    public async Task A_length_that_is_none_ends_the_server_with_1(string header)
    {
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(null);
        client.SendRaw(Encoding.ASCII.GetBytes(header));
        Assert.Equal(1, await client.ExitCode);
        Assert.Contains(client.Log, static line => line.Contains("is not the length of a message", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unknown_methods_are_refused_and_unknown_notifications_are_ignored()
    {
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(null);
        Assert.Equal(MethodNotFound, await CodeOf(client.RequestAsync("textDocument/teleport", new { })));
        client.Notify("$/setTrace", new { value = "off" });
        client.Notify("textDocument/teleported", new { });
        await AssertAlive(client);
    }

    [Theory]
    [InlineData("""{"textDocument":{"uri":"file:///a.news.md"},"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":"not an address"},"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":"/a.news.md"},"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":"file:///a%00.news.md"},"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":null},"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":""},"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":{},"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":"a","position":{"line":"first","character":0}}""")]
    [InlineData("""{"position":{"line":0,"character":0}}""")]
    [InlineData("[1, 2]")]
    [InlineData("null")]
    public async Task Parameters_that_do_not_fit_are_refused(string parameters)
    {
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(null);
        Assert.Equal(InvalidParams, await CodeOf(client.RequestAsync("textDocument/hover", JsonDocument.Parse(parameters).RootElement)));
        await AssertAlive(client);
    }

    [Fact]
    public async Task Positions_outside_of_the_document_are_moved_into_it()
    {
        using var folder = new TemporaryFolder();
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path);
        string uri = client.Open(folder["a.news.md"], Article);
        foreach ((int, int) position in new[] { (0, 9999), (9999, 0), (9999, 9999), (-1, -1), (4, int.MaxValue), (int.MaxValue, int.MaxValue) })
        {
            foreach (string method in new[] { "hover", "definition", "completion", "documentHighlight" })
            {
                await client.AtAsync("textDocument/" + method, uri, position);
            }

            await client.RequestAsync("textDocument/references", new { textDocument = new { uri }, position = LspClient.ToPosition(position), context = new { includeDeclaration = true } });
            await client.RequestAsync("textDocument/selectionRange", new { textDocument = new { uri }, positions = new[] { LspClient.ToPosition(position) } });
            await client.RequestAsync("textDocument/codeAction", new { textDocument = new { uri }, range = new { start = LspClient.ToPosition((0, 0)), end = LspClient.ToPosition(position) }, context = new { diagnostics = Array.Empty<int>() } });
        }
    }

    [Fact]
    public async Task A_cancelled_request_is_answered_as_cancelled()
    {
        using var folder = new TemporaryFolder();
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path, new { textDocument = new { diagnostic = new { } } });
        string text = "---\nschema: Flash\n---\n\n" + string.Concat(Enumerable.Range(0, 20000).Select(static i => $"[A{i}]{{.person #a{i}}} met [B]{{.person #b{i}}}.\n\n"));
        string uri = client.Open(folder["a.news.md"], text);
        Task<JsonElement> running = client.Start("textDocument/diagnostic", new { textDocument = new { uri } }, out int id);
        client.Notify("$/cancelRequest", new { id });
        Assert.Equal(Cancelled, await CodeOf(running));
        client.Notify("$/cancelRequest", new { id = 4711 });
        client.Notify("$/cancelRequest", new { });
        await AssertAlive(client);
    }

    [Theory]
    [InlineData("a b.news.md")]
    [InlineData("Größe.news.md")]
    [InlineData("100%.news.md")]
    [InlineData("a%20b.news.md")]
    [InlineData("#1+2&3.news.md")]
    [InlineData("新闻 😀.news.md")]
    public async Task Names_of_files_are_found_however_an_editor_escapes_them(string name)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(name, Article.Replace(".person #b", "#c", StringComparison.Ordinal));
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(folder.Path);
        string uri = client.Open(path);
        Assert.Contains("NEWS3001", (await client.DiagnosticsAsync(uri)).ToString(), StringComparison.Ordinal);

        // Another way to write the same address is the same document.
        string other = "file://" + string.Concat(Encoding.UTF8.GetBytes(path).Select(static b => b == '/' ? "/" : $"%{b:x2}"));
        client.Notify("textDocument/didChange", new { textDocument = new { uri = other, version = 2 }, contentChanges = new[] { new { text = Article } } });
        Assert.Empty((await client.DiagnosticsAsync(uri, 2)).EnumerateArray());
    }

    [Theory]
    [InlineData("file:///c%3A/Users/a%20b/story.news.md")]
    [InlineData("file:///C:/Users/story.news.md")]
    [InlineData("file://server/share/story.news.md")]
    [InlineData("untitled:Untitled-1")]
    [InlineData("vscode-vfs://github/a/b/story.news.md")]
    [InlineData("git:/a/b/story.news.md?%7B%22path%22%3A1%7D")]
    public async Task Addresses_of_documents_that_are_not_on_this_system_are_kept_as_they_are(string uri)
    {
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(null);
        client.Open(uri, Article.Replace(".person #b", "#c", StringComparison.Ordinal));
        JsonElement report = await client.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri } });
        Assert.Contains("NEWS3001", report.ToString(), StringComparison.Ordinal);
        JsonElement symbols = await client.RequestAsync("textDocument/documentSymbol", new { textDocument = new { uri } });
        Assert.Equal(uri, symbols[0].GetProperty("location").GetProperty("uri").GetString());
    }

    internal static async Task<int> CodeOf(Task<JsonElement> answer) => (await Assert.ThrowsAsync<LspException>(() => answer)).Code;

    private static async Task AssertAlive(LspClient client)
    {
        JsonElement symbols = await client.RequestAsync("workspace/symbol", new { query = "no such name" });
        Assert.Equal(0, symbols.GetArrayLength());
    }
}
