using System.Diagnostics;
using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd.Undoing;

/// <summary>A real process is killed in the middle: the connector stays paused, and undoing again ends as an undisturbed undo does.</summary>
public sealed class UndoKillTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Rule", "R5")]
    [Trait("Rule", "R8")]
    public async Task Killed_at_any_write_of_an_undo_it_stays_paused_and_undoing_again_ends_the_same(bool afterIt)
    {
        var writes = await UndisturbedAsync();
        writes.ShouldBeGreaterThan(8);
        await Parallel.ForEachAsync(
            Enumerable.Range(1, writes),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (nth, _) => await KillAtAsync(nth, afterIt)
        );
    }

    [Fact]
    [Trait("Rule", "R8")]
    public async Task A_run_that_was_killed_in_the_middle_is_undone()
    {
        await using var world = await SyncWorld.StartAsync();
        await using var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
        world.Config = world.Config with { Learning = gate.Address };
        var week = await Week.BeforeAsync(world);
        var before = Week.Comparable(world);
        week.Happen(world);
        gate.CountAnew();
        await KilledAsync(world, gate, 9, afterIt: true, "sync", "--yes");
        var killed = (await world.RunAsync("runs")).Json.GetProperty("runs")[0].GetProperty("run").GetString()!;

        var undo = await world.RunAsync("undo", killed, "--by", "Lea");

        undo.ExitCode.ShouldBe(0, undo.ToString());
        undo.Findings.ShouldBeEmpty();
        Week.Comparable(world).ShouldBe(before);
    }

    private static async Task<int> UndisturbedAsync()
    {
        await using var world = await SyncWorld.StartAsync();
        await using var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
        var (run, before) = await ReadyAsync(world, gate);
        (await world.RunAsync("undo", run, "--by", "Lea")).ExitCode.ShouldBe(0);
        Week.Comparable(world).ShouldBe(before);
        return gate.Writes;
    }

    private static async Task KillAtAsync(int nth, bool afterIt)
    {
        await using var world = await SyncWorld.StartAsync();
        await using var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
        var (run, before) = await ReadyAsync(world, gate);
        await KilledAsync(world, gate, nth, afterIt, "undo", run, "--by", "Lea", "--yes");
        var where = $"killed {(afterIt ? "after" : "before")} write {nth}";

        var refused = await world.SyncAsync();
        var again = await world.RunAsync("undo", run, "--by", "Lea");

        refused.ExitCode.ShouldBe(1, $"{where}: {refused}");
        refused.Text("code").ShouldBe("paused", where);
        (again.ExitCode == 0 || again.Text("code") == "nothing-to-undo").ShouldBeTrue($"{where}: {again}");
        Week.Comparable(world).ShouldBe(before, where);
        world.ValidLogins("lena.holt@acme.example").ShouldBe(1, where);
    }

    private static async Task<(string Run, IReadOnlyList<string> Before)> ReadyAsync(SyncWorld world, WriteGate gate)
    {
        world.Config = world.Config with { Learning = gate.Address };
        var week = await Week.BeforeAsync(world);
        var before = Week.Comparable(world);
        week.Happen(world);
        var run = await world.SyncedAsync();
        gate.CountAnew();
        return (run.Run, before);
    }

    private static async Task KilledAsync(SyncWorld world, WriteGate gate, int nth, bool afterIt, params IReadOnlyList<string> command)
    {
        using var started = new ManualResetEventSlim();
        Process? child = null;
        gate.Nth = nth;
        gate.AfterIt = afterIt;
        gate.Strike = () =>
        {
            started.Wait();
            child!.Kill();
            child.WaitForExit();
        };
        child = Passerelles.Start(world.Arguments(command));
        started.Set();
        var killed = await Passerelles.EndAsync(child);
        child.Dispose();
        killed.ExitCode.ShouldBe(137, killed.ToString());
        gate.Nth = 0;
    }
}
