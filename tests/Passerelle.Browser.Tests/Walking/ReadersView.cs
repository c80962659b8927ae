using Passerelle.Browser.Tests.Visiting;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>What somebody sees of a page who may only read it: all of it, and nothing to press.</summary>
public sealed class ReadersView(Visitor reader)
{
    private const string Pressable = "main form[method=post] :is(button, input:not([type=hidden]), select, textarea):enabled";

    /// <summary>Opens a page and lists what is wrong with it for a reader.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string page)
    {
        var status = await reader.GoAsync(page);
        var pressable = await reader.Page.Locator(Pressable).EvaluateAllAsync<string[]>("found => found.map(one => one.outerHTML.slice(0, 120))");
        return [.. status == 200 ? [] : new[] { $"{page} answers {status} to a reader" }, .. pressable.Select(one => $"{page} offers a reader {one}")];
    }
}
