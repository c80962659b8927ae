using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Passerelle.Browser.Tests.Visiting.Chromium))]

namespace Passerelle.Browser.Tests.Visiting;

/// <summary>The system's own Chromium, started once for all tests. Nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private IPlaywright playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        File.Exists(Executable).ShouldBeTrue($"The browser tests need Chromium at {Executable}: apt-get install chromium.");
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Executable,
                Headless = true,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
                Timeout = (float)Visitor.Patience.TotalMilliseconds,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
