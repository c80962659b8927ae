using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Groups;

/// <summary>What must be read, what must be forgotten, and the tree that is shown.</summary>
public sealed class GroupReadsTests
{
    private readonly GroupWorld world = new GroupWorld().Public("S", "root").Public("paris", "S", "Paris").Public("support", "paris", "Support").Public("ny", "S", "New York").Public("other", "root");

    [Fact]
    [Trait("Rule", "G5")]
    public void The_groups_to_read_are_the_ways_to_the_targets_the_caused_ones_and_the_parking_group()
    {
        world.Rules = world.Rules with { Hierarchy = [new HierarchyLevel("office"), new HierarchyLevel("team")], Leavers = new LeaverRules(ParkingGroup: new GroupId("other")) };
        var here = People.With("1", ("office", "Paris"), ("team", "Support"));
        var gone = People.With("2", ("office", "New York"), ("team", null)) with { Status = EmploymentStatus.Inactive };
        Concerned(here, gone).ShouldBe(["S", "other", "paris", "support"]);
        world.Caused("ny", "root", "deleted");
        Concerned(here, gone).ShouldBe(["S", "ny", "other", "paris", "support"]);
    }

    [Fact]
    [Trait("Rule", "G5")]
    public void A_caused_membership_that_is_gone_is_to_be_forgotten_unless_it_was_not_read()
    {
        world.AnnaIsIn(readRoles: false, "S").Read("paris").Caused("S", "paris", "support", "deleted");
        StaleMemberships.In(world.Ledger, world.Snapshot).Select(s => s.Group.Value).Order(StringComparer.Ordinal).ShouldBe(["deleted", "paris"]);
        world.IsComplete = false;
        StaleMemberships.In(world.Ledger, world.Snapshot).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "G7")]
    public void The_tree_shows_people_before_in_out_and_after_parents_first()
    {
        world.AnnaIsIn("root", "S", "paris", "support").Read("ny");
        PersonPlan[] people =
        [
            Row("1", GroupWorld.AnnasAccount, new AddMembership(new GroupId("ny"), []), new RemoveMembership(new GroupId("paris"), [new GroupId("support")])),
            Row("2", user: null, new CreateUser("b@acme.example", "B", "B", Job: null, "en", new GroupId("ny"), [new GroupId("S")], Invite: false)),
        ];
        Tree(people).ShouldBe(["0 S 1+1-0=2", "1 New York 0+2-0=2", "1 Paris 1+0-1=0", "2 Support 1+0-1=0"]);
    }

    [Fact]
    [Trait("Rule", "G7")]
    public void A_deleted_account_leaves_all_its_groups_and_what_is_held_counts_nothing()
    {
        world.AnnaIsIn("root", "S", "paris");
        Tree(Row("1", GroupWorld.AnnasAccount, new DeleteUser())).ShouldBe(["0 S 1+0-1=0", "1 Paris 1+0-1=0"]);
        var held = Row("1", GroupWorld.AnnasAccount) with { Holds = [new Hold("guard-removals", "", "", [new DeleteUser()])] };
        Tree(held).ShouldBe(["0 S 1+0-0=1", "1 Paris 1+0-0=1"]);
    }

    private string[] Concerned(params Employee[] employees) =>
        [.. GroupsConcerned.Of(world.Tree, world.Rules, People.Roster(employees), world.Ledger).Select(g => g.Value).Order(StringComparer.Ordinal)];

    private string[] Tree(params PersonPlan[] people) =>
        [.. GroupPlans.Of(world.Tree, world.Rules, world.Snapshot, people).Select(g => $"{g.Depth} {g.Name} {g.Before}+{g.In}-{g.Out}={g.After}")];

    private static PersonPlan Row(string id, UserId? user, params Change[] changes) =>
        new(new EmployeeId(id), user, id, PersonAction.Update, "test", "test", changes, [], []);
}
