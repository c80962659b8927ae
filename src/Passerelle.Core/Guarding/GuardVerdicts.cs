using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Guarding;

/// <summary>What all guards say of one plan, and what that does to a row.</summary>
internal sealed class GuardVerdicts
{
    private readonly IReadOnlySet<(EmployeeId Employee, string Code)> approved;
    private readonly Tally tally;
    private readonly Blanks blanks;
    private readonly GuardVerdict? removals;
    private readonly GuardVerdict? creations;
    private readonly GuardVerdict? moves;

    public GuardVerdicts(Plan plan, SyncRules rules, Roster roster, Snapshot snapshot, Ledger ledger, GuardHistory history)
    {
        approved = history.Approved;
        tally = Tally.Of(plan, roster);
        blanks = Blanks.In(plan, rules, roster, snapshot, ledger);
        // Before anybody was linked there is no whole to take a share of; then it is those linked by now.
        var linked = history.LinkedAtStart > 0 ? history.LinkedAtStart : ledger.Links.Values.Count(l => !l.RemovedByConnector);
        removals = RemovalGuard.Judge(history.Removed24h.Count, New(tally.Removed, history.Removed24h), linked, rules.Guards.Removals);
        moves = MoveGuard.Judge(history.Moved24h.Count, New(tally.Moved, history.Moved24h), linked, rules.Guards.Moves);
        if (history.FirstRunCompleted)
        {
            creations = CreationGuard.Judge(history.Created24h.Count, New(tally.Created, history.Created24h), linked, rules.Guards.Creations);
        }
    }

    /// <returns>The same instance when nothing concerns the row.</returns>
    public PersonPlan Judge(PersonPlan row)
    {
        var released = row.Holds.Count > 0 && IsAnyApproved(row);
        if (!released && (row.Changes.Count == 0 || (removals ?? creations ?? moves) is null && !blanks.Any))
        {
            return row;
        }

        var editor = new RowEditor(row);
        if (tally.Removed.Contains(row.Employee))
        {
            HoldUnlessApproved(editor, removals, _ => true);
        }
        else if (tally.Created.Contains(row.Employee))
        {
            HoldUnlessApproved(editor, creations, _ => true);
        }
        else if (tally.Moved.Contains(row.Employee))
        {
            HoldUnlessApproved(editor, moves, c => c is AddMembership or RemoveMembership);
        }

        if (blanks.Any && !IsApproved(row, GuardCodes.Blank))
        {
            BlankHolding.Hold(editor, blanks);
        }

        if (released)
        {
            Release(editor);
        }

        return editor.IsTouched ? editor.Done() : row;
    }

    private void HoldUnlessApproved(RowEditor row, GuardVerdict? verdict, Func<Change, bool> which)
    {
        if (verdict is not null && !IsApproved(row.Row, verdict.Code))
        {
            row.Hold(verdict, which);
        }
    }

    private void Release(RowEditor row) => row.Release(h => IsApproved(row.Row, h.Code));

    private bool IsAnyApproved(PersonPlan row) => row.Holds.Any(h => IsApproved(row, h.Code));

    private bool IsApproved(PersonPlan row, string code) => approved.Contains((row.Employee, code));

    /// <summary>Somebody who counted already within the 24 hours does not count twice.</summary>
    private static int New(HashSet<EmployeeId> planned, IReadOnlySet<EmployeeId> already) => planned.Count(p => !already.Contains(p));
}
