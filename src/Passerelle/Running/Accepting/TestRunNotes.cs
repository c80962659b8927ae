using Passerelle.Core.Accepting;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Wording;
using Passerelle.Running.Runs;

namespace Passerelle.Running.Accepting;

/// <summary>What is remembered of a run of a test environment for the acceptance list: whom it saw, and what it really did (rule L5).</summary>
internal static class TestRunNotes
{
    /// <returns>Null for a run that came to no plan, or carried nothing out.</returns>
    public static TestRun? Of(Connector connector, string run, RunWork work)
    {
        if (work.Planned is not { } planned || work.Result is not { } result)
        {
            return null;
        }

        var plan = work.Carried ?? planned.Plan;
        var unfinished = result.Failed.Where(failed => failed.Employee is not null).Select(failed => failed.Employee!.Value)
            .Concat(result.KeptBack)
            .Concat(result.Unfinished)
            .Concat(result.HeldLate.Select(late => late.Employee))
            .Concat(work.Stale.Where(stale => stale.Employee is not null).Select(stale => stale.Employee!.Value))
            .ToHashSet();
        var isAboutAll = work.Considered is null && !plan.People.Any(row => row.Reason == ReasonCodes.NotInPilot);
        return new TestRun(
            run,
            Order: 0,
            connector.Configuration.Fingerprint,
            isAboutAll ? RosterSeen.Of(planned.Roster, connector.Rules) : null,
            plan.People.Where(IsToRemember).ToDictionary(row => row.Employee, row => RowDone.Of(row, !unfinished.Contains(row.Employee))),
            connector.Rehearsed
        );
    }

    /// <summary>Whoever was unchanged is left out, and so is everyone with whom the connector has nothing to do.</summary>
    private static bool IsToRemember(PersonPlan row) =>
        row.Changes.Count > 0
        || row.Holds.Count > 0
        || row.Action == PersonAction.Skip
        || (row.Action is PersonAction.OutOfScope or PersonAction.Remove && row.Reason is ReasonCodes.LeaverInactive or ReasonCodes.LeaverRemoved);
}
