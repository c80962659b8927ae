using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Core.Target;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console.Road;

/// <summary>Setting the connector up on a group, and taking it off, is simulated on the latest data before it is saved.</summary>
[Trait("Rule", "L8")]
public sealed class GroupSimulationTests : IAsyncLifetime
{
    private RoadWorld world = null!;
    private long ada;

    public async ValueTask InitializeAsync() =>
        world = await RoadWorld.StartAsync(sync =>
        {
            ada = sync.Hire("Ada", "Byron");
            sync.Hire("Grace", "Hopper", office: "Lyon");
        });

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private string Page => RoadWorld.Link($"/production/groups/{world.Production.Group("Acme")}/settings/connectors/personio");

    private static string Simulation => RoadWorld.Link("/production/simulation");

    [Fact]
    public async Task Without_a_simulation_the_connector_is_not_set_up()
    {
        var architect = await DeployAsync();
        var blind = await architect.SendAsync(Page);
        blind.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await blind.Content.ReadAsStringAsync()).ShouldContain("See first what it would do to people");
        (await world.Stores.Activations.ListAsync(world.Key)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Setting_it_up_names_who_comes_in_and_who_would_get_an_account()
    {
        var architect = await DeployAsync();
        await SimulateAsync(architect, Page);
        var page = await architect.ReadAsync(Page);
        page.ShouldContain("Would be synchronised newly (2)");
        page.ShouldContain("Would get an account (2)");
        page.ShouldContain("Ada Byron");
        page.ShouldContain("Nobody would lose anything.");
        page.ShouldContain("(synchronisation begins)");
        page.ShouldContain("Lyon &gt; Support", Case.Sensitive, "there are two groups of that name");
        page.ShouldNotContain("name=\"confirm\"");

        var person = RoadWorld.Link($"/production/people/{SyncWorld.Id(ada)}");
        page.ShouldContain($"href=\"{person}\"");
        (await architect.ReadAsync(person)).ShouldContain("Ada Byron");
        world.Production.LearningLog.Entries.Where(entry => entry.IsWrite).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_number_of_a_simulation_leads_to_exactly_its_people()
    {
        var architect = await DeployAsync();
        await SimulateAsync(architect, Page);
        (await architect.ReadAsync(Simulation + "?show=create")).ShouldContain("1 to 2 of 2");
        (await architect.ReadAsync(Simulation + $"?group={world.Production.Group("Acme")}&way=in")).ShouldContain("1 to 2 of 2");
        (await architect.ReadAsync(Simulation + $"?group={world.Production.Group("Acme")}&way=out")).ShouldContain("Nothing matches.");
        var one = await architect.ReadAsync(Simulation + "?search=byron");
        one.ShouldContain("1 to 1 of 1");
        one.ShouldContain("Acme");
        (await architect.ReadAsync(Page)).ShouldContain("/production/simulation?show=create");
    }

    [Fact]
    public async Task Taking_it_off_the_last_group_names_who_falls_out_and_that_nobody_loses_anything()
    {
        var architect = await LiveAsync();
        (await architect.ReadAsync(Page + "/off")).ShouldNotContain("name=\"name\"");
        var blind = await architect.SendAsync(Page + "/off", ("name", "Acme"));
        blind.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await world.Stores.Activations.ListAsync(world.Key)).Count.ShouldBe(1);

        await SimulateAsync(architect, Page + "/off");
        var page = await architect.ReadAsync(Page + "/off");
        page.ShouldContain("Would no longer be synchronised (2)");
        page.ShouldContain("Ada Byron");
        page.ShouldNotContain("Would lose an account");
        page.ShouldNotContain("name=\"confirm\"");
        (await architect.SendAsync(Page + "/off", ("name", "Acme"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await world.Stores.Activations.ListAsync(world.Key)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_somebody_would_be_removed_from_something_the_platforms_name_confirms_it()
    {
        var architect = await LiveAsync();
        await world.Stores.Activations.DeactivateAsync(world.Key, new GroupId(world.Production.Group("Acme")), "test");
        world.Test.Personio.Change(ada, "office", "Lyon");
        await SimulateAsync(architect, Page);
        var page = await architect.ReadAsync(Page);
        page.ShouldContain("Would lose an account, a group, a manager or a value (1)");
        page.ShouldContain("name=\"confirm\"");
        (await architect.ReadAsync(Simulation + $"?group={world.Production.Group("Acme/Paris/Support")}&way=out")).ShouldContain("1 to 1 of 1");
        (await architect.SendAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await architect.SendAsync(Page, ("confirm", "Acme"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await world.Stores.Activations.ListAsync(world.Key)).ShouldBeEmpty();

        (await architect.SendAsync(Page, ("confirm", "Acme Academy"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await world.Stores.Activations.ListAsync(world.Key)).Count.ShouldBe(1);
        (await architect.ReadAsync(RoadWorld.Link("/production/audit"))).ShouldContain("Confirmed a change that takes something from people");
    }

    [Fact]
    public async Task A_simulation_that_is_too_old_is_made_anew()
    {
        var architect = await DeployAsync();
        await SimulateAsync(architect, Page);
        world.Test.Clock.Advance(TimeSpan.FromHours(2));
        (await architect.ReadAsync(Simulation)).ShouldContain("A simulation is kept for an hour.");
        (await architect.SendAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await world.Stores.Activations.ListAsync(world.Key)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_set_up_of_a_live_connector_says_that_it_changes_nothing_yet_and_leads_to_what_it_would_change()
    {
        var architect = await world.SignInAsync(Role.Architect);
        (await architect.ReadAsync(RoadWorld.Link("/set-up/details"))).ShouldNotContain("changes nothing there until it is deployed");
        await LiveAsync();
        var page = await architect.ReadAsync(RoadWorld.Link("/set-up/details"));
        page.ShouldContain("changes nothing there until it is deployed");
        page.ShouldContain($"action=\"{RoadWorld.Link("/deploy/simulate")}\"");
        (await architect.ReadAsync(RoadWorld.Link("/structure"))).ShouldContain("changes nothing there until it is deployed");
    }

    private async Task<ServedConsole.Browser> DeployAsync()
    {
        var architect = await world.SignInAsync(Role.Architect);
        (await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "first"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await world.EndOfAsync(await architect.SendAsync(RoadWorld.Link("/production/groups/read")))).End!.Refusal.ShouldBeNull();
        return architect;
    }

    private async Task<ServedConsole.Browser> LiveAsync()
    {
        var architect = await DeployAsync();
        await world.Stores.Activations.ActivateAsync(world.Key, new GroupId(world.Production.Group("Acme")), "test");
        await world.FirstRunAsync(architect);
        return architect;
    }

    private async Task SimulateAsync(ServedConsole.Browser browser, string page) =>
        (await world.EndOfAsync(await browser.SendAsync(page + "/simulate"))).End!.Refusal.ShouldBeNull();
}
