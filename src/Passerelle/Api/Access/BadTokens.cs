using System.Threading.RateLimiting;

namespace Passerelle.Api.Access;

/// <summary>Counts tokens that were no good by the address they came from; one that sent too many waits a minute.</summary>
/// <param name="perMinute">How many are looked at in a minute.</param>
public sealed class BadTokens(int perMinute) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) })
    );

    /// <summary>Whether a token from there is looked at.</summary>
    public bool MayTry(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(AddressOf(context), permitCount: 0);
        return lease.IsAcquired;
    }

    /// <summary>Notes that a token from there was no good.</summary>
    public void Note(HttpContext context) => limiter.AttemptAcquire(AddressOf(context)).Dispose();

    public void Dispose() => limiter.Dispose();

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
