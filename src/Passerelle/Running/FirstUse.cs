using System.Security.Cryptography;
using System.Text;
using Passerelle.Configuration;
using Passerelle.Store;

namespace Passerelle.Running;

/// <summary>
/// Whether a person has said yes to using this configuration on production (rule L9). Where the console owns the connector, deploying was that yes; test never
/// needs one.
/// </summary>
public static class FirstUse
{
    public static Task<bool> IsConfirmedAsync(Connector connector, CancellationToken cancel) => IsConfirmedAsync(connector.Stores, connector.Configuration, cancel);

    /// <inheritdoc cref="IsConfirmedAsync(Connector, CancellationToken)"/>
    public static async Task<bool> IsConfirmedAsync(Stores stores, ConnectorConfiguration configuration, CancellationToken cancel) =>
        configuration.Environment.IsTest
        || await stores.Confirmations.IsConfirmedAsync(KeyOf(configuration), ConfirmationOf(configuration), cancel)
        || await stores.Connectors.FindAsync(configuration.Key, cancel) is not null;

    /// <summary>Says yes in the name of a person; audited.</summary>
    public static Task ConfirmAsync(Connector connector, string by, CancellationToken cancel) => ConfirmAsync(connector.Stores, connector.Configuration, by, cancel);

    /// <inheritdoc cref="ConfirmAsync(Connector, string, CancellationToken)"/>
    public static Task ConfirmAsync(Stores stores, ConnectorConfiguration configuration, string by, CancellationToken cancel) =>
        stores.Confirmations.ConfirmAsync(KeyOf(configuration), ConfirmationOf(configuration), by, cancel);

    private static EnvironmentKey KeyOf(ConnectorConfiguration configuration) => new(configuration.Key, configuration.Environment.IsTest);

    /// <summary>What a person says yes to: the rules, and where they are let loose.</summary>
    private static string ConfirmationOf(ConnectorConfiguration configuration)
    {
        var groups = string.Join(',', configuration.Rules.Groups.Select(g => g.Id.Value).Order(StringComparer.Ordinal));
        var text = $"{configuration.Fingerprint} {configuration.Environment.BaseUrl} {groups}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
