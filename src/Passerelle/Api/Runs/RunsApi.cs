using Passerelle.Api.Access;
using Passerelle.Api.Describing;
using Passerelle.Api.Problems;
using Passerelle.Api.Work;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Begin;
using Passerelle.Console.Shared;
using Passerelle.Core.Source;
using Passerelle.Login;
using Passerelle.Reporting;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Running.Recording;

namespace Passerelle.Api.Runs;

/// <summary>The history of runs, one of them, and starting one.</summary>
public static class RunsApi
{
    private const string Tag = "Runs";

    private const string HeldOfRuns =
        "SELECT r.run_id AS Run, count(*) AS Number FROM hold_run r JOIN hold h ON h.id = r.hold_id WHERE h.env = @env AND h.state = 'open' GROUP BY r.run_id";

    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet("/runs", ListAsync).Reads<RunList>("listRuns", "List runs with their outcome, newest first, 50 on a page.").WithTags(Tag);
        environment
            .MapGet("/runs/{run}", ShowAsync)
            .Reads<RunReport>("getRun", "Give the report of a run, the same that the command line prints with --json.")
            .Refuses(StatusCodes.Status409Conflict)
            .WithTags(Tag);
        environment.MapPost("/runs", StartAsync).Starts("startRun", "Start a synchronisation, of everyone, of a few to begin with, or of some single people.").WithTags(Tag);
    }

    private static async Task<IResult> ListAsync(ConnectorEnvironment environment, Stores stores, int? page, CancellationToken cancel)
    {
        var values = new { env = environment.Key.Value };
        var number = Listing.Number(page);
        var runs = await stores.Runs.PageAsync(environment.Key, Listing.Offset(number), Listing.Rows, cancel);
        var held = (await stores.Queries.ListAsync<HeldRow>(HeldOfRuns, values, cancel)).ToDictionary(row => row.Run, row => (int)row.Number, StringComparer.Ordinal);
        var total = await stores.Queries.ScalarAsync<long>("SELECT count(*) FROM run WHERE env = @env", values, cancel);
        return Answer.With(new RunList(environment.Slug, total, number, [.. runs.Select(run => RunRow.Of(run, held.GetValueOrDefault(run.Id)))]));
    }

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, string run, Stores stores, CancellationToken cancel) =>
        await stores.Runs.FindAsync(environment.Key, run, cancel) is not { } found ? Unknown(run)
        : await RunMails.WholeAsync(stores, found, cancel) is { } report ? Results.Text(report, "application/json")
        : ApiProblem.Conflict(
            "run-without-report",
            found.Outcome is null ? $"Run {run} has not ended." : $"Run {run} was interrupted and has no report.",
            "The list of runs says how it stands."
        ).ToResult();

    private static async Task<IResult> StartAsync(HttpContext context, ConnectorEnvironment environment, StartRun order, Stores stores, FirstRun first, RunQueue queue, CancellationToken cancel)
    {
        if (!string.Equals(order.Kind, "sync", StringComparison.Ordinal))
        {
            return ApiProblem.Wrong("kind-unknown", $"There is no kind of run called {order.Kind} to be started.", "Say sync.").ToResult();
        }

        var people = Employees.Of(order.Only);
        if (order.Only is not null && people is null)
        {
            return ApiProblem.Wrong("whom", "The list of employees is empty, or one of them is.", "Name employees by their id, or leave the list out for everyone.").ToResult();
        }

        if (people is not null && (order.AcceptRoster || order.Pilot is not null))
        {
            return ApiProblem.Wrong("whom", "A run for single people goes neither with a pilot nor with an accepted roster.", "Leave only out, or the others.").ToResult();
        }

        if (PilotChoice.Read(order.Pilot, environment.Configuration, out var pilot) is { } wrong)
        {
            return wrong.ToResult();
        }

        // Said before anything is confirmed: what would be said yes to was not shown yet.
        var shown = people is null && environment.Configuration is not null && await FirstRun.IsNextAsync(stores, environment, cancel) ? await first.PlanAsync(environment, cancel) : null;
        if (people is null && await UnseenAsync(environment, stores, order, shown is not null, cancel) is { } unseen)
        {
            return unseen.ToResult();
        }

        var by = SignedIn.ActorOf(context);
        if (await Ready.TroubleAsync(environment, stores, order.Confirmed, by, cancel) is { } trouble)
        {
            return trouble.ToResult();
        }

        return WorkApi.Started(
            context,
            environment,
            queue.Enqueue(
                people is not null ? Orders.People(environment.Key, people.ToHashSet<EmployeeId>(), by)
                : order.AcceptRoster ? Orders.AcceptRoster(environment.Key, by, pilot)
                : shown is not null ? Orders.Apply(environment.Key, shown.Digest.Id, by)
                : Orders.Sync(environment.Key, by, pilot)
            )
        );
    }

    /// <returns>What to do before a first run of production, which shows what it does before it starts; null when it may start.</returns>
    private static async Task<ApiProblem?> UnseenAsync(ConnectorEnvironment environment, Stores stores, StartRun order, bool isShown, CancellationToken cancel)
    {
        if (environment.Configuration is null || !await FirstRun.IsNextAsync(stores, environment, cancel))
        {
            return null;
        }

        const string What = "This would be the first run on production, which carries out a plan that was made before.";
        return order.Pilot is not null ? ApiProblem.Conflict("plan-first", What, "Make a plan of this pilot with POST plans, look at it, and carry it out with POST plans/{plan}/apply.")
            : order.AcceptRoster && await FirstRun.MayAcceptRosterAsync(stores, environment, cancel) ? null
            : order.AcceptRoster || !isShown ? ApiProblem.Conflict("plan-first", What, "Make a plan of everyone with POST plans, look at it, and ask again within twelve hours: the run carries that plan out.")
            : null;
    }

    /// <summary>There is no such run in the environment.</summary>
    internal static IResult Unknown(string run) => ApiProblem.NotFound("run-unknown", $"There is no run {run} in this environment.", "The list of runs has them.").ToResult();

    private sealed class HeldRow
    {
        public string Run { get; init; } = "";
        public long Number { get; init; }
    }
}
