using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Accounts;
using Passerelle.Store.Connectors;

namespace Passerelle.App.Tests.Console.Road;

/// <summary>Putting somebody on a list, and taking somebody off it, while production is live: simulated on the latest data before it is saved.</summary>
[Trait("Rule", "L8")]
public sealed class ListsInProductionTests : IAsyncLifetime
{
    private RoadWorld world = null!;
    private ServedConsole.Browser lea = null!;
    private long ada;

    public async ValueTask InitializeAsync()
    {
        world = await RoadWorld.StartAsync(sync =>
        {
            ada = sync.Hire("Ada", "Byron");
            sync.Hire("Grace", "Hopper");
        });
        var architect = await world.SignInAsync(Role.Architect);
        await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "first"));
        await world.Stores.Activations.ActivateAsync(world.Key, new GroupId(world.Production.Group("Acme")), "test");
        await world.FirstRunAsync(architect);
        lea = await world.SignInAsync(Role.Administrator);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private string Who => $"?employee={SyncWorld.Id(ada)}";

    [Fact]
    public async Task Nobody_comes_onto_a_list_before_it_was_simulated_who_falls_out()
    {
        var add = RoadWorld.Link("/lists/never-synchronise/add");
        (string, string)[] typed = [("employee", SyncWorld.Id(ada)), ("reason", "on loan"), ("until", "")];
        var shown = await PageAsync(await lea.SendAsync(add, typed));
        shown.ShouldContain("Production is live: simulate it first");
        shown.ShouldNotContain("name=\"confirmed\"");

        var blind = await lea.SendAsync(add, [.. typed, ("confirmed", "yes")]);
        blind.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PageAsync(blind)).ShouldContain("See first what it would do to people");
        (await ListedAsync()).ShouldBeEmpty();

        await SimulateAsync(add, Who + "&reason=on+loan&until=");
        var page = await lea.ReadAsync(add + Who + "&reason=on+loan&until=");
        page.ShouldContain("Would no longer be synchronised (1)");
        page.ShouldContain("Ada Byron");
        page.ShouldContain("value=\"on loan\"");
        page.ShouldNotContain("name=\"confirm\"");
        (await lea.SendAsync(add, [.. typed, ("confirmed", "yes")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ListedAsync()).ShouldHaveSingleItem().Reason.ShouldBe("on loan");
    }

    [Fact]
    public async Task Who_left_comes_off_the_list_only_by_the_names_of_the_person_and_the_platform()
    {
        await PutAsync(PersonListKind.Protect);
        world.Test.Personio.SetStatus(ada, "inactive");
        var off = RoadWorld.Link("/lists/never-remove/take-off");
        (await lea.ReadAsync(off + Who)).ShouldNotContain("name=\"name\"");
        (await lea.SendAsync(off, ("employee", SyncWorld.Id(ada)), ("name", "Ada Byron"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        await SimulateAsync(off, Who);
        var page = await lea.ReadAsync(off + Who);
        page.ShouldContain("Would lose an account, a group, a manager or a value (1)");
        page.ShouldContain("Type Ada Byron to confirm");
        var unconfirmed = await lea.SendAsync(off, ("employee", SyncWorld.Id(ada)), ("name", "Ada Byron"));
        unconfirmed.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PageAsync(unconfirmed)).ShouldContain($"Type “{ServedConsole.Platform}” to confirm. Nothing was changed.");
        var wrong = await PageAsync(await lea.SendAsync(off, ("employee", SyncWorld.Id(ada)), ("name", "Ada"), ("confirm", ServedConsole.Platform)));
        wrong.ShouldContain("That is not Ada Byron. Nothing was changed.");
        wrong.ShouldContain("value=\"Ada\"");
        (await ListedAsync()).Count.ShouldBe(1);

        (await lea.SendAsync(off, ("employee", SyncWorld.Id(ada)), ("name", "ada byron"), ("confirm", ServedConsole.Platform))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ListedAsync()).ShouldBeEmpty();
        (await lea.ReadAsync(RoadWorld.Link("/production/audit"))).ShouldContain("Confirmed a change that takes something from people");
    }

    [Fact]
    public async Task Another_list_meanwhile_makes_a_simulation_void()
    {
        await PutAsync(PersonListKind.Exclude);
        var off = RoadWorld.Link("/lists/never-synchronise/take-off");
        await SimulateAsync(off, Who);
        (await lea.ReadAsync(off + Who)).ShouldContain("name=\"name\"");
        await world.Stores.Lists.PutAsync(world.Key.Connector, PersonListKind.Protect, new EmployeeId("4711"), name: null, "other", until: null, "test");
        (await lea.ReadAsync(off + Who)).ShouldNotContain("name=\"name\"");
    }

    [Fact]
    public async Task What_counts_no_more_and_another_reason_need_no_simulation()
    {
        await PutAsync(PersonListKind.Exclude);
        var add = RoadWorld.Link("/lists/never-synchronise/add");
        (await lea.SendAsync(add, ("employee", SyncWorld.Id(ada)), ("reason", "still on loan"), ("confirmed", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ListedAsync()).ShouldHaveSingleItem().Reason.ShouldBe("still on loan");

        await PutAsync(PersonListKind.Exclude, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-3));
        (await lea.SendAsync(RoadWorld.Link("/lists/never-synchronise/take-off"), ("employee", SyncWorld.Id(ada)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ListedAsync()).ShouldBeEmpty();
    }

    private Task PutAsync(PersonListKind kind, DateOnly? until = null) =>
        world.Stores.Lists.PutAsync(world.Key.Connector, kind, new EmployeeId(SyncWorld.Id(ada)), "Ada Byron", "founder", until, "test");

    private Task<IReadOnlyList<ListedPerson>> ListedAsync() => world.Stores.Lists.ListAsync(world.Key.Connector);

    private async Task SimulateAsync(string page, string query) => (await world.EndOfAsync(await lea.SendAsync(page + "/simulate" + query))).End!.Refusal.ShouldBeNull();

    private static async Task<string> PageAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
