using System.Globalization;
using Passerelle.Core.Memory;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Perf.Planning;

/// <summary>
/// A company of any size with its platform: eight offices of ten departments each, eight reports a manager, two custom fields.
/// Texts are made anew for every side, as a read makes them, and shared where a read shares them.
/// </summary>
internal sealed class Company(int people)
{
    private const int Reports = 8;
    private static readonly string[] Offices = ["Paris", "Lyon", "Berlin", "München", "London", "New York", "Kraków", "Remote"];
    private static readonly string[] Departments =
        ["Support", "Sales", "Engineering", "Finance", "HR", "Marketing", "Legal", "Research", "Logistics", "Procurement"];

    private static readonly string[] Positions = [.. Enumerable.Range(0, 200).Select(i => $"Position {i}")];
    private static readonly GroupId Root = new(Hex(0xa, 0));
    private static readonly GroupId Synced = new(Hex(0xa, 1));
    private static readonly CustomField Team = new(new FieldId(Hex(0xc, 1)), "Team", CustomFieldType.String, new HashSet<string>());
    private static readonly CustomField Number = new(new FieldId(Hex(0xc, 2)), "Personnel number", CustomFieldType.String, new HashSet<string>());

    private readonly EmployeeId[] ids = [.. Enumerable.Range(0, people).Select(i => new EmployeeId(Text(4_100_000 + i)))];
    private readonly UserId[] users = [.. Enumerable.Range(0, people).Select(i => new UserId(Hex(0xb, i)))];

    public SyncRules Rules { get; } =
        new()
        {
            Administrator = "admin@acme.example",
            Groups = [new SyncedGroup(Synced)],
            Hierarchy = [new HierarchyLevel("office"), new HierarchyLevel("department")],
            CustomFields = [new CustomFieldRule("team", Team.Name), new CustomFieldRule("dynamic_1", Number.Name)],
        };

    public static IReadOnlyDictionary<string, AttributeInfo> Attributes { get; } =
        new[] { "first_name", "last_name", "email", "status", "position", "supervisor", "office", "department", "team", "dynamic_1" }.ToDictionary(
            key => key,
            key => new AttributeInfo(key, key, AttributeKind.Text),
            StringComparer.Ordinal
        );

    public IReadOnlySet<EmployeeId> Ids => ids.ToHashSet();

    public IReadOnlyList<Employee> Employees(bool withChanges) => [.. Enumerable.Range(0, people).Select(i => Employee(i, withChanges && i % 100 == 99 ? i / 100 % 6 : -1))];

    public Snapshot EmptyPlatform() =>
        new()
        {
            Users = [],
            Groups = Tree(),
            Learners = Tree().All.Where(g => g.Id != Root).ToDictionary(g => g.Id, _ => (IReadOnlySet<UserId>)new HashSet<UserId>()),
        };

    public Snapshot Platform()
    {
        var learners = Tree().All.Where(g => g.Id != Root).ToDictionary(g => g.Id, _ => new HashSet<UserId>());
        for (var i = 0; i < people; i++)
        {
            foreach (var group in GroupsOf(i))
            {
                learners[group].Add(users[i]);
            }
        }

        return new Snapshot
        {
            Users = [.. Enumerable.Range(0, people).Select(User)],
            Mappings = [.. users.Select((user, i) => new ExternalIdMapping(Hex(0xd, i), "passerelle", user, Text(4_100_000 + i)))],
            Groups = Tree(),
            Learners = learners.ToDictionary(pair => pair.Key, pair => (IReadOnlySet<UserId>)pair.Value),
            Subordinates = Enumerable.Range(1, people - 1).GroupBy(ManagerOf).ToDictionary(g => users[g.Key], g => (IReadOnlySet<UserId>)g.Select(i => users[i]).ToHashSet()),
            CustomFields = [Team, Number],
            CustomValues = users.Select((user, i) => (user, Values: ValuesOf(i))).ToDictionary(pair => pair.user, pair => pair.Values),
        };
    }

    public Ledger Ledger() =>
        new()
        {
            Links = ids.Select((id, i) => (id, Link: new Link(users[i]))).ToDictionary(pair => pair.id, pair => pair.Link),
            Bindings = new Dictionary<string, FieldBinding>(StringComparer.Ordinal) { ["team"] = new(Team.Id, Team.Name), ["dynamic_1"] = new(Number.Id, Number.Name) },
            Caused = users.Select((user, i) => (user, Groups: (IReadOnlySet<GroupId>)GroupsOf(i).ToHashSet())).ToDictionary(pair => pair.user, pair => pair.Groups),
            Managers = Enumerable.Range(1, people - 1).ToDictionary(i => users[i], i => (IReadOnlySet<UserId>)new HashSet<UserId> { users[ManagerOf(i)] }),
        };

    /// <param name="change">Which of six changes the person has; -1 for none.</param>
    private Employee Employee(int i, int change)
    {
        var fields = new Dictionary<string, FieldValue>(StringComparer.Ordinal)
        {
            ["first_name"] = FieldValue.Of($"First{i}"),
            ["last_name"] = FieldValue.Of($"Läst{i}"),
            ["email"] = FieldValue.Of(change == 2 ? $"new{i}@acme.example" : $"person{i}@acme.example"),
            ["position"] = FieldValue.Of(change == 0 ? "Chief of something" : Positions[i % Positions.Length]),
            ["supervisor"] = i == 0 ? FieldValue.Empty : FieldValue.Of(ids[change == 3 ? (ManagerOf(i) + 1) % people : ManagerOf(i)].Value),
            ["office"] = FieldValue.Of(Offices[i % Offices.Length]),
            ["department"] = FieldValue.Of(Departments[(DepartmentOf(i) + (change == 1 ? 1 : 0)) % Departments.Length]),
            ["team"] = FieldValue.Of(TeamOf(i)),
            ["dynamic_1"] = FieldValue.Of(change == 4 ? $"N{i}" : Text(i)),
        };
        return change == 5
            ? new Employee(ids[i], EmploymentStatus.Inactive, "inactive", fields)
            : new Employee(ids[i], EmploymentStatus.Active, "active", fields);
    }

    private LearningUser User(int i) =>
        new(users[i], UserStatus.Active, $"person{i}@acme.example", $"First{i}", $"Läst{i}", Positions[i % Positions.Length], "fr");

    private static IReadOnlyList<CustomValue> ValuesOf(int i) =>
        [new CustomValue(Team.Id, Team.Type, TeamOf(i)), new CustomValue(Number.Id, Number.Type, Text(i))];

    private static IEnumerable<GroupId> GroupsOf(int i) => [Synced, OfficeGroup(i % Offices.Length), DepartmentGroup(i % Offices.Length, DepartmentOf(i))];

    private static GroupTree Tree() =>
        new(
            [
                new Group(Root, "Academy", IsPublic: false, Parent: null),
                new Group(Synced, "Acme", IsPublic: true, Root),
                .. Offices.Select((name, o) => new Group(OfficeGroup(o), name, IsPublic: true, Synced)),
                .. Offices.SelectMany((_, o) => Departments.Select((name, d) => new Group(DepartmentGroup(o, d), name, IsPublic: true, OfficeGroup(o)))),
            ]
        );

    private static GroupId OfficeGroup(int office) => new(Hex(0xe, office));

    private static GroupId DepartmentGroup(int office, int department) => new(Hex(0xf, (office * Departments.Length) + department));

    private static int DepartmentOf(int i) => i / Offices.Length % Departments.Length;

    private static int ManagerOf(int i) => (i - 1) / Reports;

    private static string TeamOf(int i) => Teams[i % Teams.Length];

    private static readonly string[] Teams = [.. Enumerable.Range(0, 50).Select(i => $"Team {i}")];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Hex(int kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind:x}{number:x23}");
}
