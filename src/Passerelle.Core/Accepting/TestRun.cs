using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Source;

namespace Passerelle.Core.Accepting;

/// <summary>One run of a test environment, as it is remembered for points (c) to (e).</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Order">Runs are taken in ascending order; the time of the start in ticks will do.</param>
/// <param name="Fingerprint">Of the configuration the run worked with.</param>
/// <param name="Seen">
/// Whom the run saw in Personio; null for a run that did not read everyone (an approval, one person's run) or whose read was incomplete:
/// such a run only finishes what the last full one held back.
/// </param>
/// <param name="Rows">The rows of those for whom the run did, held or refused something; people who are left out were unchanged.</param>
/// <param name="Rehearsed">People whose roster entry was added, changed or taken out by a rehearsal (rule T8).</param>
public sealed record TestRun(
    string Run,
    long Order,
    string Fingerprint,
    RosterSeen? Seen,
    IReadOnlyDictionary<EmployeeId, RowDone> Rows,
    IReadOnlySet<EmployeeId> Rehearsed
);

/// <summary>What became of one row of a run's plan.</summary>
/// <param name="IsChanged">The row had changes.</param>
/// <param name="IsDone">Nothing of it failed, was held or kept back: every intent ended well, or there was none.</param>
public sealed record RowDone(string Name, PersonAction Action, string Reason, bool IsChanged, bool IsDone)
{
    /// <param name="succeeded">Every change of the row was carried out, or found done already.</param>
    public static RowDone Of(PersonPlan row, bool succeeded) =>
        new(row.Name, row.Action, row.Reason, row.Changes.Count > 0, succeeded && row.Holds.Count == 0 && row.Action != PersonAction.Skip);

    /// <summary>Whether the leaver policy was followed: deletion, date, groups or only a report. An account that somebody had deleted before does not count.</summary>
    internal bool IsTreatedLeaver =>
        IsDone && Reason is ReasonCodes.LeaverInactive or ReasonCodes.LeaverRemoved && Action is PersonAction.Remove or PersonAction.OutOfScope;
}
