using System.Globalization;
using Microsoft.Playwright;
using Passerelle.Console.Words;

namespace Passerelle.Browser.Tests.Visiting;

/// <summary>Acts on a page by the words a person reads or hears there, in the language of the visitor.</summary>
public static class Acting
{
    private const string Left = "__left";

    /// <summary>The words as this visitor reads them.</summary>
    public static string Read(this Visitor visitor, Text words) => words.In(visitor.Look.Culture);

    /// <summary>The words about a number of things, as this visitor reads them.</summary>
    public static string Read(this Visitor visitor, Counted words, long count, params object?[] others) => visitor.Read(() => words.For(count, others));

    /// <summary>What the program says, as this visitor reads it.</summary>
    public static string Read(this Visitor visitor, Func<string> words)
    {
        var (before, beforeWords) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = visitor.Look.Culture;
            return words();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeWords);
        }
    }

    /// <summary>The words with values in their places, as this visitor reads them.</summary>
    public static string Read(this Visitor visitor, Text words, params object[] values) => string.Format(visitor.Look.Culture, words.In(visitor.Look.Culture), values);

    /// <summary>Types into the field with this label.</summary>
    public static Task FillAsync(this Visitor visitor, Text label, string value) => visitor.FillAsync(visitor.Read(label), value);

    public static Task FillAsync(this Visitor visitor, string label, string value) => visitor.Page.Locator("main").GetByLabel(label, Exactly).FillAsync(value);

    /// <summary>What stands in the field with this label.</summary>
    public static Task<string> TypedAsync(this Visitor visitor, Text label) =>
        visitor.Page.Locator("main").GetByLabel(visitor.Read(label), Exactly).InputValueAsync();

    /// <summary>Whether these words can be seen now.</summary>
    public static async Task<bool> SeesAsync(this Visitor visitor, Text words) =>
        await visitor.Page.Locator("main").GetByText(visitor.Read(words)).Filter(new LocatorFilterOptions { Visible = true }).CountAsync() > 0;

    /// <summary>Ticks the box whose label begins with these words.</summary>
    public static Task TickAsync(this Visitor visitor, Text label) =>
        visitor.Page.Locator("main label").Filter(new LocatorFilterOptions { HasText = visitor.Read(label) }).First.Locator("input[type=checkbox], input[type=radio]").CheckAsync();

    /// <summary>Presses the button with these words and waits for the page that follows.</summary>
    public static Task PressAsync(this Visitor visitor, Text words) => visitor.PressAsync(visitor.Read(words));

    public static async Task PressAsync(this Visitor visitor, string words)
    {
        var button = visitor.Page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = words }).First;
        try
        {
            await button.WaitForAsync();
        }
        catch (TimeoutException missing)
        {
            throw new InvalidOperationException($"There is no button “{words}” on {visitor.Page.Url}, which says:\n{await visitor.Page.InnerTextAsync("main")}", missing);
        }

        await visitor.LeaveAsync(() => button.ClickAsync());
    }

    /// <summary>Follows the link with these words, in the page or around it, and waits for the page it leads to.</summary>
    public static Task FollowAsync(this Visitor visitor, Text words) => visitor.FollowAsync(visitor.Read(words));

    public static Task FollowAsync(this Visitor visitor, string words) =>
        visitor.LeaveAsync(() => visitor.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = words }).First.ClickAsync());

    /// <summary>Waits until these words can be seen.</summary>
    public static Task SeeAsync(this Visitor visitor, Text words) => visitor.SeeAsync(visitor.Read(words));

    public static Task SeeAsync(this Visitor visitor, string words) =>
        visitor.Page.Locator("main").GetByText(words).Filter(new LocatorFilterOptions { Visible = true }).First.WaitForAsync();

    /// <summary>Waits for a part of the page, and tells what the page says when it does not come.</summary>
    public static async Task AwaitAsync(this Visitor visitor, string selector)
    {
        try
        {
            await visitor.Page.Locator(selector).First.WaitForAsync();
        }
        catch (TimeoutException missing)
        {
            throw new InvalidOperationException($"There is no {selector} on {visitor.Page.Url}, which says:\n{await visitor.Page.InnerTextAsync("main")}\n{string.Join('\n', visitor.TakeComplaints())}", missing);
        }
    }

    /// <summary>Does something that leads to another page, and waits until that one is there.</summary>
    public static async Task LeaveAsync(this Visitor visitor, Func<Task> act)
    {
        await visitor.Page.EvaluateAsync($"() => {{ window.{Left} = true; }}");
        await act();
        await visitor.Page.WaitForFunctionAsync($"() => !window.{Left} && document.readyState === 'complete'");
    }

    private static LocatorGetByLabelOptions Exactly => new() { Exact = true };
}
