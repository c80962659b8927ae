using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Acceptance;
using Passerelle.Console.Pages.Runs;
using Passerelle.Console.Pages.Work;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Accepting;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Test;

/// <summary>Where a connector is tried: nothing runs here by itself (rule L4).</summary>
public static class TestEndpoint
{
    public const string Address = "/test";

    private const int LatestRuns = 10;

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector.MapGet(Address, ShowAsync).RequireAuthorization(Policies.Read);
        connector.MapPost($"{Address}/run", RunAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> ShowAsync(ConnectorHome home, AcceptanceQuery query, Stores stores, CancellationToken cancel)
    {
        if (await query.AskAsync(home, cancel) is not { } acceptance)
        {
            return Results.NotFound();
        }

        var runs = await RunsQuery.AskAsync(stores, acceptance.Test, new RunFilter(Search: null, Outcome: null, Kind: null, Day: null, From: null, Sort: null, Page: null), cancel);
        var rehearsals = await stores.Rehearsals.ListAsync(acceptance.Test.Key, cancel);
        return Page.Of<TestPage>(new TestModel(acceptance, [.. runs.List.Rows.Take(LatestRuns)], rehearsals.Count) { IsPaused = runs.IsPaused });
    }

    /// <summary>A test run, and the comparison behind it, so that the acceptance list speaks of this run.</summary>
    private static async Task<IResult> RunAsync(HttpContext context, ConnectorHome home, AcceptanceQuery query, RunQueue queue, CancellationToken cancel)
    {
        if (await query.AskAsync(home, cancel) is not { } acceptance)
        {
            return Results.NotFound();
        }

        if (acceptance.Test.Configuration is null)
        {
            return Results.LocalRedirect(home.Link(Address));
        }

        var by = SignedIn.ActorOf(context);
        var ticket = queue.Enqueue(Orders.Sync(acceptance.Test.Key, by));
        queue.Enqueue(ComparisonRun.Order(acceptance.Test.Key, by, home.Link(AcceptanceEndpoint.Address)));
        return Results.LocalRedirect(WorkEndpoint.Link(acceptance.Test, ticket));
    }
}
