using Passerelle.Core.Rules;
using Passerelle.Core.Simulating;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;

namespace Passerelle.Core.Tests.Simulating;

[Trait("Rule", "L8")]
public sealed class SimulatorTests
{
    private static readonly HierarchyLevel Office = new("office");
    private readonly Scene scene = new();

    [Fact]
    public void The_same_rules_change_nothing_and_need_no_confirmation()
    {
        TwoPeopleInStep();
        var simulation = Simulate(scene.Rules);
        simulation.ChangesNothing.ShouldBeTrue();
        simulation.IsComplete.ShouldBeTrue();
        simulation.NeedsConfirmation.ShouldBeFalse();
    }

    [Fact]
    public void What_the_live_rules_would_do_anyway_is_not_the_doing_of_the_change()
    {
        scene.With(Scene.AnEmployee().WithStatus("inactive"));
        scene.HasLinkedUser();
        Simulate(scene.Rules with { Leavers = new LeaverRules(ScheduleDays: 30) }).Losing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(LeaverPolicy.Report, false)]
    [InlineData(LeaverPolicy.RemoveFromGroups, true)]
    public void Whom_a_filter_leaves_out_falls_out_of_scope_and_loses_something_only_where_the_policy_says_so(LeaverPolicy filtered, bool loses)
    {
        TwoPeopleInStep();
        scene.Rules = scene.Rules with { Leavers = new LeaverRules(Filtered: filtered) };
        scene.Platform.Enter(scene.Platform.Users.Values.Single(u => u.FirstName == "Bea").Id, Scene.Root);

        var simulation = Simulate(scene.Rules with { Groups = [Only("office", "Paris")] });

        var person = simulation.FallingOut.ShouldHaveSingleItem();
        person.Name.ShouldBe("Bea Martin");
        person.Reason.ShouldBe("filtered");
        person.Comes.TakesSomething.ShouldBe(loses);
        simulation.NeedsConfirmation.ShouldBe(loses);
        simulation.Groups.Where(g => g.Out > 0).Select(g => (g.Group, g.Out)).ShouldBe(loses ? [(Scene.Acme, 1)] : []);
    }

    [Fact]
    public void A_filter_that_goes_lets_people_come_in()
    {
        scene.Rules = scene.Rules with { Groups = [Only("office", "Paris")] };
        scene.With(Scene.AnEmployee().InOffice("New York"));

        var simulation = Simulate(scene.Rules with { Groups = [new SyncedGroup(Scene.Acme)] });

        var person = simulation.ComingIn.ShouldHaveSingleItem();
        person.Comes.Account.ShouldBe(AccountEffect.Created);
        person.Comes.Enters.ShouldBe([Scene.Acme]);
        simulation.NeedsConfirmation.ShouldBeFalse();
        simulation.Groups.ShouldBe([new SimulatedGroup(Scene.Acme, "Acme", 0, In: 1, Out: 0, Synchronisation.AsBefore)]);
    }

    [Fact]
    public void Before_the_first_group_nothing_happens_so_everything_is_the_doing_of_the_change()
    {
        scene.With(Scene.AnEmployee().InOffice("Paris"));
        var proposed = scene.Rules;
        scene.Rules = proposed with { Groups = [] };

        var simulation = Simulate(proposed);

        var person = simulation.ComingIn.ShouldHaveSingleItem();
        person.Comes.Account.ShouldBe(AccountEffect.Created);
        simulation.Groups.ShouldHaveSingleItem().Synchronisation.ShouldBe(Synchronisation.Begins);
        simulation.NeedsConfirmation.ShouldBeFalse();
    }

    [Fact]
    public void After_the_last_group_people_fall_out_and_nobody_loses_anything_whatever_the_policy()
    {
        TwoPeopleInStep();
        scene.Rules = scene.Rules with { Leavers = new LeaverRules(Filtered: LeaverPolicy.RemoveFromGroups) };

        var simulation = Simulate(scene.Rules with { Groups = [] });

        simulation.FallingOut.Count().ShouldBe(2);
        simulation.Losing.ShouldBeEmpty();
        simulation.Groups.ShouldHaveSingleItem().Synchronisation.ShouldBe(Synchronisation.Ends);
        simulation.NeedsConfirmation.ShouldBeFalse();
    }

    [Fact]
    public void A_structure_shows_who_enters_which_group_and_one_that_goes_shows_who_leaves()
    {
        TwoPeopleInStep();
        var structured = scene.Rules with { Hierarchy = [Office] };
        var come = Simulate(structured);
        come.Groups.Select(g => (g.Name, g.In, g.Out)).ShouldBe([("New York", 1, 0), ("Paris", 1, 0)]);
        come.NeedsConfirmation.ShouldBeFalse();

        scene.Rules = structured;
        scene.Run();
        var go = Simulate(structured with { Hierarchy = [] });
        go.Groups.Select(g => (g.Name, g.Before, g.In, g.Out)).ShouldBe([("New York", 1, 0, 1), ("Paris", 1, 0, 1)]);
        go.Losing.Count().ShouldBe(2);
        go.NeedsConfirmation.ShouldBeTrue();
    }

    [Fact]
    public void A_group_that_is_no_longer_synchronised_is_named_though_nobody_leaves_it()
    {
        scene.Rules = scene.Rules with { Groups = [new SyncedGroup(Scene.Paris), new SyncedGroup(Scene.NewYork)] };
        scene.With(Scene.AnEmployee());
        scene.Run();

        var simulation = Simulate(scene.Rules with { Groups = [new SyncedGroup(Scene.Paris)] });

        simulation.Groups.ShouldBe([new SimulatedGroup(Scene.NewYork, "New York", 1, In: 0, Out: 0, Synchronisation.Ends)]);
        simulation.NeedsConfirmation.ShouldBeFalse();
    }

    [Fact]
    public void A_stricter_policy_for_leavers_ends_accounts_and_the_groups_with_them()
    {
        scene.Rules = scene.Rules with { Leavers = new LeaverRules(Inactive: LeaverPolicy.Report) };
        scene.With(Scene.AnEmployee().WithStatus("inactive"));
        scene.HasLinkedUser(group: Scene.NewYork);

        var person = Simulate(scene.Rules with { Leavers = new LeaverRules() }).Losing.ShouldHaveSingleItem();

        person.Scope.ShouldBe(ScopeChange.AsBefore);
        person.Comes.Account.ShouldBe(AccountEffect.Ended);
        person.Comes.Leaves.ShouldBe([Scene.Acme, Scene.NewYork], ignoreOrder: true);
    }

    [Fact]
    public void A_removal_that_is_held_counts_since_approving_it_carries_it_out()
    {
        scene.Rules = scene.Rules with { Leavers = new LeaverRules(Inactive: LeaverPolicy.Report) };
        scene.With(Scene.AnEmployee().WithStatus("inactive"));
        var user = scene.HasLinkedUser();
        scene.Platform.OtherRoles.Add((user.Id, new RoleInGroup(Scene.Acme, GroupRole.Editor)));

        Simulate(scene.Rules with { Leavers = new LeaverRules() }).Losing.ShouldHaveSingleItem().Comes.Account.ShouldBe(AccountEffect.Ended);
    }

    [Fact]
    public void A_field_fed_from_an_empty_attribute_is_emptied_and_that_needs_a_confirmation()
    {
        scene.Rules = scene.Rules with { CustomFields = [new CustomFieldRule("team", "Team")] };
        scene.With(Scene.AnEmployee().With("team", "Blue").With("squad", ""));
        scene.Run();

        var simulation = Simulate(scene.Rules with { CustomFields = [new CustomFieldRule("squad", "Team")] });

        simulation.Fields.ShouldBe([new SimulatedField("Team", Changed: 1, Emptied: 1, Synchronisation.AsBefore, Renamed: null)]);
        simulation.NeedsConfirmation.ShouldBeTrue();
    }

    [Fact]
    public void A_mapping_that_goes_leaves_the_values_and_a_new_name_renames_the_field()
    {
        scene.Rules = scene.Rules with { CustomFields = [new CustomFieldRule("team", "Team"), new CustomFieldRule("squad", "Squad")] };
        scene.With(Scene.AnEmployee().With("team", "Blue").With("squad", "One"));
        scene.Run();

        var simulation = Simulate(scene.Rules with { CustomFields = [new CustomFieldRule("squad", "Unit")] });

        simulation.Fields.ShouldBe([
            new SimulatedField("Team", 0, 0, Synchronisation.Ends, Renamed: null),
            new SimulatedField("Unit", 0, 0, Synchronisation.AsBefore, Renamed: "Squad"),
        ]);
        simulation.NeedsConfirmation.ShouldBeFalse();
    }

    [Fact]
    public void What_was_not_read_is_named_and_needs_a_confirmation()
    {
        TwoPeopleInStep();
        scene.RosterComplete = false;
        var snapshot = scene.Platform.Read(scene.Rules.LinkPlatform, new HashSet<UserId>()) with { CustomValues = new Dictionary<UserId, IReadOnlyList<CustomValue>>() };
        var present = new Present(scene.Roster(), snapshot, scene.Memory.Read(), Scene.Today);

        var simulation = Simulator.Simulate(present, scene.Rules, scene.Rules with { Hierarchy = [new HierarchyLevel("site")], CustomFields = [new CustomFieldRule("office", "Office")] });

        simulation.Gaps.ShouldBe([
            new SimulationGap(GapKind.RosterIncomplete),
            new SimulationGap(GapKind.FieldNotDelivered, "site"),
            new SimulationGap(GapKind.ValuesNotRead, People: 2),
        ]);
        simulation.NeedsConfirmation.ShouldBeTrue();
    }

    private static SyncedGroup Only(string field, string value) =>
        new(Scene.Acme, new Dictionary<string, IReadOnlyList<string>> { [field] = [value] });

    private void TwoPeopleInStep()
    {
        scene.With(
            Scene.AnEmployee().InOffice("Paris"),
            Scene.AnEmployee().Numbered("4100002").Named("Bea", "Martin").WithMail("bea@acme.example").InOffice("New York")
        );
        scene.Run();
    }

    private Simulation Simulate(SyncRules proposed) => Simulating.Of(scene, proposed);
}
