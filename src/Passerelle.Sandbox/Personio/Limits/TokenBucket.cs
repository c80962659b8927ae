namespace Passerelle.Sandbox.Personio.Limits;

/// <summary>A bucket as the <c>x-ratelimit-*</c> headers of v2 describe it.</summary>
internal sealed class TokenBucket(TimeProvider clock)
{
    private readonly Lock gate = new();
    private double? level;
    private DateTimeOffset filled = clock.GetUtcNow();

    /// <summary>Takes one token; returns whether there was one and how many are left.</summary>
    public (bool Admitted, int Remaining) Take(int perSecond, int burst)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            level = Math.Min(burst, (level ?? burst) + ((now - filled).TotalSeconds * perSecond));
            filled = now;
            if (level < 1)
            {
                return (false, 0);
            }

            level--;
            return (true, (int)level);
        }
    }
}
