using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Running;

namespace Passerelle.Console.Pages.Findings;

/// <summary>What a person should mend.</summary>
public static class FindingsEndpoint
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet("/findings", ShowAsync).RequireAuthorization(Policies.Read);

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, Stores stores, [AsParameters] FindingFilter filter, CancellationToken cancel) =>
        Page.Of<FindingsPage>(await FindingsQuery.AskAsync(stores.Queries, environment, filter, cancel));
}
