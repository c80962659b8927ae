namespace Passerelle.Sandbox.Personio.Limits;

/// <summary>Counts requests within a moving span of time; a refused request is not counted.</summary>
internal sealed class SlidingWindow(TimeSpan span, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> times = new();

    /// <summary>True and counted, if fewer than <paramref name="limit"/> were let through within the span (0 = no limit).</summary>
    public bool Admit(int limit)
    {
        if (limit == 0)
        {
            return true;
        }

        lock (gate)
        {
            var now = clock.GetUtcNow();
            while (times.TryPeek(out var oldest) && oldest <= now - span)
            {
                times.Dequeue();
            }

            if (times.Count >= limit)
            {
                return false;
            }

            times.Enqueue(now);
            return true;
        }
    }
}
