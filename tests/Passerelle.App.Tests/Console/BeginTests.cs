using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>Runs are started, paused and resumed in the browser.</summary>
public sealed class BeginTests : IAsyncLifetime
{
    private ConsoleWorld world = null!;
    private ServedConsole.Browser lea = null!;
    private long ada;

    public async ValueTask InitializeAsync()
    {
        world = await ConsoleWorld.StartAsync(sync => ada = sync.Hire("Ada", "Byron"));
        lea = await world.SignInAsync(Role.Administrator);
    }

    public async ValueTask DisposeAsync() => await world.DisposeAsync();

    [Fact]
    [Trait("Rule", "L9")]
    public async Task A_configuration_that_is_new_on_production_is_shown_and_asked_for_once()
    {
        var asked = await lea.SendAsync(world.Link("/sync"));
        asked.Headers.Location!.ToString().ShouldBe(world.Link("/sync"));
        var page = await lea.ReadAsync(world.Link("/sync"));
        page.ShouldContain(world.Sync.Host.LearningAddress.ToString().TrimEnd('/'));
        page.ShouldContain("lea.martin@acme.example");
        (await world.Stores.Runs.ListAsync(world.Key, 10)).ShouldBeEmpty();

        await world.FirstRunAsync(lea);
        world.Sync.Account(ada).ShouldNotBeNull();
        var again = await world.EndOfAsync(await lea.SendAsync(world.Link("/sync")));
        again.End!.Report!.Outcome.ShouldBe("unchanged");
        var confirmed = await world.Stores.Queries.ListAsync<string>("SELECT actor FROM audit WHERE action = 'configuration-confirmed'");
        confirmed.Count.ShouldBe(1);
        confirmed[0].ShouldStartWith("Léa Martin");
    }

    [Fact]
    [Trait("Rule", "L9")]
    public async Task What_was_confirmed_in_the_browser_is_not_asked_again_by_the_command()
    {
        await world.FirstRunAsync(lea);
        var answer = await EndToEnd.World.Passerelles.RunHereAsync(world.Sync.Clock, world.Sync.Arguments("sync"));
        answer.ExitCode.ShouldBe(0, answer.ToString());
    }

    [Fact]
    [Trait("Rule", "Issue3")]
    public async Task A_first_run_of_production_shows_accounts_and_mails_before_it_starts()
    {
        var unseen = await lea.SendAsync(world.Link("/sync"), ("confirmed", "yes"));
        unseen.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(await unseen.Content.ReadAsStringAsync()).ShouldContain("There is no fresh plan of everyone to carry out yet.");
        (await lea.ReadAsync(world.Link("/sync"))).ShouldNotContain("Without looking");
        (await lea.SendAsync(world.Link("/sync/accept-roster"), ("platform", "acme academy"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var pilot = (await world.EndOfAsync(await lea.SendAsync(world.Link("/plans/pilot"), ("number", "1")))).Plan.ShouldNotBeNull();
        (await lea.SendAsync(world.Link("/sync"), ("confirmed", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect, "one person of one is everyone");
        world.Sync.Hire("Ben", "Adams");
        pilot = (await world.EndOfAsync(await lea.SendAsync(world.Link("/plans/pilot"), ("number", "1")))).Plan.ShouldNotBeNull();
        await NothingWrittenAsync();

        var plan = (await world.EndOfAsync(await lea.SendAsync(world.Link("/plans")))).Plan.ShouldNotBeNull();
        (await lea.ReadAsync(world.Link("/sync"))).ShouldContain("2 accounts to make, 2 login mails to send");
        var begun = await lea.SendAsync(world.Link("/sync"), ("confirmed", "yes"));
        begun.Headers.Location!.ToString().ShouldBe(world.Link($"/plans/{plan}/apply"));
        (await lea.ReadAsync(world.Link($"/plans/{plan}/apply"))).ShouldContain("2 accounts to make, 2 login mails to send");
        await NothingWrittenAsync();

        await world.EndOfAsync(await lea.SendAsync(world.Link($"/plans/{pilot}/apply"), ("confirmed", "yes")));
        (await world.Stores.Runs.ListAsync(world.Key, 10)).ShouldHaveSingleItem().Kind.ShouldBe("pilot");
        (await lea.SendAsync(world.Link($"/plans/{plan}/apply"), ("confirmed", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Conflict, "the pilot wrote since the plan was made");
        (await world.FirstRunAsync(lea)).End!.Report!.Outcome.ShouldBe("applied");
    }

    [Fact]
    [Trait("Rule", "Issue3")]
    public async Task A_plan_of_yesterday_is_not_one_to_begin_with()
    {
        var plan = (await world.EndOfAsync(await lea.SendAsync(world.Link("/plans")))).Plan.ShouldNotBeNull();
        world.Sync.Clock.Advance(TimeSpan.FromHours(13));
        lea = await world.SignInAsync(Role.Administrator);
        (await lea.SendAsync(world.Link("/sync"), ("confirmed", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var old = await lea.SendAsync(world.Link($"/plans/{plan}/apply"), ("confirmed", "yes"));
        old.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await old.Content.ReadAsStringAsync()).ShouldContain("carried out on a fresh plan only");
        await NothingWrittenAsync();
    }

    [Fact]
    [Trait("Rule", "Issue3")]
    public async Task The_plot_of_90_days_stands_above_the_runs()
    {
        await world.FirstRunAsync(lea);
        var page = await lea.ReadAsync(world.Link("/runs"));
        page.ShouldContain("class=\"plot\"");
        page.IndexOf("class=\"plot\"", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("id=\"list\"", StringComparison.Ordinal));
        page.ShouldContain(world.Link("/runs?day="));
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task A_pause_keeps_everything_back_and_resuming_shows_the_plan_first()
    {
        await world.FirstRunAsync(lea);
        await lea.SendAsync(world.Link("/pause"), ("reason", "Payroll moves today"));
        (await world.Stores.Pauses.FindAsync(world.Key))!.Reason.ShouldBe("Payroll moves today");
        var refused = await world.EndOfAsync(await lea.SendAsync(world.Link("/sync"), ("confirmed", "yes")));
        refused.End!.Refusal!.Code.ShouldBe("paused");

        var plan = (await world.EndOfAsync(await lea.SendAsync(world.Link("/resume")))).Plan.ShouldNotBeNull();
        (await world.Stores.Pauses.FindAsync(world.Key)).ShouldNotBeNull("nothing is resumed before the plan was shown");
        var page = await lea.ReadAsync(world.Link("/plans/" + plan));
        page.ShouldContain("Payroll moves today");
        page.ShouldContain("Below is what the next run would do.");
        await lea.SendAsync(world.Link("/resume"), ("plan", plan));
        (await world.Stores.Pauses.FindAsync(world.Key)).ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task A_plan_from_before_the_pause_is_not_one_to_resume_upon()
    {
        var old = (await world.EndOfAsync(await lea.SendAsync(world.Link("/plans")))).Plan.ShouldNotBeNull();
        await lea.SendAsync(world.Link("/pause"));
        var again = await world.EndOfAsync(await lea.SendAsync(world.Link("/resume"), ("plan", old)));
        again.Plan.ShouldNotBe(old);
        (await world.Stores.Pauses.FindAsync(world.Key)).ShouldNotBeNull();

        world.Sync.Clock.Advance(TimeSpan.FromHours(2));
        await world.EndOfAsync(await lea.SendAsync(world.Link("/resume"), ("plan", again.Plan!)));
        (await world.Stores.Pauses.FindAsync(world.Key)).ShouldNotBeNull("a plan of two hours ago does not show what the next run does");
    }

    [Fact]
    [Trait("Rule", "R2")]
    public async Task A_roster_that_looks_wrong_is_accepted_once_in_the_name_of_a_person()
    {
        foreach (var number in Enumerable.Range(1, 30))
        {
            world.Sync.Hire("Person", $"Number{number}");
        }

        await world.Sync.SyncedAsync();
        foreach (var person in world.Sync.Personio.Employees.Skip(5).ToList())
        {
            world.Sync.Personio.Delete(person.Id);
        }

        var plan = await lea.SendAsync(world.Link("/plans"));
        (await world.EndOfAsync(plan)).End!.Refusal!.Code.ShouldBe("another-account");
        (await lea.ReadAsync(plan.Headers.Location!.ToString())).ShouldContain(world.Link("/sync/accept-roster"));
        (await (await world.SignInAsync(Role.Auditor)).ReadAsync(plan.Headers.Location!.ToString())).ShouldNotContain(world.Link("/sync/accept-roster"));
        var refused = await world.EndOfAsync(await lea.SendAsync(world.Link("/sync"), ("confirmed", "yes")));
        var run = refused.End!.Report!.Run;
        (await lea.ReadAsync(world.Link("/runs/" + run))).ShouldContain(world.Link("/sync/accept-roster"));
        (await lea.SendAsync(world.Link("/sync/accept-roster"), ("platform", "yes"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var accepted = await world.EndOfAsync(await lea.SendAsync(world.Link("/sync/accept-roster"), ("platform", "acme academy")));
        accepted.End!.Report!.Outcome.ShouldBe("held", "the guard of removals still counts");
        (await world.Stores.Queries.ListAsync<string>("SELECT actor FROM audit WHERE action = 'accept-roster'")).Single().ShouldStartWith("Léa Martin");
    }

    [Fact]
    public async Task Buttons_stand_where_somebody_may_use_them()
    {
        (await lea.ReadAsync(world.Link("/home"))).ShouldContain("Synchronise now");
        (await (await world.SignInAsync(Role.Auditor)).ReadAsync(world.Link("/home"))).ShouldNotContain("Synchronise now");
        await lea.SendAsync(world.Link("/pause"));
        var paused = await lea.ReadAsync(world.Link("/runs"));
        paused.ShouldNotContain("Synchronise now");
        paused.ShouldContain(world.Link("/resume"));
    }

    private async Task NothingWrittenAsync()
    {
        (await world.Stores.Runs.ListAsync(world.Key, 10)).ShouldBeEmpty();
        world.Sync.LearningLog.Entries.Where(entry => entry.IsWrite).ShouldBeEmpty();
    }
}
