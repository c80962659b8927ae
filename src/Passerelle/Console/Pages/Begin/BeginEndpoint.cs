using Microsoft.AspNetCore.Mvc;
using Passerelle.Configuration;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Work;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Begin;

/// <summary>Starts what only shows (a plan) and what does (a synchronisation).</summary>
public static class BeginEndpoint
{
    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapPost("/plans", Plan).RequireAuthorization(Policies.Administer);
        environment.MapPost("/plans/pilot", PilotAsync).RequireAuthorization(Policies.Administer);
        environment.MapGet("/sync", AskAsync).RequireAuthorization(Policies.Administer);
        environment.MapPost("/sync", SyncAsync).RequireAuthorization(Policies.Administer);
        environment.MapGet("/sync/accept-roster", AskRoster).RequireAuthorization(Policies.Administer);
        environment.MapPost("/sync/accept-roster", AcceptRosterAsync).RequireAuthorization(Policies.Administer);
    }

    private static IResult Plan(HttpContext context, ConnectorEnvironment environment, RunQueue queue) =>
        Started(environment, queue.Enqueue(Orders.Plan(environment.Key, SignedIn.ActorOf(context))));

    /// <summary>A plan that does something for a few people only: the first ones, or those with a value in one field.</summary>
    private static async Task<IResult> PilotAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        Stores stores,
        FirstRun first,
        RunQueue queue,
        [FromForm] string? number,
        [FromForm] string? field,
        [FromForm] string? value,
        CancellationToken cancel
    )
    {
        if (environment.Configuration is not { } usable)
        {
            return Results.LocalRedirect(environment.Link("/home"));
        }

        var form = new PilotForm(number, field, value, PilotForm.FieldsOf(usable));
        if (form.Pilot is not { } pilot)
        {
            var model = await FirstSyncQuery.AskAsync(stores, first, environment, usable, cancel);
            return Page.Of<FirstSyncPage>(model with { Pilot = form, Trouble = BeginWords.PilotWrong }, StatusCodes.Status400BadRequest);
        }

        return Started(environment, queue.Enqueue(Orders.Plan(environment.Key, SignedIn.ActorOf(context), pilot)));
    }

    private static async Task<IResult> AskAsync(ConnectorEnvironment environment, Stores stores, FirstRun first, CancellationToken cancel) =>
        environment.Configuration is { } usable ? Page.Of<FirstSyncPage>(await FirstSyncQuery.AskAsync(stores, first, environment, usable, cancel)) : Results.LocalRedirect(environment.Link("/home"));

    private static async Task<IResult> SyncAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        ConnectorHome home,
        Stores stores,
        FirstRun first,
        RunQueue queue,
        [FromForm] string? confirmed,
        CancellationToken cancel
    )
    {
        if (environment.Configuration is not { } usable)
        {
            return Results.LocalRedirect(environment.Link("/home"));
        }

        if (confirmed is null && await FirstSyncQuery.IsFirstAsync(stores, environment, usable, cancel))
        {
            return Results.LocalRedirect(environment.Link("/sync"));
        }

        // Accounts, mails and hours to come stand on the page before the plan is carried out, and nobody passes it by.
        if (await FirstRun.IsNextAsync(stores, environment, cancel))
        {
            var model = await FirstSyncQuery.AskAsync(stores, first, environment, usable, cancel);
            return model.First is { } plan ? Results.LocalRedirect(plan.Link + "/apply") : Page.Of<FirstSyncPage>(model with { PlanTrouble = BeginWords.PlanFirst }, StatusCodes.Status409Conflict);
        }

        await ConfirmAsync(context, home, stores, usable, cancel);
        return Started(environment, queue.Enqueue(Orders.Sync(environment.Key, SignedIn.ActorOf(context))));
    }

    private static IResult AskRoster(ConnectorEnvironment environment, ConnectorHome home) => Page.Of<AcceptRosterPage>(new AcceptRosterModel(environment, home.Platform));

    private static async Task<IResult> AcceptRosterAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        ConnectorHome home,
        Stores stores,
        FirstRun first,
        RunQueue queue,
        [FromForm] string? platform,
        CancellationToken cancel
    )
    {
        if (!string.Equals(platform?.Trim(), home.Platform, StringComparison.OrdinalIgnoreCase))
        {
            return Page.Of<AcceptRosterPage>(new AcceptRosterModel(environment, home.Platform) { Typed = platform, Trouble = BeginWords.PlatformWrong.With(home.Platform) }, StatusCodes.Status400BadRequest);
        }

        if (environment.Configuration is { } usable)
        {
            if (!await FirstRun.MayAcceptRosterAsync(stores, environment, cancel))
            {
                var model = await FirstSyncQuery.AskAsync(stores, first, environment, usable, cancel);
                return Page.Of<FirstSyncPage>(model with { PlanTrouble = BeginWords.PlanFirst }, StatusCodes.Status409Conflict);
            }

            await ConfirmAsync(context, home, stores, usable, cancel);
        }

        return Started(environment, queue.Enqueue(Orders.AcceptRoster(environment.Key, SignedIn.ActorOf(context))));
    }

    /// <summary>A configuration that the console owns was deployed by name; one of a file is said yes to here.</summary>
    public static Task ConfirmAsync(HttpContext context, ConnectorHome home, Stores stores, ConnectorConfiguration usable, CancellationToken cancel) =>
        home.IsOwned || usable.Environment.IsTest ? Task.CompletedTask : FirstUse.ConfirmAsync(stores, usable, SignedIn.ActorOf(context), cancel);

    /// <summary>The live page of what was started.</summary>
    public static IResult Started(ConnectorEnvironment environment, RunTicket ticket) => Results.LocalRedirect(WorkEndpoint.Link(environment, ticket));
}
