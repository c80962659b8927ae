using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>What lets a run begin, keeps it from beginning, and stops it.</summary>
public sealed class RunControlTests
{
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
    [Trait("Rule", "R11")]
    public async Task Where_no_plan_can_be_made_resuming_says_why_and_it_stays_paused()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        await using var elsewhere = await WriteGate.OpenAsync(world.Host.LearningAddress);
        await world.RunAsync("pause", "--by", "Lea");
        var right = world.Config;
        world.Config = right with { Learning = elsewhere.Address };

        var resumed = await world.RunAsync("resume", "--by", "Lea");

        resumed.ExitCode.ShouldBe(1, resumed.ToString());
        resumed.Text("code").ShouldBe("other-platform");
        resumed.Errors.ShouldContain("It stays paused.");
        world.Config = right;
        (await world.RunAsync("sync")).Text("code").ShouldBe("paused");
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
}
