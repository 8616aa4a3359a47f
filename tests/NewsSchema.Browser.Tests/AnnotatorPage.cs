using System.Text.Json;
using Microsoft.Playwright;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Annotator;

namespace NewsSchema.Browser.Tests;

/// <summary>A folder, its server and a page that shows it. Keys are counted.</summary>
internal sealed class AnnotatorPage : IAsyncDisposable
{
    private readonly List<string> _errors = [];
    private readonly IBrowserContext _context;

    private AnnotatorPage(string folder, AnnotatorServer server, IBrowserContext context, IPage page)
    {
        Folder = folder;
        Server = server;
        _context = context;
        Page = page;
        Watch(page);
    }

    public string Folder { get; }

    public AnnotatorServer Server { get; }

    public IPage Page { get; }

    /// <summary>How many keys were pressed; a key with its modifiers is one.</summary>
    public int Keys { get; private set; }

    /// <param name="browser">The browser.</param>
    /// <param name="files">Names and texts of the folder's files.</param>
    /// <param name="context">How the page is opened.</param>
    /// <param name="isReadOnly">Whether the server only shows.</param>
    /// <param name="savePause">How long after an edit the file is written; short by default.</param>
    public static async Task<AnnotatorPage> StartAsync(Browser browser, IEnumerable<(string Name, string Text)> files, BrowserNewContextOptions? context = null, bool isReadOnly = false, TimeSpan? savePause = null)
    {
        string folder = Directory.CreateTempSubdirectory("newsschema-brauser-ü ").FullName;
        foreach ((string name, string text) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text);
        }

        AnnotatorServer server = await AnnotatorServer.StartAsync(new AnnotatorOptions { Folder = folder, IsReadOnly = isReadOnly, SavePause = savePause ?? TimeSpan.FromMilliseconds(50) });
        IBrowserContext opened = await browser.Chromium.NewContextAsync(context ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        var page = new AnnotatorPage(folder, server, opened, await opened.NewPageAsync());
        await page.Page.GotoAsync(server.Address);
        await page.Page.WaitForFunctionAsync("() => window.annotator?.screen");
        return page;
    }

    /// <summary>Opens an article in the page.</summary>
    public Task OpenAsync(string file) => OpenAsync(Page, file);

    /// <summary>Opens an article in another tab.</summary>
    public async Task<IPage> OpenTabAsync(string file)
    {
        IPage tab = await _context.NewPageAsync();
        Watch(tab);
        await tab.GotoAsync(Server.Address);
        await OpenAsync(tab, file);
        return tab;
    }

    private async Task OpenAsync(IPage page, string file)
    {
        await page.EvaluateAsync("address => { location.hash = address; }", $"#t={Server.Token}&f={Uri.EscapeDataString(file)}");
        await page.WaitForFunctionAsync("file => window.annotator?.screen.session?.f === file", file);
        await page.Locator(".row").First.WaitForAsync();
    }

    /// <summary>Presses keys without waiting for what they do, as fast typing does.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (string key in keys)
        {
            Keys++;
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Types each character as a key.</summary>
    public Task TypeAsync(string text) => PressAsync([.. text.Select(static c => c == ' ' ? "Space" : c.ToString())]);

    /// <summary>Waits until all keys are done.</summary>
    public Task IdleAsync() => Page.WaitForFunctionAsync("() => window.annotator.isIdle");

    /// <summary>Adds a key to the front matter of the article that another tab shows.</summary>
    public static Task EditElsewhereAsync(IPage tab, string key) =>
        tab.EvaluateAsync("key => annotator.screen.session.edit([{ op: 'setFront', path: [key], value: '2025-03-04' }], key)", key);

    /// <summary>The article on the server.</summary>
    public async Task<string> SourceAsync(string file)
    {
        await IdleAsync();
        return (await Page.EvaluateAsync<JsonElement>(
            "async f => (await fetch('/api/source?f=' + encodeURIComponent(f), { headers: { 'X-NewsSchema-Token': new URLSearchParams(location.hash.slice(1)).get('t') } })).json()", file)).GetProperty("text").GetString()!;
    }

    /// <summary>The article without its front matter.</summary>
    public async Task<string> BodyAsync(string file)
    {
        string source = await SourceAsync(file);
        return source[(source.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..].Trim();
    }

    public string ReadFile(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>The words at the cursor.</summary>
    public async Task<string> WordsAsync()
    {
        await IdleAsync();
        return await Page.EvaluateAsync<string>("() => annotator.screen.cursor.words");
    }

    /// <summary>The texts of the blocks that are drawn.</summary>
    public Task<string[]> DrawnTextsAsync() => Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.row .text')].map(element => element.textContent)");

    /// <summary>Puts the cursor on words, as a click does.</summary>
    public async Task ClickWordsAsync(string words, int clicks = 1)
    {
        JsonElement point = await Page.EvaluateAsync<JsonElement>(
            """
            words => {
              const { session, text } = annotator.screen;
              const block = session.blocks.findIndex(block => block.text.includes(words));
              const start = session.blocks[block].text.indexOf(words);
              const rect = text.range({ block, start, end: start + words.length }).getClientRects()[0];
              return { x: rect.left + 3, y: rect.top + rect.height / 2 };
            }
            """, words);
        await Page.Mouse.ClickAsync(point.GetProperty("x").GetSingle(), point.GetProperty("y").GetSingle(), new MouseClickOptions { ClickCount = clicks });
        await IdleAsync();
    }

    public static IReadOnlyList<string> TextsOf(string source) => [.. ArticleOutline.Read(source).Blocks.Select(static block => block.Text)];

    /// <summary>Nothing unexpected happened in the pages.</summary>
    public void AssertNoErrors() => Assert.Empty(_errors);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await Server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _errors.Add(message.Text);
            }
        };
    }
}
