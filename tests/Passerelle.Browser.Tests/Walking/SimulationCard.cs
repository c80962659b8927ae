using Passerelle.Browser.Tests.Visiting;
using Passerelle.Console.Pages.Simulating;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>What a change would do to people, shown beside the change.</summary>
public sealed class SimulationCard(Visitor visitor)
{
    /// <summary>Has it worked out, and waits until it is shown where it was asked for.</summary>
    public async Task WorkOutAsync()
    {
        await visitor.PressAsync(SimulationWords.Begin);
        await visitor.Page.WaitForURLAsync(url => !url.Contains("/work/", StringComparison.Ordinal));
        await visitor.SeeAsync(SimulationWords.Again);
    }

    public Task<string> SaysAsync() => visitor.Page.Locator("#simulation").InnerTextAsync();

    /// <summary>Follows a kind of people to their list.</summary>
    public Task OpenListAsync() => visitor.LeaveAsync(() => visitor.Page.Locator("#simulation h3 a").First.ClickAsync());

    /// <summary>Says by the platform's name that people may lose something, where that is asked.</summary>
    public async Task ConfirmAsync(string name)
    {
        if (await visitor.SeesAsync(SimulationWords.Confirm))
        {
            await visitor.FillAsync(SimulationWords.Confirm, name);
        }
    }
}
