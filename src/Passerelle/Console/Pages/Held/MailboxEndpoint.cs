using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Begin;
using Passerelle.Console.Shell;
using Passerelle.Core.Source;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Held;

/// <summary>Whose mailbox it is: the same person's or someone else's, with both side by side (rule S11).</summary>
public static class MailboxEndpoint
{
    private const string Same = "same";
    private const string Other = "other";

    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet("/held/{hold}/mailbox", ShowAsync).RequireAuthorization(Policies.Read);
        environment.MapPost("/held/{hold}/mailbox", DecideAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, string hold, Stores stores, CancellationToken cancel) =>
        await MailboxQuery.AskAsync(stores.Queries, environment, hold, cancel) is { } model ? Page.Of<MailboxPage>(model) : Results.NotFound();

    private static async Task<IResult> DecideAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        string hold,
        Stores stores,
        RunQueue queue,
        [FromForm] string? decision,
        CancellationToken cancel
    )
    {
        if (await MailboxQuery.AskAsync(stores.Queries, environment, hold, cancel) is not { Run: { } run } model)
        {
            return Results.NotFound();
        }

        if (decision is not (Same or Other))
        {
            return Page.Of<MailboxPage>(model, StatusCodes.Status400BadRequest);
        }

        var isSame = string.Equals(decision, Same, StringComparison.Ordinal);
        return BeginEndpoint.Started(environment, queue.Enqueue(Orders.Approve(environment.Key, run, [new EmployeeId(model.Newcomer.Employee!)], isSame, SignedIn.ActorOf(context))));
    }
}
