using Passerelle.Core.Memory;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.World;

namespace Passerelle.Core.Tests.Building;

/// <summary>A company, a platform and a memory to plan on. Group “Acme” is synchronised; “Paris” and “New York” are public groups below it.</summary>
public sealed class Scene
{
    public static readonly DateOnly Today = new(2026, 11, 20);
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
    public static readonly GroupId Root = new("root");
    public static readonly GroupId Acme = new("acme");
    public static readonly GroupId Paris = new("paris");
    public static readonly GroupId NewYork = new("newyork");

    public Scene()
    {
        Platform.Groups = new GroupTree([
            new Group(Root, "Platform", IsPublic: true, Parent: null),
            new Group(Acme, "Acme", IsPublic: false, Root),
            new Group(Paris, "Paris", IsPublic: true, Acme),
            new Group(NewYork, "New York", IsPublic: true, Acme),
        ]);
    }

    public Platform Platform { get; } = new();

    public World.Memory Memory { get; } = new();

    public List<Employee> Employees { get; } = [];

    public SyncRules Rules { get; set; } = new() { Administrator = "admin@acme.example", Groups = [new SyncedGroup(Acme)] };

    public Dictionary<EmployeeId, Absence> Absences { get; } = [];

    public bool RosterComplete { get; set; } = true;

    public bool SnapshotComplete { get; set; } = true;

    public HashSet<string> Hidden { get; } = [];

    public Dictionary<string, AttributeInfo> Attributes { get; } = [];

    public HashSet<UserId> RolesRead { get; } = [];

    public static EmployeeBuilder AnEmployee() => new();

    public Scene With(params EmployeeBuilder[] employees)
    {
        Employees.AddRange(employees.Select(e => e.Build()));
        return this;
    }

    /// <summary>Everyone gone is confirmed to be gone.</summary>
    public Scene Confirm()
    {
        var present = Employees.Select(e => e.Id).ToHashSet();
        foreach (var id in Memory.Links.Keys.Concat(Platform.Mappings.Select(m => new EmployeeId(m.Value))))
        {
            if (!present.Contains(id))
            {
                Absences.TryAdd(id, Absence.Confirmed);
            }
        }

        return this;
    }

    public LearningUser HasUser(
        string mail = "ada@acme.example",
        string first = "Ada",
        string last = "Lovelace",
        string? job = "Engineer",
        UserStatus status = UserStatus.Active,
        GroupId? group = null
    )
    {
        var user = Platform.Add(new LearningUser(new UserId(Platform.NextId()), status, mail, first, last, job, "fr"));
        if (!user.IsDeleted)
        {
            Platform.Enter(user.Id, group ?? Acme);
        }

        return user;
    }

    public LearningUser HasLinkedUser(
        string employee = "4100001",
        string mail = "ada@acme.example",
        string first = "Ada",
        string last = "Lovelace",
        string? job = "Engineer",
        UserStatus status = UserStatus.Active,
        GroupId? group = null
    )
    {
        var user = HasUser(mail, first, last, job, status, group);
        Platform.Map(Rules.LinkPlatform, user.Id, employee, replaces: null);
        Memory.Links.Add(new EmployeeId(employee), new Link(user.Id));
        foreach (var membership in Platform.Learners.Where(l => l.User == user.Id).ToList())
        {
            Memory.CausedOf(user.Id).Add(membership.Group);
        }

        return user;
    }

    public Roster Roster() =>
        new(
            Employees,
            RosterComplete ? RosterProof.Complete(Employees.Count) : RosterProof.Incomplete("page-lost", "A page was cut off.", Employees.Count),
            Attributes,
            Hidden,
            Absences
        );

    /// <summary>Plans once, with only the roles read so far.</summary>
    public Plan PlanOnce() => PlanOn(Platform.Read(Rules.LinkPlatform, RolesRead));

    public Plan PlanOn(Snapshot snapshot) =>
        Planner.Plan(Roster(), snapshot with { IsComplete = SnapshotComplete, WhyIncomplete = SnapshotComplete ? null : Phrase.Verbatim("A page failed.") }, Memory.Read(), Rules, Today);

    /// <summary>Reads the roles a plan asks for, as a run does, until it asks for none.</summary>
    public Plan Plan()
    {
        RolesRead.Clear();
        for (var round = 0; ; round++)
        {
            var plan = PlanOnce();
            if (plan.RolesNeeded.Count == 0)
            {
                return plan;
            }

            round.ShouldBe(0, "a plan that knows the roles it asked for asks for more");
            RolesRead.UnionWith(plan.RolesNeeded);
        }
    }

    public PersonPlan Row(string employee = "4100001") => Plan().Row(employee);

    public Apply Start(int? stepsUntilKilled = null) => new(Platform, Memory, Now, stepsUntilKilled);

    public Apply Run()
    {
        var apply = Start();
        apply.Run(Plan());
        return apply;
    }
}

public static class PlanReading
{
    public static PersonPlan Row(this Plan plan, string employee = "4100001") => plan.People.Single(p => p.Employee.Value == employee);

    public static T The<T>(this PersonPlan row)
        where T : Change => row.Changes.OfType<T>().Single();

    public static bool Has<T>(this PersonPlan row)
        where T : Change => row.Changes.OfType<T>().Any();

    public static IEnumerable<string> Codes(this PersonPlan row) => row.Findings.Select(f => f.Code);

    public static FieldChange? Field(this PersonPlan row, string field) => row.Changes.OfType<UpdateUser>().SelectMany(u => u.Fields).SingleOrDefault(f => f.Field == field);
}
