using Passerelle.Running.Applying;
using Passerelle.Store;
using Passerelle.Store.Environments;

namespace Passerelle.Running;

/// <summary>Looks at the pause switch between requests; another process may turn it (rule R11).</summary>
internal sealed class PauseWatch(PauseSwitch pauses, EnvironmentKey key, TimeProvider clock)
{
    /// <summary>Looking at every single request would cost more than it tells.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(200);

    private bool heeded;
    private long looked = long.MinValue;
    private Pause? last;

    public void Heed() => heeded = true;

    /// <exception cref="RunStoppedException">The environment is paused.</exception>
    public async ValueTask ThrowIfPausedAsync(CancellationToken cancel)
    {
        if (!heeded)
        {
            return;
        }

        var seen = Volatile.Read(ref looked);
        if (seen == long.MinValue || clock.GetElapsedTime(seen) > Fresh)
        {
            Volatile.Write(ref looked, clock.GetTimestamp());
            last = await pauses.FindAsync(key, cancel);
        }

        if (last is { } pause)
        {
            throw new RunStoppedException(StopReasons.Paused(pause.By));
        }
    }
}
