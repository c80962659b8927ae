using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Check;
using Passerelle.Console.Pages.Deploy;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>What changes in production, and bringing it there.</summary>
public sealed class DeployPages(Visitor visitor)
{
    public Task OpenAsync() => visitor.GoAsync($"{NewHouse.Connector}/deploy");

    /// <summary>Follows the request that stands on an architect's home page.</summary>
    public async Task FollowRequestAsync()
    {
        await visitor.GoAsync("/");
        await visitor.FollowAsync(DeployWords.Look);
    }

    /// <summary>What would be new in production.</summary>
    public Task<string> ChangesAsync() => visitor.Page.Locator(".change-table").First.InnerTextAsync();

    public Task DeployAsync() => visitor.PressAsync(DeployWords.Deploy);

    public Task GiveReasonAsync(string reason) => visitor.FillAsync(DeployWords.Reason, reason);

    /// <summary>Checks production, and waits for the answers.</summary>
    public async Task CheckAsync()
    {
        await OpenAsync();
        await visitor.FollowAsync(DeployWords.ToCheck);
        await visitor.PressAsync(CheckWords.Now);
        await visitor.Page.Locator(".answer-list").WaitForAsync();
    }
}
