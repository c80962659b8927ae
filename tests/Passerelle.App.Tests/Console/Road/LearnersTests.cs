using Passerelle.App.Tests.Console.World;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Core.Target;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console.Road;

/// <summary>A group's page lists its learners and how they came there.</summary>
public sealed class LearnersTests : IAsyncLifetime
{
    private RoadWorld world = null!;
    private ServedConsole.Browser administrator = null!;
    private long ada;

    public async ValueTask InitializeAsync()
    {
        world = await RoadWorld.StartAsync(sync =>
        {
            ada = sync.Hire("Ada", "Byron");
            sync.Hire("Grace", "Hopper", office: "Lyon");
        });
        var architect = await world.SignInAsync(Role.Architect);
        await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "first"));
        await world.Stores.Activations.ActivateAsync(world.Key, new GroupId(world.Production.Group("Acme")), "test");
        await world.FirstRunAsync(architect);
        world.Production.Platform.AddUser("guest@elsewhere.example", "Guy", "Guest", world.Production.Group("Acme/Paris/Support"));
        administrator = await world.SignInAsync(Role.Administrator);
        (await world.EndOfAsync(await administrator.SendAsync(RoadWorld.Link("/production/groups/read")))).End!.Refusal.ShouldBeNull();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private string Page(string group) => RoadWorld.Link($"/production/groups/{world.Production.Group(group)}");

    [Fact]
    public async Task Every_learner_is_listed_with_how_they_came_there()
    {
        var page = await administrator.ReadAsync(Page("Acme/Paris/Support"));
        page.ShouldContain("2 learners");
        page.ShouldContain("1 put there by the connector");
        page.ShouldContain("1 not synchronised");
        page.ShouldContain($"href=\"{RoadWorld.Link($"/production/people/{SyncWorld.Id(ada)}")}\"");
        page.ShouldContain("Guy Guest");
        page.ShouldNotContain("Hopper");
        (await administrator.ReadAsync(RoadWorld.Link("/production/groups"))).ShouldContain($"href=\"{Page("Acme/Paris/Support")}#learners\"");
    }

    [Fact]
    public async Task Each_number_leads_to_exactly_its_learners_and_a_search_finds_one()
    {
        var page = Page("Acme/Paris/Support");
        var put = await administrator.ReadAsync(page + "?from=connector");
        put.ShouldContain("1 to 1 of 1");
        put.ShouldNotContain("Guest");
        (await administrator.ReadAsync(page + "?from=not-synchronised")).ShouldNotContain("Byron");
        (await administrator.ReadAsync(page + "?from=otherwise")).ShouldContain("Nothing matches.");
        var found = await administrator.ReadAsync(page + "?search=GUEST@else");
        found.ShouldContain("Guy Guest");
        found.ShouldContain("1 to 1 of 1");
    }

    [Fact]
    public async Task Whoever_was_put_there_by_hand_is_told_from_whom_the_connector_put_there()
    {
        world.Production.Platform.SetRole(world.Production.Account(ada)!.Id, world.Production.Group("Acme/Lyon"), Sandbox.Learning.GroupRole.Learner);
        await world.EndOfAsync(await administrator.SendAsync(Page("Acme/Lyon") + "/read"));
        var page = await administrator.ReadAsync(Page("Acme/Lyon") + "?from=otherwise");
        page.ShouldContain("Ada Byron");
        page.ShouldContain("by hand or by the platform");
        page.ShouldContain("1 to 1 of 1");
    }

    [Fact]
    public async Task Names_are_forgotten_after_an_hour_and_the_page_then_lists_whom_the_connector_put_there()
    {
        world.Test.Clock.Advance(TimeSpan.FromHours(1.1));
        var page = await administrator.ReadAsync(Page("Acme/Paris/Support"));
        page.ShouldContain("Those whom the connector put here.");
        page.ShouldContain("Read every learner");
        page.ShouldContain("Byron");
        page.ShouldNotContain("Guest");
        (await administrator.ReadAsync(Page("Acme/Paris/Support") + "?search=byron")).ShouldContain("1 to 1 of 1");
        (await administrator.ReadAsync(Page("Acme/Paris/Support") + "?search=nobody")).ShouldContain("Nothing matches.");
        (await administrator.ReadAsync(Page("Acme/Lyon/Support"))).ShouldContain("Hopper");
    }

    [Fact]
    public async Task What_was_read_before_a_run_is_not_shown_after_it()
    {
        await world.EndOfAsync(await administrator.SendAsync(RoadWorld.Link("/production/sync"), ("confirmed", "yes")));
        (await administrator.ReadAsync(Page("Acme/Paris/Support"))).ShouldContain("Those whom the connector put here.");
    }

    [Fact]
    public async Task An_empty_group_says_so()
    {
        var page = await administrator.ReadAsync(Page("Acme/Paris/Human Resources"));
        page.ShouldContain("Nobody is a learner of this group.");
        world.Test.Clock.Advance(TimeSpan.FromHours(1.1));
        (await administrator.ReadAsync(Page("Acme/Paris/Human Resources"))).ShouldContain("Here will be whom the connector puts into this group");
    }
}
