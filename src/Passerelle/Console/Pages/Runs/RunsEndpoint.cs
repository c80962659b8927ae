using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Home;
using Passerelle.Console.Shell;
using Passerelle.Running;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Runs;

/// <summary>The history of runs.</summary>
public static class RunsEndpoint
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet("/runs", ShowAsync).RequireAuthorization(Policies.Read);

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, Stores stores, RunQueue queue, TimeProvider clock, [AsParameters] RunFilter filter, CancellationToken cancel) =>
        Page.Of<RunsPage>(
            await RunsQuery.AskAsync(stores, environment, filter, cancel) with
            {
                UnderWay = queue.Open(environment.Key),
                Plot = await PlotQuery.AskAsync(stores.Queries, environment, clock.GetUtcNow(), cancel),
            }
        );
}
