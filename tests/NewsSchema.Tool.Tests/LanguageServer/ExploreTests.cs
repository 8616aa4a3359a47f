using System.Text.Json;
using Xunit.Abstractions;
namespace NewsSchema.Tool.Tests.LanguageServer;
public class ExploreTests(ITestOutputHelper o)
{
    [Fact]
    public async Task X()
    {
        string seeds = Path.Combine(RepositoryRoot.Folder, "seeds");
        await using var c = LspClient.InProcess();
        var r = await c.InitializeAsync(seeds);
        o.WriteLine(r.ToString());
        string path = Path.Combine(seeds, "putin-nato.news.md");
        var t = new MarkedText(File.ReadAllText(path));
        string uri = c.Open(path);
        o.WriteLine("diag " + await c.DiagnosticsAsync(uri));
        async Task At(string m, (int,int) p, int max = 3000) { try { var s = (await c.AtAsync(m, uri, p)).ToString(); o.WriteLine(m + " " + s[..Math.Min(max, s.Length)]); } catch (Exception e) { o.WriteLine(m + " !! " + e.Message); } }
        await At("textDocument/hover", t.Find("#putin", 2));
        await At("textDocument/hover", t.Find("language:", 2));
        await At("textDocument/hover", t.Find(".quote", 2));
        await At("textDocument/hover", t.Find("speaker=", 2));
        await At("textDocument/hover", t.Find("role=", 2));
        await At("textDocument/definition", t.Find("#putin", 2));
        await At("textDocument/references", t.Find("#putin", 2));
        await At("textDocument/documentHighlight", t.Find("#putin", 2), 1200);
        await At("textDocument/prepareRename", t.Find("#putin", 2));
        await At("textDocument/completion", t.Find("#putin", 2), 2500);
        await At("textDocument/completion", t.Find("schema", 0), 2500);
        foreach (string m in new[]{"documentSymbol","foldingRange","codeLens","semanticTokens/full"}) { var s=(await c.RequestAsync("textDocument/"+m, new{textDocument=new{uri}})).ToString(); o.WriteLine(m+" "+s[..Math.Min(2500,s.Length)]); }
        var ca = await c.RequestAsync("textDocument/codeAction", new{textDocument=new{uri}, range=new{start=LspClient.ToPosition(t.Find("Wladimir Putin",2)),end=LspClient.ToPosition(t.Find("Wladimir Putin",2))}, context=new{diagnostics=Array.Empty<int>()}});
        foreach (var a in ca.EnumerateArray()) o.WriteLine(a.GetProperty("title").ToString());
        var ws = (await c.RequestAsync("workspace/symbol", new{query="put"})).ToString(); o.WriteLine(ws[..Math.Min(1500,ws.Length)]);
        var sel = (await c.RequestAsync("textDocument/selectionRange", new{textDocument=new{uri}, positions=new[]{LspClient.ToPosition(t.Find("Wladimir Putin",2))}})); 
        for (var s = sel[0]; ; s = s.GetProperty("parent")) { var x = t.Read(s.GetProperty("range")); o.WriteLine("sel: " + x[..Math.Min(80,x.Length)]); if (!s.TryGetProperty("parent", out _)) break; }
        o.WriteLine("exit " + await c.ShutDownAsync());
        o.WriteLine(string.Join('\n', c.Log));
    }
}
