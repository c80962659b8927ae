using Passerelle.Core.Guarding;
using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Groups;

namespace Passerelle.Core.Tests.Guarding;

/// <summary>A plan for a made-up company, row by row, and what the guards make of it.</summary>
internal sealed class Company
{
    public static readonly GroupId Synced = new("S");

    private readonly List<PersonPlan> rows = [];
    private readonly List<Employee> employees = [];
    private readonly List<LearningUser> users = [];
    private readonly Dictionary<UserId, IReadOnlyList<CustomValue>> values = [];
    private readonly Dictionary<UserId, IReadOnlySet<UserId>> managers = [];

    public SyncRules Rules { get; set; } = new() { Administrator = "a@acme.example", Groups = [new SyncedGroup(Synced)] };

    public GuardHistory History { get; set; } = new() { LinkedAtStart = 100, FirstRunCompleted = true };

    public Dictionary<EmployeeId, Link> Linked { get; } = [];

    /// <summary>Adds <paramref name="count"/> rows with these changes, numbered on from the last.</summary>
    public Company With(int count, params Change[] changes) => With(count, EmploymentStatus.Active, changes);

    public Company With(int count, EmploymentStatus status, params Change[] changes) => With(count, status, PersonAction.Update, [], changes);

    public Company With(int count, EmploymentStatus status, PersonAction action, Hold[] holds, params Change[] changes) => With(count, status, action, holds, "test", changes);

    public Company With(int count, EmploymentStatus status, PersonAction action, Hold[] holds, string reason, Change[] changes)
    {
        for (var i = 0; i < count; i++)
        {
            var id = new EmployeeId((rows.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            var user = new UserId($"u{id}");
            employees.Add(People.With(id.Value, ("supervisor", null)) with { Status = status });
            users.Add(new LearningUser(user, UserStatus.Active, $"{id}@acme.example", "A", "B", "Cook"));
            values[user] = [new CustomValue(new FieldId("f1"), CustomFieldType.String, "blue")];
            managers[user] = new HashSet<UserId> { new("boss") };
            rows.Add(new PersonPlan(id, user, $"Person {id}", action, reason, "test", changes, holds, []));
        }

        return this;
    }

    public Company WithHeld(int count, string code, params Change[] held) => With(count, EmploymentStatus.Active, PersonAction.Held, [new Hold(code, "waits", "approve", held)]);

    public Company Approving(string code, params string[] ids)
    {
        History = History with { Approved = History.Approved.Concat(ids.Select(id => (new EmployeeId(id), code))).ToHashSet() };
        return this;
    }

    public Plan Plan => new() { RosterComplete = true, People = rows };

    public Plan Judge()
    {
        var learners = new Dictionary<GroupId, IReadOnlySet<UserId>> { [Synced] = users.Select(u => u.Id).ToHashSet() };
        var tree = new GroupTree([new Group(Synced, "S", IsPublic: false, Parent: null)]);
        var snapshot = new Snapshot { Users = users, Groups = tree, Learners = learners, CustomValues = values };
        return Guards.Judge(Plan, Rules, People.Roster(employees), snapshot, new Ledger { Managers = managers, Links = Linked }, History);
    }
}
