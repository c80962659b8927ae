using Passerelle.Api.Describing;
using Passerelle.Api.Plans;
using Passerelle.Api.Problems;
using Passerelle.Api.Runs;
using Passerelle.Api.Work;
using Passerelle.Console.Hosting;
using Passerelle.Login;
using Passerelle.Reporting;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Store.Plans;

namespace Passerelle.Api.Undo;

/// <summary>What taking a run back would do.</summary>
/// <param name="Undoes">The run.</param>
/// <param name="Irreversible">What cannot be taken back.</param>
public sealed record UndoPreview(string Undoes, IReadOnlyList<IrreversibleRow> Irreversible, PlanDocument Plan);

/// <summary>Confirms what a plan shows.</summary>
/// <param name="Plan">The plan that was made to take this very run back.</param>
public sealed record UndoConfirmed(string Plan);

/// <summary>Taking a run back (rule R8): first a plan, which changes nothing; then, with that plan named, doing it.</summary>
public static class UndoApi
{
    private const string Tag = "Undo";

    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapPost("/runs/{run}/undo/plan", PlanAsync).Starts("planUndo", "Plan how a run is taken back. Changes nothing.").WithTags(Tag);
        environment
            .MapGet("/runs/{run}/undo/{plan}", ShowAsync)
            .Reads<UndoPreview>("getUndo", "Show what taking a run back would do, and what cannot be taken back.")
            .Refuses(StatusCodes.Status409Conflict, StatusCodes.Status410Gone)
            .WithTags(Tag);
        environment
            .MapPost("/runs/{run}/undo", UndoAsync)
            .Starts("undoRun", "Take a run back as its plan shows; the connector is paused until somebody resumes it.")
            .Refuses(StatusCodes.Status410Gone)
            .WithTags(Tag);
    }

    private static async Task<IResult> PlanAsync(HttpContext context, ConnectorEnvironment environment, string run, Stores stores, RunQueue queue, CancellationToken cancel) =>
        await stores.Runs.FindWithoutReportAsync(environment.Key, run, cancel) is null ? RunsApi.Unknown(run)
        : environment.Configuration is null ? Incomplete()
        : WorkApi.Started(context, environment, queue.Enqueue(Orders.PlanUndo(environment.Key, run, SignedIn.ActorOf(context))));

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, string run, string plan, Stores stores, CancellationToken cancel)
    {
        var (stored, trouble) = await FindAsync(environment, run, plan, stores, cancel);
        return stored is null
            ? trouble!.ToResult()
            : Answer.With(new UndoPreview(run, [.. (stored.Plan.Irreversible ?? []).Select(IrreversibleRow.Of)], PlansApi.DocumentOf(environment, stored)));
    }

    private static async Task<IResult> UndoAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        string run,
        UndoConfirmed confirmed,
        Stores stores,
        RunQueue queue,
        CancellationToken cancel
    )
    {
        var (stored, trouble) = await FindAsync(environment, run, confirmed.Plan, stores, cancel);
        return stored is null ? trouble!.ToResult()
            : environment.Configuration is null ? Incomplete()
            : WorkApi.Started(context, environment, queue.Enqueue(Orders.Undo(environment.Key, stored.Id, SignedIn.ActorOf(context))));
    }

    private static async Task<(StoredPlan? Stored, ApiProblem? Trouble)> FindAsync(ConnectorEnvironment environment, string run, string plan, Stores stores, CancellationToken cancel)
    {
        var lookup = await stores.Plans.FindAsync(environment.Key, plan, cancel);
        return lookup.Plan is not { } stored ? (null, PlansApi.TroubleOf(lookup, plan))
            : !string.Equals(stored.Plan.Undoes, run, StringComparison.Ordinal) ? (null, ApiProblem.NotFound("plan-unknown", $"Plan {plan} does not take run {run} back.", "Plan the undo of that run."))
            : (stored, null);
    }

    private static IResult Incomplete() =>
        ApiProblem.Conflict("configuration", "This environment cannot run: its configuration is not complete.", "Look at the connector's page in the console.").ToResult();
}
