using Microsoft.Data.Sqlite;
using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd;

public sealed class PlanApplyTests
{
    [Fact]
    [Trait("Rule", "R1")]
    public async Task A_plan_changes_nothing_and_apply_does_exactly_that_plan()
    {
        await using var world = await SyncWorld.StartAsync();
        var boss = world.Hire("Ada", "Moreau", department: "HR");
        var clerk = world.Hire("Ben", "Ruiz", supervisor: boss);

        var plan = await world.RunAsync("plan");
        plan.ExitCode.ShouldBe(0, plan.ToString());
        world.LearningLog.Writes.ShouldBe(0);
        plan.People.Count.ShouldBe(2);
        plan.Row(clerk).GetProperty("action").GetString().ShouldBe("create");
        plan.Row(clerk).GetProperty("user").GetString().ShouldBeNull();
        var changes = plan.Row(clerk).GetProperty("changes").EnumerateArray().Select(c => (c.GetProperty("field").GetString(), c.GetProperty("new").GetString())).ToList();
        changes.ShouldContain(("mail", "ben.ruiz@acme.example"));
        changes.ShouldContain(("Personnel number", "P002"));
        changes.ShouldContain(("manager", SyncWorld.Id(boss)));

        var later = world.Hire("Cleo", "Ito");
        var applied = await world.RunAsync("apply", plan.Plan);
        applied.ExitCode.ShouldBe(0, applied.ToString());
        applied.Written.ShouldBe(Numbers(plan, "writes"), ignoreOrder: true);
        applied.Plan.ShouldBe(plan.Plan);
        world.Account(clerk).ShouldNotBeNull();
        world.Account(later).ShouldBeNull("it is not in the plan");
    }

    [Fact]
    [Trait("Rule", "R1")]
    public async Task A_row_that_changed_since_is_refused_and_the_others_go_on()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var ben = world.Hire("Ben", "Ruiz");
        var cleo = world.Hire("Cleo", "Ito");
        await world.SyncedAsync();
        foreach (var person in new[] { ada, ben, cleo })
        {
            world.Personio.Change(person, "position", "Baker");
        }

        var plan = await world.RunAsync("plan");
        world.Personio.Change(ada, "position", "Cook");
        world.Platform.EditUser(world.Account(ben)!.Id, firstName: "Benedict");

        var applied = await world.RunAsync("apply", plan.Plan);

        applied.ExitCode.ShouldBe(3, applied.ToString());
        applied.Outcome.ShouldBe("partial");
        applied.Count("failed").ShouldBe(2);
        applied.Failed.Select(f => (f.Employee, f.Code)).ShouldBe([(SyncWorld.Id(ada), "plan-stale"), (SyncWorld.Id(ben), "plan-stale")]);
        applied.Failed.ShouldAllBe(f => f.Mend.Contains("passerelle apply p-"));
        world.Account(ada)!.Job.ShouldBe("Clerk");
        world.Account(cleo)!.Job.ShouldBe("Baker");
        (await world.SyncedAsync()).Count("updated").ShouldBe(2);
    }

    [Fact]
    [Trait("Rule", "R1")]
    public async Task A_first_plan_can_be_applied_after_another_run_made_the_field_and_the_managers_account()
    {
        await using var world = await SyncWorld.StartAsync();
        var boss = world.Hire("Ada", "Moreau");
        var clerk = world.Hire("Ben", "Ruiz", supervisor: boss);
        var plan = await world.RunAsync("plan");
        world.Config = world.Config with { Exclude = $"[{{ id: {clerk}, reason: later }}]" };
        await world.SyncedAsync();
        world.Config = world.Config with { Exclude = "[]" };

        var applied = await world.RunAsync("apply", plan.Plan);

        applied.Failed.Select(f => f.Employee).ShouldBe([SyncWorld.Id(boss)], applied.ToString());
        world.ManagersOf(clerk).ShouldBe(["ada.moreau@acme.example"]);
    }

    [Fact]
    [Trait("Rule", "R1")]
    public async Task A_plan_that_was_tampered_with_is_refused()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");
        var plan = await world.RunAsync("plan");
        await TamperAsync(world);

        var applied = await world.RunAsync("apply", plan.Plan);

        applied.ExitCode.ShouldBe(1, applied.ToString());
        applied.Text("code").ShouldBe("plan-tampered");
        world.LearningLog.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_plan_is_wrong_use()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");

        var applied = await world.RunAsync("apply", "p-20200101-0001");

        applied.ExitCode.ShouldBe(1, applied.ToString());
        applied.Text("code").ShouldBe("plan-unknown");
    }

    [Fact]
    [Trait("Rule", "R1")]
    public async Task Rows_older_than_ten_minutes_are_read_again_and_one_that_differs_is_refused()
    {
        await using var world = await SyncWorld.StartAsync();
        var people = Enumerable.Range(0, 4).Select(n => world.Hire($"P{n}", "Other")).ToList();
        await using var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
        world.Config = world.Config with { Learning = gate.Address, CustomFields = "[]" };
        gate.Nth = 1;
        gate.Pass = true;
        gate.AfterIt = true;
        gate.Strike = () =>
        {
            world.Clock.Advance(TimeSpan.FromMinutes(11));
            world.Personio.Change(people[3], "position", "Cook");
            world.Personio.Delete(people[2]);
        };

        var answer = await world.SyncAsync();

        answer.ExitCode.ShouldBe(3, answer.ToString());
        answer.Failed.Select(f => (f.Employee, f.Code)).ShouldBe([(SyncWorld.Id(people[2]), "plan-stale"), (SyncWorld.Id(people[3]), "plan-stale")]);
        answer.Count("created").ShouldBe(2);
        world.Account(people[2]).ShouldBeNull();
        await world.SyncedAsync();
        world.Account(people[3])!.Job.ShouldBe("Cook");
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task Pausing_stops_a_run_under_way_after_the_current_requests()
    {
        await using var world = await SyncWorld.StartAsync();
        for (var n = 0; n < 30; n++)
        {
            world.Hire($"P{n}", "Other");
        }

        await using var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
        world.Config = world.Config with
        {
            Learning = gate.Address,
            Limits = "{ learningWritesPerSecond: 10, learningReadsPerSecond: 0, personioPerSecond: 0, timeoutSeconds: 20, attempts: 3, firstRetrySeconds: 0.05 }",
        };
        gate.Nth = 10;
        gate.Pass = true;
        gate.AfterIt = true;
        Task<Answer>? pausing = null;
        gate.Strike = () => pausing = Task.Run(() => world.RunAsync("pause", "--by", "Lea"));

        var answer = await world.SyncAsync();

        (await pausing!).ExitCode.ShouldBe(0);
        answer.ExitCode.ShouldBe(1, answer.ToString());
        answer.Outcome.ShouldBe("failed");
        answer.Json.GetProperty("stopped").GetProperty("code").GetString().ShouldBe("paused");
        gate.Writes.ShouldBeLessThan(80);
        (await world.RunAsync("resume", "--by", "Lea")).ExitCode.ShouldBe(0);
        world.Config = world.Config with { Limits = new WorldConfig().Limits };
        (await world.SyncAsync()).ExitCode.ShouldBe(0);
        world.Platform.UserCount.ShouldBe(31);
        for (var n = 0; n < 30; n++)
        {
            world.ValidLogins($"p{n}.other@acme.example").ShouldBe(1);
        }
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task A_second_writer_is_turned_away()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");
        await using var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
        world.Config = world.Config with { Learning = gate.Address };
        gate.Nth = 1;
        gate.Pass = true;
        var arguments = world.Arguments("sync", "--yes");
        Answer? second = null;
        gate.Strike = () => second = Passerelles.RunChildAsync(arguments).GetAwaiter().GetResult();

        var first = await world.SyncAsync();

        first.ExitCode.ShouldBe(0, first.ToString());
        second!.ExitCode.ShouldBe(1, second.ToString());
        second.Text("code").ShouldBe("busy");
    }

    [Fact]
    public async Task A_plan_of_the_other_environment_is_unknown()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");
        var plan = await world.RunAsync("plan");
        world.IsTest = true;

        var applied = await world.RunAsync("apply", plan.Plan);

        applied.ExitCode.ShouldBe(1, applied.ToString());
        applied.Text("code").ShouldBe("plan-unknown");
    }

    [Fact]
    public async Task With_detailed_exit_codes_changes_answer_two()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");

        (await world.RunAsync("plan", "--detailed-exitcode")).ExitCode.ShouldBe(2);
        (await world.SyncAsync("--detailed-exitcode")).ExitCode.ShouldBe(2);
        (await world.RunAsync("plan", "--detailed-exitcode")).ExitCode.ShouldBe(0);
        (await world.SyncAsync("--detailed-exitcode")).ExitCode.ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "L9")]
    public async Task The_first_use_of_a_configuration_on_production_asks_and_without_a_terminal_that_is_no()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");

        var plan = await world.RunChildAsync("plan");
        plan.ExitCode.ShouldBe(0, plan.ToString());
        foreach (var command in new[] { "sync", $"apply {plan.Plan}" })
        {
            var answer = await world.RunChildAsync(command.Split(' '));
            answer.ExitCode.ShouldBe(1, answer.ToString());
            answer.Errors.ShouldContain("--yes");
        }

        world.LearningLog.Writes.ShouldBe(0);
        (await world.RunChildAsync("apply", plan.Plan, "--yes")).ExitCode.ShouldBe(0);
        (await world.RunChildAsync("sync")).ExitCode.ShouldBe(0, "it is not new any more");
        world.Config = world.Config with { Hierarchy = "[{ field: office }]" };
        (await world.RunChildAsync("sync")).ExitCode.ShouldBe(1, "another configuration is new again");
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task While_paused_nothing_runs_and_resuming_shows_the_plan()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");
        (await world.RunAsync("pause")).ExitCode.ShouldBe(1, "nobody's name was given");
        (await world.RunAsync("resume", "--by", "Lea")).ExitCode.ShouldBe(1, "it is not paused");
        (await world.RunAsync("pause", "--by", "Lea")).ExitCode.ShouldBe(0);

        var plan = await world.RunAsync("plan");
        plan.ExitCode.ShouldBe(0, plan.ToString());
        foreach (var command in new[] { "sync", $"apply {plan.Plan}" })
        {
            var answer = await world.RunAsync(command.Split(' '));
            answer.ExitCode.ShouldBe(1, answer.ToString());
            answer.Text("code").ShouldBe("paused");
        }

        var resumed = await world.RunAsync("resume", "--by", "Lea");
        resumed.ExitCode.ShouldBe(0, resumed.ToString());
        resumed.Plan.ShouldStartWith("p-");
        resumed.Errors.ShouldContain("Ada Moreau");
        (await world.SyncedAsync()).Count("created").ShouldBe(1);
    }

    [Fact]
    public async Task Runs_lists_what_ran_newest_first()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");
        var first = await world.SyncedAsync();
        var second = await world.SyncedAsync();

        var runs = await world.RunAsync("runs");

        runs.ExitCode.ShouldBe(0);
        var listed = runs.Json.GetProperty("runs").EnumerateArray().ToList();
        listed.Select(r => r.GetProperty("run").GetString()).ShouldBe([second.Run, first.Run]);
        listed.Select(r => r.GetProperty("outcome").GetString()).ShouldBe(["unchanged", "applied"]);
    }

    private static async Task TamperAsync(SyncWorld world)
    {
        var file = world.Data.EnumerateFiles("*.db").Single();
        await using var connection = new SqliteConnection($"Data Source={file.FullName};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE plan_row SET content = replace(content, 'ada.moreau', 'mallory')";
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }

    private static Dictionary<string, int> Numbers(Answer answer, string key) =>
        answer.Json.GetProperty(key).EnumerateObject().Where(p => p.Value.GetInt32() != 0).ToDictionary(p => p.Name, p => p.Value.GetInt32(), StringComparer.Ordinal);
}
