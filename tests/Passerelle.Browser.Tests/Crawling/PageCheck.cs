using Passerelle.Browser.Tests.Scripts;
using Passerelle.Browser.Tests.Visiting;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>What must hold on every page, whoever looks and however.</summary>
public sealed class PageCheck(Visitor visitor)
{
    private static readonly string[] OfColour = ["color-contrast", "link-in-text-block"];
    private static readonly string[] OfLayout = ["target-size", "scrollable-region-focusable", "meta-viewport"];

    /// <summary>Every rule on a light desk; elsewhere what that look can change.</summary>
    private string[] Rules => visitor.Look switch { { IsDark: true } => OfColour, { Width: Look.Phone } => OfLayout, _ => [] };

    /// <summary>Opens a page and lists what is wrong with it.</summary>
    public async Task<IReadOnlyList<string>> OpenAsync(string address)
    {
        List<string> wrong = [];
        var status = await visitor.GoAsync(address);
        if (status != 200)
        {
            wrong.Add($"answered {status}");
        }

        var language = await visitor.Page.EvaluateAsync<string>("() => document.documentElement.lang");
        if (language != visitor.Look.Language)
        {
            wrong.Add($"says it is in {language}");
        }

        // Before axe is there, so that what it does is not held against the page.
        wrong.AddRange(visitor.TakeComplaints());
        wrong.AddRange(await visitor.Page.EvaluateAsync<string[]>(Script.Overflow));
        await visitor.Page.EvaluateAsync(Script.Axe);
        wrong.AddRange(await visitor.Page.EvaluateAsync<string[]>(Script.RunAxe, Rules));
        return [.. wrong.Select(one => $"{address}: {one}")];
    }

    /// <summary>The texts that a person can read or hear on the page that is open.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync() => await visitor.Page.EvaluateAsync<string[]>(Script.Texts);
}
