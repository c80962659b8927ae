using Passerelle.Api.Describing;
using Passerelle.Api.Work;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Home;
using Passerelle.Reporting;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Store.Environments;

namespace Passerelle.Api.Environments;

/// <summary>Whether everything is in step.</summary>
/// <param name="Standing">The first that applies.</param>
/// <param name="Paused">Since when and by whom; null while not paused.</param>
/// <param name="LastRun">The latest run that was to write; null before the first.</param>
/// <param name="NextRun">When the next one starts by itself; null where none does.</param>
/// <param name="Held">People who wait for approval.</param>
/// <param name="Findings">What is open to be mended.</param>
/// <param name="Linked">Employees with an account.</param>
/// <param name="UnderWay">What was started and has not ended.</param>
public sealed record StatusDocument(
    string Connector,
    string Environment,
    Standing Standing,
    Pause? Paused,
    RunRow? LastRun,
    DateTimeOffset? NextRun,
    long Held,
    long Findings,
    long Linked,
    IReadOnlyList<WorkDocument> UnderWay
);

/// <summary>How an environment stands.</summary>
public static class StatusApi
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet("/status", ShowAsync).Reads<StatusDocument>("getStatus", "Tell whether everything is in step, paused, and when it ran and runs next.").WithTags("Status");

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, Stores stores, RunQueue queue, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var home = await HomeQuery.AskAsync(stores, environment, now, cancel);
        var held = home.LastRun is { } last ? (await stores.Holds.OpenOfRunAsync(environment.Key, last.Id, cancel)).Count : 0;
        return Answer.With(
            new StatusDocument(
                environment.Connector,
                environment.Slug,
                home.Standing,
                home.Pause,
                home.LastRun is { } run ? RunRow.Of(run, held) : null,
                home.NextRun,
                home.Held,
                home.Findings,
                home.Linked,
                [.. queue.Open(environment.Key).Select(ticket => WorkDocument.Of(ticket, now))]
            )
        );
    }
}
