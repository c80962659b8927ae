using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Running;

namespace Passerelle.Console.Pages.Audit;

/// <summary>Who decided what.</summary>
public static class AuditEndpoint
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet("/audit", ShowAsync).RequireAuthorization(Policies.Read);

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, Installation installation, Stores stores, [AsParameters] AuditFilter filter, CancellationToken cancel) =>
        Page.Of<AuditPage>(await AuditQuery.AskAsync(stores, environment, installation.Platform, filter, cancel));
}
