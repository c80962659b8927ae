using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Begin;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Pausing;

/// <summary>The one switch that stops everything after the current request, and its other side, which shows a fresh plan first (rule R11).</summary>
public static class PauseEndpoint
{
    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet("/pause", AskAsync).RequireAuthorization(Policies.Administer);
        environment.MapPost("/pause", PauseAsync).RequireAuthorization(Policies.Administer);
        environment.MapGet("/resume", AskToResumeAsync).RequireAuthorization(Policies.Administer);
        environment.MapPost("/resume", ResumeAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> AskAsync(ConnectorEnvironment environment, Stores stores, CancellationToken cancel) =>
        Page.Of<PausePage>(new PauseModel(environment, await stores.Pauses.FindAsync(environment.Key, cancel)));

    private static async Task<IResult> PauseAsync(HttpContext context, ConnectorEnvironment environment, Stores stores, [FromForm] string? reason, CancellationToken cancel)
    {
        await stores.Pauses.PauseAsync(environment.Key, SignedIn.ActorOf(context), string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), cancel);
        return Results.LocalRedirect(environment.Link("/home"));
    }

    private static async Task<IResult> AskToResumeAsync(ConnectorEnvironment environment, Stores stores, CancellationToken cancel) =>
        await stores.Pauses.FindAsync(environment.Key, cancel) is { } pause
            ? Page.Of<ResumePage>(new PauseModel(environment, pause))
            : Results.LocalRedirect(environment.Link("/home"));

    private static async Task<IResult> ResumeAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        Stores stores,
        RunQueue queue,
        TimeProvider clock,
        [FromForm] string? plan,
        CancellationToken cancel
    )
    {
        if (await stores.Pauses.FindAsync(environment.Key, cancel) is not { } pause)
        {
            return Results.LocalRedirect(environment.Link("/home"));
        }

        var actor = SignedIn.ActorOf(context);
        var made = plan is null ? null : await NextRunPlans.MadeAtAsync(stores.Queries, environment.Key, plan, cancel);
        if (made is null || !NextRunPlans.MayResumeOn(made.Value, pause, clock.GetUtcNow()))
        {
            return BeginEndpoint.Started(environment, queue.Enqueue(Orders.Plan(environment.Key, actor)));
        }

        await stores.Pauses.ResumeAsync(environment.Key, actor, cancel);
        return Results.LocalRedirect(environment.Link("/home"));
    }
}
