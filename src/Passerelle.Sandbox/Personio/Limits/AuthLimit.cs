namespace Passerelle.Sandbox.Personio.Limits;

/// <summary>
/// The limits of the two token endpoints: so many a minute; then for 60 seconds v1 refuses everything and v2 lets one request a second through
/// (https://developer.personio.de/reference/auth, https://developer.personio.de/v2.0/reference/authentication).
/// </summary>
internal sealed class AuthLimit(TimeProvider clock)
{
    private static readonly TimeSpan Penalty = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly SlidingWindow minute = new(TimeSpan.FromMinutes(1), clock);
    private readonly SlidingWindow trickle = new(TimeSpan.FromSeconds(1), clock);
    private DateTimeOffset penaltyUntil = DateTimeOffset.MinValue;

    public bool Admit(int perMinute, int perSecondInPenalty)
    {
        if (perMinute == 0)
        {
            return true;
        }

        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now >= penaltyUntil)
            {
                if (minute.Admit(perMinute))
                {
                    return true;
                }

                penaltyUntil = now + Penalty;
            }

            return perSecondInPenalty > 0 && trickle.Admit(perSecondInPenalty);
        }
    }
}
