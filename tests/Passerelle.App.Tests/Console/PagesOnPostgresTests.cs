using System.Net;
using Passerelle.Core.Guarding;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Accounts;
using Passerelle.Store.Holds;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.App.Tests.Console;

/// <summary>The pages have SQL of their own, which must be good for both databases: every list, however filtered and ordered, on the other one.</summary>
public sealed class PagesOnPostgresTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly EmployeeId Elodie = new("61");
    private static readonly EmployeeId Ben = new("62");
    private ServedConsole? console;

    public async ValueTask InitializeAsync()
    {
        console = new ServedConsole { Postgres = await server.CreateStoreAsync() };
        await console.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (console is not null)
        {
            await console.DisposeAsync();
        }
    }

    [Fact]
    public async Task Every_list_answers_and_finds_who_is_looked_for()
    {
        var (plan, run) = await RememberAsync();
        var browser = await console!.SignInAsync(Role.Administrator, Role.Architect);
        foreach (var page in Pages(plan, run))
        {
            (await browser.GetAsync("/acme-academy/production" + page)).StatusCode.ShouldBe(HttpStatusCode.OK, page);
        }

        foreach (var page in new[] { $"/plans/{plan}", "/people?search=BRUN", "/people?search=u-61", "/held?search=brun", "/findings", $"/runs/{run}/changes?search=brun", $"/runs/{run}/changes?search=u-61" })
        {
            WebUtility.HtmlDecode(await browser.ReadAsync("/acme-academy/production" + page)).ShouldContain("Élodie Brun", customMessage: page);
        }
    }

    private static IEnumerable<string> Pages(string plan, string run) =>
        [
            "/home", "/people/61", "/people/unlinked", "/groups", "/audit", "/audit?search=e&sort=at", "/check", $"/runs/{run}", $"/runs/{run}/changes.csv?search=brun", $"/runs/{run}/changes.json",
            .. Varied($"/plans/{plan}", "show=held", "show=findings", "show=groups", "kind=create", "sort=-kind", "sort=name"),
            .. Varied("/held", "code=creations", "order=-since", "order=name", "order=kind"),
            .. Varied("/findings", "code=mail-missing", "state=closed", "state=any", "sort=seen", "sort=-kind"),
            .. Varied("/people", "action=create", "account=linked", "account=removed", "account=without", "sort=-employee"),
            .. Varied("/runs", "outcome=held", "kind=sync", "day=2026-11-22", "sort=kind", "sort=-outcome"),
            .. Varied($"/runs/{run}/changes", "outcome=done", "outcome=failed", "outcome=open", "kind=createUser", "sort=-at"),
        ];

    private static IEnumerable<string> Varied(string page, params string[] filters) =>
        from filter in (string[])["", .. filters]
        from more in (string[])["", "&search=brun"]
        select $"{page}?{filter}{more}";

    private async Task<(string Plan, string Run)> RememberAsync()
    {
        var stores = console!.Stores;
        var created = new CreateUser("elodie@acme.example", "Élodie", "Brun", "Buyer", "fr", new GroupId("g-sales"), [], Invite: false);
        var plan = await stores.Plans.SaveAsync(
            ServedConsole.Production,
            new Plan { RosterComplete = true, People = [Row(Elodie, "Élodie Brun", PersonAction.Create, created), Row(Ben, "Ben Kern", PersonAction.OutOfScope)] }
        );
        var run = await stores.Runs.BeginAsync(ServedConsole.Production, "sync");
        await stores.Runs.NotePlanAsync(ServedConsole.Production, run, plan.Id);
        var intent = await stores.Journal.IntendAsync(Intent.Of(ServedConsole.Production, run, Elodie, new UserId("u-61"), created));
        await stores.Journal.OutcomeAsync(ServedConsole.Production, intent, Outcome.Success(new LinkSaved(Elodie, new UserId("u-61")), new LinkSaved(new EmployeeId("99"), new UserId("u-99"))));
        await stores.Holds.SyncAsync(ServedConsole.Production, run, [new HeldPerson(Elodie, User: null, "Élodie Brun", new Hold(GuardCodes.Creations, "More than usual.", "Approve.", [created]))]);
        await stores.Findings.SyncAsync(ServedConsole.Production, run, [new Finding("mail-missing", Elodie, User: null, "email", "She has no e-mail.", "Add it.")]);
        await stores.Runs.FinishAsync(ServedConsole.Production, run, "held", counts: null, report: null);
        return (plan.Id, run);
    }

    private static PersonPlan Row(EmployeeId employee, string name, PersonAction action, params Change[] changes) => new(employee, User: null, name, action, "arrived", "She is new.", changes, [], []);
}
