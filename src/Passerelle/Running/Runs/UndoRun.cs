using Passerelle.Cli;
using Passerelle.Connect.Http;
using Passerelle.Core.Planning;
using Passerelle.Reporting;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Running.Undoing;
using Passerelle.Store.Plans;

namespace Passerelle.Running.Runs;

/// <summary>
/// Takes a run back (rule R8): a plan is made, stored and shown; a named person confirms it; then it is carried out like any other. The
/// connector is paused before the first write and stays so, or the next run would do everything again.
/// </summary>
public sealed class UndoRun(Connector connector, RunWatcher watcher)
{
    /// <summary>Makes and stores the plan; nothing is written to 360Learning.</summary>
    public async Task<(StoredPlan? Stored, Planned? Planned, Refusal? Refusal)> PlanAsync(string run, CancellationToken cancel)
    {
        PlanAttempt attempt;
        try
        {
            attempt = await new UndoPlanMaker(connector).MakeAsync(run, watcher.Say, cancel);
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            attempt = new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode);
        }

        return attempt.Planned is { } planned
            ? (await connector.Stores.Plans.SaveAsync(connector.Key, planned.Plan, cancel), planned, null)
            : (null, null, attempt.Refusal);
    }

    /// <summary>Carries out a plan that <see cref="PlanAsync"/> stored and a person saw. Rows that differ by now are left and said.</summary>
    /// <param name="by">Who confirmed what the plan shows; that person approves it (decision 011).</param>
    public async Task<RunEnd> RunAsync(string planId, string by, CancellationToken cancel)
    {
        var lookup = await connector.Stores.Plans.FindAsync(connector.Key, planId, cancel);
        if (lookup.Plan is not { Plan.Undoes: { } undone } stored)
        {
            var refusal = new Refusal("plan-unknown", $"There is no plan {planId} here that takes a run back.", "Undo the run again.", ExitCodes.Configuration);
            return new RunEnd(Report: null, refusal, refusal.ExitCode, HadChanges: false);
        }

        return await new RunFrame(connector).RunAsync(
            RunWritesReader.UndoKind,
            by,
            (run, interrupted, token) => CarryOutAsync(run, stored, undone, by, interrupted, token),
            cancel,
            evenPaused: true
        );
    }

    private async Task<RunWork> CarryOutAsync(string run, StoredPlan stored, string undone, string by, Interrupted interrupted, CancellationToken cancel)
    {
        await connector.Stores.Runs.NotePlanAsync(connector.Key, run, stored.Id, cancel);
        var attempt = await new UndoPlanMaker(connector).MakeAsync(undone, watcher.Say, cancel);
        if (attempt.Planned is not { } planned)
        {
            return RunWork.Refused(attempt.Refusal!) with { Undoes = undone };
        }

        await interrupted.AfterReadingAsync(planned);
        var (carried, stale) = RowsAgain.Compare(stored.Plan, planned.Plan);
        watcher.PlanMade(stored.Id, planned with { Plan = carried });
        var work = new RunWork
        {
            PlanId = stored.Id,
            Planned = planned,
            Carried = carried,
            Stale = [.. stale.Select(StaleOf)],
            Undoes = undone,
        };
        if (WriteTally.Of(carried).Total > 0 && Carrying.NoMailServer(connector, carried) is null)
        {
            await PauseAsync(run, undone, carried, by, cancel);
        }

        // What an undo finds is said in its report; the inbox of findings and holds belongs to the runs that compare with Personio.
        return await Carrying.OutAsync(connector, watcher, run, work, cancel) with
        {
            Planned = null,
            Considered = carried.People.Select(p => p.Employee).ToHashSet(),
        };
    }

    /// <summary>Before the first write, so that it also holds when the process dies in the middle.</summary>
    private async Task PauseAsync(string run, string undone, Plan carried, string by, CancellationToken cancel)
    {
        var stores = connector.Stores;
        await stores.Audit.AppendAsync(
            connector.Key,
            by,
            "undo",
            new
            {
                run,
                undoes = undone,
                people = carried.People.Count(p => p.Changes.Count > 0),
            },
            cancel
        );
        if (await stores.Pauses.PauseAsync(connector.Key, by, $"Run {undone} was undone.", cancel) && await stores.Pauses.FindAsync(connector.Key, cancel) is { } pause)
        {
            connector.GoOnDespite(pause);
        }
    }

    private static FailedChange StaleOf(PersonPlan row) =>
        new(row.Employee, row.User, "plan-stale", $"{row.Name} changed since the plan was shown, so nothing was done.", "Undo the run again and look at the new plan.");
}
