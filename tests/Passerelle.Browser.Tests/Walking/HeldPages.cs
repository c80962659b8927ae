using Passerelle.Browser.Tests.Visiting;
using Passerelle.Console.Pages.Held;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>What waits for approval, from the home page to the run that carries it out.</summary>
public sealed class HeldPages(Visitor visitor)
{
    /// <summary>Follows what the home page says waits.</summary>
    public Task OpenAsync(int waiting) => visitor.FollowAsync(visitor.Read(HeldWords.People, waiting));

    /// <summary>Ticks a person by name.</summary>
    public Task ChooseAsync(string name) => visitor.Page.GetByLabel(visitor.Read(ApproveWords.Tick, name), new() { Exact = true }).First.CheckAsync();

    public Task ReviewAsync() => visitor.PressAsync(ApproveWords.Ticked);

    /// <summary>Says how many lose their account, and approves.</summary>
    public async Task ApproveAsync(int people, string typed)
    {
        await visitor.FillAsync(ApproveWords.TypeNumber, typed);
        await visitor.PressAsync(visitor.Read(ApproveWords.Approve, people));
    }

    /// <summary>Waits until what was started has ended and its run is shown.</summary>
    public Task EndAsync() => visitor.Page.WaitForURLAsync(url => url.Contains("/runs/", StringComparison.Ordinal));

    /// <summary>How many people the page still lists.</summary>
    public Task<int> ListedAsync() => visitor.Page.Locator(".held-card").CountAsync();
}
