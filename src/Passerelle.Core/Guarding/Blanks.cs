using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Guarding;

/// <summary>Which fields a plan empties for nearly everyone, and for whom.</summary>
internal sealed class Blanks
{
    public const string Manager = "manager";

    private readonly Dictionary<string, GuardVerdict> tripped = new(StringComparer.Ordinal);
    private readonly HashSet<EmployeeId> withoutSupervisor = [];

    private Blanks() { }

    public bool Any => tripped.Count > 0;

    public static Blanks In(Plan plan, SyncRules rules, Roster roster, Snapshot snapshot, Ledger ledger)
    {
        var blanks = new Blanks();
        var limit = rules.Guards.Blank;
        var cleared = blanks.Count(plan, roster);
        foreach (var (field, (name, id, people)) in cleared.Where(c => c.Value.People * 100L >= (long)limit.Percent * limit.Count))
        {
            if (BlankGuard.Judge(name, people, Having(field, id, plan, snapshot, ledger), limit) is { } verdict)
            {
                blanks.tripped.Add(field, verdict);
            }
        }

        return blanks;
    }

    /// <summary>The verdict on a change of one person, when it empties a field for which the guard tripped.</summary>
    public GuardVerdict? On(EmployeeId person, FieldChange change) => change.New is null && change.Old is not null ? tripped.GetValueOrDefault(change.Field) : null;

    /// <inheritdoc cref="On(EmployeeId, FieldChange)"/>
    public GuardVerdict? On(EmployeeId person, CustomValueChange change) => Clears(change) ? tripped.GetValueOrDefault(KeyOf(change)) : null;

    /// <inheritdoc cref="On(EmployeeId, FieldChange)"/>
    public GuardVerdict? OnManager(EmployeeId person) => withoutSupervisor.Contains(person) ? tripped.GetValueOrDefault(Manager) : null;

    private Dictionary<string, (string Name, FieldId? Id, int People)> Count(Plan plan, Roster roster)
    {
        var cleared = new Dictionary<string, (string Name, FieldId? Id, int People)>(StringComparer.Ordinal);
        Dictionary<EmployeeId, Employee>? employees = null;
        foreach (var row in plan.People)
        {
            foreach (var change in row.Changes)
            {
                switch (change)
                {
                    case UpdateUser update when update.Fields.Any(f => f.New is null && f.Old is not null && string.Equals(f.Field, UserFields.Job, StringComparison.Ordinal)):
                        Add(UserFields.Job, PersonioKeys.Position, id: null);
                        break;
                    case SetCustomValues set:
                        foreach (var value in set.Values.Where(Clears))
                        {
                            Add(KeyOf(value), value.Name, value.Field);
                        }

                        break;
                    case RemoveManager when !row.Changes.Any(c => c is AddManager) && !withoutSupervisor.Contains(row.Employee):
                        employees ??= roster.Employees.GroupBy(e => e.Id).ToDictionary(g => g.Key, g => g.First());
                        if (employees.TryGetValue(row.Employee, out var employee) && employee.Supervisor.State == FieldState.Empty)
                        {
                            withoutSupervisor.Add(row.Employee);
                            Add(Manager, PersonioKeys.Supervisor, id: null);
                        }

                        break;
                }
            }
        }

        return cleared;

        void Add(string field, string name, FieldId? id) => cleared[field] = (name, id, cleared.GetValueOrDefault(field).People + 1);
    }

    private static int Having(string field, FieldId? id, Plan plan, Snapshot snapshot, Ledger ledger)
    {
        var users = plan.People.Where(p => p.Action is not (PersonAction.Remove or PersonAction.OutOfScope)).Select(p => p.User).OfType<UserId>().ToHashSet();
        return (field, id) switch
        {
            (UserFields.Job, _) => snapshot.Users.Count(u => !string.IsNullOrWhiteSpace(u.Job) && users.Contains(u.Id)),
            (Manager, _) => ledger.Managers.Count(m => m.Value.Count > 0 && users.Contains(m.Key)),
            _ => snapshot.CustomValues.Count(v => users.Contains(v.Key) && v.Value.Any(value => value.Field == id && value.Value.Length > 0)),
        };
    }

    /// <summary>A retired field (no source) is emptied on purpose (rule C4).</summary>
    private static bool Clears(CustomValueChange value) => value is { Source: not null, Old: not null, New: null };

    private static string KeyOf(CustomValueChange value) => $"custom:{value.Source}";
}
