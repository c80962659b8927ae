using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.Sandbox.Learning;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Api;

/// <summary>The API on a connector that really runs: what it starts is seen on the simulated platform.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private readonly List<long> people = [];
    private ConsoleWorld world = null!;
    private Caller caller = null!;

    public async ValueTask InitializeAsync()
    {
        world = await ConsoleWorld.StartAsync(sync =>
        {
            sync.Config = sync.Config with { Guards = "{ removals: { percent: 10, count: 1 } }" };
            people.AddRange(Enumerable.Range(1, 8).Select(number => sync.Hire("Person", $"Number{number}", more: [("email", $"p{number}@acme.example")])));
        });
        caller = await Caller.WithRolesAsync(world.Console, TokenScope.Act, Role.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        caller.Dispose();
        await world.DisposeAsync();
    }

    [Fact]
    [Trait("Rule", "L9")]
    public async Task The_first_run_on_production_must_be_confirmed_and_then_creates_everyone()
    {
        (await Caller.CodeAsync(await caller.PostAsync(Link("/runs"), """{"kind":"sync","confirmed":true}"""), HttpStatusCode.Conflict)).ShouldBe("plan-first");
        (await Caller.CodeAsync(await caller.PostAsync(Link("/runs"), """{"kind":"sync","confirmed":true,"acceptRoster":true}"""), HttpStatusCode.Conflict)).ShouldBe("plan-first");
        var plan = (await caller.DoneAsync(Link("/plans"))).GetProperty("plan").GetString();
        (await Caller.CodeAsync(await caller.PostAsync(Link("/runs"), """{"kind":"sync"}"""), HttpStatusCode.Conflict)).ShouldBe("not-confirmed");
        world.Sync.LearningLog.Entries.Where(entry => entry.IsWrite).ShouldBeEmpty();
        var work = await caller.DoneAsync(Link("/runs"), """{"kind":"sync","confirmed":true}""");
        work.GetProperty("plan").GetString().ShouldBe(plan);
        work.GetProperty("outcome").GetString().ShouldBe("applied");
        work.GetProperty("done").GetInt32().ShouldBe(work.GetProperty("total").GetInt32());
        people.ShouldAllBe(person => world.Sync.Account(person) != null);

        var report = await caller.ReadAsync(Link($"/runs/{work.GetProperty("run").GetString()}"));
        report.GetProperty("counts").GetProperty("created").GetInt32().ShouldBe(8);
        var runs = await caller.ReadAsync(Link("/runs"));
        runs.GetProperty("total").GetInt64().ShouldBe(1);
        runs.GetProperty("runs")[0].GetProperty("run").GetString().ShouldBe(work.GetProperty("run").GetString());
        (await ActorAsync("configuration-confirmed")).ShouldStartWith("Léa Martin");
        var status = await caller.ReadAsync(Link("/status"));
        status.GetProperty("standing").GetString().ShouldBe("inStep");
        status.GetProperty("linked").GetInt64().ShouldBe(8);
    }

    [Fact]
    public async Task The_audit_log_is_read_page_by_page_and_by_action()
    {
        await SyncAsync();
        var log = await caller.ReadAsync(Link("/audit"));
        log.GetProperty("total").GetInt64().ShouldBe(log.GetProperty("entries").GetArrayLength());
        var confirmed = await caller.ReadAsync(Link("/audit?action=configuration-confirmed"));
        var entry = confirmed.GetProperty("entries").EnumerateArray().ShouldHaveSingleItem();
        entry.GetProperty("actor").GetString().ShouldStartWith("Léa Martin");
        entry.GetProperty("ofEnvironment").GetBoolean().ShouldBeTrue();
        entry.GetProperty("details").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Object);
        (await caller.ReadAsync(Link("/audit?page=2"))).GetProperty("entries").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "S12")]
    public async Task The_exceptions_are_read_with_reason_and_last_day()
    {
        var empty = await caller.ReadAsync(Link("/lists"));
        empty.GetProperty("neverRemoved").GetArrayLength().ShouldBe(0);
        await using var other = await ConsoleWorld.StartAsync(sync => sync.Config = sync.Config with { Exclude = "[{ id: 4100007, reason: on loan, until: 2020-03-31 }]", Protect = "[4100008]" });
        using var reader = await Caller.WithRolesAsync(other.Console, TokenScope.Read, Role.Auditor);
        var lists = await reader.ReadAsync("/api/v1" + other.Link("/lists"));
        var excluded = lists.GetProperty("neverSynchronised").EnumerateArray().ShouldHaveSingleItem();
        excluded.GetProperty("employee").GetString().ShouldBe("4100007");
        excluded.GetProperty("reason").GetString().ShouldBe("on loan");
        excluded.GetProperty("until").GetString().ShouldBe("2020-03-31");
        excluded.GetProperty("counts").GetBoolean().ShouldBeFalse();
        excluded.GetProperty("source").GetString().ShouldBe("configuration");
        lists.GetProperty("neverRemoved").EnumerateArray().ShouldHaveSingleItem().GetProperty("employee").GetString().ShouldBe("4100008");
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Single_people_are_synchronised_alone()
    {
        var work = await caller.DoneAsync(Link("/runs"), $$"""{"kind":"sync","only":["{{people[2]}}"],"confirmed":true}""");
        work.GetProperty("outcome").GetString().ShouldBe("applied");
        people.Where(person => world.Sync.Account(person) is not null).ShouldBe([people[2]]);
    }

    [Fact]
    [Trait("Rule", "R1")]
    public async Task A_plan_is_the_document_of_the_command_line_and_is_carried_out()
    {
        var plan = (await caller.DoneAsync(Link("/plans"))).GetProperty("plan").GetString()!;
        var document = await caller.ReadAsync(Link($"/plans/{plan}"));
        document.EnumerateObject().Select(member => member.Name).ShouldBe(["plan", "environment", "rosterComplete", "people", "groups", "customFields", "held", "findings", "writes", "estimateSeconds"]);
        document.GetProperty("people").GetArrayLength().ShouldBe(8);
        world.Sync.Account(people[0]).ShouldBeNull();

        (await caller.DoneAsync(Link($"/plans/{plan}/apply"), """{"confirmed":true}""")).GetProperty("outcome").GetString().ShouldBe("applied");
        people.ShouldAllBe(person => world.Sync.Account(person) != null);
        (await Caller.CodeAsync(await caller.GetAsync(Link("/plans/p-20000101-0001")), HttpStatusCode.NotFound)).ShouldBe("plan-unknown");
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task What_is_held_is_approved_by_name_of_the_tokens_owner()
    {
        var run = await HeldAsync();
        var holds = await caller.ReadAsync(Link("/holds"));
        holds.GetProperty("total").GetInt64().ShouldBe(3);
        holds.GetProperty("held")[0].GetProperty("run").GetString().ShouldBe(run);

        (await Caller.CodeAsync(await caller.PostAsync(Link($"/runs/{run}/approve")), HttpStatusCode.BadRequest)).ShouldBe("whom");
        (await Caller.CodeAsync(await caller.PostAsync(Link($"/runs/{run}/approve"), """{"all":true,"only":["1"]}"""), HttpStatusCode.BadRequest)).ShouldBe("whom");
        (await Caller.CodeAsync(await caller.PostAsync(Link($"/runs/{run}/approve"), """{"all":true,"by":"Somebody else"}"""), HttpStatusCode.BadRequest)).ShouldBe("request-wrong");
        var stranger = await caller.DoneAsync(Link($"/runs/{run}/approve"), $$"""{"only":["{{people[7]}}"]}""");
        stranger.GetProperty("refusal").GetProperty("code").GetString().ShouldBe("not-held");
        Deleted().ShouldBe(0);

        await caller.DoneAsync(Link($"/runs/{run}/approve"), $$"""{"only":["{{people[0]}}"]}""");
        Deleted().ShouldBe(1);
        (await caller.DoneAsync(Link($"/runs/{run}/approve"), """{"all":true}""")).GetProperty("outcome").GetString().ShouldBe("applied");
        Deleted().ShouldBe(3);
        (await ActorAsync("holds-approved")).ShouldStartWith("Léa Martin");
        (await caller.ReadAsync(Link("/audit/verify"))).GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    [Trait("Rule", "R8")]
    public async Task A_run_is_taken_back_on_a_plan_that_was_shown_and_pauses_the_connector()
    {
        var run = (await SyncAsync()).GetProperty("run").GetString();
        var plan = (await caller.DoneAsync(Link($"/runs/{run}/undo/plan"))).GetProperty("plan").GetString();
        var shown = await caller.ReadAsync(Link($"/runs/{run}/undo/{plan}"));
        shown.GetProperty("undoes").GetString().ShouldBe(run);
        shown.GetProperty("plan").GetProperty("people").GetArrayLength().ShouldBe(8);
        (await Caller.CodeAsync(await caller.PostAsync(Link($"/plans/{plan}/apply")), HttpStatusCode.Conflict)).ShouldBe("plan-undoes");
        (await Caller.CodeAsync(await caller.PostAsync(Link("/runs/r-other/undo"), $$"""{"plan":"{{plan}}"}"""), HttpStatusCode.NotFound)).ShouldBe("plan-unknown");
        Deleted().ShouldBe(0);

        var undone = await caller.DoneAsync(Link($"/runs/{run}/undo"), $$"""{"plan":"{{plan}}"}""");
        var report = await caller.ReadAsync(Link($"/runs/{undone.GetProperty("run").GetString()}"));
        report.GetProperty("undoes").GetString().ShouldBe(run);
        report.GetProperty("counts").GetProperty("removed").GetInt32().ShouldBe(8, report.ToString());
        (await ActorAsync("undo")).ShouldStartWith("Léa Martin");
        (await Caller.CodeAsync(await caller.PostAsync(Link("/runs"), """{"kind":"sync"}"""), HttpStatusCode.Conflict)).ShouldBe("paused");
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task A_pause_is_ended_only_on_a_plan_that_was_made_since()
    {
        await SyncAsync();
        var old = (await caller.DoneAsync(Link("/plans"))).GetProperty("plan").GetString();
        (await Caller.JsonAsync(await caller.PostAsync(Link("/pause"), """{"reason":"Payroll moves today"}"""))).GetProperty("paused").GetBoolean().ShouldBeTrue();
        (await caller.ReadAsync(Link("/status"))).GetProperty("paused").GetProperty("reason").GetString().ShouldBe("Payroll moves today");
        (await Caller.CodeAsync(await caller.PostAsync(Link("/resume"), $$"""{"plan":"{{old}}"}"""), HttpStatusCode.Conflict)).ShouldBe("plan-stale");

        var fresh = (await caller.DoneAsync(Link("/plans"))).GetProperty("plan").GetString();
        (await Caller.JsonAsync(await caller.PostAsync(Link("/resume"), $$"""{"plan":"{{fresh}}"}"""))).GetProperty("paused").GetBoolean().ShouldBeFalse();
        (await world.Stores.Pauses.FindAsync(world.Key)).ShouldBeNull();
        (await ActorAsync("resume")).ShouldStartWith("Léa Martin");
    }

    [Fact]
    [Trait("Rule", "R9")]
    public async Task A_person_is_explained_as_on_the_command_line()
    {
        await SyncAsync();
        var told = await caller.ReadAsync(Link($"/people/{people[1]}"));
        told.GetProperty("name").GetString().ShouldBe("Person Number2");
        told.GetProperty("story").GetArrayLength().ShouldBeGreaterThan(3);
        (await Caller.CodeAsync(await caller.GetAsync(Link("/people/nobody-at-all")), HttpStatusCode.NotFound)).ShouldBe("person-unknown");
        (await Caller.CodeAsync(await caller.GetAsync(Link("/people/person")), HttpStatusCode.Conflict)).ShouldBe("person-ambiguous");
    }

    [Fact]
    public async Task Findings_are_listed_with_their_mend()
    {
        world.Sync.Hire("Without", "Mail", more: [("email", null)]);
        await SyncAsync();
        var findings = await caller.ReadAsync(Link("/findings"));
        findings.GetProperty("total").GetInt64().ShouldBe(1);
        findings.GetProperty("findings")[0].GetProperty("mend").GetString().ShouldNotBeNullOrEmpty();
    }

    private async Task<System.Text.Json.JsonElement> SyncAsync()
    {
        if (await world.Stores.Runs.FirstCompletedAtAsync(world.Key) is null)
        {
            await caller.DoneAsync(Link("/plans"));
        }

        return await caller.DoneAsync(Link("/runs"), """{"kind":"sync","confirmed":true}""");
    }

    /// <returns>The run that holds the removal of three people.</returns>
    private async Task<string> HeldAsync()
    {
        await SyncAsync();
        foreach (var person in people.Take(3))
        {
            world.Sync.Personio.SetStatus(person, "inactive");
        }

        var work = await SyncAsync();
        work.GetProperty("outcome").GetString().ShouldBe("held");
        return work.GetProperty("run").GetString()!;
    }

    private int Deleted() => people.Count(person => world.Sync.Account(person)?.Status == UserStatus.Deleted);

    private async Task<string> ActorAsync(string action) =>
        (await world.Stores.Queries.ListAsync<string>("SELECT actor FROM audit WHERE action = @action ORDER BY position", new { action }))[^1];

    private string Link(string call) => "/api/v1" + world.Link(call);
}
