using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Work;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Mail.Reports;
using Passerelle.Running;
using Passerelle.Running.Accepting;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Acceptance;

/// <summary>The acceptance list: compare, tick off, sign off (rule L5).</summary>
public static class AcceptanceEndpoint
{
    public const string Address = "/test/acceptance";

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector.MapGet(Address, ShowAsync).RequireAuthorization(Policies.Read);
        connector.MapPost($"{Address}/compare", CompareAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost($"{Address}/tick", TickAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost($"{Address}/sign-off", SignOffAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> ShowAsync(ConnectorHome home, AcceptanceQuery query, CancellationToken cancel) =>
        await query.AskAsync(home, cancel) is { } model ? Page.Of<AcceptancePage>(model) : Results.NotFound();

    private static async Task<IResult> CompareAsync(HttpContext context, ConnectorHome home, AcceptanceQuery query, RunQueue queue, CancellationToken cancel)
    {
        if (await query.AskAsync(home, cancel) is not { } model)
        {
            return Results.NotFound();
        }

        if (model.Test.Configuration is null)
        {
            return Page.Of<AcceptancePage>(model with { Trouble = AcceptanceWords.CannotRun }, StatusCodes.Status400BadRequest);
        }

        return Results.LocalRedirect(WorkEndpoint.Link(model.Test, queue.Enqueue(ComparisonRun.Order(model.Test.Key, SignedIn.ActorOf(context), home.Link(Address)))));
    }

    /// <summary>Ticks off, or takes the ticks off again, for the people who were chosen by name.</summary>
    private static async Task<IResult> TickAsync(HttpContext context, ConnectorHome home, AcceptanceQuery query, Stores stores, [FromForm] StringValues? employee, [FromForm] string? take, CancellationToken cancel)
    {
        if (await query.AskAsync(home, cancel) is not { } model)
        {
            return Results.NotFound();
        }

        if (employee is not { Count: > 0 } chosen)
        {
            return Page.Of<AcceptancePage>(model with { Trouble = AcceptanceWords.NobodyChosen }, StatusCodes.Status400BadRequest);
        }

        foreach (var person in model.List.Findings.Where(person => chosen.Contains(person.Employee.Value)))
        {
            if (take is not null)
            {
                await stores.TickOffs.UntickAsync(model.Test.Key, person.Employee, SignedIn.ActorOf(context), cancel);
            }
            else
            {
                await stores.TickOffs.TickAsync(model.Test.Key, person.Employee, [.. person.Findings.Select(one => (one.Finding.Code, one.Finding.Field))], SignedIn.ActorOf(context), cancel);
            }
        }

        return Results.LocalRedirect(home.Link(Address));
    }

    private static async Task<IResult> SignOffAsync(HttpContext context, ConnectorHome home, AcceptanceQuery query, Stores stores, DeploymentMail mail, [FromForm] string? version, CancellationToken cancel)
    {
        if (await query.AskAsync(home, cancel) is not { } model)
        {
            return Results.NotFound();
        }

        if (home.Stored is not { } stored || !model.CanSignOff)
        {
            return Page.Of<AcceptancePage>(model with { Trouble = AcceptanceWords.CannotSign }, StatusCodes.Status400BadRequest);
        }

        // What is signed off is what was looked at.
        if (!string.Equals(version, stored.Draft.Version.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
        {
            return Page.Of<AcceptancePage>(model with { Trouble = AcceptanceWords.SavedMeanwhile.With(stored.Draft.Saved.By) }, StatusCodes.Status409Conflict);
        }

        var by = SignedIn.ActorOf(context);
        await stores.SignOffs.SignAsync(stored.Name, model.Test.Configuration!.Fingerprint, home.Proposed?.Fingerprint, model.Rehearsed, by, cancel);
        await mail.AskAsync(home.Platform, model.Test.Configuration, by, cancel);
        return Results.LocalRedirect(home.Link(Address));
    }
}
