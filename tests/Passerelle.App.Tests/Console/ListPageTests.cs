using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Learning;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>Who is never removed and who is never synchronised, for a connector of the console and one of a file (rule S12).</summary>
[Trait("Rule", "S12")]
public sealed class ListPageTests : IAsyncLifetime
{
    private ConsoleWorld world = null!;
    private ServedConsole.Browser lea = null!;
    private long ada;
    private long ben;

    public async ValueTask InitializeAsync()
    {
        world = await ConsoleWorld.StartAsync(
            sync =>
            {
                ada = sync.Hire("Ada", "Moreau");
                ben = sync.Hire("Ben", "Kern");
            },
            isTest: true
        );
        lea = await world.SignInAsync(Role.Administrator);
        await world.Sync.SyncedAsync();
    }

    public async ValueTask DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_person_on_the_list_is_left_alone_by_the_next_run_and_taken_in_again_after()
    {
        await OwnAsync();
        var form = await PageAsync(await lea.GetAsync($"/{ServedConsole.Slug}/lists/never-synchronise/add?employee={ben}"));
        form.ShouldContain($"value=\"{ben}\"");
        var shown = await PageAsync(await AddAsync("never-synchronise", ben, ("reason", "on loan")));
        shown.ShouldContain("Ben Kern");
        shown.ShouldContain("stays exactly as it is");
        (await world.Stores.Lists.ListAsync(world.Key.Connector)).ShouldBeEmpty();

        (await AddAsync("never-synchronise", ben, ("reason", "on loan"), ("confirmed", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await PageAsync(await lea.GetAsync($"/{ServedConsole.Slug}/lists"));
        page.ShouldContain("Ben Kern");
        page.ShouldContain("on loan");
        page.ShouldContain("Léa Martin");
        (await PageAsync(await lea.GetAsync(world.Link($"/people/{ben}")))).ShouldContain("never synchronises this person: on loan");

        world.Sync.Personio.Change(ben, "position", "Buyer");
        await world.Sync.SyncedAsync();
        world.Sync.Account(ben)!.Job.ShouldBe("Clerk");
        (await world.Sync.RunAsync("export")).Output.ShouldContain("on loan");

        (await PageAsync(await lea.GetAsync($"/{ServedConsole.Slug}/lists/never-synchronise/take-off?employee={ben}"))).ShouldContain("treated like any other");
        await lea.SendAsync($"/{ServedConsole.Slug}/lists/never-synchronise/take-off", ("employee", SyncWorld.Id(ben)));
        await world.Sync.SyncedAsync();
        world.Sync.Account(ben)!.Job.ShouldBe("Buyer");
    }

    [Fact]
    public async Task Who_is_never_removed_keeps_the_account_until_the_last_day_is_over()
    {
        await OwnAsync();
        var today = DateOnly.FromDateTime(world.Sync.Clock.GetUtcNow().UtcDateTime).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await AddAsync("never-remove", ada, ("reason", "founder"), ("until", today), ("confirmed", "yes"));
        world.Sync.Personio.SetStatus(ada, "inactive");
        await world.Sync.SyncedAsync();
        world.Sync.Account(ada)!.Status.ShouldNotBe(UserStatus.Deleted);

        var account = world.Sync.Account(ada)!.Id;
        world.Sync.Clock.Advance(TimeSpan.FromDays(3));
        lea = await world.SignInAsync(Role.Administrator);
        (await PageAsync(await lea.GetAsync($"/{ServedConsole.Slug}/lists", "fr"))).ShouldContain("passé, ne compte plus");
        await world.Sync.SyncedAsync();
        world.Sync.Platform.FindUser(account)!.Status.ShouldBe(UserStatus.Deleted);
    }

    [Fact]
    public async Task What_is_wrong_is_kept_and_said_and_nothing_is_saved()
    {
        await OwnAsync();
        var answer = await AddAsync("never-remove", ada, ("reason", " "), ("until", "31.3.2027"), ("confirmed", "yes"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PageAsync(answer);
        page.ShouldContain("Give a reason");
        page.ShouldContain("year-month-day, or nothing");
        page.ShouldContain("value=\"31.3.2027\"");
        (await AddAsync("never-pay", ada, ("reason", "x"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await world.Stores.Lists.ListAsync(world.Key.Connector)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_lists_of_a_file_are_read_only_and_say_how_to_change_them()
    {
        var page = await PageAsync(await lea.GetAsync($"/{ServedConsole.Slug}/lists", "de"));
        page.ShouldContain("gehört zu einer Konfigurationsdatei");
        page.ShouldContain("exclude: [{ id: 4100007, reason: on loan, until: 2027-03-31 }]");
        page.ShouldNotContain("Person hinzufügen");
        (await AddAsync("never-remove", ada, ("reason", "founder"), ("confirmed", "yes"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> AddAsync(string list, long person, params (string, string)[] more) =>
        lea.SendAsync($"/{ServedConsole.Slug}/lists/{list}/add", [("employee", SyncWorld.Id(person)), .. more]);

    /// <summary>From the file into the console.</summary>
    private async Task OwnAsync()
    {
        var architect = await world.SignInAsync(Role.Architect);
        (await architect.SendAsync($"/{ServedConsole.Slug}/connector/take-over", ("typed", ServedConsole.Platform))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<string> PageAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
