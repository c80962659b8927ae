using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Lists;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>People who are never removed, or never synchronised.</summary>
public sealed class ListPages(Visitor visitor)
{
    /// <summary>Opens the form from a person's page.</summary>
    public async Task ExcludeAsync(long employee)
    {
        await visitor.GoAsync($"{NewHouse.Connector}/production/people/{employee}");
        await visitor.FollowAsync(ListWords.ToExclude);
    }

    /// <summary>Gives a reason and a last day, and has it shown what follows.</summary>
    public async Task ShowAsync(string reason, string until)
    {
        await visitor.FillAsync(ListWords.Reason, reason);
        await visitor.FillAsync(ListWords.Until, until);
        await visitor.PressAsync(ListWords.Show);
    }

    public Task SaveAsync() => visitor.PressAsync(ListWords.Save);

    public Task OpenTakeOffAsync() => visitor.FollowAsync(ListWords.Off);

    public async Task TakeOffAsync(string name)
    {
        await visitor.Page.Locator("#name").FillAsync(name);
        await visitor.PressAsync(ListWords.OffDo);
    }
}
