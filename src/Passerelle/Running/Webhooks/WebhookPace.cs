namespace Passerelle.Running.Webhooks;

/// <summary>How patient Passerelle is with what Personio tells.</summary>
public sealed record WebhookPace
{
    /// <summary>How long nothing more must have come before people are read again: several changes of one person come close together.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long people wait at most while more and more comes.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often it is looked who waits.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long to leave people alone at least after a run that came to nothing.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>After how long people whom no run could read are left to the full runs.</summary>
    public TimeSpan GivenUp { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long it may take until a receiver that was switched on or off, or given a new token, is.</summary>
    public TimeSpan Settings { get; init; } = TimeSpan.FromSeconds(2);
}
