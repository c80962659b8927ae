using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.Core.Target;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console.Road;

[Trait("Rule", "L8")]
public sealed class LiveChangeTests : IAsyncLifetime
{
    private RoadWorld world = null!;

    public async ValueTask InitializeAsync() => world = await RoadWorld.StartAsync(sync => sync.Hire("Ada", "Byron"));

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_change_that_takes_a_group_from_somebody_is_shown_and_confirmed_by_name()
    {
        var architect = await GoLiveAsync();
        await world.DraftAsync(text => text.Replace("[{ field: office }, { field: department, values: { HR: Human Resources } }]", "[{ field: office }]", StringComparison.Ordinal));
        var deploy = RoadWorld.Link("/deploy");
        var version = await world.VersionAsync();
        (await architect.ReadAsync(deploy)).ShouldNotContain("name=\"reason\"");
        var blind = await architect.SendAsync(deploy, ("version", version), ("reason", "flatter"));
        blind.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await blind.Content.ReadAsStringAsync()).ShouldContain("See first what it would do to people");

        (await world.EndOfAsync(await architect.SendAsync(deploy + "/simulate"))).End!.Refusal.ShouldBeNull();
        var page = await architect.ReadAsync(deploy);
        page.ShouldContain("Would lose an account, a group, a manager or a value");
        page.ShouldContain("Ada Byron");
        page.ShouldContain("name=\"confirm\"");
        (await architect.SendAsync(deploy, ("version", version), ("reason", "flatter"), ("confirm", "yes"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await world.Stores.Deployments.LatestAsync(world.Key.Connector))!.Number.ShouldBe(1);
        (await architect.SendAsync(deploy, ("version", version), ("reason", "flatter"), ("confirm", "acme academy"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await world.Stores.Deployments.LatestAsync(world.Key.Connector))!.Number.ShouldBe(2);
        (await architect.ReadAsync(RoadWorld.Link("/production/audit"))).ShouldContain("Confirmed a change that takes something from people");
    }

    [Fact]
    public async Task A_change_that_takes_nothing_is_simulated_and_needs_no_second_name()
    {
        var architect = await GoLiveAsync();
        await world.DraftAsync(text => text.Replace("timeoutSeconds: 20", "timeoutSeconds: 25", StringComparison.Ordinal));
        await world.EndOfAsync(await architect.SendAsync(RoadWorld.Link("/deploy/simulate")));
        var page = await architect.ReadAsync(RoadWorld.Link("/deploy"));
        page.ShouldContain("would do exactly the same");
        page.ShouldNotContain("name=\"confirm\"");
        (await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "slow network"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<ServedConsole.Browser> GoLiveAsync()
    {
        var architect = await world.SignInAsync(Role.Architect);
        await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "first"));
        await world.Stores.Activations.ActivateAsync(world.Key, new GroupId(world.Production.Group("Acme")), "test");
        await world.FirstRunAsync(architect);
        return architect;
    }
}
