using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Accepting;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console.Road;

[Trait("Rule", "T8")]
public sealed class RehearsalTests : IAsyncLifetime
{
    private RoadWorld world = null!;
    private long ada;

    public async ValueTask InitializeAsync() => world = await RoadWorld.StartAsync(sync => ada = sync.Hire("Ada", "Byron"));

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private static string Page => RoadWorld.Link("/test/rehearsal");

    private string Ada => EndToEnd.World.SyncWorld.Id(ada);

    [Fact]
    public async Task A_rehearsed_value_reaches_the_test_platform_and_neither_personio_nor_production()
    {
        var administrator = await world.SignInAsync(Role.Administrator);
        await RunAsync(administrator);
        (await administrator.ReadAsync(Page + "?search=byron")).ShouldContain($"{Page}/{Ada}");
        (await administrator.SendAsync($"{Page}/{Ada}", ("value-position", "Chief"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await administrator.ReadAsync(Page)).ShouldContain("Title: Chief");
        (await administrator.ReadAsync($"{Page}/new", "de")).ShouldContain(">abwesend</option>");
        var run = await RunAsync(administrator);
        world.Test.Account(ada)!.Job.ShouldBe("Chief");
        (await administrator.ReadAsync(RoadWorld.Link($"/test/runs/{run}"))).ShouldContain("1 person in this run was rehearsed");
        (await administrator.ReadAsync(RoadWorld.Link($"/test/people/{Ada}"))).ShouldContain("Rehearsed, not in Personio");
        world.Test.Personio.Find(ada)!.ShouldNotBeNull();
        world.Test.PersonioLog.Entries.ShouldAllBe(entry => !entry.IsWrite);

        var architect = await world.SignInAsync(Role.Architect);
        await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "first"));
        await world.Stores.Activations.ActivateAsync(world.Key, new GroupId(world.Production.Group("Acme")), "test");
        await world.FirstRunAsync(administrator);
        world.Production.Account(ada)!.Job.ShouldBe("Clerk");

        await administrator.SendAsync($"{Page}/{Ada}/end");
        await RunAsync(administrator);
        world.Test.Account(ada)!.Job.ShouldBe("Clerk");
    }

    [Fact]
    public async Task A_made_up_person_joins_and_leaves_again()
    {
        var administrator = await world.SignInAsync(Role.Administrator);
        await RunAsync(administrator);
        (await administrator.SendAsync($"{Page}/new", ("value-first_name", "Gil"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await administrator.SendAsync($"{Page}/new", ("value-first_name", "Gil"), ("value-last_name", "Hood"), ("value-email", "gil.hood@acme.example"), ("value-office", "Paris"));
        var made = (await world.Stores.Rehearsals.ListAsync(world.Key with { IsTest = true })).ShouldHaveSingleItem();
        made.Kind.ShouldBe(RehearsalKind.Add);
        await RunAsync(administrator);
        var account = world.Test.Account(long.Parse(made.Employee.Value, System.Globalization.CultureInfo.InvariantCulture)).ShouldNotBeNull();
        account.Mail.ShouldBe("gil.hood@acme.example");
        await administrator.SendAsync($"{Page}/{made.Employee.Value}/end");
        await RunAsync(administrator);
        world.Test.Platform.FindUser(account.Id)!.Mail.ShouldBe("gil.hood@acme.example");
        (await administrator.ReadAsync(RoadWorld.Link("/test/acceptance"))).ShouldContain("treated as a leaver");
    }

    [Fact]
    public async Task Somebody_who_is_taken_out_is_treated_as_a_leaver()
    {
        world.Test.Hire("Bob", "Clark");
        world.Test.Hire("Cleo", "Dart");
        var administrator = await world.SignInAsync(Role.Administrator);
        await RunAsync(administrator);
        await administrator.SendAsync($"{Page}/{Ada}", ("takeOut", "yes"));
        await RunAsync(administrator);
        (await world.Stores.Ledgers.LoadAsync(world.Key with { IsTest = true })).Links.GetValueOrDefault(new EmployeeId(Ada)).ShouldNotBeNull();
        (await administrator.ReadAsync(RoadWorld.Link("/test/acceptance"))).ShouldContain("Ada Byron");
    }

    [Fact]
    public async Task Nothing_is_rehearsed_in_production() =>
        await Should.ThrowAsync<ArgumentException>(() => world.Stores.Rehearsals.SetAsync(world.Key, new EmployeeId(Ada), RehearsalKind.TakeOut, "Ada", new Dictionary<string, string>(StringComparer.Ordinal), "test"));

    [Fact]
    public async Task An_auditor_sees_what_is_rehearsed_and_changes_nothing()
    {
        var auditor = await world.SignInAsync(Role.Auditor);
        (await auditor.ReadAsync(Page)).ShouldContain("Nothing is rehearsed.");
        (await auditor.SendAsync($"{Page}/{Ada}", ("takeOut", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string> RunAsync(ServedConsole.Browser browser)
    {
        var ticket = await world.EndOfAsync(await browser.SendAsync(RoadWorld.Link("/test/run")));
        ticket.End!.Refusal.ShouldBeNull();
        return ticket.End.Report.ShouldNotBeNull().Run;
    }
}
