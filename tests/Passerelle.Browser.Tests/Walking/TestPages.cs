using Microsoft.Playwright;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Acceptance;
using Passerelle.Console.Pages.Test;
using Passerelle.Console.Words;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>The test of the connector: its runs, and the list that says what they have shown.</summary>
public sealed class TestPages(Visitor visitor)
{
    public Task OpenAsync() => visitor.GoAsync($"{NewHouse.Connector}/test");

    /// <summary>Starts a test run, and waits until its run is shown.</summary>
    public async Task RunAsync()
    {
        await OpenAsync();
        await visitor.PressAsync(TestWords.Run);
        await visitor.Page.WaitForURLAsync(url => url.Contains("/runs/", StringComparison.Ordinal));
    }

    /// <summary>Opens the acceptance list, and waits for what is under way behind a run.</summary>
    public async Task OpenListAsync()
    {
        await OpenAsync();
        await visitor.FollowAsync(TestWords.ToAcceptance);
        while (await visitor.SeesAsync(AcceptanceWords.UnderWay))
        {
            await visitor.FollowAsync(AcceptanceWords.Watch);
            await visitor.Page.WaitForURLAsync(url => url.EndsWith("/acceptance", StringComparison.Ordinal));
        }
    }

    /// <summary>Follows the number of people of whom the first point holds, or does not.</summary>
    public Task OpenPeopleAsync() => visitor.LeaveAsync(() => visitor.Page.Locator("main ol .point a[href*='/acceptance/people']").First.ClickAsync());

    /// <summary>What the list says of one of its points.</summary>
    public Task<string> SaysAsync(Text point) => Point(point).InnerTextAsync();

    public async Task<bool> IsMetAsync(Text point) => (await Point(point).GetAttributeAsync("class"))!.Contains("point-met", StringComparison.Ordinal);

    /// <summary>The people with something to be mended who are not ticked off.</summary>
    public async Task<IReadOnlyList<string>> ToTickOffAsync() => await visitor.Page.Locator("main form .point-open strong").AllInnerTextsAsync();

    public Task ChooseAsync(string name) => visitor.Page.GetByLabel(name, new PageGetByLabelOptions { Exact = true }).First.CheckAsync();

    public Task TickOffAsync() => visitor.PressAsync(AcceptanceWords.Tick);

    public Task<bool> MaySignOffAsync() => visitor.SeesAsync(AcceptanceWords.SignOffLead);

    public Task SignOffAsync() => visitor.PressAsync(AcceptanceWords.SignOff);

    private ILocator Point(Text title) => visitor.Page.Locator("main ol .point").Filter(new LocatorFilterOptions { HasText = visitor.Read(title) });
}
