using Passerelle.Core.Planning;
using Passerelle.Core.Source;

namespace Passerelle.Core.Guarding;

/// <summary>A manager whose account is held cannot be set yet: the relation stays as it is and heals once the account exists (rule F3).</summary>
internal static class WaitingManagers
{
    public static IReadOnlyList<PersonPlan> Settle(IReadOnlyList<PersonPlan> people)
    {
        var waiting = people.Where(p => p.Holds.Any(h => h.Changes.Any(c => c is CreateUser))).ToDictionary(p => p.Employee, p => p.Name);
        return waiting.Count == 0 ? people : [.. people.Select(p => Settle(p, waiting))];
    }

    private static PersonPlan Settle(PersonPlan row, Dictionary<EmployeeId, string> waiting)
    {
        if (row.Changes.OfType<AddManager>().FirstOrDefault(a => a.ManagerUser is null && waiting.ContainsKey(a.Manager)) is not { } add)
        {
            return row;
        }

        var editor = new RowEditor(row);
        editor.Drop(
            c => c == add || c is RemoveManager,
            new Finding(
                "manager-waits",
                row.Employee,
                row.User,
                PersonioKeys.Supervisor,
                $"The supervisor {waiting[add.Manager]} has no account yet because its creation is held, so the manager stays as it is.",
                "Approve the supervisor's account; the next run then sets the manager."
            )
        );
        return editor.Done();
    }
}
