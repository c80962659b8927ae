using Passerelle.Api.Describing;
using Passerelle.Api.Problems;
using Passerelle.Console.Hosting;
using Passerelle.Reporting;
using Passerelle.Running.Queue;

namespace Passerelle.Api.Work;

/// <summary>What was started and how far it is.</summary>
public static class WorkApi
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet("/work/{work}", Show).Reads<WorkDocument>("getWork", "Tell how far something is that was started, and at its end what came of it.").WithTags("Work");

    /// <summary>The answer to a call that started something.</summary>
    public static IResult Started(HttpContext context, ConnectorEnvironment environment, RunTicket ticket)
    {
        context.Response.Headers.Location = ApiEndpoints.Link(environment, "/work/" + ticket.Id);
        return Results.Json(
            WorkDocument.Of(ticket, context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()),
            JsonDocuments.Options,
            statusCode: StatusCodes.Status202Accepted
        );
    }

    private static IResult Show(ConnectorEnvironment environment, string work, RunQueue queue, TimeProvider clock) =>
        queue.Find(work) is { } ticket && ticket.Order.Key == environment.Key
            ? Answer.With(WorkDocument.Of(ticket, clock.GetUtcNow()))
            : ApiProblem.NotFound("work-unknown", $"Nothing that was started here is known as {work}.", "What ended long ago is found among the runs.").ToResult();
}
