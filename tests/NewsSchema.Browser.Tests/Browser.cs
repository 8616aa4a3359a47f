using Microsoft.Playwright;

namespace NewsSchema.Browser.Tests;

/// <summary>One Chromium for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal IBrowser Chromium => _browser ?? throw new InvalidOperationException("Chromium is not installed.");

    public async Task InitializeAsync()
    {
        if (ChromiumFactAttribute.Path is { } path)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
