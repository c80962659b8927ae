using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console.Road;

[Trait("Rule", "L6")]
public sealed class DeployTests : IAsyncLifetime
{
    private RoadWorld world = null!;

    public async ValueTask InitializeAsync() => world = await RoadWorld.StartAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Without_a_sign_off_a_reason_is_needed_and_kept()
    {
        var architect = await world.SignInAsync(Role.Architect);
        var page = await architect.ReadAsync(RoadWorld.Link("/deploy"));
        page.ShouldContain("Nobody has signed this off.");
        page.ShouldContain("environments.production.baseUrl");
        var refused = await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "  "));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Say why it is deployed without a sign-off.");
        (await world.Stores.Deployments.LatestAsync(world.Key.Connector)).ShouldBeNull();

        (await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "moved from another server"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await world.Stores.Deployments.LatestAsync(world.Key.Connector)).ShouldNotBeNull().Reason.ShouldBe("moved from another server");
        (await architect.ReadAsync(RoadWorld.Link("/deploy"))).ShouldContain("moved from another server");
    }

    [Fact]
    public async Task Nothing_of_the_test_side_and_no_secret_travels_or_is_shown()
    {
        var architect = await world.SignInAsync(Role.Architect);
        (await architect.ReadAsync(RoadWorld.Link("/deploy"))).ShouldNotContain("sandbox-secret");
        await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "first"));
        var text = (await world.Stores.Deployments.LatestAsync(world.Key.Connector))!.Text;
        text.ShouldNotContain("test:");
        text.ShouldNotContain(world.Test.Group("Acme"));
        text.ShouldContain(world.Production.Group("Acme"));
        (await architect.ReadAsync(RoadWorld.Link("/deploy"))).ShouldContain("Production runs with this configuration already.");
    }

    [Fact]
    [Trait("Rule", "Section14")]
    public async Task Only_a_secret_that_production_uses_is_said_to_be_in_force()
    {
        var architect = await world.SignInAsync(Role.Architect);
        await world.DraftAsync(text => text.Replace("clientSecret: papi-sandbox-secret", "clientSecret: store:personio.clientSecret", StringComparison.Ordinal));
        await world.Stores.Secrets.SetAsync(world.Key.Connector, "personio.clientSecret", "papi-sandbox-secret", "test");
        await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "first"));
        await world.Stores.Secrets.SetAsync(world.Key.Connector, "personio.clientSecret-2", "for another address", "test");
        await world.Stores.Secrets.SetAsync(world.Key.Connector, "personio.clientSecret.new", "waits for its check", "test");
        (await architect.ReadAsync(RoadWorld.Link("/deploy"))).ShouldNotContain("in force already");

        await world.Stores.Secrets.SetAsync(world.Key.Connector, "personio.clientSecret", "papi-sandbox-secret", "test");
        (await architect.ReadAsync(RoadWorld.Link("/deploy"))).ShouldContain("Client secret was replaced on");
    }

    [Fact]
    public async Task What_somebody_saved_meanwhile_is_shown_before_it_is_deployed()
    {
        var architect = await world.SignInAsync(Role.Architect);
        var seen = await world.VersionAsync();
        await world.DraftAsync(text => text.Replace("dynamic_1, name: Personnel number", "dynamic_1, name: Badge", StringComparison.Ordinal));
        var answer = await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", seen), ("reason", "first"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Badge");
        (await world.Stores.Deployments.LatestAsync(world.Key.Connector)).ShouldBeNull();
    }

    [Fact]
    public async Task A_draft_with_which_production_could_not_run_is_not_deployed()
    {
        await world.DraftAsync(text => text.Replace("notices: none", "notices: pigeon", StringComparison.Ordinal));
        var architect = await world.SignInAsync(Role.Architect);
        (await architect.ReadAsync(RoadWorld.Link("/deploy"))).ShouldContain("environments.production.notices");
        (await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "first"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await world.Stores.Deployments.LatestAsync(world.Key.Connector)).ShouldBeNull();
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    public async Task Only_an_architect_deploys(Role role)
    {
        var browser = await world.SignInAsync(role);
        (await browser.ReadAsync(RoadWorld.Link("/deploy"))).ShouldNotContain("name=\"reason\"");
        (await browser.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "first"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
