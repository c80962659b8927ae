namespace Passerelle.Configuration.Settings;

/// <summary>Pacing and patience of the two clients (rule R7). 0 per second means unpaced, which is only accepted on loopback.</summary>
public sealed record LimitSettings
{
    public double LearningWritesPerSecond { get; init; } = 8;

    public double LearningReadsPerSecond { get; init; } = 25;

    public double PersonioPerSecond { get; init; } = 5;

    /// <summary>For one request.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Tries of one request, the first included.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>The wait before the second try; it doubles from there.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);
}
