using Passerelle.Configuration;
using Passerelle.Running;
using Passerelle.Store;
using Passerelle.Store.Accounts;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Hosting;

/// <summary>The connectors of this installation: those that the console owns, and the one of the configuration file (rule L9).</summary>
/// <param name="file">The connector of the configuration file; null without one.</param>
/// <param name="variables">The value of an environment variable, or null.</param>
public sealed class Installation(Stores stores, ConnectorHome? file, Func<string, string?> variables)
{
    /// <summary>The value of an environment variable, or null.</summary>
    public Func<string, string?> Variables => variables;

    /// <summary>Every connector. The one of the file is not shown any more once the console owns it.</summary>
    public async Task<IReadOnlyList<ConnectorHome>> ListAsync(CancellationToken cancel = default)
    {
        var owned = new List<ConnectorHome>();
        foreach (var stored in await stores.Connectors.ListAsync(cancel))
        {
            owned.Add(await OwnedAsync(stored, cancel));
        }

        return file is null || owned.Exists(one => string.Equals(one.Key, file.Key, StringComparison.Ordinal)) ? owned : [file, .. owned];
    }

    /// <summary>The connectors on whose platforms the account has a role.</summary>
    public async Task<IReadOnlyList<ConnectorHome>> OfAsync(Account account, CancellationToken cancel = default) =>
        [.. (await ListAsync(cancel)).Where(one => account.RolesOn(one.Platform).Count > 0)];

    /// <returns>Null when the account has a role nowhere.</returns>
    public async Task<ConnectorHome?> FirstOfAsync(Account account, CancellationToken cancel = default) => (await OfAsync(account, cancel)).FirstOrDefault();

    /// <returns>Null when there is no such connector.</returns>
    public async Task<ConnectorHome?> FindAsync(string slug, CancellationToken cancel = default) =>
        (await ListAsync(cancel)).FirstOrDefault(one => string.Equals(one.Slug, slug, StringComparison.Ordinal));

    /// <summary>What an environment runs with at this moment.</summary>
    /// <returns>Null when it cannot run.</returns>
    public async Task<ConnectorConfiguration?> ConfigurationOfAsync(EnvironmentKey key, CancellationToken cancel = default) =>
        (await ListAsync(cancel)).SelectMany(one => one.Environments).FirstOrDefault(one => one.Key == key)?.Configuration;

    /// <summary>What may run by itself: production, where it can run.</summary>
    public async Task<IReadOnlyList<ConnectorConfiguration>> ScheduledAsync(CancellationToken cancel = default) =>
        [.. (await ListAsync(cancel)).SelectMany(one => one.Environments).Where(one => !one.IsTest).Select(one => one.Configuration).OfType<ConnectorConfiguration>()];

    private async Task<ConnectorHome> OwnedAsync(StoredConnector stored, CancellationToken cancel)
    {
        var secrets = await stores.Secrets.RevealAsync(stored.Name, cancel);
        var production = new EnvironmentKey(stored.Name, IsTest: false);
        var deployed = await stores.Deployments.LatestAsync(stored.Name, cancel);
        var active = await stores.Activations.ListAsync(production, cancel);
        var listed = await stores.Lists.ListAsync(stored.Name, cancel);
        var owned = new OwnedConfigurations(stored, secrets, variables, listed, stores.Lists.Now);
        return new ConnectorHome(
            stored.Slug,
            stored.Name,
            stored.Platform,
            owned.Name,
            stored,
            [owned.Test(production with { IsTest = true }), owned.Production(production, deployed, [.. active.Select(one => one.Group)])]
        )
        {
            Proposed = owned.Proposed,
            Listed = listed,
        };
    }
}
