using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.Core.Target;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console.Road;

[Trait("Rule", "L7")]
public sealed class GroupTests : IAsyncLifetime
{
    private RoadWorld world = null!;
    private long ada;

    public async ValueTask InitializeAsync() => world = await RoadWorld.StartAsync(sync => ada = sync.Hire("Ada", "Byron"));

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private string Acme => world.Production.Group("Acme");

    [Fact]
    public async Task Before_a_deployment_the_page_says_who_brings_one()
    {
        var administrator = await world.SignInAsync(Role.Administrator);
        (await administrator.ReadAsync(RoadWorld.Link("/production/groups"))).ShouldContain("An architect deploys one.");
        (await administrator.SendAsync(RoadWorld.Link("/production/groups/read"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task No_write_reaches_production_before_the_connector_is_set_up_on_a_group()
    {
        await DeployAsync();
        var administrator = await world.SignInAsync(Role.Administrator);
        await ReadAsync(administrator);
        (await administrator.SendAsync(RoadWorld.Link("/production/sync"), ("confirmed", "yes"))).Headers.Location!.ToString().ShouldEndWith("/production/home");
        world.Production.LearningLog.Entries.Where(entry => entry.IsWrite).ShouldBeEmpty();

        var page = await administrator.ReadAsync(RoadWorld.Link($"/production/groups/{Acme}/settings/connectors/personio"));
        page.ShouldContain("https://acme.personio.de");
        page.ShouldContain("papi&#x2026;ient");
        page.ShouldNotContain("papi-sandbox-secret");
        page.ShouldContain("never checked");
        page.ShouldContain("Before the connector is set up here, see on the latest data what it would do.");
        await SimulateAsync(administrator, RoadWorld.Link($"/production/groups/{Acme}/settings/connectors/personio"));
        world.Production.LearningLog.Entries.Where(entry => entry.IsWrite).ShouldBeEmpty();
        (await administrator.ReadAsync(RoadWorld.Link($"/production/groups/{Acme}/settings/connectors/personio"))).ShouldContain("Set up the connector");
        (await administrator.SendAsync(RoadWorld.Link($"/production/groups/{Acme}/settings/connectors/personio"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await administrator.ReadAsync(RoadWorld.Link("/production/groups"))).ShouldContain("badge-good");
        (await administrator.ReadAsync(RoadWorld.Link("/production/sync"))).ShouldContain("<dd>Acme</dd>");

        await world.FirstRunAsync(administrator);
        world.Production.Platform.ExternalIds().ShouldContain(link => link.Value == EndToEnd.World.SyncWorld.Id(ada));
        world.Test.Platform.ExternalIds().ShouldBeEmpty();
        (await administrator.ReadAsync(RoadWorld.Link($"/production/groups/{world.Production.Group("Acme/Paris/Support")}"))).ShouldContain("Byron");
    }

    [Fact]
    public async Task Only_a_group_of_the_deployed_configuration_can_be_set_up()
    {
        await DeployAsync();
        var administrator = await world.SignInAsync(Role.Administrator);
        await ReadAsync(administrator);
        var paris = world.Production.Group("Acme/Paris");
        (await administrator.ReadAsync(RoadWorld.Link($"/production/groups/{paris}/settings/connectors/personio"))).ShouldContain("is not part of the deployed configuration");
        (await administrator.SendAsync(RoadWorld.Link($"/production/groups/{paris}/settings/connectors/personio"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await administrator.SendAsync(RoadWorld.Link("/production/groups/65b1f2c4d9b1e2a3c4d5e6aa/settings/connectors/personio"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await world.Stores.Activations.ListAsync(world.Key)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Taking_the_connector_off_a_group_asks_for_its_name_and_removes_nobody()
    {
        await DeployAsync();
        var administrator = await world.SignInAsync(Role.Administrator);
        await ReadAsync(administrator);
        await world.Stores.Activations.ActivateAsync(world.Key, new GroupId(Acme), "test");
        await world.FirstRunAsync(administrator);
        var off = RoadWorld.Link($"/production/groups/{Acme}/settings/connectors/personio/off");
        (await administrator.ReadAsync(off)).ShouldContain("1 person whom the connector put into this group");
        var put = RoadWorld.Link($"/production/groups/{Acme}/settings/connectors/personio/people");
        (await administrator.ReadAsync(off)).ShouldContain($"href=\"{put}\"");
        var people = await administrator.ReadAsync(put);
        people.ShouldContain("Ada Byron");
        people.ShouldContain("1 to 1 of 1");
        (await administrator.ReadAsync(put + "?search=nobody-at-all")).ShouldContain("Nothing matches.");
        (await administrator.ReadAsync(put, "fr")).ShouldContain("Personnes plac");
        (await administrator.ReadAsync(put, "de")).ShouldContain("Vom Konnektor hierher gebrachte Personen");
        await SimulateAsync(administrator, off);
        (await administrator.SendAsync(off, ("name", "Acmee"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await world.Stores.Activations.ListAsync(world.Key)).Count.ShouldBe(1);

        (await administrator.SendAsync(off, ("name", "acme"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await world.Stores.Activations.ListAsync(world.Key)).ShouldBeEmpty();
        var writes = world.Production.LearningLog.Entries.Count(entry => entry.IsWrite);
        (await administrator.SendAsync(RoadWorld.Link("/production/sync"), ("confirmed", "yes"))).Headers.Location!.ToString().ShouldEndWith("/production/home");
        world.Production.LearningLog.Entries.Count(entry => entry.IsWrite).ShouldBe(writes);
    }

    [Fact]
    public async Task An_auditor_looks_and_changes_nothing()
    {
        await DeployAsync();
        await ReadAsync(await world.SignInAsync(Role.Administrator));
        var auditor = await world.SignInAsync(Role.Auditor);
        var address = RoadWorld.Link($"/production/groups/{Acme}/settings/connectors/personio");
        (await auditor.ReadAsync(address)).ShouldNotContain(">Set up the connector<");
        (await auditor.SendAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task SimulateAsync(ServedConsole.Browser browser, string page) =>
        (await world.EndOfAsync(await browser.SendAsync(page + "/simulate"))).End!.Refusal.ShouldBeNull();

    private async Task DeployAsync()
    {
        var architect = await world.SignInAsync(Role.Architect);
        (await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "first"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task ReadAsync(ServedConsole.Browser browser)
    {
        (await world.EndOfAsync(await browser.SendAsync(RoadWorld.Link("/production/groups/read")))).End!.Refusal.ShouldBeNull();
        (await browser.ReadAsync(RoadWorld.Link("/production/groups"))).ShouldContain("Paris");
    }
}
