using System.Diagnostics;
using Passerelle.Store.Locking;
using Passerelle.Store.Tests.Children;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Locking;

[Trait("Rule", "R6")]
public abstract class WriterLockTests(StoreHome home) : StoreTests(home)
{
    private WriterLocks Locks => new(Database);

    [Fact]
    public async Task Only_one_writer_works_on_a_platform()
    {
        await using (var first = await Locks.TryTakeAsync("acme", "sync r-1"))
        {
            first.ShouldNotBeNull();
            (await first.IsStillHeldAsync()).ShouldBeTrue();
            (await Locks.TryTakeAsync("acme", "sync r-2")).ShouldBeNull();
            var holder = (await Locks.HolderAsync("acme")).ShouldNotBeNull();
            holder.Purpose.ShouldBe("sync r-1");
            holder.Process.ShouldBe(Environment.ProcessId);
            holder.Since.ShouldBe(Clock.Now);

            await using var other = await Locks.TryTakeAsync("globex", "sync r-3");
            other.ShouldNotBeNull();
        }

        (await Locks.HolderAsync("acme")).ShouldBeNull();
        await using var next = await Locks.TryTakeAsync("acme", "sync r-4");
        next.ShouldNotBeNull();
    }

    [Fact]
    public async Task Many_who_look_at_once_all_see_the_lock_held()
    {
        await using var mine = (await Locks.TryTakeAsync("acme", "sync r-1")).ShouldNotBeNull();

        var seen = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => mine.IsStillHeldAsync())));

        seen.ShouldAllBe(held => held);
    }

    [Fact]
    public async Task A_lock_of_another_process_is_seen_and_freed_when_that_process_is_killed()
    {
        using var child = ChildProcess.Start(ChildProcess.HoldsLock, Home);
        (await child.StandardOutput.ReadLineAsync()).ShouldBe(ChildProcess.Ready);

        (await Locks.TryTakeAsync("acme", "sync r-2")).ShouldBeNull();
        var holder = (await Locks.HolderAsync("acme")).ShouldNotBeNull();
        holder.Process.ShouldBe(child.Id);
        holder.Machine.ShouldBe(Environment.MachineName);

        child.Kill();
        await child.WaitForExitAsync();

        await using var mine = await TakeWhenFreedAsync();
        mine.ShouldNotBeNull();
        (await Locks.HolderAsync("acme")).ShouldNotBeNull().Process.ShouldBe(Environment.ProcessId);
    }

    [Fact]
    public async Task Another_process_is_refused()
    {
        await using var mine = await Locks.TryTakeAsync("acme", "sync r-1");
        using var child = ChildProcess.Start(ChildProcess.HoldsLock, Home);
        (await child.StandardOutput.ReadLineAsync()).ShouldBe("refused");
        child.StandardInput.Close();
        await child.WaitForExitAsync();
    }

    /// <summary>PostgreSQL notices a broken connection an instant later.</summary>
    private async Task<WriterLock?> TakeWhenFreedAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10))
        {
            if (await Locks.TryTakeAsync("acme", "sync r-2") is { } taken)
            {
                return taken;
            }

            await Task.Delay(20);
        }

        return null;
    }
}

public sealed class WriterLockOnSqlite() : WriterLockTests(new SqliteHome());

public sealed class WriterLockOnPostgreSql(PostgresServer server) : WriterLockTests(new PostgresHome(server));
