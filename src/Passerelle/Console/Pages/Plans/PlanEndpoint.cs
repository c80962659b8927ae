using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Begin;
using Passerelle.Console.Pages.Plans.Digest;
using Passerelle.Console.Shared;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Plans;

/// <summary>One plan: looked at, and carried out.</summary>
public static class PlanEndpoint
{
    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet("/plans/{plan}", ShowAsync).RequireAuthorization(Policies.Read);
        environment.MapGet("/plans/{plan}/apply", AskAsync).RequireAuthorization(Policies.Administer);
        environment.MapPost("/plans/{plan}/apply", ApplyAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, string plan, PlanQuery query, Stores stores, [AsParameters] PlanFilter filter, CancellationToken cancel)
    {
        if (await query.AskAsync(environment, plan, filter, cancel) is { } model)
        {
            return Page.Of<PlanPage>(model);
        }

        var made = await stores.Queries.FirstOrDefaultAsync<string>("SELECT created_at FROM plan WHERE env = @env AND id = @plan", new { env = environment.Key.Value, plan }, cancel);
        return made is null ? Results.NotFound() : Page.Of<PlanGonePage>(new GonePlan(environment, StoreQueries.Time(made)));
    }

    private static async Task<IResult> AskAsync(ConnectorEnvironment environment, string plan, PlanQuery query, CancellationToken cancel) =>
        await ModelOf(environment, plan, query, cancel) is { } model ? Page.Of<ApplyPage>(model) : Results.NotFound();

    private static async Task<IResult> ApplyAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        ConnectorHome home,
        string plan,
        PlanQuery query,
        Stores stores,
        RunQueue queue,
        [FromForm] string? count,
        [FromForm] string? confirmed,
        CancellationToken cancel
    )
    {
        if (environment.Configuration is not { } usable || await ModelOf(environment, plan, query, cancel) is not { } model)
        {
            return Results.NotFound();
        }

        if (model.Removed > 0 && !Counting.Says(count, model.Removed))
        {
            var trouble = count is null ? null : ApplyWords.NumberWrong.With(model.Removed);
            return Page.Of<ApplyPage>(model with { Typed = count, Trouble = trouble }, StatusCodes.Status400BadRequest);
        }

        if (confirmed is null && (model.Plan.IsFirst || await FirstSyncQuery.IsFirstAsync(stores, environment, usable, cancel)))
        {
            return Page.Of<ApplyPage>(model, StatusCodes.Status400BadRequest);
        }

        if (model.Plan.IsFirst && !FirstRun.MayBegin(model.Plan))
        {
            return Page.Of<ApplyPage>(model with { Typed = count, Trouble = ApplyWords.FirstStale }, StatusCodes.Status409Conflict);
        }

        await BeginEndpoint.ConfirmAsync(context, home, stores, usable, cancel);
        return BeginEndpoint.Started(environment, queue.Enqueue(Orders.Apply(environment.Key, plan, SignedIn.ActorOf(context))));
    }

    private static async Task<ApplyModel?> ModelOf(ConnectorEnvironment environment, string plan, PlanQuery query, CancellationToken cancel)
    {
        var removed = new PlanFilter(Show: null, Search: null, PlanKinds.Key(PlanKind.Remove), Group: null, Way: null, Guard: null, Reason: null, "name", Page: null);
        return await query.AskAsync(environment, plan, removed, cancel) is { } model ? new ApplyModel(model) : null;
    }
}
