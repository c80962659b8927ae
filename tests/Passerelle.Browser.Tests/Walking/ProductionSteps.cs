using Passerelle.Browser.Tests.Picturing;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Check;
using Passerelle.Console.Pages.Deploy;
using Passerelle.Console.Pages.Groups.Connectors;
using Passerelle.Console.Pages.Simulating;
using Passerelle.Instance;
using Passerelle.Sandbox.Faults;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>From the request for a deployment to the first run: what an architect and an administrator do in production.</summary>
public static class ProductionSteps
{
    public static async Task DeployAsync(Road road)
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

    public static async Task SetUpOnGroupAsync(Road road)
    {
        var (lea, house) = (road.Staff.Administrator, road.House);
        var groups = new GroupPages(lea);
        await groups.OpenAsync();
        await road.StepAsync(lea, "groups not read yet");
        await groups.ReadAsync();
        await road.StepAsync(lea, "groups");
        await groups.ChooseAsync(house.TopGroupName);
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
        (await groups.MaySetUpAsync()).ShouldBeFalse();
        var simulation = new SimulationCard(lea);
        await simulation.WorkOutAsync();
        await road.StepAsync(lea, "a group simulated before it is set up");
        await Pictures.TakeAsync(lea, "group-connector");
        await simulation.OpenListAsync();
        await road.StepAsync(lea, "the people of a simulation");
        await lea.FollowAsync(SimulationWords.Back);
        await simulation.ConfirmAsync(NewHouse.Platform);
        await groups.SetUpAsync();
        await lea.SeeAsync(ConnectorsWords.IsActive);
        await road.StepAsync(lea, "set up on a group");
    }

    public static async Task RunFirstAsync(Road road)
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
}
