using System.Diagnostics;
using System.Globalization;
using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;

namespace Passerelle.Core.Tests.Planning;

/// <summary>
/// Measures, asserts little, and runs only when asked for:
/// <c>dotnet run -c Release --project tests/Passerelle.Core.Tests -- --explicit only --filter-class *PlanSpeed --show-live-output on</c>.
/// </summary>
public sealed class PlanSpeed(ITestOutputHelper output)
{
    private const int People = 100_000;

    [Theory(Explicit = true)]
    [InlineData("unchanged")]
    [InlineData("first")]
    public void A_hundred_thousand_people_are_planned_quickly(string kind)
    {
        var scene = new Scene();
        var rules = scene.Rules with
        {
            Hierarchy = [new HierarchyLevel("office")],
            CustomFields = [new CustomFieldRule("team", "Team"), new CustomFieldRule("cost", "Cost centre")],
        };
        var employees = new List<Employee>(People);
        var users = new List<LearningUser>(People);
        for (var i = 0; i < People; i++)
        {
            employees.Add(
                Scene.AnEmployee().Numbered(Text(4_100_000 + i)).Named("First" + i, "Läst" + i).WithMail($"person{i}@acme.example").InOffice(i % 2 == 0 ? "Paris" : "New York")
                    .ReportingTo(i == 0 ? "" : Text(4_100_000 + (i / 10))).With("team", "Team " + (i % 50)).With("cost", "C" + (i % 300)).Build()
            );
            users.Add(new LearningUser(new UserId(i.ToString("x24", CultureInfo.InvariantCulture)), UserStatus.Active, $"person{i}@acme.example", "First" + i, "Läst" + i, "Engineer", "fr"));
        }

        var team = new CustomField(new FieldId("team"), "Team", CustomFieldType.String);
        var cost = new CustomField(new FieldId("cost"), "Cost centre", CustomFieldType.String);
        var first = kind == "first";
        var snapshot = new Snapshot
        {
            Users = first ? [] : users,
            Groups = scene.Platform.Groups,
            CustomFields = first ? [] : [team, cost],
            Mappings = first ? [] : [.. users.Select((u, i) => new ExternalIdMapping("m" + i, "passerelle", u.Id, employees[i].Id.Value))],
            Learners = first
                ? new Dictionary<GroupId, IReadOnlySet<UserId>> { [Scene.Acme] = new HashSet<UserId>(), [Scene.Paris] = new HashSet<UserId>(), [Scene.NewYork] = new HashSet<UserId>() }
                : new Dictionary<GroupId, IReadOnlySet<UserId>>
                {
                    [Scene.Acme] = users.Select(u => u.Id).ToHashSet(),
                    [Scene.Paris] = users.Where((_, i) => i % 2 == 0).Select(u => u.Id).ToHashSet(),
                    [Scene.NewYork] = users.Where((_, i) => i % 2 == 1).Select(u => u.Id).ToHashSet(),
                },
            Subordinates = first
                ? new Dictionary<UserId, IReadOnlySet<UserId>>()
                : Enumerable.Range(1, People - 1).GroupBy(i => i / 10).ToDictionary(g => users[g.Key].Id, g => (IReadOnlySet<UserId>)g.Select(i => users[i].Id).ToHashSet()),
            CustomValues = first
                ? new Dictionary<UserId, IReadOnlyList<CustomValue>>()
                : users.Select((u, i) => (u.Id, Values: (IReadOnlyList<CustomValue>)[new(team.Id, team.Type, "Team " + (i % 50)), new(cost.Id, cost.Type, "C" + (i % 300))])).ToDictionary(v => v.Id, v => v.Values),
        };
        var ledger = first
            ? Ledger.Empty
            : new Ledger
            {
                Links = users.Select((u, i) => (employees[i].Id, Link: new Link(u.Id))).ToDictionary(l => l.Id, l => l.Link),
                Bindings = new Dictionary<string, FieldBinding> { ["team"] = new(team.Id, team.Name), ["cost"] = new(cost.Id, cost.Name) },
                Caused = users.Select((u, i) => (u.Id, Groups: (IReadOnlySet<GroupId>)new HashSet<GroupId> { Scene.Acme, i % 2 == 0 ? Scene.Paris : Scene.NewYork })).ToDictionary(c => c.Id, c => c.Groups),
                Managers = Enumerable.Range(1, People - 1).ToDictionary(i => users[i].Id, i => (IReadOnlySet<UserId>)new HashSet<UserId> { users[i / 10].Id }),
            };
        var roster = new Roster(employees, RosterProof.Complete(People), new Dictionary<string, AttributeInfo>(), new HashSet<string>(), new Dictionary<EmployeeId, Absence>());

        for (var round = 0; round < 5; round++)
        {
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var used = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            var plan = Planner.Plan(roster, snapshot, ledger, rules, Scene.Today);
            watch.Stop();
            used = Environment.CpuUsage.TotalTime - used;
            output.WriteLine($"{kind}: {watch.ElapsedMilliseconds} ms, {used.TotalMilliseconds:F0} ms of processor, {(GC.GetTotalAllocatedBytes(precise: true) - before) / 1_000_000} MB allocated, {GC.GetTotalMemory(forceFullCollection: false) / 1_000_000} MB in use");
            plan.People.Count.ShouldBe(People);
            plan.People.Count(p => p.Action == (first ? PersonAction.Create : PersonAction.None)).ShouldBe(first ? People : People - (plan.People.Count(p => p.Findings.Count > 0 && p.Changes.Count > 0)));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
