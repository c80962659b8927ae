using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Begin;
using Passerelle.Console.Shared;
using Passerelle.Console.Shell;
using Passerelle.Core.Source;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Held;

/// <summary>What is about to be approved, and by whom.</summary>
/// <param name="By">The person who is signed in.</param>
public sealed record ApproveModel(ConnectorEnvironment Environment, IReadOnlyList<ChosenPerson> People, string By)
{
    public int Removed { get; } = People.Count(person => person.IsRemoved);

    public string? Typed { get; init; }

    public string? Trouble { get; init; }
}

/// <summary>Approves all or some of what is held, in the name of the person who is signed in (rule R4); first shown, then done.</summary>
public static class ApproveEndpoint
{
    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapPost("/held/review", ReviewAsync).RequireAuthorization(Policies.Administer);
        environment.MapPost("/held/approve", ApproveAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> ReviewAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        Stores stores,
        IFormCollection form,
        [FromForm] string? all,
        [FromForm] string? search,
        [FromForm] string? code,
        CancellationToken cancel
    )
    {
        var filter = new HeldFilter(search, code, Order: null, Page: null);
        var people = await HeldChoice.AskAsync(stores.Queries, environment, filter, all is null ? [.. form["employee"].OfType<string>()] : null, cancel);
        return people.Count == 0
            ? Results.LocalRedirect(environment.Link("/held?nobody=true"))
            : Page.Of<ApprovePage>(new ApproveModel(environment, people, SignedIn.ActorOf(context)));
    }

    /// <param name="people">The ids that were shown, with blanks between them.</param>
    /// <param name="count">The number of people who lose their account, as it was typed.</param>
    private static async Task<IResult> ApproveAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        Stores stores,
        RunQueue queue,
        [FromForm] string? people,
        [FromForm] string? count,
        CancellationToken cancel
    )
    {
        var named = (people ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var actor = SignedIn.ActorOf(context);
        var chosen = await HeldChoice.AskAsync(stores.Queries, environment, new HeldFilter(Search: null, Code: null, Order: null, Page: null), named, cancel);
        if (chosen.Count == 0)
        {
            return Results.LocalRedirect(environment.Link("/held?nobody=true"));
        }

        var model = new ApproveModel(environment, chosen, actor);
        if (chosen.Count != named.Distinct(StringComparer.Ordinal).Count())
        {
            // Somebody was decided about meanwhile: what is left is shown once more.
            return Page.Of<ApprovePage>(model with { Trouble = ApproveWords.Changed }, StatusCodes.Status400BadRequest);
        }

        if (model.Removed > 0 && !Counting.Says(count, model.Removed))
        {
            return Page.Of<ApprovePage>(model with { Typed = count, Trouble = ApproveWords.NumberWrong.With(model.Removed) }, StatusCodes.Status400BadRequest);
        }

        // Mostly one; people whom a later run did not look at are still held by the one before.
        var tickets = chosen
            .GroupBy(person => person.Run, StringComparer.Ordinal)
            .OrderBy(held => held.Key, StringComparer.Ordinal)
            .Select(held => queue.Enqueue(Orders.Approve(environment.Key, held.Key, [.. held.Select(person => new EmployeeId(person.Employee))], samePerson: false, actor)))
            .ToList();
        return BeginEndpoint.Started(environment, tickets[^1]);
    }
}
