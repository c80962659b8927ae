using System.Net;
using Passerelle.Console.Pages.People;
using Passerelle.Console.Pages.Held;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Accounts;
using Passerelle.Store.Holds;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;
using Passerelle.Store.Mails;
using Passerelle.Store.Plans;

namespace Passerelle.App.Tests.Console;

[Trait("Rule", "R9")]
public sealed class PeoplePagesTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    private static readonly EmployeeId Elodie = new("61");
    private static readonly EmployeeId Ben = new("62");
    private static readonly EmployeeId Linked = new("99");
    private static readonly GroupId Sales = new("g-sales");
    private static readonly CreateUser Created = new("elodie@acme.example", "Élodie", "Brun", "Buyer", "fr", Sales, [], Invite: false);

    [Theory]
    [InlineData("en", "The latest plan with this person", "Learner of the group", "read Personio and 360Learning afresh", "create the account elodie@acme.example in the group “Sales team”")]
    [InlineData("fr", "Le dernier plan avec cette personne", "Apprenant du groupe", "relire Personio", "créer le compte elodie@acme.example dans le groupe «\u00a0Sales team\u00a0»")]
    [InlineData("de", "Der neueste Plan mit dieser Person", "Lernender der Gruppe", "Personio und 360Learning neu zu lesen", "das Konto elodie@acme.example in der Gruppe „Sales team“ anlegen")]
    public async Task A_person_is_told_from_the_plan_to_the_mail(string language, string plan, string group, string afresh, string did)
    {
        await RememberAsync();
        var page = WebUtility.HtmlDecode(await ReadAsync("/acme-academy/production/people/61", language));
        page.ShouldContain("Élodie Brun");
        page.ShouldContain(plan);
        page.ShouldContain("She is new.");
        page.ShouldContain(group);
        page.ShouldContain("Sales team");
        page.ShouldContain("<ins>elodie@acme.example</ins>");
        page.ShouldContain(did);
        page.ShouldContain("u-61");
        page.ShouldContain(afresh);
        page.ShouldNotContain("a secret password");
    }

    [Theory]
    [InlineData("search=%C3%A9lodie", true, false)]
    [InlineData("search=%C3%89LODIE", true, false)]
    [InlineData("search=kern", false, true)]
    [InlineData("search=62", false, true)]
    [InlineData("search=u-61", true, false)]
    [InlineData("search=elodie%40acme", true, false)]
    [InlineData("search=create", false, false)]
    [InlineData("search=%25", false, false)]
    [InlineData("action=create", true, false)]
    [InlineData("action=outOfScope", false, true)]
    [InlineData("account=linked", true, false)]
    [InlineData("account=without", false, true)]
    public async Task People_are_found_by_what_is_typed_and_filtered(string query, bool elodie, bool ben)
    {
        await RememberAsync();
        var page = await ReadAsync("/acme-academy/production/people?" + query);
        page.Contains("/acme-academy/production/people/61\"", StringComparison.Ordinal).ShouldBe(elodie);
        page.Contains("/acme-academy/production/people/62\"", StringComparison.Ordinal).ShouldBe(ben);
    }

    [Fact]
    public async Task The_plan_of_an_approval_does_not_take_everybody_else_off_the_list()
    {
        await RememberAsync();
        var part = await SaveAsync(Row(Elodie, "Élodie Brun", PersonAction.Create, Created));
        var approval = await console.Stores.Runs.BeginAsync(ServedConsole.Production, "approve");
        await console.Stores.Runs.NotePlanAsync(ServedConsole.Production, approval, part.Id);
        (await ReadAsync("/acme-academy/production/people")).ShouldContain("/acme-academy/production/people/62\"");
    }

    [Fact]
    public async Task Somebody_who_is_only_linked_is_on_the_list_and_has_a_page()
    {
        await RememberAsync();
        await console.Stores.Ledgers.ApplyAsync(ServedConsole.Production, [new LinkSaved(Linked, new UserId("u-99")), new LeaverSeen(Linked, new DateOnly(2026, 11, 20))]);
        (await ReadAsync("/acme-academy/production/people")).ShouldContain("/acme-academy/production/people/99\"");
        (await ReadAsync("/acme-academy/production/people/99")).ShouldContain("20 Nov 2026");
    }

    [Fact]
    public async Task A_person_of_one_environment_or_of_none_is_not_found()
    {
        await RememberAsync();
        var browser = await console.SignInAsync(Role.Auditor);
        (await browser.GetAsync("/acme-academy/test/people/61")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync("/acme-academy/production/people/1234")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.ReadAsync("/acme-academy/test/people")).ShouldContain(PeopleWords.NoneNext.English);
    }

    [Fact]
    public async Task What_waits_about_a_person_is_a_link_to_the_person()
    {
        await RememberAsync();
        var run = await console.Stores.Runs.BeginAsync(ServedConsole.Production, "sync");
        await console.Stores.Holds.SyncAsync(ServedConsole.Production, run, [new HeldPerson(Ben, User: null, "Ben Kern", new Hold("holds-role", "Ben is an editor.", "Approve.", [new DeleteUser()]))]);
        (await ReadAsync("/acme-academy/production/held")).ShouldContain("href=\"/acme-academy/production/people/62\"");
        (await ReadAsync("/acme-academy/production/people/62")).ShouldContain(WebUtility.HtmlEncode(HeldKinds.Of("holds-role").English));
    }

    private async Task RememberAsync()
    {
        var stores = console.Stores;
        await SaveAsync(Row(Elodie, "Élodie Brun", PersonAction.Create, Created), Row(Ben, "Ben Kern", PersonAction.OutOfScope));
        if ((await stores.Journaled.OfEmployeeAsync(ServedConsole.Production, Elodie)).Count > 0)
        {
            return;
        }

        var run = await stores.Runs.BeginAsync(ServedConsole.Production, "sync");
        var intent = await stores.Journal.IntendAsync(Intent.Of(ServedConsole.Production, run, Elodie, user: null, Created));
        await stores.Journal.OutcomeAsync(ServedConsole.Production, intent, Outcome.Success(new LinkSaved(Elodie, new UserId("u-61"))));
        await stores.Outbox.PutAsync(ServedConsole.Production, new NewMail(Elodie, new UserId("u-61"), run, "credentials", "a secret password", IsListedOnly: false));
    }

    private Task<StoredPlan> SaveAsync(params PersonPlan[] rows) =>
        console.Stores.Plans.SaveAsync(
            ServedConsole.Production,
            new Plan { RosterComplete = true, People = rows, Groups = [new GroupPlan(Sales, "Sales team", Parent: null, 0, 1, 1, 0, 2)] }
        );

    private static PersonPlan Row(EmployeeId employee, string name, PersonAction action, params Change[] changes) =>
        new(employee, User: null, name, action, "arrived", "She is new.", changes, [], []);

    private async Task<string> ReadAsync(string page, string language = "en") => await (await console.SignInAsync(Role.Auditor)).ReadAsync(page, language);
}
