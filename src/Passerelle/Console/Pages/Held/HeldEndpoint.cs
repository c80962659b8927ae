using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Running;

namespace Passerelle.Console.Pages.Held;

/// <summary>What waits for a person's approval.</summary>
public static class HeldEndpoint
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet("/held", ShowAsync).RequireAuthorization(Policies.Read);

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, Stores stores, [AsParameters] HeldFilter filter, CancellationToken cancel) =>
        Page.Of<HeldPage>(await HeldQuery.AskAsync(stores.Queries, environment, filter, cancel));
}
