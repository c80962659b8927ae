using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Structuring;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;
using Passerelle.Core.Tests.Groups;
using Passerelle.Core.Tests.World;

namespace Passerelle.Core.Tests.Structuring;

[Trait("Rule", "G8")]
public sealed class StructureSurveyTests(ITestOutputHelper output)
{
    private readonly GroupWorld world = new GroupWorld()
        .Public("S", "root")
        .Public("ny", "S", "New York")
        .Public("paris", "S", "Paris")
        .Public("paris-hr", "paris", "HR")
        .Public("ny-hr", "ny", "Human Resources")
        .Public("ny-old", "ny", "Archive");

    [Fact]
    public void A_level_shows_each_value_with_its_people_and_what_it_meets()
    {
        world.Rules = world.Rules with { Hierarchy = [new HierarchyLevel("office"), Department()] };
        var picture = Survey(
            Person("1", "Paris", "HR"),
            Person("2", "PARIS", "HR"),
            Person("3", "Paris", "Legal"),
            Person("4", "New York", "HR"),
            Person("5", "Lyon", "HR"),
            Person("6", null, "HR"),
            People.With("7", ("office", "Paris"))
        );

        picture.People.ShouldBe(7);
        picture.PlacedInFull.ShouldBe(2);
        var office = picture.Levels[0];
        (office.Field, office.Arriving, office.GoingOn).ShouldBe(("office", 7, 5));
        office.Ends.ShouldBe(new Dictionary<EndReason, int> { [EndReason.NoGroup] = 1, [EndReason.EmptyValue] = 1 }, ignoreOrder: true);
        office.Values.Select(v => (v.Value, v.People, v.MeetsEverywhere, v.MeetsNowhere)).ShouldBe([("Paris", 4, true, false), ("Lyon", 1, false, true), ("New York", 1, true, false)]);
        office.Choices.ShouldBe(["New York", "Paris"]);

        var department = picture.Levels[1];
        (department.Arriving, department.GoingOn).ShouldBe((5, 2));
        department.Ends.ShouldBe(new Dictionary<EndReason, int> { [EndReason.NoGroup] = 2, [EndReason.NotDelivered] = 1 }, ignoreOrder: true);
        var hr = department.Values.Single(v => v.Value == "HR");
        (hr.MeetsEverywhere, hr.MeetsNowhere).ShouldBe((false, false));
        hr.Meetings.ShouldBe([
            new Meeting(new GroupId("S"), new GroupId("paris"), new GroupId("paris-hr"), IsAmbiguous: false, 2),
            new Meeting(new GroupId("S"), new GroupId("ny"), Met: null, IsAmbiguous: false, 1),
        ]);
        department.Choices.ShouldBe(["Archive", "HR", "Human Resources"]);

        picture.EarlyEnds.Select(e => (e.Employee.Value, e.Level, e.Reason, e.Reached.Value, e.Value)).ShouldBe([
            ("3", 2, EndReason.NoGroup, "paris", "Legal"),
            ("4", 2, EndReason.NoGroup, "ny", "HR"),
            ("5", 1, EndReason.NoGroup, "S", "Lyon"),
            ("6", 1, EndReason.EmptyValue, "S", null),
            ("7", 2, EndReason.NotDelivered, "paris", null),
        ]);
    }

    [Fact]
    public void The_tree_shows_who_ends_where_and_which_groups_nobody_meets()
    {
        world.Rules = world.Rules with { Hierarchy = [new HierarchyLevel("office"), Department()] };
        var picture = Survey(Person("1", "Paris", "HR"), Person("2", "Paris", "Legal"), Person("3", "Lyon", "HR"));
        picture.Groups.Select(g => (g.Group.Value, g.Depth, g.Level, g.People, g.Through)).ShouldBe([
            ("S", 0, 0, 1, 3),
            ("ny", 1, null, 0, 0),
            ("ny-old", 2, null, 0, 0),
            ("ny-hr", 2, null, 0, 0),
            ("paris", 1, 1, 1, 2),
            ("paris-hr", 2, 2, 1, 1),
        ]);
    }

    [Fact]
    public void An_override_is_shown_with_its_value_and_an_idle_one_is_named()
    {
        world.Rules = world.Rules with { Hierarchy = [new HierarchyLevel("office"), Department(("hr", "human resources"), ("Legal", "Archive"))] };
        var department = Survey(Person("1", "New York", "HR")).Levels[1];
        var hr = department.Values.ShouldHaveSingleItem();
        (hr.Value, hr.Override, hr.Meetings.Single().Met).ShouldBe(("HR", "human resources", new GroupId("ny-hr")));
        department.IdleOverrides.ShouldBe(["Legal"]);
    }

    [Fact]
    public void Two_children_with_one_name_are_ambiguous()
    {
        world.Public("paris-2", "S", "paris ");
        world.Rules = world.Rules with { Hierarchy = [new HierarchyLevel("office")] };
        var level = Survey(Person("1", "Paris", "HR")).Levels.ShouldHaveSingleItem();
        level.Ends.Keys.ShouldBe([EndReason.SeveralGroups]);
        level.Values.Single().Meetings.Single().IsAmbiguous.ShouldBeTrue();
    }

    [Fact]
    public void With_two_synchronised_groups_a_person_counts_once_in_a_value_and_in_both_branches()
    {
        world.Public("T", "root").Public("t-paris", "T", "Paris").Synced("S", "T");
        world.Rules = world.Rules with { Hierarchy = [new HierarchyLevel("office")] };
        var picture = Survey(Person("1", "Paris", "HR"), Person("2", "New York", "HR"), Person("3", null, "HR"));
        picture.People.ShouldBe(3);
        picture.Levels[0].Ends.ShouldBe(new Dictionary<EndReason, int> { [EndReason.EmptyValue] = 1, [EndReason.NoGroup] = 1 }, ignoreOrder: true);
        picture.PlacedInFull.ShouldBe(1);
        picture.Levels[0].Values.Select(v => (v.Value, v.People, v.Meetings.Count)).ShouldBe([("New York", 1, 2), ("Paris", 1, 2)]);
        picture.Groups.Single(g => g.Group.Value == "T").ShouldSatisfyAllConditions(g => g.People.ShouldBe(2), g => g.Through.ShouldBe(3));
    }

    [Fact]
    public void Whoever_a_filter_or_an_exclusion_keeps_out_is_not_counted_and_neither_is_a_missing_group()
    {
        world.Synced("S", "gone");
        world.Rules = world.Rules with
        {
            Groups = [new SyncedGroup(new GroupId("S"), new Dictionary<string, IReadOnlyList<string>> { ["department"] = ["HR"] }), new SyncedGroup(new GroupId("gone"))],
            Exclude = [new Exclusion(new EmployeeId("2"), "on loan", Until: null)],
            Hierarchy = [new HierarchyLevel("office")],
        };
        var picture = Survey(Person("1", "Paris", "HR"), Person("2", "Paris", "HR"), Person("3", "Paris", "Legal"));
        picture.People.ShouldBe(1);
        picture.MissingGroups.ShouldBe([new GroupId("gone")]);
        picture.Levels[0].Arriving.ShouldBe(1);
    }

    [Fact]
    public void The_editor_and_the_planner_put_the_same_people_into_the_same_groups() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll<int, byte, bool>(
                (seed, size, mapped) =>
                {
                    var scene = new Company(seed, 1 + (size % 20)).Scene;
                    scene.Rules = scene.Rules with { Hierarchy = [mapped ? new HierarchyLevel("office", new Dictionary<string, string> { ["Atlantis"] = "new york" }) : new HierarchyLevel("office"), new HierarchyLevel("team")] };

                    var picture = StructureSurvey.Of(scene.Roster(), scene.Platform.Groups, scene.Rules, Scene.Today);

                    var structure = new GroupStructure(scene.Platform.Groups, scene.Rules);
                    var placed = scene.Employees.Where(e => e.Status is not (EmploymentStatus.Inactive or EmploymentStatus.Unknown)).SelectMany(e => structure.PlacementOf(e).Targets).CountBy(g => g).ToDictionary();
                    picture.Groups.Where(g => g.People > 0).ToDictionary(g => g.Group, g => g.People).ShouldBe(placed, ignoreOrder: true);
                    picture.Levels.SelectMany(l => l.Ends.Values).Sum().ShouldBe(picture.EarlyEnds.Count);

                    // Each number names exactly its people.
                    int Named(StructureQuestion question) => StructurePeople.Of(scene.Roster(), scene.Platform.Groups, scene.Rules, Scene.Today, question).Count;
                    foreach (var group in picture.Groups)
                    {
                        Named(new StructureQuestion(Group: group.Group)).ShouldBe(group.People);
                        Named(new StructureQuestion(Group: group.Group, Through: true)).ShouldBe(group.Through);
                    }

                    foreach (var level in picture.Levels)
                    {
                        Named(new StructureQuestion(level.Number)).ShouldBe(level.Arriving);
                        Named(new StructureQuestion(level.Number, GoesOn: true)).ShouldBe(level.GoingOn);
                        level.Ends.ToDictionary(end => end.Key, end => Named(new StructureQuestion(level.Number, Ends: end.Key))).ShouldBe(level.Ends.ToDictionary(), ignoreOrder: true);
                        level.Values.Select(value => Named(new StructureQuestion(level.Number, value.Value))).ShouldBe(level.Values.Select(value => value.People));
                    }

                    // And what the plan does with those who have no account yet.
                    var created = scene.Plan().People.SelectMany(p => p.Changes.OfType<CreateUser>()).CountBy(c => c.Group);
                    foreach (var (group, people) in created)
                    {
                        picture.Groups.Single(g => g.Group == group).People.ShouldBeGreaterThanOrEqualTo(people);
                    }
                }
            )
        );

    /// <summary>How fast a busy machine is says nothing about the code, so this runs only when asked for.</summary>
    [Fact(Explicit = true)]
    public void A_hundred_thousand_people_are_surveyed_in_well_under_a_second()
    {
        var employees = Enumerable.Range(0, 100_000).Select(i => Person(i.ToString(CultureInfo.InvariantCulture), i % 3 == 0 ? "Paris" : "New York", "D" + (i % 400))).ToArray();
        world.Rules = world.Rules with { Hierarchy = [new HierarchyLevel("office"), Department()] };
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var used = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            Survey(employees).EarlyEnds.Count.ShouldBe(100_000);
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, watch.Elapsed.Ticks));
            output.WriteLine($"{watch.ElapsedMilliseconds} ms, {(Environment.CpuUsage.TotalTime - used).TotalMilliseconds:F0} ms of processor");
        }

        best.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    private static Employee Person(string id, string? office, string? department) => People.With(id, ("office", office), ("department", department));

    private static HierarchyLevel Department(params (string Value, string Name)[] overrides) =>
        new("department", overrides.ToDictionary(o => o.Value, o => o.Name, StringComparer.Ordinal));

    private StructurePicture Survey(params Employee[] employees) => StructureSurvey.Of(People.Roster(employees), world.Tree, world.Rules, Scene.Today);
}
