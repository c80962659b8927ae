using Microsoft.Playwright;
using Passerelle.Browser.Tests.Scripts;
using Passerelle.Browser.Tests.Visiting;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>What must hold on every page, whoever looks and however.</summary>
public sealed class PageCheck(Visitor visitor)
{
    private static readonly string[] OfColour = ["color-contrast", "link-in-text-block"];
    private static readonly string[] OfLayout = ["target-size", "scrollable-region-focusable", "meta-viewport"];

    /// <summary>Opens a page and lists what is wrong with it.</summary>
    public async Task<IReadOnlyList<string>> OpenAsync(string address)
    {
        List<string> wrong = [];
        var status = await visitor.GoAsync(address);
        if (status != 200)
        {
            wrong.Add($"answered {status}");
        }

        wrong.AddRange(await LookAsync(visitor.Look));
        return [.. wrong.Select(one => $"{address}: {one}")];
    }

    /// <summary>Lists what is wrong with the page that is open, on a desk and on a phone, in light and in dark; it need not be one that can be opened again.</summary>
    public async Task<IReadOnlyList<string>> LookAroundAsync()
    {
        var own = visitor.Look;
        List<string> wrong = [];
        foreach (var (width, isDark) in new[] { (Look.Desk, false), (Look.Desk, true), (Look.Phone, false), (Look.Phone, true) })
        {
            var look = own with { Width = width, IsDark = isDark };
            await TakeOnAsync(look);
            wrong.AddRange((await LookAsync(look)).Select(one => $"{(isDark ? "dark" : "light")}, {width} px: {one}"));
        }

        await TakeOnAsync(own);
        return wrong;
    }

    /// <summary>The texts that a person can read or hear on the page that is open.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync() => await visitor.Page.EvaluateAsync<string[]>(Script.Texts);

    /// <summary>Every rule on a light desk; elsewhere what that look can change.</summary>
    private static string[] RulesFor(Look look) => [.. look.IsDark ? OfColour : [], .. look.Width == Look.Phone ? OfLayout : []];

    private async Task TakeOnAsync(Look look)
    {
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light });
        await visitor.Page.SetViewportSizeAsync(look.Width, look.Height);
    }

    private async Task<IReadOnlyList<string>> LookAsync(Look look)
    {
        List<string> wrong = [];
        var language = await visitor.Page.EvaluateAsync<string>("() => document.documentElement.lang");
        if (language != look.Language)
        {
            wrong.Add($"says it is in {language}");
        }

        // Before axe is there, so that what it does is not held against the page.
        wrong.AddRange(visitor.TakeComplaints());
        wrong.AddRange(await visitor.Page.EvaluateAsync<string[]>(Script.Overflow));
        await visitor.Page.EvaluateAsync(Script.Axe);
        wrong.AddRange(await visitor.Page.EvaluateAsync<string[]>(Script.RunAxe, RulesFor(look)));
        return wrong;
    }
}
