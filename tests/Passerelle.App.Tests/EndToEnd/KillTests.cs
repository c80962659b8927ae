using System.Diagnostics;
using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>
/// A real process is killed at each write of a sync in turn, before and after the platform carried it out. The next run must end in the
/// state of an undisturbed one, with one login mail that works for each new person.
/// </summary>
public sealed class KillTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Rule", "R5")]
    public async Task Killed_at_any_write_of_a_first_sync_the_next_run_ends_the_same(bool afterIt) => await KillEachAsync(HireAsync, afterIt);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Rule", "R5")]
    public async Task Killed_at_any_write_of_a_day_of_changes_the_next_run_ends_the_same(bool afterIt) => await KillEachAsync(ChangeAsync, afterIt);

    private static async Task KillEachAsync(Func<SyncWorld, Task> prepare, bool afterIt)
    {
        var (picture, newcomers, writes) = await UndisturbedAsync(prepare);
        writes.ShouldBeGreaterThan(8);
        await Parallel.ForEachAsync(
            Enumerable.Range(1, writes),
            new ParallelOptions { MaxDegreeOfParallelism = 3 },
            async (nth, _) => await KillAtAsync(prepare, nth, afterIt, picture, newcomers)
        );
    }

    private static async Task<(IReadOnlyList<string> Picture, IReadOnlyList<string> Newcomers, int Writes)> UndisturbedAsync(Func<SyncWorld, Task> prepare)
    {
        await using var world = await SyncWorld.StartAsync();
        await using var gate = await ReadyAsync(world, prepare);
        var answer = await world.SyncedAsync();
        answer.Findings.ShouldBeEmpty();
        return (world.Platform.PictureOf(), [.. world.Mail.Mails.Where(m => LoginMails.PasswordIn(m) is not null).Select(m => m.To[0])], gate.Writes);
    }

    private static async Task KillAtAsync(Func<SyncWorld, Task> prepare, int nth, bool afterIt, IReadOnlyList<string> picture, IReadOnlyList<string> newcomers)
    {
        await using var world = await SyncWorld.StartAsync();
        await using var gate = await ReadyAsync(world, prepare);
        var arguments = world.Arguments("sync", "--yes");
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
        child = Passerelles.Start(arguments);
        started.Set();
        var killed = await Passerelles.EndAsync(child);
        child.Dispose();
        var where = $"killed {(afterIt ? "after" : "before")} write {nth} of {gate.Writes}";
        killed.ExitCode.ShouldBe(137, $"{where}: {killed}");

        var answer = await world.SyncAsync();

        answer.ExitCode.ShouldBe(0, $"{where}: {answer}");
        world.Platform.PictureOf().ShouldBe(picture, where);
        foreach (var address in newcomers)
        {
            world.ValidLogins(address).ShouldBe(1, $"{where}: logins of {address}");
        }

        world.Mail.Mails.Select(m => m.To[0]).Distinct().ShouldBeSubsetOf([.. newcomers, "lea.martin@acme.example"], where);
        var last = await world.SyncAsync();
        last.Outcome.ShouldBe("unchanged", $"{where}: {last}");
    }

    private static async Task<WriteGate> ReadyAsync(SyncWorld world, Func<SyncWorld, Task> prepare)
    {
        var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
        world.Config = world.Config with { Learning = gate.Address };
        await prepare(world);
        gate.CountAnew();
        return gate;
    }

    /// <summary>Four new people below one another, one of them with an account already and one with a deleted one.</summary>
    private static Task HireAsync(SyncWorld world)
    {
        var ada = world.Hire("Ada", "Moreau", department: "HR");
        var ben = world.Hire("Ben", "Ruiz", "Lyon", supervisor: ada);
        world.Hire("Cleo", "Ito", supervisor: ben);
        world.Hire("Dana", "Lang", supervisor: ada);
        world.Platform.AddUser("cleo.ito@acme.example", "Cleo", "Ito", world.Group("Acme/Lyon"));
        world.Platform.AddUser("dana.lang@acme.example", "Dana", "Lang", world.Group("Acme"), Sandbox.Learning.UserStatus.Deleted);
        return Task.CompletedTask;
    }

    /// <summary>A hire, a move, a new address, a new manager, a leaver, a rehire and a renamed custom field.</summary>
    private static async Task ChangeAsync(SyncWorld world)
    {
        var boss = world.Hire("Bea", "Kraus");
        var mover = world.Hire("Milo", "Vance", supervisor: boss);
        var leaver = world.Hire("Lena", "Holt", supervisor: boss);
        var back = world.Hire("Rosa", "Weir");
        world.Hire("Sam", "Ode");
        world.Hire("Tara", "Pike", "Lyon");
        await world.SyncedAsync();
        world.Personio.SetStatus(back, "inactive");
        await world.SyncedAsync();
        world.Mail.Forget();

        world.Personio.SetStatus(back, "active");
        world.Personio.Change(back, "email", "rosa.new@acme.example");
        world.Personio.SetStatus(leaver, "inactive");
        world.Personio.Change(mover, "office", "Lyon");
        world.Personio.Change(mover, "email", "milo.new@acme.example");
        var hire = world.Hire("Hugo", "Stein", more: [("email", "milo.vance@acme.example")]);
        world.Personio.Change(mover, "supervisor", SyncWorld.Id(hire));
        world.Platform.RenameCustomField(world.Platform.CustomFields().Single().Id, "Old number");
    }
}
