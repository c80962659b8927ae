namespace Passerelle.Connect.Http;

/// <summary>How often and how long a request is tried.</summary>
/// <param name="Attempts">Tries in all, the first included; at least 1.</param>
/// <param name="FirstRetry">Wait before the second try; each further wait is twice as long, plus up to half as jitter.</param>
/// <param name="Timeout">Time for one try, body included.</param>
public sealed record RetryRules(int Attempts, TimeSpan FirstRetry, TimeSpan Timeout)
{
    /// <summary>A host that asks for a longer wait than this is not waited for.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public static RetryRules Default { get; } = new(5, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    /// <summary>The wait after a failed try.</summary>
    /// <param name="tried">Retries made so far, from 0.</param>
    /// <param name="random">From 0 to 1.</param>
    public TimeSpan WaitAfter(int tried, double random)
    {
        var wait = FirstRetry * Math.Pow(2, Math.Min(tried, 16)) * (1 + random / 2);
        return wait < LongestWait ? wait : LongestWait;
    }
}
