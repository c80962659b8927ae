using Passerelle.Configuration.Drafting;
using Passerelle.Running;
using Passerelle.Store.Connectors;

namespace Passerelle.Configuration.Owned;

/// <summary>Puts an incoming configuration in place of a draft, with its secrets.</summary>
public static class DraftImport
{
    /// <returns>False when somebody else saved meanwhile; only the secrets are kept then.</returns>
    public static async Task<bool> SaveAsync(Stores stores, StoredConnector connector, Incoming incoming, string by, CancellationToken cancel)
    {
        var kept = await stores.Secrets.RevealAsync(connector.Name, cancel);
        foreach (var (name, value) in incoming.Secrets)
        {
            // One that replaces another waits for its check.
            await stores.Secrets.SetAsync(connector.Name, kept.ContainsKey(name) ? name + ConnectorSecrets.Waiting : name, value, by, cancel);
        }

        var before = ConfigurationDraft.TryParse(connector.Draft.Text, out var parsed) ? parsed : ConfigurationDraft.Empty;
        return await stores.Connectors.SaveDraftAsync(connector.Name, connector.Draft.Version, incoming.Draft.ToString(), DraftChange.Keys(before, incoming.Draft), by, cancel);
    }

    /// <summary>Makes the connector of a configuration file one of the console's, switched on, with the file as its first draft (rule L9).</summary>
    /// <param name="folder">Where the file lies.</param>
    /// <returns>False when the console owns it already.</returns>
    public static async Task<bool> TakeOverAsync(Stores stores, string name, string slug, string platform, ConfigurationDraft file, string folder, string by, CancellationToken cancel)
    {
        var incoming = DraftTransfer.Import(DraftTransfer.Rooted(file, folder), ConfigurationDraft.Empty, platform, keepsElsewhere: true, new HashSet<string>());
        if (!await stores.Connectors.AddAsync(name, slug, platform, incoming.Draft.ToString(), by, cancel))
        {
            return false;
        }

        foreach (var (secret, value) in incoming.Secrets)
        {
            await stores.Secrets.SetAsync(name, secret, value, by, cancel);
        }

        await stores.Connectors.EnableAsync(name, by, cancel);
        return true;
    }
}
