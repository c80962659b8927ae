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
