using Passerelle.Browser.Tests.Visiting;
using Passerelle.Console.Pages.Linking;
using Passerelle.Console.Pages.People;
using Passerelle.Console.Pages.Unlinked;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>One person of production, and what can be done with the account by hand.</summary>
/// <param name="connector">The address of the connector.</param>
public sealed class PersonPages(Visitor visitor, string connector)
{
    public Task OpenAsync(long employee) => visitor.GoAsync($"{connector}/production/people/{employee}");

    /// <summary>Has the person read afresh, and waits until the story is told.</summary>
    public async Task LookAsync()
    {
        await visitor.PressAsync(PersonActionWords.Look);
        await visitor.Page.Locator("#fresh").WaitForAsync();
    }

    public Task OpenResendAsync() => visitor.FollowAsync(PersonActionWords.Resend);

    public Task OpenLinkAsync() => visitor.FollowAsync(PersonActionWords.Link);

    public Task OpenUnlinkAsync() => visitor.FollowAsync(PersonActionWords.Unlink);

    /// <summary>Has it worked out what would follow, and waits until that is shown.</summary>
    public async Task WorkOutAsync()
    {
        await visitor.PressAsync(LinkWords.WorkOut);
        await visitor.Page.WaitForURLAsync(url => url.Contains("shown=", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Has the accounts read that belong to no employee, and waits until they are listed.</summary>
    public async Task ReadUnlinkedAsync()
    {
        await visitor.GoAsync($"{connector}/production/people/unlinked");
        await visitor.PressAsync(UnlinkedWords.Read);
        await visitor.SeeAsync(UnlinkedWords.ReadAgain);
    }
}
