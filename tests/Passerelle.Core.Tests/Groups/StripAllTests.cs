using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Groups;

[Trait("Rule", "S9")]
public sealed class StripAllTests
{
    private readonly GroupWorld world = new GroupWorld().Private("S", "root").Public("paris", "S", "Paris").Private("parked", "root");

    [Fact]
    public void Everything_caused_goes_when_something_else_remains() => Strip(world.AnnaIsIn("root", "S", "paris").Caused("S", "paris")).ShouldBe("-S(paris)");

    [Fact]
    public void The_last_membership_stays_and_what_hangs_below_it_goes()
    {
        world.AnnaIsIn("S", "paris").Caused("S", "paris");
        Strip(world).ShouldBe("-paris()");
        Plan(world).Findings.ShouldHaveSingleItem().Code.ShouldBe("last-membership-kept");
    }

    [Fact]
    public void Another_role_is_enough_for_the_account_to_stay_somewhere() =>
        Strip(world.AnnaIsIn("S", "paris").AnnaIsAlso(GroupRole.Coach, "S").Caused("S", "paris")).ShouldBe("-S(paris)");

    [Fact]
    public void The_parking_group_takes_a_person_who_would_lose_the_last_membership()
    {
        Park();
        Strip(world.AnnaIsIn("S", "paris").Caused("S", "paris")).ShouldBe("+parked() -S(paris)");
    }

    [Fact]
    public void A_parked_person_stays_parked_and_leaves_the_parking_group_on_return()
    {
        Park();
        world.AnnaIsIn("parked").Caused("parked").Read("S", "paris");
        Plan(world).ShouldBeSameAs(MembershipPlan.Empty);
        MembershipPlannerTests.Show(world.PlanForAnna("paris")).ShouldBe("+paris(S) -parked()");
    }

    [Fact]
    public void The_parking_group_is_not_used_when_a_membership_remains()
    {
        Park();
        Strip(world.AnnaIsIn("root", "S", "paris").Caused("S", "paris")).ShouldBe("-S(paris)");
    }

    [Fact]
    public void A_parking_group_that_does_not_exist_takes_nobody()
    {
        world.Rules = world.Rules with { Leavers = new LeaverRules(ParkingGroup: new GroupId("gone")) };
        Strip(world.AnnaIsIn("S").Caused("S")).ShouldBe("");
    }

    [Fact]
    public void Nobody_is_stripped_before_the_roles_are_read()
    {
        var plan = Plan(world.AnnaIsIn(readRoles: false, "S", "paris").Caused("S", "paris"));
        plan.RolesNeeded.ShouldBeTrue();
        plan.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_made_by_hand_stays()
    {
        world.AnnaIsIn("root", "S", "paris").Caused("S");
        Strip(world).ShouldBe("");
        Plan(world).Findings.ShouldHaveSingleItem().Code.ShouldBe("removal-would-take-more");
    }

    private void Park() => world.Rules = world.Rules with { Leavers = new LeaverRules(ParkingGroup: new GroupId("parked")) };

    private static MembershipPlan Plan(GroupWorld world) => world.Planner.StripAll(GroupWorld.Anna, GroupWorld.AnnasAccount);

    private static string Strip(GroupWorld world) => MembershipPlannerTests.Show(Plan(world));
}
