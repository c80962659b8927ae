using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Store.Accounts;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Overview;

/// <summary>The connector as a whole: how far it is, and where one goes on (rule L1).</summary>
public static class ConnectorEndpoint
{
    public const string Address = "/connector";

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector.MapGet(Address, ShowAsync).RequireAuthorization(Policies.Read);
        connector.MapPost($"{Address}/enable", EnableAsync).RequireAuthorization(Policies.Install);
    }

    private static async Task<IResult> ShowAsync(ConnectorHome home, Stores stores, CancellationToken cancel)
    {
        var architects = (await stores.Accounts.ListAsync(home.Platform, cancel)).Where(one => !one.IsDisabled && one.RolesOn(home.Platform).Contains(Role.Architect));
        var checks = new List<(ConnectorEnvironment, CheckRecord)>();
        foreach (var environment in home.Environments)
        {
            if (await stores.Checks.FindAsync(environment.Key, cancel) is { } check)
            {
                checks.Add((environment, check));
            }
        }

        return Page.Of<ConnectorPage>(new ConnectorModel(home, [.. architects], checks) { Webhook = await WebhookStanding.OfAsync(home, stores, cancel) });
    }

    private static async Task<IResult> EnableAsync(ConnectorHome home, HttpContext context, Stores stores, CancellationToken cancel)
    {
        if (home.Stored is { } stored)
        {
            await stores.Connectors.EnableAsync(stored.Name, SignedIn.ActorOf(context), cancel);
        }

        return Results.LocalRedirect(home.Link(Address));
    }
}
