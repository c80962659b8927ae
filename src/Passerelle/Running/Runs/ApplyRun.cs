using Passerelle.Cli;
using Passerelle.Core.Planning;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Store.Plans;

namespace Passerelle.Running.Runs;

/// <summary>
/// Carries out a stored plan. Everything it rests on is read again and planned again; a row that comes out the same goes on,
/// one that differs is refused and stands in the new plan (rule R1).
/// </summary>
public sealed class ApplyRun(Connector connector, RunWatcher watcher)
{
    public async Task<RunEnd> RunAsync(string planId, string? by, CancellationToken cancel)
    {
        var lookup = await connector.Stores.Plans.FindAsync(connector.Key, planId, cancel);
        if (lookup.Plan is not { } stored)
        {
            return new RunEnd(Report: null, RefusalOf(lookup.State, planId), ExitCodes.Configuration, HadChanges: false);
        }

        if (stored.Plan.Undoes is { } undone)
        {
            return new RunEnd(
                Report: null,
                new Refusal("plan-undoes", $"Plan {planId} takes back run {undone}, so apply does not carry it out.", $"Carry it out with: passerelle undo {undone} --env {connector.EnvironmentName} --by NAME.", ExitCodes.Configuration),
                ExitCodes.Configuration,
                HadChanges: false
            );
        }

        var pilot = RowsAgain.PilotOf(stored.Plan);
        return await new RunFrame(connector).RunAsync(
            pilot is null ? "apply" : "pilot",
            by,
            async (run, interrupted, token) =>
            {
                await connector.Stores.Runs.NotePlanAsync(connector.Key, run, stored.Id, token);
                var holders = RowsAgain.ValueHolders(stored.Plan);
                var request = PlanRequest.Full with { ValuesOnlyOf = (_, _) => holders, Pilot = pilot };
                var attempt = await new PlanMaker(connector).MakeAsync(request, watcher.Say, token);
                if (attempt.Planned is not { } planned)
                {
                    return RunWork.Refused(attempt.Refusal!);
                }

                await interrupted.AfterReadingAsync(planned);
                var (carried, stale) = RowsAgain.Compare(stored.Plan, planned.Plan);
                var work = new RunWork
                {
                    PlanId = stored.Id,
                    Planned = planned,
                    Carried = carried,
                    Stale = stale.Count == 0 ? [] : await ReplannedAsync(stale, planned.Plan, token),
                };
                watcher.PlanMade(stored.Id, planned with { Plan = carried });
                return await Carrying.OutAsync(connector, watcher, run, work, token);
            },
            cancel
        );
    }

    private async Task<IReadOnlyList<FailedChange>> ReplannedAsync(IReadOnlyList<PersonPlan> stale, Plan now, CancellationToken cancel)
    {
        var again = await connector.Stores.Plans.SaveAsync(connector.Key, now, cancel);
        return
        [
            .. stale.Select(row => new FailedChange(
                row.Employee,
                row.User,
                "plan-stale",
                $"{row.Name} changed since the plan was made, so nothing was done.",
                $"Look at the new plan and apply it: passerelle apply {again.Id} --env {connector.EnvironmentName}."
            )),
        ];
    }

    private static Refusal RefusalOf(PlanState state, string planId) =>
        state switch
        {
            PlanState.Dropped => new Refusal("plan-dropped", $"The rows of plan {planId} are no longer kept.", "Make a new plan.", ExitCodes.Configuration),
            PlanState.Tampered => new Refusal(
                "plan-tampered",
                $"Plan {planId} is not what was stored, so it is not applied.",
                "Make a new plan, and find out who changes the store.",
                ExitCodes.Configuration
            ),
            _ => new Refusal("plan-unknown", $"There is no plan {planId} in this environment.", "passerelle plan makes one and prints its id.", ExitCodes.Configuration),
        };
}
