using Passerelle.Api.Access;
using Passerelle.Api.Describing;
using Passerelle.Api.Problems;
using Passerelle.Api.Runs;
using Passerelle.Api.Work;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Login;
using Passerelle.Reporting;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Store.Plans;

namespace Passerelle.Api.Plans;

/// <summary>The latest plans, newest first.</summary>
public sealed record PlanList(string Environment, IReadOnlyList<PlanLine> Plans);

/// <param name="People">How many people are in it.</param>
/// <param name="IsKept">False when its rows are no longer kept: it can neither be read nor carried out.</param>
public sealed record PlanLine(string Plan, DateTimeOffset Created, int People, bool IsKept);

/// <summary>A plan that is to be made.</summary>
/// <param name="Pilot">The few people for whom it does something. Left out: everyone.</param>
public sealed record MakePlan(PilotChoice? Pilot = null);

/// <summary>A plan that is to be carried out.</summary>
/// <param name="Confirmed">Says yes to the first use of this configuration on production; not needed afterwards.</param>
public sealed record ApplyPlan(bool Confirmed = false);

/// <summary>Plans: making one, reading one, carrying one out.</summary>
public static class PlansApi
{
    private const string Tag = "Plans";

    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet("/plans", ListAsync).Reads<PlanList>("listPlans", "List the latest 50 plans, newest first.").WithTags(Tag);
        environment
            .MapGet("/plans/{plan}", ShowAsync)
            .Reads<PlanDocument>("getPlan", "Give a plan: every change and why, the same that the command line prints with --json.")
            .Refuses(StatusCodes.Status409Conflict, StatusCodes.Status410Gone)
            .WithTags(Tag);
        environment.MapPost("/plans", Make).Starts("makePlan", "Make a plan: show every change that a run would make. Changes nothing.").WithTags(Tag);
        environment.MapPost("/plans/{plan}/apply", ApplyAsync).Starts("applyPlan", "Carry a plan out; rows that differ by now are left and said.").Refuses(StatusCodes.Status410Gone).WithTags(Tag);
    }

    private static async Task<IResult> ListAsync(ConnectorEnvironment environment, Stores stores, CancellationToken cancel) =>
        Answer.With(
            new PlanList(
                environment.Slug,
                [.. (await stores.Plans.ListAsync(environment.Key, Listing.Rows, cancel)).Select(plan => new PlanLine(plan.Id, plan.CreatedAt, plan.People, !plan.IsDropped))]
            )
        );

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, string plan, Stores stores, CancellationToken cancel)
    {
        var lookup = await stores.Plans.FindAsync(environment.Key, plan, cancel);
        return lookup.Plan is { } stored ? Answer.With(DocumentOf(environment, stored)) : TroubleOf(lookup, plan).ToResult();
    }

    private static IResult Make(HttpContext context, ConnectorEnvironment environment, MakePlan? order, RunQueue queue) =>
        environment.Configuration is null ? ApiProblem.Conflict("configuration", "This environment cannot run: its configuration is not complete.", "Look at the connector's page in the console.").ToResult()
        : PilotChoice.Read(order?.Pilot, environment.Configuration, out var pilot) is { } wrong ? wrong.ToResult()
        : WorkApi.Started(context, environment, queue.Enqueue(Orders.Plan(environment.Key, SignedIn.ActorOf(context), pilot)));

    private static async Task<IResult> ApplyAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        string plan,
        ApplyPlan? order,
        Stores stores,
        RunQueue queue,
        CancellationToken cancel
    )
    {
        var lookup = await stores.Plans.FindAsync(environment.Key, plan, cancel);
        if (lookup.Plan is not { } stored)
        {
            return TroubleOf(lookup, plan).ToResult();
        }

        if (stored.Plan.Undoes is { } undone)
        {
            return ApiProblem.Conflict("plan-undoes", $"Plan {plan} takes run {undone} back.", "Confirm it where that run is undone.").ToResult();
        }

        var by = SignedIn.ActorOf(context);
        return await Ready.TroubleAsync(environment, stores, order?.Confirmed is true, by, cancel) is { } trouble
            ? trouble.ToResult()
            : WorkApi.Started(context, environment, queue.Enqueue(Orders.Apply(environment.Key, plan, by)));
    }

    internal static PlanDocument DocumentOf(ConnectorEnvironment environment, StoredPlan stored) =>
        PlanDocument.Of(stored.Id, environment.Slug, stored.Plan, (environment.Whole?.Limits ?? new()).LearningWritesPerSecond);

    internal static ApiProblem TroubleOf(PlanLookup lookup, string plan) =>
        lookup.State switch
        {
            PlanState.Dropped => new ApiProblem(StatusCodes.Status410Gone, "plan-dropped", $"The rows of plan {plan} are no longer kept.", "Make a new plan."),
            PlanState.Tampered => ApiProblem.Conflict("plan-tampered", $"Plan {plan} is not what was stored.", "Make a new plan, and ask who had access to the database."),
            _ => ApiProblem.NotFound("plan-unknown", $"There is no plan {plan} in this environment.", "The list of plans has them."),
        };
}
