using Passerelle.Cli;
using Passerelle.Connect.Http;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;

namespace Passerelle.Running.Runs;

/// <summary>Reads, plans and stores the plan; changes nothing, so it heeds neither the pause switch nor the writer's lock.</summary>
public sealed class PlanRun(Connector connector, RunWatcher watcher)
{
    /// <returns>Without a report, since nothing is carried out; the watcher is told the plan's id.</returns>
    public async Task<RunEnd> RunAsync(PlanRequest request, CancellationToken cancel)
    {
        var attempt = await TryAsync(request, cancel);
        if (attempt.Planned is not { } planned)
        {
            return new RunEnd(Report: null, attempt.Refusal, attempt.Refusal!.ExitCode, HadChanges: false);
        }

        var stored = await connector.Stores.Plans.SaveAsync(connector.Key, planned.Plan, cancel);
        watcher.PlanMade(stored.Id, planned);
        return new RunEnd(Report: null, Refusal: null, ExitCodes.Done, HadChanges: false);
    }

    private async Task<PlanAttempt> TryAsync(PlanRequest request, CancellationToken cancel)
    {
        try
        {
            return await new PlanMaker(connector).MakeAsync(request, watcher.Say, cancel);
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            return new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode);
        }
        catch (RunStoppedException stopped)
        {
            var reason = stopped.Reason;
            return new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode);
        }
    }
}
