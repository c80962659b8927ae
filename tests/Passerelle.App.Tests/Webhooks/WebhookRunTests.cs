using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Learning;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Webhooks;

/// <summary>What comes of a message of Personio, on a connector that really runs.</summary>
[Trait("Rule", "Section11")]
public sealed class WebhookRunTests : IAsyncLifetime
{
    private readonly List<long> people = [];
    private ConsoleWorld world = null!;
    private Hook hook = null!;

    public async ValueTask InitializeAsync()
    {
        world = await ConsoleWorld.StartAsync(sync =>
        {
            sync.Config = sync.Config with { Environment = $$"""    webhook: { enabled: true, token: "{{Hook.Token}}" }""" };
            people.AddRange(Enumerable.Range(1, 6).Select(number => sync.Hire("Person", $"Number{number}")));
        });
        hook = new Hook(world.Console);
    }

    public async ValueTask DisposeAsync()
    {
        hook.Dispose();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_changed_is_read_again_alone_and_the_run_says_why()
    {
        await world.Sync.SyncedAsync();
        world.Sync.Personio.Change(people[0], "position", "Director");
        world.Sync.Personio.Change(people[1], "position", "Director");
        await hook.TellAsync(people[0]);
        var run = (await RunsAsync()).ShouldHaveSingleItem();
        run.Kind.ShouldBe("person");
        world.Sync.Account(people[0])!.Job.ShouldBe("Director");
        world.Sync.Account(people[1])!.Job.ShouldBe("Clerk");
        var auditor = await world.SignInAsync(Role.Auditor);
        var page = WebUtility.HtmlDecode(await auditor.ReadAsync(world.Link($"/runs/{run.Id}"), "fr"));
        page.ShouldContain("un message de Personio (webhook)");
        page.ShouldContain("Personio a signalé un changement chez ces personnes");
        WebUtility.HtmlDecode(await auditor.ReadAsync(world.Link("/runs"), "de")).ShouldContain("eine Nachricht von Personio (Webhook)");
    }

    [Fact]
    public async Task A_new_employee_gets_an_account_and_a_message_that_comes_twice_does_nothing_twice()
    {
        await world.Sync.SyncedAsync();
        var ada = world.Sync.Hire("Ada", "Byron");
        await hook.TellAsync(ada, "person.created");
        await RunsAsync();
        var account = world.Sync.Account(ada).ShouldNotBeNull();
        world.Sync.ClearLogs();
        await hook.TellAsync(ada, "person.created");
        (await RunsAsync(2))[1].Outcome.ShouldBe("unchanged");
        world.Sync.Account(ada)!.Id.ShouldBe(account.Id);
        world.Sync.LearningLog.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task Several_messages_about_a_few_people_become_one_run()
    {
        await world.Sync.SyncedAsync();
        people.ForEach(person => world.Sync.Personio.Change(person, "position", "Director"));
        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => hook.TellAsync(people[number % 3], number % 2 == 0 ? "person.updated" : "employment.updated")));
        (await RunsAsync()).ShouldHaveSingleItem().Kind.ShouldBe("person");
        people.Select(person => world.Sync.Account(person)!.Job).ShouldBe(["Director", "Director", "Director", "Clerk", "Clerk", "Clerk"]);
    }

    [Fact]
    public async Task A_storm_of_a_thousand_messages_becomes_a_quick_run_and_costs_what_one_costs()
    {
        await world.Sync.SyncedAsync();
        people.ForEach(person => world.Sync.Personio.Change(person, "position", "Director"));
        world.Sync.ClearLogs();
        // So that a machine under load does not begin in the middle of it.
        await world.Stores.Pauses.PauseAsync(world.Key, "Léa", reason: null);
        await Task.WhenAll(Enumerable.Range(1, 1000).Select(number => hook.TellAsync(number <= people.Count ? people[number - 1] : 500_000 + number)));
        await world.Stores.Pauses.ResumeAsync(world.Key, "Léa");
        var run = (await RunsAsync()).ShouldHaveSingleItem();
        (run.Kind, run.Outcome).ShouldBe(("quick", "applied"));
        people.ShouldAllBe(person => world.Sync.Account(person)!.Job == "Director");
        world.Sync.PersonioLog.Entries.Count.ShouldBeLessThan(10);
        (await world.Stores.Webhooks.HeardAsync(world.Key)).ShouldNotBeNull().Events.ShouldBe(1000);
        WebUtility.HtmlDecode(await (await world.SignInAsync(Role.Auditor)).ReadAsync(world.Link($"/runs/{run.Id}"))).ShouldContain("changes at many people at once");
    }

    [Fact]
    [Trait("Rule", "R2")]
    public async Task Nobody_counts_as_gone_because_of_a_message_but_whoever_is_inactive_leaves()
    {
        await world.Sync.SyncedAsync();
        world.Sync.Personio.Delete(people[0]);
        world.Sync.Personio.SetStatus(people[1], "inactive");
        await hook.TellAsync(people[0], "person.deleted");
        await hook.TellAsync(people[1], "employment.terminated");
        await RunsAsync();
        world.Sync.Account(people[0])!.Status.ShouldBe(UserStatus.Active);
        world.Sync.Account(people[1])!.Status.ShouldBe(UserStatus.Deleted);
        await world.Sync.SyncedAsync();
        world.Sync.Account(people[0])!.Status.ShouldBe(UserStatus.Deleted);
    }

    [Fact]
    public async Task Somebody_whom_nobody_knows_keeps_nobody_else_waiting()
    {
        await world.Sync.SyncedAsync();
        world.Sync.Personio.Change(people[0], "position", "Director");
        await hook.TellAsync(987_654_321);
        await hook.TellAsync(people[0]);
        (await RunsAsync()).ShouldHaveSingleItem().Outcome.ShouldBe("applied");
        world.Sync.Account(people[0])!.Job.ShouldBe("Director");
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task Paused_means_that_people_wait_and_a_restart_loses_nobody()
    {
        await world.Sync.SyncedAsync();
        world.Sync.Personio.Change(people[0], "position", "Director");
        await world.Stores.Pauses.PauseAsync(world.Key, "Léa", reason: null);
        await hook.TellAsync(people[0]);
        await QuietAsync();
        world.Sync.Account(people[0])!.Job.ShouldBe("Clerk");
        await world.RestartAsync();
        await world.Stores.Pauses.ResumeAsync(world.Key, "Léa");
        (await RunsAsync()).ShouldHaveSingleItem();
        world.Sync.Account(people[0])!.Job.ShouldBe("Director");
    }

    [Fact]
    public async Task Before_a_person_has_started_the_first_run_a_message_starts_none()
    {
        await hook.TellAsync(people[0]);
        await QuietAsync();
        world.Sync.Account(people[0]).ShouldBeNull();
        await world.Sync.SyncedAsync();
        (await RunsAsync()).ShouldHaveSingleItem().Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task While_another_process_writes_people_wait_until_it_has_ended()
    {
        await world.Sync.SyncedAsync();
        world.Sync.Personio.Change(people[0], "position", "Director");
        var held = (await world.Stores.Locks.TryTakeAsync(world.Sync.Host.LearningAddress.GetLeftPart(UriPartial.Authority), "sync", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        await hook.TellAsync(people[0]);
        await QuietAsync();
        (await Hook.StartedAsync(world.Stores, world.Key)).ShouldBeEmpty();
        world.Sync.Account(people[0])!.Job.ShouldBe("Clerk");
        await held.DisposeAsync();
        (await RunsAsync()).ShouldHaveSingleItem().Outcome.ShouldBe("applied");
        world.Sync.Account(people[0])!.Job.ShouldBe("Director");
    }

    [Fact]
    public async Task What_could_not_be_read_is_tried_again_and_not_forgotten()
    {
        await world.Sync.SyncedAsync();
        world.Sync.PersonioFaults.Add(new Sandbox.Faults.FaultRule { Kind = Sandbox.Faults.FaultKind.Status, Status = 500, Method = "GET", Path = "/v1/company/employees*" });
        await hook.TellAsync(people[0]);
        var until = DateTime.UtcNow.AddSeconds(60);
        while (DateTime.UtcNow < until && !(await Hook.StartedAsync(world.Stores, world.Key)).Any(run => run.Outcome is not null))
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        await QuietAsync();
        (await Hook.StartedAsync(world.Stores, world.Key)).ShouldHaveSingleItem("it rests before it tries again");
        (await world.Stores.Webhooks.FindAsync(world.Key)).ShouldNotBeNull().People!.ShouldHaveSingleItem().Value.ShouldBe(SyncWorld.Id(people[0]));
        world.Sync.PersonioFaults.Clear();
        await world.RestartAsync();
        (await RunsAsync(2))[1].Outcome.ShouldBe("unchanged");
    }

    /// <summary>Long enough for the loop to have looked several times.</summary>
    private static Task QuietAsync() => Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<Hook.StartedRun>> RunsAsync(int atLeast = 1) => Hook.RunsAsync(world.Stores, world.Key, atLeast);
}
