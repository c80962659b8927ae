using Microsoft.AspNetCore.Mvc;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Work;
using Passerelle.Console.Shell;
using Passerelle.Instance;
using Passerelle.Instance.Filling;
using Passerelle.Login;
using Passerelle.Running.Queue;
using Passerelle.Store;

namespace Passerelle.Console.Pages.TestInstance;

/// <summary>Filling the test instance from production: what is read and what is kept, then the order (rule T5).</summary>
public static class FillEndpoint
{
    public const string Address = TestInstanceEndpoint.Address + "/fill";
    private const string Kind = "fill";

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector
            .MapGet(Address, async (ConnectorHome home, FillQuery query, CancellationToken cancel) => Page.Of<FillPage>(await query.AskAsync(home, "", pseudonymise: true, trouble: null, cancel)))
            .RequireAuthorization(Policies.Install);
        connector.MapPost(Address, BeginAsync).RequireAuthorization(Policies.Install);
    }

    private static async Task<IResult> BeginAsync(
        ConnectorHome home,
        HttpContext context,
        FillQuery query,
        RunQueue queue,
        InstanceFolder folder,
        [FromForm] string? platform,
        [FromForm] string? pseudonymise,
        CancellationToken cancel
    )
    {
        if (
            query.ObstacleOf(home) != FillObstacle.None
            || FillQuery.ProductionOf(home) is not { } production
            || home.Find(EnvironmentName.Test) is not { } test
            || InstanceRecord.Running(folder) is not { } record
        )
        {
            return Page.Of<FillPage>(await query.AskAsync(home, platform ?? "", pseudonymise is not null, trouble: null, cancel), StatusCodes.Status409Conflict);
        }

        if (!string.Equals(platform?.Trim(), home.Platform, StringComparison.Ordinal))
        {
            return Page.Of<FillPage>(await query.AskAsync(home, platform ?? "", pseudonymise is not null, TestInstanceWords.NameDiffers, cancel), StatusCodes.Status400BadRequest);
        }

        var by = SignedIn.ActorOf(context);
        // The test runs of a configuration file could not give the employees the same made-up names.
        var fill = new FillRun(folder, home.Key, record, pseudonymise is not null && home.IsOwned, by);
        var ticket = queue.Open(test.Key).FirstOrDefault(open => open.Order.Kind == Kind) ?? queue.Enqueue(
            new RunOrder(new EnvironmentKey(home.Key, IsTest: true), Kind, by, fill.RunAsync)
            {
                // It waits its turn among the runs of the test, and works with production.
                Configuration = production with { Key = home.Key, Platform = home.Platform },
                Then = home.Link(TestInstanceEndpoint.Address),
            }
        );
        return Results.LocalRedirect(WorkEndpoint.Link(test, ticket));
    }
}
