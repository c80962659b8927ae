using Passerelle.Core.Planning;

namespace Passerelle.Core.Guarding;

/// <summary>One row while its changes move between what goes on and what is held.</summary>
internal sealed class RowEditor(PersonPlan row)
{
    private readonly List<Hold> holds = [.. row.Holds];
    private readonly List<Finding> findings = [.. row.Findings];
    private List<Change> changes = [.. row.Changes];

    public PersonPlan Row { get; } = row;

    public IReadOnlyList<Change> Changes => changes;

    public bool IsTouched { get; private set; }

    public void Hold(GuardVerdict verdict, Func<Change, bool> which)
    {
        var held = changes.Where(which).ToList();
        if (held.Count > 0)
        {
            changes.RemoveAll(c => held.Contains(c));
            Add(verdict, held);
        }
    }

    /// <summary>Takes <paramref name="going"/> as what goes on and holds <paramref name="held"/>.</summary>
    public void Replace(GuardVerdict verdict, IEnumerable<Change> going, IReadOnlyList<Change> held)
    {
        changes = [.. going];
        Add(verdict, held);
    }

    /// <summary>Lets go what a person approved.</summary>
    public void Release(Func<Hold, bool> approved)
    {
        foreach (var hold in holds.Where(approved).ToList())
        {
            IsTouched = true;
            holds.Remove(hold);
            changes = ChangeOrder.Merge(changes, hold.Changes);
        }
    }

    /// <summary>Gives up changes that cannot be carried out because of another person's hold.</summary>
    public void Drop(Func<Change, bool> which, Finding why)
    {
        IsTouched = true;
        changes.RemoveAll(c => which(c));
        findings.Add(why);
    }

    public PersonPlan Done() =>
        Row with
        {
            Changes = changes,
            Holds = holds,
            Findings = findings,
            Action = Action(),
        };

    private PersonAction Action()
    {
        if (holds.Count > 0)
        {
            return PersonAction.Held;
        }

        if (Row.Action == PersonAction.Held)
        {
            return ChangeOrder.ActionOf(changes);
        }

        return changes.Count == 0 && Row.Action == PersonAction.Update ? PersonAction.None : Row.Action;
    }

    private void Add(GuardVerdict verdict, IReadOnlyList<Change> held)
    {
        IsTouched = true;
        var at = holds.FindIndex(h => string.Equals(h.Code, verdict.Code, StringComparison.Ordinal));
        if (at < 0)
        {
            holds.Add(new Hold(verdict.Code, verdict.What, verdict.Remedy, held));
        }
        else
        {
            holds[at] = holds[at] with { What = $"{holds[at].What} {verdict.What}", Changes = [.. holds[at].Changes, .. held] };
        }
    }
}
