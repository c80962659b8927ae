namespace Passerelle.Instance;

/// <summary>The period as it is now, for the process that serves the instance: other processes renew it.</summary>
public sealed class PeriodWatch(InstanceFolder folder, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private InstancePeriod? last;
    private long? readAt;

    /// <summary>At most a second old; null when nothing is written down.</summary>
    public InstancePeriod? Now
    {
        get
        {
            lock (gate)
            {
                if (readAt is not { } at || clock.GetElapsedTime(at) > Fresh)
                {
                    (last, readAt) = (InstancePeriod.Read(folder), clock.GetTimestamp());
                }

                return last;
            }
        }
    }

    public bool HasExpired => Now?.HasExpired(clock.GetUtcNow()) == true;

    public bool IsToBeErased => Now?.IsToBeErased(clock.GetUtcNow()) == true;

    /// <summary>Reads it anew the next time.</summary>
    public void Forget()
    {
        lock (gate)
        {
            readAt = null;
        }
    }
}
