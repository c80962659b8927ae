using Passerelle.Api.Describing;
using Passerelle.Api.Problems;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Pausing;
using Passerelle.Login;
using Passerelle.Reporting;
using Passerelle.Running;

namespace Passerelle.Api.Pausing;

/// <param name="Reason">Why, for whoever wonders; may be left out.</param>
public sealed record PauseOrder(string? Reason = null);

/// <param name="Plan">A plan that was made since the pause, within the last hour: it shows what the next run would do.</param>
public sealed record ResumeOrder(string Plan);

/// <summary>The one switch that stops everything after the current request, and its other side, which wants a fresh plan (rule R11).</summary>
public static class PauseApi
{
    private const string Tag = "Pause";

    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapPost("/pause", PauseAsync).Acts<PauseDocument>("pause", "Stop everything after the current request, until resumed.").WithTags(Tag);
        environment.MapPost("/resume", ResumeAsync).Acts<PauseDocument>("resume", "Let runs go on, on a plan that was made since the pause.").WithTags(Tag);
    }

    private static async Task<IResult> PauseAsync(HttpContext context, ConnectorEnvironment environment, PauseOrder? order, Stores stores, CancellationToken cancel)
    {
        var by = SignedIn.ActorOf(context);
        await stores.Pauses.PauseAsync(environment.Key, by, string.IsNullOrWhiteSpace(order?.Reason) ? null : order.Reason.Trim(), cancel);
        return Answer.With(new PauseDocument(environment.Slug, Paused: true, by));
    }

    private static async Task<IResult> ResumeAsync(HttpContext context, ConnectorEnvironment environment, ResumeOrder order, Stores stores, TimeProvider clock, CancellationToken cancel)
    {
        if (await stores.Pauses.FindAsync(environment.Key, cancel) is not { } pause)
        {
            return ApiProblem.Conflict("not-paused", "It is not paused.", "There is nothing to be resumed.").ToResult();
        }

        if (await NextRunPlans.MadeAtAsync(stores.Queries, environment.Key, order.Plan, cancel) is not { } made)
        {
            return ApiProblem.Conflict("plan-unknown", $"There is no plan {order.Plan} in this environment that shows the next run.", "Make a plan, look at it, and resume with it.").ToResult();
        }

        if (!NextRunPlans.MayResumeOn(made, pause, clock.GetUtcNow()))
        {
            return ApiProblem.Conflict("plan-stale", $"Plan {order.Plan} is older than the pause, or than an hour.", "Make a plan, look at it, and resume with it.").ToResult();
        }

        var by = SignedIn.ActorOf(context);
        await stores.Pauses.ResumeAsync(environment.Key, by, cancel);
        return Answer.With(new PauseDocument(environment.Slug, Paused: false, by, order.Plan));
    }
}
