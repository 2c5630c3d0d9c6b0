using Microsoft.Playwright;

namespace SheetsMatcher.EndToEnd.Tests.Browser;

/// <summary>The machine's own Chromium; nothing is downloaded.</summary>
internal sealed class Chromium(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    /// <summary>Only a page that fails takes so long, or one on a machine with much else to do.</summary>
    private const float PatienceMs = 20_000;

    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    /// <summary>Keeps it to this machine, and away from what a container lacks.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>Skips the tests of a fixture, and says how to have them run.</summary>
    public static async Task<Chromium> OpenOrSkip()
    {
        var path = Places.FirstOrDefault(File.Exists);
        if (path is null)
        {
            Assert.Ignore("There is no Chromium here; apt-get install chromium");
        }

        Assertions.SetDefaultExpectTimeout(PatienceMs);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments }
        );
        return new Chromium(playwright, browser);
    }

    public async Task<IPage> OpenPage(int width = 1280)
    {
        var page = await browser.NewPageAsync(
            new BrowserNewPageOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
            }
        );
        page.SetDefaultTimeout(PatienceMs);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
