using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Work;

/// <summary>What was started and how far it is: a page that can be closed and found again, and that goes on to the result.</summary>
public static class WorkEndpoint
{
    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet("/work/{ticket}", Show).RequireAuthorization(Policies.Read);
        environment.MapGet("/work/{ticket}/state", State).RequireAuthorization(Policies.Read);
    }

    /// <summary>Where to send whoever started something.</summary>
    public static string Link(ConnectorEnvironment environment, RunTicket ticket) => environment.Link("/work/" + ticket.Id);

    private static IResult Show(ConnectorEnvironment environment, string ticket, RunQueue queue, TimeProvider clock) =>
        ModelOf(environment, ticket, queue, clock) is not { } model ? Results.NotFound()
        : model.Result is { } result ? Results.LocalRedirect(result)
        : Page.Of<WorkPage>(model);

    /// <summary>The part of the page that is asked for every second.</summary>
    private static IResult State(HttpContext context, ConnectorEnvironment environment, string ticket, RunQueue queue, TimeProvider clock)
    {
        if (ModelOf(environment, ticket, queue, clock) is not { } model)
        {
            return Results.NotFound();
        }

        if (model.HasEnded)
        {
            // https://htmx.org/headers/hx-redirect/
            context.Response.Headers["HX-Redirect"] = model.Result ?? model.Link;
        }

        return Page.Of<WorkState>(model);
    }

    private static WorkModel? ModelOf(ConnectorEnvironment environment, string ticket, RunQueue queue, TimeProvider clock) =>
        queue.Find(ticket) is { } found && found.Order.Key == environment.Key ? new WorkModel(found, environment, clock.GetUtcNow()) : null;
}
