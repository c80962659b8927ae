using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Store.Accounts;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Overview;

/// <param name="Architects">Whom to ask to switch the integration on (rule L1).</param>
/// <param name="Checks">The last check of each environment that has one.</param>
public sealed record ConnectorModel(ConnectorHome Home, IReadOnlyList<Account> Architects, IReadOnlyList<(ConnectorEnvironment Environment, CheckRecord Check)> Checks)
{
    /// <summary>How it stands with what Personio tells; null for a connector without production.</summary>
    public WebhookStanding? Webhook { get; init; }

    /// <summary>Somebody may fill it in: the connector of a file always was switched on.</summary>
    public bool IsEnabled => Home.Stored is null || Home.Stored.Enabled is not null;
}
