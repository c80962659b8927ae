using Passerelle.Running.Planning;

namespace Passerelle.Running.Runs;

/// <summary>Plan, guards and apply in one go.</summary>
public sealed class SyncRun(Connector connector, RunWatcher watcher)
{
    /// <param name="kind">What the run is called: <c>sync</c>, or <c>quick</c> between full ones.</param>
    public Task<RunEnd> RunAsync(PlanRequest request, string? by, CancellationToken cancel, string kind = "sync") =>
        new RunFrame(connector).RunAsync(
            kind,
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
                watcher.PlanMade(stored.Id, planned);
                var work = new RunWork
                {
                    PlanId = stored.Id,
                    Planned = planned,
                    Carried = planned.Plan,
                };
                return await Carrying.OutAsync(connector, watcher, run, work, token);
            },
            cancel
        );
}
