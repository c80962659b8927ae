namespace Passerelle.Configuration.Settings;

/// <summary>The two environments of a connector.</summary>
public enum EnvironmentName
{
    Test,
    Production,
}

/// <summary>How one environment's 360Learning platform is reached, and when it is synchronised.</summary>
public sealed record EnvironmentSettings
{
    public required EnvironmentName Name { get; init; }

    /// <summary>Scheme, host and port; no path.</summary>
    public required Uri BaseUrl { get; init; }

    public required string ClientId { get; init; }

    public required Secret ClientSecret { get; init; }

    /// <summary>Where people log in; the base address unless the platform has a page of its own.</summary>
    public required Uri LoginUrl { get; init; }

    /// <summary>When full runs start by themselves; null in test, where nothing does (rule T4).</summary>
    public ScheduleSettings? Schedule { get; init; }

    /// <summary>Whether Personio may tell when something about a person changes; null, as usual and always in test: it may not.</summary>
    public WebhookSettings? Webhook { get; init; }

    /// <summary>Hosts beside the vendors' that may be talked to.</summary>
    public IReadOnlyList<string> AllowHosts { get; init; } = [];

    public bool AllowPlainHttp { get; init; }

    public bool IsTest => Name == EnvironmentName.Test;
}

/// <summary>When full runs start (section 11).</summary>
/// <param name="Cron">Five fields, no closer than 15 minutes.</param>
public sealed record ScheduleSettings(Cron.CronExpression Cron, TimeZoneInfo TimeZone)
{
    /// <summary>How far apart quick runs come between the full ones; null, as usual: never.</summary>
    public TimeSpan? QuickEvery { get; init; }
}
