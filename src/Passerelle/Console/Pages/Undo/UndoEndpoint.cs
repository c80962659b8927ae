using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Work;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Undo;

/// <summary>Taking a run back: first a plan, which changes nothing, then what it says, confirmed by typing how many people it concerns.</summary>
public static class UndoEndpoint
{
    private const string Latest = "latest";

    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet("/runs/{run}/undo", ShowAsync).RequireAuthorization(Policies.Administer);
        environment.MapPost("/runs/{run}/undo/plan", PlanAsync).RequireAuthorization(Policies.Administer);
        environment.MapPost("/runs/{run}/undo", UndoAsync).RequireAuthorization(Policies.Administer);
    }

    /// <summary>The address of the page.</summary>
    public static string Link(ConnectorEnvironment environment, string run, string query = "") => environment.Link($"/runs/{run}/undo{query}");

    /// <param name="plan">The plan that is shown; <c>latest</c> for the last one made of this run, none for the page that offers to make one.</param>
    private static async Task<IResult> ShowAsync(
        ConnectorEnvironment environment,
        string run,
        Stores stores,
        string? plan,
        int? page,
        CancellationToken cancel
    )
    {
        if (await stores.Runs.FindAsync(environment.Key, run, cancel) is not { } found)
        {
            return Results.NotFound();
        }

        if (plan == Latest)
        {
            return Results.LocalRedirect(Link(environment, run, await UndoQuery.LatestAsync(stores.Queries, environment.Key, run, cancel) is { } id ? $"?plan={id}" : ""));
        }

        return plan is null ? Page.Of<UndoPage>(new UndoModel(found, environment))
            : await UndoQuery.PlanAsync(stores, environment, found, plan, page, cancel) is { } shown ? Page.Of<UndoPage>(shown)
            : Results.NotFound();
    }

    private static async Task<IResult> PlanAsync(HttpContext context, ConnectorEnvironment environment, string run, Stores stores, RunQueue queue, CancellationToken cancel)
    {
        if (await stores.Runs.FindAsync(environment.Key, run, cancel) is null)
        {
            return Results.NotFound();
        }

        var ticket = queue.Enqueue(Orders.PlanUndo(environment.Key, run, SignedIn.ActorOf(context)) with { Then = Link(environment, run, $"?plan={Latest}") });
        return Results.LocalRedirect(WorkEndpoint.Link(environment, ticket));
    }

    private static async Task<IResult> UndoAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        string run,
        Stores stores,
        RunQueue queue,
        [FromForm] string? plan,
        [FromForm] string? people,
        CancellationToken cancel
    )
    {
        if (
            plan is null
            || await stores.Runs.FindAsync(environment.Key, run, cancel) is not { } found
            || await UndoQuery.PlanAsync(stores, environment, found, plan, page: null, cancel) is not { Plan: { } shown } model
        )
        {
            return Results.NotFound();
        }

        if (!int.TryParse(people?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) || typed != shown.Concerned || typed == 0)
        {
            return Page.Of<UndoPage>(model with { Trouble = UndoWords.WrongNumber.With(shown.Concerned), Typed = people }, StatusCodes.Status400BadRequest);
        }

        var ticket = queue.Enqueue(Orders.Undo(environment.Key, plan, SignedIn.ActorOf(context)));
        return Results.LocalRedirect(WorkEndpoint.Link(environment, ticket));
    }
}
