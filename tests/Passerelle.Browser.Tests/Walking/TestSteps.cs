using Passerelle.Browser.Tests.Picturing;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Acceptance;
using Passerelle.Console.Pages.Overview;
using Passerelle.Console.Pages.Rehearsing;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>From the set-up to the sign-off: what an administrator does in the test, once an architect has switched the integration on.</summary>
public static class TestSteps
{
    public static async Task SetUpAsync(Road road)
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

    public static async Task RunFirstTestAsync(Road road)
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
    public static async Task SeeRealCasesAsync(Road road)
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
    public static async Task RehearseAsync(Road road)
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

    public static async Task SignOffAsync(Road road)
    {
        var lea = road.Staff.Administrator;
        var test = new TestPages(lea);
        await test.OpenListAsync();
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
        await test.OpenPeopleAsync();
        await road.StepAsync(lea, "the people of a point");
        await test.OpenListAsync();
        await test.SignOffAsync();
        road.House.Mail.Mails.ShouldHaveSingleItem().To.ShouldBe([Staff.ArchitectsMail]);
        await road.StepAsync(lea, "signed off");
        await test.OpenAsync();
        await road.StepAsync(lea, "the test after the sign-off");
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
}
