using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Running;

namespace Passerelle.Console.Pages.Audit;

/// <summary>Who decided what.</summary>
public static class AuditEndpoint
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet("/audit", ShowAsync).RequireAuthorization(Policies.Read);

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, ConnectorHome connector, Stores stores, [AsParameters] AuditFilter filter, CancellationToken cancel) =>
        Page.Of<AuditPage>(await AuditQuery.AskAsync(stores, environment, connector.Platform, filter, cancel));
}
