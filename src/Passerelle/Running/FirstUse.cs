using System.Security.Cryptography;
using System.Text;

namespace Passerelle.Running;

/// <summary>
/// Whether a person has said yes to using this configuration on production (rule L9). Where the console owns the connector, deploying was that yes; test never
/// needs one.
/// </summary>
public static class FirstUse
{
    public static async Task<bool> IsConfirmedAsync(Connector connector, CancellationToken cancel) =>
        connector.Key.IsTest
        || await connector.Stores.Confirmations.IsConfirmedAsync(connector.Key, ConfirmationOf(connector), cancel)
        || await connector.Stores.Connectors.FindAsync(connector.Key.Connector, cancel) is not null;

    /// <summary>Says yes in the name of a person; audited.</summary>
    public static Task ConfirmAsync(Connector connector, string by, CancellationToken cancel) =>
        connector.Stores.Confirmations.ConfirmAsync(connector.Key, ConfirmationOf(connector), by, cancel);

    /// <summary>What a person says yes to: the rules, and where they are let loose.</summary>
    private static string ConfirmationOf(Connector connector)
    {
        var groups = string.Join(',', connector.Rules.Groups.Select(g => g.Id.Value).Order(StringComparer.Ordinal));
        var text = $"{connector.Configuration.Fingerprint} {connector.Configuration.Environment.BaseUrl} {groups}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
