using Microsoft.Extensions.Logging;
using Passerelle.Running.Webhooks;

namespace Passerelle.Console.Hosting;

/// <summary>How the console is served.</summary>
public sealed record ConsoleSettings
{
    /// <summary>Where it listens; loopback unless said otherwise.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    /// <summary>The proxy in front that is believed; null believes none.</summary>
    public TrustedProxy? Proxy { get; init; }

    /// <summary>Tries to sign in, or to use a one-time link, that one address has in a minute.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>How patient it is with what Personio tells.</summary>
    public WebhookPace Webhooks { get; init; } = new();

    /// <summary>Where the keys of cookies and forms are kept: outside the data folder.</summary>
    public required string WebKeyFolder { get; init; }

    /// <summary>The folder of the store; the test instance has its files in it, too.</summary>
    public required DirectoryInfo DataFolder { get; init; }

    /// <summary>The lowest level that is logged, on standard error; null logs nothing.</summary>
    public LogLevel? LogLevel { get; init; }
}
