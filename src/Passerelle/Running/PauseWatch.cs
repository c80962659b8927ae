using Passerelle.Cli;
using Passerelle.Running.Applying;
using Passerelle.Store;
using Passerelle.Store.Environments;
using Passerelle.Store.Locking;

namespace Passerelle.Running;

/// <summary>Looks, between requests, at what must stop a run: the pause switch, the person at the keyboard, a lock that was lost (rules R6, R11).</summary>
internal sealed class PauseWatch(PauseSwitch pauses, EnvironmentKey key, TimeProvider clock)
{
    /// <summary>Looking at every single request would cost more than it tells.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(200);

    private WriterLock? held;
    private Pause? known;
    private StopReason? stop;
    private long looked = long.MinValue;

    /// <summary>From now on the pause switch counts, and the lock must be held.</summary>
    public void Heed(WriterLock writer) => held = writer;

    /// <summary>This pause is the run's own or was there before it, and does not stop it; any other does (rule R8).</summary>
    public void GoOnDespite(Pause pause) => known = pause;

    /// <summary>No further request is sent; the first reason counts.</summary>
    public void Stop(StopReason reason) => Interlocked.CompareExchange(ref stop, reason, comparand: null);

    /// <exception cref="RunStoppedException">Nothing further may be sent.</exception>
    public async ValueTask ThrowIfStoppedAsync(CancellationToken cancel)
    {
        var seen = Volatile.Read(ref looked);
        if (
            held is { } writer
            && (seen == long.MinValue || clock.GetElapsedTime(seen) > Fresh)
            && Interlocked.CompareExchange(ref looked, clock.GetTimestamp(), seen) == seen
        )
        {
            if (await pauses.FindAsync(key, cancel) is { } pause && pause != known)
            {
                Stop(StopReasons.Paused(pause.By, key.IsTest ? "test" : "production"));
            }
            else if (!await writer.IsStillHeldAsync(cancel))
            {
                Stop(new StopReason("lock-lost", "The writer's lock was lost, so nothing more is written.", "Check the database, then run again.", ExitCodes.Remote));
            }
        }

        if (Volatile.Read(ref stop) is { } reason)
        {
            throw new RunStoppedException(reason);
        }
    }
}
