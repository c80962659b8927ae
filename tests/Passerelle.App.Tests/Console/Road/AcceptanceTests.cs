using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Core.Source;
using Passerelle.Store.Accepting;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console.Road;

[Trait("Rule", "L5")]
public sealed class AcceptanceTests : IAsyncLifetime
{
    private RoadWorld world = null!;
    private long ada;
    private long bob;

    public async ValueTask InitializeAsync() =>
        world = await RoadWorld.StartAsync(sync =>
        {
            ada = sync.Hire("Ada", "Byron");
            bob = sync.Hire("Bob", "Clark");
            sync.Hire("Cleo", "Dart");
        });

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task The_test_is_signed_off_after_a_case_of_each_kind_was_really_seen()
    {
        var administrator = await world.SignInAsync(Role.Administrator);
        var acceptance = RoadWorld.Link("/test/acceptance");
        (await administrator.ReadAsync(acceptance)).ShouldContain("Not compared yet.");
        await RunAsync(administrator);
        var first = await administrator.ReadAsync(acceptance);
        first.ShouldContain("True of all 3 employees in scope.");
        first.ShouldContain("/test/acceptance/people?point=a&amp;show=all");
        first.ShouldContain("No test run has seen such a case yet.");
        (await administrator.SendAsync(acceptance + "/sign-off", ("version", await world.VersionAsync()))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        world.Test.Personio.Change(ada, "position", "Chief");
        world.Test.Personio.Change(bob, "status", "inactive");
        world.Test.Hire("Dora", "Elm");
        await RunAsync(administrator);
        var list = await administrator.ReadAsync(acceptance);
        list.ShouldNotContain("No test run has seen such a case yet.");
        list.ShouldContain("Dora Elm");
        list.ShouldContain(">Sign off<");
        list.ShouldNotContain("badge-held");
        (await administrator.SendAsync(acceptance + "/sign-off", ("version", await world.VersionAsync()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await administrator.ReadAsync(acceptance)).ShouldContain("The architects have been asked for the deployment.");

        var architect = await world.SignInAsync(Role.Architect);
        (await architect.ReadAsync(RoadWorld.Link("/production/home"))).ShouldContain("asks for the deployment to production");
        (await architect.ReadAsync(RoadWorld.Link("/deploy"))).ShouldNotContain("name=\"reason\"");
        (await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await world.Stores.Deployments.LatestAsync(world.Key.Connector)).ShouldNotBeNull().Reason.ShouldBeNull();
        (await architect.ReadAsync(RoadWorld.Link("/production/home"))).ShouldNotContain("asks for the deployment");
        world.Production.LearningLog.Entries.Where(entry => entry.IsWrite).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_draft_voids_the_sign_off_and_a_reason_is_needed_again()
    {
        await world.Stores.SignOffs.SignAsync(world.Key.Connector, await FingerprintAsync(), await FingerprintAsync(), [], "Léa");
        var architect = await world.SignInAsync(Role.Architect);
        (await architect.ReadAsync(RoadWorld.Link("/deploy"))).ShouldContain("Signed off on");
        await world.DraftAsync(text => text.Replace("timeoutSeconds: 20", "timeoutSeconds: 25", StringComparison.Ordinal));
        (await architect.ReadAsync(RoadWorld.Link("/deploy"))).ShouldContain("Signed off on", customMessage: "A time-out is nothing that was tested.");
        await world.DraftAsync(text => text.Replace("name: Personnel number", "name: Badge", StringComparison.Ordinal));
        var page = await architect.ReadAsync(RoadWorld.Link("/deploy"));
        page.ShouldContain("no longer holds");
        page.ShouldContain("name=\"reason\"");
        (await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await architect.ReadAsync(RoadWorld.Link("/connector"))).ShouldContain("road-again");
    }

    [Fact]
    public async Task People_with_an_open_finding_are_ticked_off_by_name()
    {
        var eve = world.Test.Hire("Eve", "Fox", more: [("email", "")]);
        var administrator = await world.SignInAsync(Role.Administrator);
        await RunAsync(administrator);
        var acceptance = RoadWorld.Link("/test/acceptance");
        (await administrator.ReadAsync(acceptance)).ShouldContain("Not true of 1 of 4 employees");
        var missed = await administrator.ReadAsync(acceptance + "/people?point=a&show=missed");
        missed.ShouldContain("1 to 1 of 1");
        missed.ShouldContain("has no account");
        var all = await administrator.ReadAsync(acceptance + "/people?point=b&show=all");
        all.ShouldContain("1 to 4 of 4");
        all.ShouldContain("Ada Byron");
        all.ShouldContain("as it should be");
        var found = await administrator.ReadAsync(acceptance + "/people?point=b&show=all&search=byron");
        found.ShouldContain("1 to 1 of 1");
        found.ShouldNotContain("Bob Clark");
        (await administrator.ReadAsync(acceptance + "/people?point=a&show=all", "de")).ShouldContain("wie es sein soll");
        (await administrator.ReadAsync(acceptance + "/people?point=a&show=all", "fr")).ShouldContain("conforme");
        (await administrator.GetAsync(acceptance + "/people?point=c")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var nobody = await administrator.SendAsync(acceptance + "/tick");
        nobody.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await nobody.Content.ReadAsStringAsync()).ShouldContain("Choose at least one person");
        await administrator.SendAsync(acceptance + "/tick", ("employee", EndToEnd.World.SyncWorld.Id(eve)));
        var page = await administrator.ReadAsync(acceptance);
        page.ShouldContain("Ticked off by");
        page.ShouldContain("point-met");
        (await world.Stores.TickOffs.ListAsync(world.Key with { IsTest = true })).ShouldAllBe(tick => tick.Employee == new EmployeeId(EndToEnd.World.SyncWorld.Id(eve)));
        await administrator.SendAsync(acceptance + "/tick", ("employee", EndToEnd.World.SyncWorld.Id(eve)), ("take", "yes"));
        (await world.Stores.TickOffs.ListAsync(world.Key with { IsTest = true })).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "T8")]
    public async Task What_was_rehearsed_counts_and_is_told_apart()
    {
        var administrator = await world.SignInAsync(Role.Administrator);
        await RunAsync(administrator);
        var test = world.Key with { IsTest = true };
        await world.Stores.Rehearsals.SetAsync(test, Id(ada), RehearsalKind.Change, "Ada Byron", Fields(("position", "Chief")), "test");
        await world.Stores.Rehearsals.SetAsync(test, Id(bob), RehearsalKind.TakeOut, "Bob Clark", Fields(), "test");
        await world.Stores.Rehearsals.SetAsync(
            test,
            new EmployeeId("9900000001"),
            RehearsalKind.Add,
            "Gil Hood",
            Fields(("first_name", "Gil"), ("last_name", "Hood"), ("email", "gil.hood@acme.example"), ("office", "Paris"), ("department", "Support")),
            "test"
        );
        await RunAsync(administrator);
        var list = await administrator.ReadAsync(RoadWorld.Link("/test/acceptance"));
        list.ShouldContain("Gil Hood");
        list.ShouldContain("badge-held");
        list.ShouldContain(">Sign off<");
        await administrator.SendAsync(RoadWorld.Link("/test/acceptance/sign-off"), ("version", await world.VersionAsync()));
        (await world.Stores.SignOffs.LatestAsync(world.Key.Connector)).ShouldNotBeNull().Rehearsed.Count.ShouldBe(3);
        var architect = await world.SignInAsync(Role.Architect);
        (await architect.ReadAsync(RoadWorld.Link("/deploy"))).ShouldContain("A new employee: Gil Hood (employee 9900000001)");
        world.Test.Personio.Employees.ShouldNotContain(person => person.Id == 9900000001);
    }

    private static EmployeeId Id(long employee) => new(EndToEnd.World.SyncWorld.Id(employee));

    private static Dictionary<string, string> Fields(params (string Key, string Value)[] fields) => fields.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);

    private async Task<string> FingerprintAsync()
    {
        var stored = (await world.Stores.Connectors.FindAsync(world.Key.Connector))!;
        return ConfigurationText.Read(stored.Draft.Text, EnvironmentName.Test, _ => null, _ => null).Configuration!.Fingerprint;
    }

    private async Task RunAsync(ServedConsole.Browser browser)
    {
        var ticket = await world.EndOfAsync(await browser.SendAsync(RoadWorld.Link("/test/run")));
        ticket.End!.Refusal.ShouldBeNull();
        ticket.End.Report.ShouldNotBeNull();
    }
}
