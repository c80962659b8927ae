using Passerelle.Browser.Tests.Crawling;
using Passerelle.Browser.Tests.Picturing;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Acceptance;
using Passerelle.Console.Pages.Check;
using Passerelle.Console.Pages.Deploy;
using Passerelle.Console.Pages.Groups.Connectors;
using Passerelle.Console.Pages.Lists;
using Passerelle.Console.Pages.Overview;
using Passerelle.Console.Pages.Rehearsing;
using Passerelle.Console.Pages.Simulating;
using Passerelle.Instance;
using Passerelle.Sandbox.Faults;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>From the test to production, each step by whom it belongs to, watched by an auditor.</summary>
public sealed class RoadTests(Chromium chromium)
{
    [Fact]
    [Trait("Rule", "L1")]
    [Trait("Rule", "L5")]
    [Trait("Rule", "L6")]
    [Trait("Rule", "L7")]
    [Trait("Rule", "L8")]
    public Task In_English_with_cases_seen_in_Personio_nothing_reaches_production_before_the_connector_is_set_up_on_a_group() => WalkAsync("en", SeeRealCasesAsync);

    [Fact]
    [Trait("Rule", "L5")]
    [Trait("Rule", "L7")]
    [Trait("Rule", "T8")]
    public Task In_French_with_rehearsed_cases_nothing_reaches_production_before_the_connector_is_set_up_on_a_group() => WalkAsync("fr", RehearseAsync);

    private async Task WalkAsync(string language, Func<Road, Task> seeCasesAsync)
    {
        await using var road = await Road.BeginAsync(chromium, new Look(language));
        await SetUpAsync(road);
        await RunFirstTestAsync(road);
        await seeCasesAsync(road);
        await SignOffAsync(road);
        await DeployAsync(road);
        await SetUpOnGroupAsync(road);
        await RunFirstAsync(road);
        await KeepOutAsync(road);
        await ChangeLiveAsync(road);
        await TakeOffAsync(road);
        PagesOpened.NotAmong(road.Staff.Opened).Intersect(PagesOpened.OnTheRoad).ShouldBeEmpty();
        string.Join(Environment.NewLine, road.Eyes.Wrong).ShouldBeEmpty();
    }

    private static async Task SetUpAsync(Road road)
    {
        var (house, lea) = (road.House, road.Staff.Administrator);
        var setUp = new SetUpPages(lea);
        await setUp.OpenConnectorAsync();
        await lea.SeeAsync(ConnectorWords.OffAsk);
        await road.StepAsync(lea, "before it is switched on");
        await road.ReadAsync(lea, $"{NewHouse.Connector}/connector", "an administrator before it is switched on");

        await new SetUpPages(road.Staff.Architect).SwitchOnAsync();
        await setUp.OpenImportAsync();
        await road.StepAloneAsync(lea, "before a file is imported");
        await setUp.ShowImportAsync(await house.WriteConfigurationAsync());
        await road.StepAloneAsync(lea, "what a file changes");
        await setUp.TakeImportAsync();
        await setUp.OpenDetailsAsync();
        await setUp.TypeAsync("personio.clientId", house.Production.Personio.Options.ClientId);
        await setUp.TypeAsync("personio.clientSecret", house.Production.Personio.Options.ClientSecret);
        await setUp.SaveAsync();
        await road.StepAsync(lea, "set up");
        await setUp.CheckAsync();
        (await setUp.ToMendAsync()).ShouldBeEmpty();
        await road.StepAsync(lea, "checked");
    }

    private static async Task RunFirstTestAsync(Road road)
    {
        var lea = road.Staff.Administrator;
        var test = new TestPages(lea);
        await test.OpenAsync();
        await road.StepAsync(lea, "before the first test run");
        await test.OpenListAsync();
        await lea.SeeAsync(AcceptanceWords.NotCompared);
        await road.StepAsync(lea, "acceptance list before the first test run");
        await test.RunAsync();
        await road.StepAsync(lea, "first test run");
        await lea.GoAsync($"{NewHouse.Connector}/test/mails");
        await road.StepAsync(lea, "mails that were not sent");
        await test.OpenListAsync();
        (await test.IsMetAsync(AcceptanceWords.Changed)).ShouldBeFalse();
        (await test.IsMetAsync(AcceptanceWords.Created)).ShouldBeFalse();
        (await test.IsMetAsync(AcceptanceWords.Removed)).ShouldBeFalse();
        (await test.MaySignOffAsync()).ShouldBeFalse();
    }

    /// <summary>Somebody is changed, somebody comes and somebody goes in Personio, and the next test run answers.</summary>
    private static async Task SeeRealCasesAsync(Road road)
    {
        var lea = road.Staff.Administrator;
        var test = new TestPages(lea);
        var personio = road.House.Production.Personio;
        var (changed, gone) = (road.Somebody(), road.Somebody());
        personio.Change(changed.Id, "position", Road.Promoted);
        personio.SetStatus(gone.Id, "inactive");
        road.Hire("Inès", "Vasseur", "ines.vasseur@acme-academy.example");
        await test.RunAsync();
        await test.OpenListAsync();
        await ShouldShowAsync(road, AcceptanceWords.Changed, Road.NameOf(changed), isRehearsed: false);
        await ShouldShowAsync(road, AcceptanceWords.Created, "Inès Vasseur", isRehearsed: false);
        await ShouldShowAsync(road, AcceptanceWords.Removed, Road.NameOf(gone), isRehearsed: false);
        await road.StepAsync(lea, "acceptance list after real cases");
        await new RehearsalPages(lea).ChooseAsync(Road.NameOf(changed));
        await road.StepAloneAsync(lea, "before somebody is rehearsed");
    }

    /// <summary>The same three cases, with Personio left alone.</summary>
    private static async Task RehearseAsync(Road road)
    {
        var lea = road.Staff.Administrator;
        var rehearsal = new RehearsalPages(lea);
        await rehearsal.OpenAsync();
        await road.StepAsync(lea, "nothing rehearsed yet");
        var (changed, gone) = (road.Somebody(), road.Somebody());
        await rehearsal.ChooseAsync(Road.NameOf(changed));
        await rehearsal.SaveAsync();
        await lea.SeeAsync(RehearsalWords.NothingTyped);
        await road.StepAloneAsync(lea, "a rehearsal of nothing");
        await rehearsal.TypeAsync("position", Road.Promoted);
        await rehearsal.SaveAsync();
        await rehearsal.ChooseAsync(Road.NameOf(gone));
        await rehearsal.TakeOutAsync();
        await rehearsal.MakeUpAsync();
        await rehearsal.TypeAsync("first_name", Road.MadeUpFirstName);
        await rehearsal.TypeAsync("last_name", Road.MadeUpLastName);
        await rehearsal.SaveAsync();
        await lea.SeeAsync(RehearsalWords.NameMissing);
        await road.StepAloneAsync(lea, "a made-up person without an e-mail");
        await rehearsal.TypeAsync("email", Road.MadeUpMail);
        await rehearsal.SaveAsync();
        (await rehearsal.RehearsedAsync()).ShouldBe([Road.NameOf(changed), Road.NameOf(gone), $"{Road.MadeUpFirstName} {Road.MadeUpLastName}"], ignoreOrder: true);
        await road.StepAsync(lea, "three people rehearsed");

        var employees = road.House.Production.Personio.Count;
        var test = new TestPages(lea);
        await test.RunAsync();
        await lea.SeeAsync(lea.Read(RehearsalWords.InRun, 3));
        await road.StepAsync(lea, "a rehearsed run");
        await test.OpenListAsync();
        await ShouldShowAsync(road, AcceptanceWords.Changed, Road.NameOf(changed), isRehearsed: true);
        await ShouldShowAsync(road, AcceptanceWords.Created, Road.MadeUpLastName, isRehearsed: true);
        await ShouldShowAsync(road, AcceptanceWords.Removed, Road.NameOf(gone), isRehearsed: true);
        road.House.Test.Platform.FindUserByMail(Road.MadeUpMail).ShouldNotBeNull();
        road.House.Production.Personio.Count.ShouldBe(employees);
        road.IsRehearsed = true;
    }

    private static async Task SignOffAsync(Road road)
    {
        var lea = road.Staff.Administrator;
        var test = new TestPages(lea);
        var open = await test.ToTickOffAsync();
        open.Count.ShouldBeGreaterThan(1);
        await test.ChooseAsync(open[0]);
        await test.TickOffAsync();
        (await test.ToTickOffAsync()).ShouldBe(open.Skip(1));
        (await test.MaySignOffAsync()).ShouldBeFalse();
        foreach (var name in open.Skip(1))
        {
            await test.ChooseAsync(name);
        }

        await test.TickOffAsync();
        (await test.MaySignOffAsync()).ShouldBeTrue(await lea.Page.InnerTextAsync("main"));
        await road.StepAsync(lea, "ready to be signed off");
        await Pictures.TakeAsync(lea, "acceptance");
        await test.SignOffAsync();
        road.House.Mail.Mails.ShouldHaveSingleItem().To.ShouldBe([Staff.ArchitectsMail]);
        await road.StepAsync(lea, "signed off");
        await test.OpenAsync();
        await road.StepAsync(lea, "the test after the sign-off");
    }

    private static async Task DeployAsync(Road road)
    {
        var (jonas, house) = (road.Staff.Architect, road.House);
        var lea = road.Staff.Administrator;
        await new DeployPages(lea).OpenAsync();
        await lea.SeeAsync(DeployWords.OnlyArchitects);
        await road.ReadAsync(lea, $"{NewHouse.Connector}/deploy", "an administrator before the deployment");

        var deploy = new DeployPages(jonas);
        await deploy.FollowRequestAsync();
        (await jonas.SeesAsync(DeployWords.Rehearsed)).ShouldBe(road.IsRehearsed);
        var changes = await deploy.ChangesAsync();
        changes.ShouldContain(house.Production.TopGroup);
        changes.ShouldNotContain(house.Test.TopGroup);
        var page = await jonas.Page.ContentAsync();
        page.ShouldNotContain(house.Production.Platform.Options.ClientSecret);
        page.ShouldNotContain(house.Production.Personio.Options.ClientSecret);
        await road.StepAsync(jonas, "difference before the deployment");
        await Pictures.TakeAsync(jonas, "deploy");
        await deploy.DeployAsync();
        await jonas.SeeAsync(DeployWords.NothingNew);
        await road.StepAsync(jonas, "deployed");

        await new DeployPages(lea).CheckAsync();
        (await new SetUpPages(lea).ToMendAsync()).ShouldBeEmpty();
        await lea.SeeAsync(CheckWords.Now);
        await road.StepAsync(lea, "production checked");
        await lea.GoAsync($"{NewHouse.Connector}/production/home");
        await road.StepAsync(lea, "production before the connector is set up on a group");
    }

    private static async Task SetUpOnGroupAsync(Road road)
    {
        var (lea, house) = (road.Staff.Administrator, road.House);
        var groups = new GroupPages(lea);
        await groups.OpenAsync();
        await road.StepAsync(lea, "groups not read yet");
        await groups.ReadAsync();
        await road.StepAsync(lea, "groups");
        await groups.ChooseAsync(TopGroup(house));
        await road.StepAsync(lea, "one group");
        await groups.OpenConnectorsAsync();
        await road.StepAsync(lea, "connectors of a group");
        await groups.ManageAsync();
        var says = await groups.SaysAsync();
        says.ShouldContain("https://acme.personio.de");
        says.ShouldNotContain(house.Production.Personio.Options.ClientId);
        says.ShouldNotContain(house.Production.Platform.Options.ClientId);
        (await lea.Page.ContentAsync()).ShouldNotContain(house.Production.Personio.Options.ClientSecret);
        await road.StepAsync(lea, "Personio on a group, before it is set up");
        await Pictures.TakeAsync(lea, "group-connector");
        await groups.SetUpAsync();
        await lea.SeeAsync(ConnectorsWords.IsActive);
        await road.StepAsync(lea, "set up on a group");
    }

    private static async Task RunFirstAsync(Road road)
    {
        var (lea, house) = (road.Staff.Administrator, road.House);
        var plan = new PlanPages(lea);
        await new GroupPages(lea).LookAheadAsync();
        await road.StepAloneAsync(lea, "before the first synchronisation");
        await plan.MakeAsync();
        var (accounts, mails) = await plan.ToComeAsync();
        accounts.ShouldBeGreaterThan(0);
        await road.StepAsync(lea, "plan of the first synchronisation");
        await Pictures.TakeAsync(lea, "first-plan");
        await plan.OpenApplyAsync();
        await road.StepAloneAsync(lea, "before the plan is carried out");

        road.IsOpen = true;
        house.Mail.Forget();
        var before = house.Production.Platform.UserCount;
        var faults = house.ProductionHost["learning"].Faults;
        faults.Add(new FaultRule { Kind = FaultKind.Latency, Method = "POST", LatencyMilliseconds = 2000 });
        await plan.ApplyAsync();
        await road.Eyes.SeeOnceAsync(lea, "the first synchronisation under way");
        faults.Clear();
        await plan.EndAsync();
        await road.StepAsync(lea, "the first synchronisation");
        (house.Production.Platform.UserCount - before).ShouldBe(accounts);
        house.Mail.Mails.Count(mail => !mail.To.Contains(SimulatedWorld.Administrator)).ShouldBe(mails);
        house.Production.Platform.FindUserByMail(Road.MadeUpMail).ShouldBeNull();
        house.Production.Platform.Users().Any(user => user.Job == Road.Promoted).ShouldBe(!road.IsRehearsed);
    }

    /// <summary>Somebody is kept out for a while, and let in again.</summary>
    private static async Task KeepOutAsync(Road road)
    {
        var lea = road.Staff.Administrator;
        var lists = new ListPages(lea);
        await lists.ExcludeAsync(road.Somebody().Id);
        await lists.ShowAsync(Road.Promoted, until: "soon");
        await lea.SeeAsync(ListWords.UntilWrong);
        await road.StepAloneAsync(lea, "kept out until no day");
        await lists.ShowAsync(Road.Promoted, until: "2999-12-31");
        await lea.SeeAsync(ListWords.Follows);
        await road.StepAloneAsync(lea, "before somebody is kept out");
        await lists.SaveAsync();
        await road.StepAsync(lea, "somebody kept out");
        await lists.OpenTakeOffAsync();
        await road.StepAloneAsync(lea, "before somebody is let in again");
        await lists.TakeOffAsync();
    }

    /// <summary>A level of the structure is taken out: people would lose groups, so that is shown and confirmed by name.</summary>
    private static async Task ChangeLiveAsync(Road road)
    {
        var (lea, jonas) = (road.Staff.Administrator, road.Staff.Architect);
        var structure = new StructurePages(lea);
        await structure.OpenAsync();
        await structure.TakeOutAsync(level: 2);
        await structure.SaveAsync();
        var deploy = new DeployPages(jonas);
        await deploy.OpenAsync();
        await jonas.SeeAsync(SimulationWords.Lead);
        await road.StepAsync(jonas, "a live change before it is simulated");
        await deploy.SimulateAsync();
        (await deploy.SimulationAsync()).ShouldContain(jonas.Read(SimulationWords.Losing));
        await road.StepAsync(jonas, "a live change that takes something from people");
        await Pictures.TakeAsync(jonas, "live-change");
        await deploy.GiveReasonAsync("Departments were dissolved.");
        await deploy.ConfirmAsync("yes");
        await deploy.DeployAsync();
        await jonas.SeeAsync(jonas.Read(SimulationWords.ConfirmWrong, NewHouse.Platform));
        await road.StepAloneAsync(jonas, "a live change confirmed with the wrong name");
        await deploy.ConfirmAsync(NewHouse.Platform);
        await deploy.DeployAsync();
        await jonas.SeeAsync(DeployWords.NothingNew);
    }

    private static async Task TakeOffAsync(Road road)
    {
        var (lea, platform) = (road.Staff.Administrator, road.House.Production.Platform);
        var (writes, learners) = (platform.Log.Writes, platform.LearnersByGroup());
        var groups = new GroupPages(lea);
        await groups.OpenAsync();
        await groups.ChooseAsync(TopGroup(road.House));
        await road.StepAsync(lea, "a synchronised group");
        await groups.OpenConnectorsAsync();
        await groups.ManageAsync();
        await groups.OpenTakeOffAsync();
        await road.StepAloneAsync(lea, "before a group is taken off");
        await groups.TakeOffAsync("all of them");
        await lea.SeeAsync(lea.Read(ConnectorsWords.NameWrong, TopGroup(road.House)));
        await groups.TakeOffAsync(TopGroup(road.House));
        await lea.SeeAsync(ConnectorsWords.IsReady);
        await road.StepAsync(lea, "a group taken off");
        platform.Log.Writes.ShouldBe(writes);
        platform.LearnersByGroup().ShouldBe(learners, ignoreOrder: true);
    }

    private static async Task ShouldShowAsync(Road road, Console.Words.Text point, string name, bool isRehearsed)
    {
        var lea = road.Staff.Administrator;
        var test = new TestPages(lea);
        var says = await test.SaysAsync(point);
        (await test.IsMetAsync(point)).ShouldBeTrue(says);
        says.ShouldContain(name);
        says.Contains(lea.Read(AcceptanceWords.IsRehearsed), StringComparison.Ordinal).ShouldBe(isRehearsed, says);
    }

    private static string TopGroup(NewHouse house) => house.Production.Platform.FindGroup(house.Production.TopGroup)!.Name;
}
