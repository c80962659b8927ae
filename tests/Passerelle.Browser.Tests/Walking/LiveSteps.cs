using Passerelle.Browser.Tests.Picturing;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Deploy;
using Passerelle.Console.Pages.Groups.Connectors;
using Passerelle.Console.Pages.Lists;
using Passerelle.Console.Pages.Simulating;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>What changes while production runs.</summary>
public static class LiveSteps
{
    /// <summary>Somebody is kept out for a while, and let in again.</summary>
    public static async Task KeepOutAsync(Road road)
    {
        var lea = road.Staff.Administrator;
        var lists = new ListPages(lea);
        var somebody = road.Somebody();
        await lists.ExcludeAsync(somebody.Id);
        await lists.ShowAsync(Road.Promoted, until: "soon");
        await lea.SeeAsync(ListWords.UntilWrong);
        await road.StepAloneAsync(lea, "kept out until no day");
        await lists.ShowAsync(Road.Promoted, until: "2999-12-31");
        await lea.SeeAsync(ListWords.Follows);
        await road.StepAloneAsync(lea, "before it is simulated that somebody is kept out");
        var simulation = new SimulationCard(lea);
        await simulation.WorkOutAsync();
        (await simulation.SaysAsync()).ShouldContain(lea.Read(SimulationWords.FallingOut));
        await road.StepAloneAsync(lea, "before somebody is kept out");
        await simulation.ConfirmAsync(NewHouse.Platform);
        await lists.SaveAsync();
        await road.StepAsync(lea, "somebody kept out");
        await lists.OpenTakeOffAsync();
        await road.StepAloneAsync(lea, "before it is simulated that somebody is let in again");
        await simulation.WorkOutAsync();
        await road.StepAloneAsync(lea, "before somebody is let in again");
        await simulation.ConfirmAsync(NewHouse.Platform);
        await lists.TakeOffAsync("somebody else");
        await road.StepAloneAsync(lea, "somebody let in again under the wrong name");
        await simulation.ConfirmAsync(NewHouse.Platform);
        await lists.TakeOffAsync(Road.NameOf(somebody));
        await lea.SeeAsync(ListWords.Lead);
    }

    /// <summary>A level of the structure is taken out: people would lose groups, so that is shown and confirmed by name.</summary>
    public static async Task ChangeLiveAsync(Road road)
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
        var simulation = new SimulationCard(jonas);
        await simulation.WorkOutAsync();
        (await simulation.SaysAsync()).ShouldContain(jonas.Read(SimulationWords.Losing));
        await road.StepAsync(jonas, "a live change that takes something from people");
        await Pictures.TakeAsync(jonas, "live-change");
        await deploy.GiveReasonAsync("Departments were dissolved.");
        await jonas.FillAsync(SimulationWords.Confirm, "yes");
        await deploy.DeployAsync();
        await jonas.SeeAsync(jonas.Read(SimulationWords.ConfirmWrong, NewHouse.Platform));
        await road.StepAloneAsync(jonas, "a live change confirmed with the wrong name");
        await jonas.FillAsync(SimulationWords.Confirm, NewHouse.Platform);
        await deploy.DeployAsync();
        await jonas.SeeAsync(DeployWords.NothingNew);
    }

    public static async Task TakeOffAsync(Road road)
    {
        var (lea, platform) = (road.Staff.Administrator, road.House.Production.Platform);
        var (writes, learners) = (platform.Log.Writes, platform.LearnersByGroup());
        var groups = new GroupPages(lea);
        await groups.OpenAsync();
        await groups.ChooseAsync(road.House.TopGroupName);
        await road.StepAsync(lea, "a synchronised group");
        await groups.OpenConnectorsAsync();
        await groups.ManageAsync();
        await groups.OpenTakeOffAsync();
        var off = new Uri(lea.Page.Url).AbsolutePath;
        await groups.OpenPeopleAsync();
        await road.StepAsync(lea, "the people of a group before it is taken off");
        await lea.GoAsync(off);
        var simulation = new SimulationCard(lea);
        await simulation.WorkOutAsync();
        await road.StepAloneAsync(lea, "before a group is taken off");
        await simulation.ConfirmAsync(NewHouse.Platform);
        await groups.TakeOffAsync("all of them");
        await lea.SeeAsync(lea.Read(ConnectorsWords.NameWrong, road.House.TopGroupName));
        await road.StepAloneAsync(lea, "a group taken off with the wrong name");
        await simulation.ConfirmAsync(NewHouse.Platform);
        await groups.TakeOffAsync(road.House.TopGroupName);
        await lea.SeeAsync(ConnectorsWords.IsReady);
        await road.StepAsync(lea, "a group taken off");
        platform.Log.Writes.ShouldBe(writes);
        platform.LearnersByGroup().ShouldBe(learners, ignoreOrder: true);
    }
}
