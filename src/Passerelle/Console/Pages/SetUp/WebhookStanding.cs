using Passerelle.Api.Webhooks;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Running;
using Passerelle.Store.Webhooks;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>How a connector stands with what Personio tells.</summary>
/// <param name="Address">Where Personio sends it to, below the address of the console.</param>
/// <param name="IsOn">Whether production takes it at this moment.</param>
/// <param name="Heard">Null when nothing ever came.</param>
public sealed record WebhookStanding(string Address, bool IsOn, LastHeard? Heard)
{
    /// <returns>Null for a connector without production.</returns>
    public static async Task<WebhookStanding?> OfAsync(ConnectorHome home, Stores stores, CancellationToken cancel) =>
        home.Find(EnvironmentName.Production) is { } production
            ? new WebhookStanding(WebhookEndpoint.AddressOf(home.Slug), production.Whole?.Environment.Webhook is not null, await stores.Webhooks.HeardAsync(production.Key, cancel))
            : null;
}
