using Passerelle.Configuration.Settings;
using Passerelle.Core.Rules;

namespace Passerelle.Configuration;

/// <summary>A checked configuration file, as one environment sees it.</summary>
public sealed record ConnectorConfiguration
{
    /// <summary>The platform's name as people say it.</summary>
    public required string Platform { get; init; }

    /// <summary>The connector's own name in this installation; a connector of the console keeps the one it was made with.</summary>
    public string Key
    {
        get => field ?? $"{Platform}/{Rules.Name}";
        init;
    }

    /// <summary>What the administrator wants in this environment.</summary>
    public required SyncRules Rules { get; init; }

    /// <summary>The 360Learning platform of this environment.</summary>
    public required EnvironmentSettings Environment { get; init; }

    /// <summary>The source of this environment: the company's Personio, or the one that replaces it in test (rule T8).</summary>
    public required PersonioSettings Personio { get; init; }

    /// <summary>The key of the pseudonyms that employees have in test while its instance is filled with them (rule T5); null: real names.</summary>
    public Secret? PseudonymKey { get; init; }

    public required LimitSettings Limits { get; init; }

    /// <summary>The mail server; null when none is set. In test nothing is sent through it (rule T3).</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>The environments that the file describes.</summary>
    public required IReadOnlyList<EnvironmentName> Environments { get; init; }

    /// <summary>Every Personio key that the configuration needs; nothing else is fetched or kept.</summary>
    public required IReadOnlySet<string> NeededAttributes { get; init; }

    /// <summary>
    /// SHA-256 (lower-case hexadecimal) over fields, custom fields, structure, filters, leavers and guards: a sign-off belongs to it (rule L5).
    /// Secrets, addresses, group ids, order of keys and formatting do not enter.
    /// </summary>
    public required string Fingerprint { get; init; }
}
