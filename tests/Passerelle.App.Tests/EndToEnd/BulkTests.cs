using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Faults;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>Many memberships go as bulk jobs, whose results are read and whose loss is settled.</summary>
public sealed class BulkTests
{
    [Fact]
    [Trait("Rule", "G5")]
    public async Task Many_moves_cost_two_writes_and_are_counted_by_item()
    {
        await using var world = await MovingAsync();
        world.ClearLogs();

        var answer = await world.SyncedAsync();

        answer.Written.ShouldBe(new Dictionary<string, int> { ["addMembership"] = 25, ["removeMembership"] = 25 }, ignoreOrder: true);
        world.LearningLog.Writes.ShouldBe(2);
        answer.Json.GetProperty("requests").GetProperty("learningWrites").GetInt32().ShouldBe(2);
        ShouldAllBeInLyon(world);
    }

    [Fact]
    [Trait("Rule", "G5")]
    public async Task A_job_that_fails_removes_nobody_and_the_next_run_does_it_all()
    {
        await using var world = await MovingAsync();
        world.Platform.FailNextBulkOperation("out of order");

        var first = await world.SyncAsync();
        first.ExitCode.ShouldBe(3, first.ToString());
        world.Personio.Employees.ShouldAllBe(p => world.GroupsOf(p.Id).Contains("Acme/Paris/Support"));

        (await world.SyncAsync()).ExitCode.ShouldBe(0);
        ShouldAllBeInLyon(world);
    }

    [Fact(Timeout = 120_000)]
    [Trait("Rule", "R5")]
    public async Task A_job_that_never_ends_holds_the_next_runs_up_for_a_day_and_no_longer()
    {
        await using var world = await MovingAsync();
        world.Platform.Options.BulkDelay = TimeSpan.FromDays(400);
        var silence = new FaultRule { Kind = FaultKind.Status, Status = 500, Path = "*/bulk/operations/*" };
        world.LearningFaults.Add(silence);
        (await world.SyncAsync()).ExitCode.ShouldBe(3);

        var soon = await world.SyncAsync();
        soon.ExitCode.ShouldBe(6, soon.ToString());
        soon.Json.GetProperty("stopped").GetProperty("code").GetString().ShouldBe("bulk-job-running");

        world.LearningFaults.Clear();
        world.Platform.Options.BulkDelay = TimeSpan.Zero;
        world.Clock.Advance(TimeSpan.FromHours(25));
        var nextDay = await world.SyncAsync();

        nextDay.ExitCode.ShouldBe(0, nextDay.ToString());
        ShouldAllBeInLyon(world);
        (await world.SyncAsync()).Outcome.ShouldBe("unchanged");
    }

    [Theory]
    [InlineData(FaultKind.Drop)]
    [InlineData(FaultKind.DropAfter)]
    [Trait("Rule", "R5")]
    public async Task A_job_whose_answer_is_lost_is_settled(FaultKind kind)
    {
        await using var world = await MovingAsync();
        world.LearningFaults.Add(new FaultRule { Kind = kind, Path = "*/bulk/groups/memberships", Count = 1 });

        var first = await world.SyncAsync();
        var next = await world.SyncAsync();

        next.ExitCode.ShouldBe(0, $"{first}\n{next}");
        ShouldAllBeInLyon(world);
        (await world.SyncAsync()).Outcome.ShouldBe("unchanged");
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [Trait("Rule", "R5")]
    public async Task Killed_at_a_job_the_next_run_waits_for_it_and_ends_the_same(int nth, bool afterIt)
    {
        await using var world = await SyncWorld.StartAsync();
        await using var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
        world.Config = world.Config with { Learning = gate.Address };
        await MoveAsync(world);
        world.Platform.Options.BulkDelay = TimeSpan.FromSeconds(1);
        gate.CountAnew();
        gate.Nth = nth;
        gate.AfterIt = afterIt;
        var arguments = world.Arguments("sync", "--yes");
        using var started = new ManualResetEventSlim();
        System.Diagnostics.Process? child = null;
        gate.Strike = () =>
        {
            started.Wait();
            child!.Kill();
            child.WaitForExit();
        };
        using (child = Passerelles.Start(arguments))
        {
            started.Set();
            (await Passerelles.EndAsync(child)).ExitCode.ShouldBe(137);
        }

        var next = await world.SyncAsync();

        next.ExitCode.ShouldBe(0, next.ToString());
        ShouldAllBeInLyon(world);
        (await world.SyncAsync()).Outcome.ShouldBe("unchanged");
    }

    private static void ShouldAllBeInLyon(SyncWorld world) =>
        world.Personio.Employees.ShouldAllBe(p => world.GroupsOf(p.Id).SequenceEqual(new[] { "Acme", "Acme/Lyon", "Acme/Lyon/Support" }));

    private static async Task<SyncWorld> MovingAsync()
    {
        var world = await SyncWorld.StartAsync();
        await MoveAsync(world);
        return world;
    }

    private static async Task MoveAsync(SyncWorld world)
    {
        for (var n = 0; n < 25; n++)
        {
            world.Hire($"P{n}", "Other");
        }

        world.Config = world.Config with { Guards = "{ moves: { percent: 100, count: 100 } }" };
        await world.SyncedAsync();
        foreach (var person in world.Personio.Employees)
        {
            world.Personio.Change(person.Id, "office", "Lyon");
        }
    }
}
