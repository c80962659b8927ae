using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Passerelle.Browser.Tests.Visiting;

/// <summary>A person with a browser window of their own: what the browser complains about is remembered.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>The machine may be slow and busy; nothing waits longer than it has to.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<string> opened = new();
    private readonly IBrowserContext context;
    private readonly Uri address;

    private Visitor(IBrowserContext context, IPage page, Uri address, Look look)
    {
        Look = look;
        this.context = context;
        this.address = address;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Enqueue($"script: {error}");
        page.Response += (_, answer) =>
        {
            if (answer is { Status: 200, Request: { IsNavigationRequest: true, Method: "GET" } })
            {
                opened.Enqueue(new Uri(answer.Url).AbsolutePath);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>The pages that were opened in this window, without query.</summary>
    public IReadOnlyCollection<string> Opened => opened;

    public Look Look { get; }

    /// <summary>Opens a window on the console at <paramref name="address"/>.</summary>
    /// <param name="session">Cookies of an earlier visit, as <see cref="SessionAsync"/> gave them.</param>
    public static async Task<Visitor> ComeAsync(Chromium chromium, Uri address, Look? look = null, string? session = null)
    {
        look ??= new Look();
        var window = await chromium.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address.ToString(),
                Locale = look.Locale,
                ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
                ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
                JavaScriptEnabled = look.HasScripts,
                ReducedMotion = ReducedMotion.Reduce,
                StorageState = session,
            }
        );
        window.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        window.SetDefaultNavigationTimeout((float)Patience.TotalMilliseconds);
        var visitor = new Visitor(window, await window.NewPageAsync(), address, look);
        await window.RouteAsync(url => !url.StartsWith(address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal), visitor.RefuseAsync);
        return visitor;
    }

    /// <summary>Goes to an address of the console and gives the answer's status.</summary>
    public async Task<int> GoAsync(string path)
    {
        var answer = await Page.GotoAsync(new Uri(address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return answer?.Status ?? 0;
    }

    /// <summary>The cookies, for another window of the same person.</summary>
    public Task<string> SessionAsync() => context.StorageStateAsync();

    /// <summary>What the browser complained about since the last time: errors of scripts, refused by the content security policy, requests elsewhere.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        var taken = new List<string>();
        while (complaints.TryDequeue(out var complaint))
        {
            taken.Add(complaint);
        }

        return taken;
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task RefuseAsync(IRoute route)
    {
        complaints.Enqueue($"request elsewhere: {route.Request.Url}");
        await route.AbortAsync();
    }
}
