using Passerelle.Core.Guarding;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Narrowing;

/// <summary>A plan cut down to some of its people before the guards judge it. What rests on a row that was cut waits too.</summary>
public static class Narrowed
{
    /// <summary>Findings about the reading itself concern everybody; all others of no single person concern the company.</summary>
    private static readonly string[] OfTheRead = [ReasonCodes.RosterIncomplete, ReasonCodes.SnapshotIncomplete, "attribute-hidden"];

    /// <summary>The rows of these people; there are no others.</summary>
    public static Plan To(Plan plan, IReadOnlySet<EmployeeId> only, SyncRules rules, Snapshot snapshot)
    {
        var names = plan.People.ToDictionary(p => p.Employee, p => p.Name);
        var some = plan with { Findings = [.. plan.Findings.Where(f => OfTheRead.Contains(f.Code))] };
        return Finish(some, [.. plan.People.Where(p => only.Contains(p.Employee)).Select(p => Settled(p, only, names))], rules, snapshot);
    }

    /// <summary>Everyone stays in the plan, and only these people's rows do anything.</summary>
    public static Plan ToPilot(Plan plan, IReadOnlySet<EmployeeId> pilot, SyncRules rules, Snapshot snapshot)
    {
        var names = plan.People.ToDictionary(p => p.Employee, p => p.Name);
        return Finish(plan, [.. plan.People.Select(p => pilot.Contains(p.Employee) ? Settled(p, pilot, names) : LeftOut(p))], rules, snapshot);
    }

    private static Plan Finish(Plan plan, IReadOnlyList<PersonPlan> rows, SyncRules rules, Snapshot snapshot) =>
        plan with { People = rows, Groups = GroupPlans.Of(snapshot.Groups, rules, snapshot, rows) };

    private static PersonPlan LeftOut(PersonPlan row) =>
        row.Changes.Count + row.Holds.Count == 0
            ? row
            : row with
            {
                Action = PersonAction.OutOfScope,
                Reason = ReasonCodes.NotInPilot,
                Why = $"{row.Name} is not in this pilot, so nothing is done. Without the pilot: {row.Why}",
                Changes = [],
                Holds = [],
                After = null,
            };

    private static PersonPlan Settled(PersonPlan row, IReadOnlySet<EmployeeId> kept, Dictionary<EmployeeId, string> names)
    {
        if (row.After is { } first && !kept.Contains(first) && row.Changes.Count > 0)
        {
            var giver = names.TryGetValue(first, out var known) ? Phrase.Verbatim(known) : Phrase.Of($"somebody else");
            var why = new Finding(
                "address-not-free-yet",
                row.Employee,
                row.User,
                PersonioKeys.Email,
                $"{row.Name} takes an e-mail or a personnel number that {giver} (employee {first}) gives up, and that person is not in this run. Nothing is done about {row.Name}.",
                $"Take employee {first} into the run too."
            );
            return row with
            {
                Action = PersonAction.Skip,
                Reason = why.Code,
                Why = why.What,
                Changes = [],
                After = null,
                Findings = [.. row.Findings, why],
            };
        }

        if (row.Changes.OfType<AddManager>().FirstOrDefault(a => a.ManagerUser is null && !kept.Contains(a.Manager)) is not { } add)
        {
            return row;
        }

        var manager = names.TryGetValue(add.Manager, out var name) ? Phrase.Verbatim(name) : Phrase.Of($"employee {add.Manager}");
        var editor = new RowEditor(row);
        editor.Drop(
            c => c == add || c is RemoveManager,
            new Finding(
                "manager-waits",
                row.Employee,
                row.User,
                PersonioKeys.Supervisor,
                $"The supervisor of {row.Name}, {manager}, has no account yet and is not in this run, so the manager stays as it is.",
                "Nothing: a later run with both of them sets the manager."
            )
        );
        return editor.Done();
    }
}
