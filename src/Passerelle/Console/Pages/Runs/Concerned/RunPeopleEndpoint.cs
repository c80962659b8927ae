using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Running;

namespace Passerelle.Console.Pages.Runs.Concerned;

/// <summary>The people whom the numbers of a run count.</summary>
public static class RunPeopleEndpoint
{
    public static void Map(IEndpointRouteBuilder environment) => environment.MapGet("/runs/{run}/people", ShowAsync).RequireAuthorization(Policies.Read);

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, string run, Stores stores, [AsParameters] RunPeopleFilter filter, CancellationToken cancel) =>
        await stores.Runs.FindAsync(environment.Key, run, cancel) is { } found
            ? Page.Of<RunPeoplePage>(await RunPeopleQuery.AskAsync(stores.Queries, environment, found, filter, cancel))
            : Results.NotFound();
}
