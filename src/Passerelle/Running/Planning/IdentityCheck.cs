using Passerelle.Cli;
using Passerelle.Store.Environments;

namespace Passerelle.Running.Planning;

/// <summary>The platform's identity: recorded when first seen, compared ever after (rule L3).</summary>
public static class IdentityCheck
{
    /// <returns>Null when the platform is the right one.</returns>
    public static async Task<Refusal?> RefusalAsync(Connector connector, PlatformIdentity identity, CancellationToken cancel)
    {
        var stores = connector.Stores;
        var others = await stores.Identities.OthersWithAsync(connector.Key, identity, cancel);
        if (others.Any(o => string.Equals(o.Connector, connector.Key.Connector, StringComparison.Ordinal)))
        {
            return new Refusal(
                "same-platform",
                $"Test and production point at the same platform ({identity.BaseAddress}, root group {identity.RootGroup}).",
                "Give the test environment a test instance of its own.",
                ExitCodes.Configuration
            );
        }

        var known = await stores.Identities.FindAsync(connector.Key, cancel);
        if (known is null)
        {
            await stores.Identities.SaveAsync(connector.Key, identity, cancel);
            return null;
        }

        return known == identity
            ? null
            : new Refusal(
                "other-platform",
                $"This is another platform than before: {identity.BaseAddress} with root group {identity.RootGroup} instead of {known.BaseAddress} with {known.RootGroup}.",
                "Correct baseUrl or the credential; for a new platform use another data folder.",
                ExitCodes.Configuration
            );
    }
}
