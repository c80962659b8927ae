using System.Net;
using System.Text;
using Passerelle.App.Tests.Console;
using Passerelle.App.Tests.Console.World;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Instance;
using Passerelle.Instance.Filling;
using Passerelle.Running.Queue;
using Passerelle.Running.Reading.Pseudonymising;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Learning;
using Passerelle.Store;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Instance.Filling;

/// <summary>The test instance filled from production in the browser, on two simulated platforms, then used by test runs.</summary>
[Trait("Rule", "T5")]
public sealed class FillTests : IAsyncLifetime
{
    private const string Page = "/instance/fill";

    private RoadWorld world = null!;
    private long anna;
    private long ben;

    private LearningPlatform Production => world.Production.Platform;

    private LearningPlatform Test => world.Test.Platform;

    private InstanceFolder Folder => new(world.Console.DataFolder);

    private EnvironmentKey TestKey => world.Key with { IsTest = true };

    public async ValueTask InitializeAsync()
    {
        world = await RoadWorld.StartAsync(test =>
        {
            anna = test.Hire("Anna", "Wojciechowska");
            ben = test.Hire("Ben", "Przybylski", supervisor: anna);
            test.Hire("Carla", "Szymborska");
        });
        Folder.Create();
        InstanceRecord.OfThisProcess(world.Test.Host.LearningAddress, world.Test.Host.PersonioAddress, DateTimeOffset.UtcNow).Write(Folder);
        InstancePeriod.Begin(Folder, DateTimeOffset.UtcNow, days: 30);
        Populate();
        Test.AddUser("leftover@acme.example");
        Production.Log.Clear();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    [Trait("Rule", "T2")]
    public async Task The_instance_becomes_production_under_made_up_names_and_production_is_only_read()
    {
        await FillAsync(("pseudonymise", "on"));

        Production.Log.Reads.ShouldBePositive();
        Production.Log.Writes.ShouldBe(0);
        Production.Log.Requests.ShouldAllBe(request => request.Kind == RequestKind.Token || request.Method == "GET");
        Test.Groups().ShouldBe(Production.Groups(), ignoreOrder: true);
        Test.CustomFields().Select(field => (field.Id, field.Name, field.Type)).ShouldBe(Production.CustomFields().Select(field => (field.Id, field.Name, field.Type)));
        Test.Users().Select(user => (user.Id, user.Status, user.Job)).ShouldBe(Production.Users().Select(user => (user.Id, user.Status, user.Job)), ignoreOrder: true);
        Test.ExternalIds().ShouldBe(Production.ExternalIds(), ignoreOrder: true);
        foreach (var user in Production.Users())
        {
            Test.RolesOf(user.Id).ShouldBe(Production.RolesOf(user.Id), ignoreOrder: true);
            Test.ManagersOf(user.Id).ShouldBe(Production.ManagersOf(user.Id));
            Test.CustomValuesOf(user.Id).ShouldBe(Production.CustomValuesOf(user.Id));
        }

        var state = State();
        foreach (var real in new[] { "wojciechowska", "przybylski", "leftover" })
        {
            state.ShouldNotContain(real, Case.Insensitive);
        }

        Test.FindUserByMail("lea.martin@acme.example").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_test_run_finds_everyone_under_the_same_names_and_makes_only_whom_production_lacks()
    {
        await FillAsync(("pseudonymise", "on"));
        var before = Test.Users();
        Production.Log.Clear();

        var report = (await RunAsync(Orders.Sync(TestKey, "test"))).End!.Report.ShouldNotBeNull();
        report.Counts["unchanged"].ShouldBe(2);
        report.Counts["created"].ShouldBe(1);
        var made = Test.Users().ExceptBy(before.Select(user => user.Id), user => user.Id).Single();
        made.Mail!.ShouldEndWith("@pseudonym.example");
        State().ShouldNotContain("szymborska", Case.Insensitive);
        foreach (var old in before)
        {
            Known(Test.FindUser(old.Id)!).ShouldBe(Known(old));
        }

        Production.Log.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_tick_names_and_addresses_are_the_real_ones_and_so_are_those_of_the_test_runs()
    {
        await FillAsync();
        Test.FindUserByMail("anna.wojciechowska@acme.example")!.LastName.ShouldBe("Wojciechowska");
        (await HasKeyAsync()).ShouldBeFalse();
        var report = (await RunAsync(Orders.Sync(TestKey, "test"))).End!.Report.ShouldNotBeNull();
        (report.Counts["unchanged"], report.Counts["created"]).ShouldBe((2, 1));
        Test.FindUserByMail("carla.szymborska@acme.example").ShouldNotBeNull();
    }

    [Fact]
    public async Task It_is_filled_once_until_it_is_reset_and_the_test_has_the_groups_of_production()
    {
        await FillAsync(("pseudonymise", "on"));
        (await HasKeyAsync()).ShouldBeTrue();
        var draft = ConfigurationDraft.Parse((await world.Stores.Connectors.FindAsync(world.Key.Connector))!.Draft.Text);
        draft.Text("environments.test.groups[0].id").ShouldBe(world.Production.Group("Acme"));

        var architect = await world.SignInAsync(Role.Architect);
        WebUtility.HtmlDecode(await architect.ReadAsync(RoadWorld.Link("/instance"), "fr")).ShouldContain("Remplie depuis la production");
        (await architect.ReadAsync(RoadWorld.Link(Page), "en")).ShouldContain("The test instance was filled already.");
        (await architect.SendAsync(RoadWorld.Link(Page), ("platform", ServedConsole.Platform))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await architect.ReadAsync(RoadWorld.Link("/test/audit"), "en")).ShouldContain("Filled the test instance from production");
        (await architect.ReadAsync(RoadWorld.Link("/production/audit"), "en")).ShouldContain("Had production read to fill the test instance");

        (await architect.SendAsync(RoadWorld.Link("/instance/reset"), ("platform", ServedConsole.Platform))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        FillRecord.Read(Folder).ShouldBeNull();
        (await HasKeyAsync()).ShouldBeFalse();
        (await architect.ReadAsync(RoadWorld.Link("/instance"), "en")).ShouldContain(Page);
    }

    [Fact]
    [Trait("Rule", "T5")]
    public async Task What_the_connector_remembered_of_the_test_goes()
    {
        (await RunAsync(Orders.Sync(TestKey, "test"))).End!.Report.ShouldNotBeNull();
        (await world.Stores.Ledgers.LoadAsync(TestKey)).Links.ShouldNotBeEmpty();
        await FillAsync(("pseudonymise", "on"));
        (await world.Stores.Ledgers.LoadAsync(TestKey)).Links.ShouldBeEmpty();
    }

    [Fact]
    public async Task Production_that_cannot_be_read_to_its_end_changes_nothing()
    {
        world.Production.LearningFaults.Add(new FaultRule { Kind = FaultKind.Status, Path = "/api/v2/users/*/managers", Status = 500 });
        var before = State();
        var ticket = await OrderAsync(("pseudonymise", "on"));
        ticket.End!.Refusal!.Code.ShouldBe("production-unread");
        State().ShouldBe(before);
        FillRecord.Read(Folder).ShouldBeNull();
        (await HasKeyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task The_name_of_the_platform_is_asked_for_and_the_tick_is_kept_on_a_mistake()
    {
        var architect = await world.SignInAsync(Role.Architect);
        var page = await architect.ReadAsync(RoadWorld.Link(Page), "de");
        page.ShouldContain("Was gelesen wird");
        page.ShouldContain(world.Production.Host.LearningAddress.GetLeftPart(UriPartial.Authority));
        page.ShouldContain(" checked");
        var answer = await architect.SendAsync(RoadWorld.Link(Page), ("platform", "acme"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(" checked");
        Production.Log.Requests.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "L9")]
    public async Task The_connector_of_a_configuration_file_is_filled_too_under_the_real_names()
    {
        var text = (await world.Stores.Connectors.FindAsync(world.Key.Connector))!.Draft.Text;
        var key = world.Key with { Connector = "Acme Academy/File" };
        ConnectorEnvironment Environment(EnvironmentName name) =>
            new(name, key with { IsTest = name == EnvironmentName.Test }, "by-file", ConfigurationText.Read(text, name, _ => null, _ => null).Configuration! with { Key = key.Connector }, []);
        await using var console = new ServedConsole
        {
            Data = world.Test.Data,
            Clock = world.Test.Clock,
            File = new ConnectorHome("by-file", key.Connector, ServedConsole.Platform, "Personio", Stored: null, [Environment(EnvironmentName.Test), Environment(EnvironmentName.Production)]),
        };
        await console.InitializeAsync();
        var folder = new InstanceFolder(console.DataFolder);
        folder.Create();
        InstanceRecord.OfThisProcess(world.Test.Host.LearningAddress, world.Test.Host.PersonioAddress, DateTimeOffset.UtcNow).Write(folder);
        InstancePeriod.Begin(folder, DateTimeOffset.UtcNow, days: 30);
        var architect = await console.SignInAsync(Role.Architect);
        (await architect.ReadAsync("/by-file/instance", "en")).ShouldContain("/by-file/instance/fill");
        var page = WebUtility.HtmlDecode(await architect.ReadAsync("/by-file/instance/fill", "en"));
        page.ShouldContain($"groups: [{{ id: {world.Production.Group("Acme")} }}]");
        page.ShouldContain("Names and e-mails are the real ones.");
        (await (await console.SignInAsync(Role.Administrator)).SendAsync("/by-file/instance/fill", ("platform", ServedConsole.Platform))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var answer = await architect.SendAsync("/by-file/instance/fill", ("platform", ServedConsole.Platform), ("pseudonymise", "on"));
        var queue = console.App.Services.GetRequiredService<RunQueue>();
        var ticket = queue.Find(answer.Headers.Location!.ToString().Split('/')[^1])!;
        await ticket.Ended.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        ticket.End!.Refusal.ShouldBeNull();
        Test.FindUserByMail("anna.wojciechowska@acme.example").ShouldNotBeNull();
        Production.Log.Writes.ShouldBe(0);
        FillRecord.Read(folder)!.Pseudonymised.ShouldBeFalse();
        (await console.Stores.Audit.ListAsync(key, 5, TestContext.Current.CancellationToken)).ShouldContain(entry => entry.Action == "production-read-for-test");
        (await console.Stores.Connectors.ListAsync(TestContext.Current.CancellationToken)).Count.ShouldBe(1);
    }

    private void Populate()
    {
        var top = world.Production.Group("Acme");
        var support = world.Production.Group("Acme/Paris/Support");
        var number = Production.AddCustomField("Personnel number");
        Production.AddUser("lea.martin@acme.example", "Léa", "Martin", top, role: GroupRole.Admin);
        var first = Add("anna.wojciechowska@acme.example", "Anna", "Wojciechowska", anna);
        Production.AddManager(Add("ben.przybylski@acme.example", "Ben", "Przybylski", ben), first);
        Production.AddUser("gone@acme.example", "Long", "Gone", support, UserStatus.Deleted);

        string Add(string mail, string firstName, string lastName, long employee)
        {
            var id = Production.AddUser(mail, firstName, lastName, support, job: "Clerk");
            Production.AddExternalId("passerelle", id, EndToEnd.World.SyncWorld.Id(employee));
            Production.SetCustomValue(id, number, $"P{employee % 1000:D3}");
            return id;
        }
    }

    private static (UserStatus, string?, string?, string?, string?) Known(PlatformUser user) => (user.Status, user.Mail, user.FirstName, user.LastName, user.Job);

    private async Task<bool> HasKeyAsync() => (await world.Stores.Secrets.RevealAsync(world.Key.Connector)).ContainsKey(Pseudonyms.SecretName);

    private async Task FillAsync(params (string Name, string Value)[] more) => (await OrderAsync(more)).End!.Refusal.ShouldBeNull();

    private async Task<RunTicket> OrderAsync(params (string Name, string Value)[] more)
    {
        var architect = await world.SignInAsync(Role.Architect);
        return await world.EndOfAsync(await architect.SendAsync(RoadWorld.Link(Page), [("platform", ServedConsole.Platform), .. more]));
    }

    private async Task<RunTicket> RunAsync(RunOrder order)
    {
        var ticket = world.Queue.Enqueue(order);
        await ticket.Ended.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return ticket;
    }

    private string State()
    {
        using var saved = new MemoryStream();
        Test.Save(saved);
        return Encoding.UTF8.GetString(saved.ToArray());
    }
}
