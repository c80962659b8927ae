using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Groups;
using Passerelle.Console.Pages.Groups.Connectors;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>Home > Groups > one group > Settings > Connectors > Manage connectors > Personio.</summary>
public sealed class GroupPages(Visitor visitor)
{
    /// <summary>Opens the groups of production from its home page.</summary>
    public async Task OpenAsync()
    {
        await visitor.GoAsync($"{NewHouse.Connector}/production/home");
        await visitor.FollowAsync(GroupsWords.Title);
    }

    /// <summary>Has the groups read, and waits until they are shown.</summary>
    public async Task ReadAsync()
    {
        await visitor.PressAsync(GroupsWords.ReadNow);
        await visitor.Page.Locator(".group-tree").WaitForAsync();
    }

    public Task ChooseAsync(string group) => visitor.LeaveAsync(() => visitor.Page.Locator(".group-tree").GetByText(group, new() { Exact = true }).First.ClickAsync());

    public Task OpenConnectorsAsync() => visitor.FollowAsync($"{visitor.Read(GroupsWords.Settings)} · {visitor.Read(GroupsWords.Connectors)}");

    public Task ManageAsync() => visitor.FollowAsync(ConnectorsWords.Manage);

    public Task<bool> MaySetUpAsync() => visitor.SeesAsync(ConnectorsWords.SetUpLead);

    public Task SetUpAsync() => visitor.PressAsync(ConnectorsWords.SetUp);

    /// <summary>Goes to what the first run would do.</summary>
    public Task LookAheadAsync() => visitor.FollowAsync(ConnectorsWords.Next);

    public Task OpenTakeOffAsync() => visitor.FollowAsync(ConnectorsWords.TakeOff);

    /// <summary>Follows the number of people whom the connector put there.</summary>
    public Task OpenPeopleAsync() => visitor.LeaveAsync(() => visitor.Page.Locator("main a[href$='/personio/people']").ClickAsync());

    /// <summary>Says the group's name, and stops its synchronisation.</summary>
    public async Task TakeOffAsync(string typed)
    {
        await visitor.FillAsync(ConnectorsWords.TypeName, typed);
        await visitor.PressAsync(ConnectorsWords.TakeOff);
    }

    public Task<string> SaysAsync() => visitor.Page.InnerTextAsync("main");
}
