using Passerelle.Running.Planning;

namespace Passerelle.Running.Runs;

/// <summary>Plan, guards and apply in one go.</summary>
public sealed class SyncRun(Connector connector, RunWatcher watcher)
{
    public Task<RunEnd> RunAsync(PlanRequest request, string? by, CancellationToken cancel) =>
        new RunFrame(connector).RunAsync(
            KindOf(request),
            by,
            async (run, interrupted, token) =>
            {
                var attempt = await new PlanMaker(connector).MakeAsync(request, watcher.Say, token);
                if (attempt.Planned is not { } planned)
                {
                    return RunWork.Refused(attempt.Refusal!);
                }

                await interrupted.AfterReadingAsync(planned);
                var stored = await connector.Stores.Plans.SaveAsync(connector.Key, planned.Plan, token);
                await connector.Stores.Runs.NotePlanAsync(connector.Key, run, stored.Id, token);
                Headroom.Make(planned.Plan.People.Count);
                watcher.PlanMade(stored.Id, planned);
                var work = new RunWork
                {
                    PlanId = stored.Id,
                    Planned = planned,
                    Carried = planned.Plan,
                    Considered = request.Only,
                    WholeRows = request.Only is not null,
                };
                return await Carrying.OutAsync(connector, watcher, run, work, token, request);
            },
            cancel
        );

    /// <summary>Only a run about everybody, absence included, is one that the schedule asks for.</summary>
    private static string KindOf(PlanRequest request) =>
        request.Only is not null ? "person"
        : request.Pilot is not null ? "pilot"
        : request.CountsAbsence ? "sync"
        : "quick";
}
