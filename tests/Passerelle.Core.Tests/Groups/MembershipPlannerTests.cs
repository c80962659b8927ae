using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Groups;

public sealed class MembershipPlannerTests
{
    private readonly GroupWorld world = new GroupWorld()
        .Public("above", "root")
        .Public("S", "above")
        .Public("ny", "S", "New York")
        .Public("paris", "S", "Paris")
        .Public("support", "paris", "Support")
        .Private("secret", "paris", "Secret")
        .Read("S", "ny", "paris", "support", "secret");

    [Fact]
    [Trait("Rule", "G5")]
    public void Nothing_is_written_when_all_is_as_wanted() =>
        world.AnnaIsIn("root", "above", "S", "paris").Caused("S", "paris").PlanForAnna("paris").ShouldBeSameAs(MembershipPlan.Empty);

    [Fact]
    [Trait("Rule", "G6")]
    public void What_the_platform_adds_is_named_up_to_the_synchronised_group_and_only_where_the_user_is_not_yet()
    {
        var plan = world.AnnaIsIn("root", "S").PlanForAnna("support");
        Show(plan).ShouldBe("+support(paris)");
        plan.RolesNeeded.ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "G5")]
    public void A_move_adds_first_and_removes_at_the_topmost_unwanted_group() =>
        Show(world.AnnaIsIn("root", "above", "S", "paris", "support").Caused("S", "paris", "support").PlanForAnna("ny")).ShouldBe("+ny() -paris(support)");

    [Fact]
    [Trait("Rule", "G6")]
    public void A_private_group_below_is_removed_by_itself() =>
        Show(world.AnnaIsIn("root", "above", "S", "paris", "secret").Caused("S", "paris", "secret").PlanForAnna("ny")).ShouldBe("+ny() -paris() -secret()");

    [Fact]
    [Trait("Rule", "G5")]
    public void Nothing_above_the_synchronised_group_is_removed_even_when_it_is_remembered_as_caused() =>
        Show(world.AnnaIsIn("root", "above", "S").Caused("above", "root", "S").PlanForAnna("secret")).ShouldBe("+secret() -S()");

    [Fact]
    [Trait("Rule", "G5")]
    public void A_membership_made_by_hand_stays_with_its_parents_and_the_removal_that_would_take_it_is_a_finding()
    {
        var plan = world.AnnaIsIn("root", "above", "S", "paris", "support").Caused("S", "paris").PlanForAnna("ny");
        Show(plan).ShouldBe("+ny()");
        var finding = plan.Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("removal-would-take-more");
        finding.Employee.ShouldBe(GroupWorld.Anna);
        finding.Text.ShouldBe("By the rules this person leaves the group “Paris”, but that would also end the membership in “Support”, which the connector did not make. So both stay.");
    }

    [Fact]
    [Trait("Rule", "G5")]
    public void Other_roles_are_never_touched() =>
        Show(world.AnnaIsIn("root", "S", "paris").AnnaIsAlso(GroupRole.Editor, "ny").Caused("S", "paris").PlanForAnna("ny")).ShouldBe("+ny() -paris()");

    [Fact]
    [Trait("Rule", "S12")]
    public void A_removal_asks_for_the_users_own_roles_first()
    {
        var plan = world.AnnaIsIn(readRoles: false, "S", "paris").Caused("S", "paris").PlanForAnna("ny");
        plan.RolesNeeded.ShouldBeTrue();
        Show(plan).ShouldBe("+ny()");
    }

    [Fact]
    [Trait("Rule", "G5")]
    public void The_users_own_roles_show_memberships_made_by_hand_in_groups_that_were_not_read()
    {
        var plan = new GroupWorld().Public("S", "root").Public("ny", "S").Public("paris", "S").Public("club", "paris").AnnaIsIn("root", "S", "paris", "club").Read("ny").Caused("S", "paris").PlanForAnna("ny");
        Show(plan).ShouldBe("+ny()");
        plan.Findings.ShouldHaveSingleItem().Code.ShouldBe("removal-would-take-more");
    }

    [Fact]
    [Trait("Rule", "G5")]
    public void A_group_whose_members_were_not_read_is_not_written_to_blindly()
    {
        var unread = new GroupWorld().Public("S", "root").Public("ny", "S").Read("S");
        unread.PlanForAnna("ny").RolesNeeded.ShouldBeTrue();
        unread.PlanForAnna("ny").Changes.ShouldBeEmpty();
        unread.IsComplete = false;
        unread.PlanForAnna("ny").RolesNeeded.ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "R2")]
    public void An_incomplete_read_adds_but_removes_nothing()
    {
        world.RemovalsAllowed = false;
        Show(world.AnnaIsIn("S", "paris").Caused("S", "paris").PlanForAnna("ny")).ShouldBe("+ny()");
        world.Planner.StripAll(GroupWorld.Anna, GroupWorld.AnnasAccount).ShouldBeSameAs(MembershipPlan.Empty);
    }

    [Fact]
    [Trait("Rule", "S4")]
    public void An_adopted_persons_memberships_that_equal_the_rules_are_claimed_with_their_parents_and_no_others()
    {
        world.AnnaIsIn("root", "above", "S", "paris", "support", "ny");
        Show(world.PlanForAnna(claim: true, "support")).ShouldBe("!support !paris !S");
        world.Rules = world.Rules with { Claim = false };
        world.PlanForAnna(claim: true, "support").Changes.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "L7")]
    public void In_a_group_on_which_the_connector_was_deactivated_nothing_is_removed() =>
        Show(world.Private("T", "root").AnnaIsIn("root", "S", "T").Caused("S", "T").PlanForAnna("ny")).ShouldBe("+ny()");

    [Fact]
    [Trait("Rule", "G4")]
    public void A_caused_membership_of_a_group_that_no_longer_exists_is_no_trouble() =>
        Show(world.AnnaIsIn("root", "S", "paris").Caused("S", "paris", "gone").PlanForAnna("ny")).ShouldBe("+ny() -paris()");

    [Fact]
    [Trait("Rule", "S10")]
    public void Falling_out_of_one_groups_filter_takes_off_what_was_caused_there_while_another_group_stays()
    {
        world.Private("T", "root").Synced("S", "T");
        Show(world.AnnaIsIn("root", "above", "S", "paris", "T").Caused("S", "paris", "T").PlanForAnna("T")).ShouldBe("-S(paris)");
    }

    [Fact]
    [Trait("Rule", "S10")]
    public void Falling_out_of_every_filter_leaves_the_memberships_to_the_policy() =>
        world.AnnaIsIn("root", "S").Caused("S").PlanForAnna().ShouldBeSameAs(MembershipPlan.Empty);

    [Theory]
    [Trait("Rule", "F2")]
    [InlineData(PlaceState.LevelUndecided)]
    [InlineData(PlaceState.FilterUndecided)]
    [InlineData(PlaceState.Missing)]
    public void Where_the_place_is_undecided_the_memberships_stay_while_other_groups_go_on(PlaceState state)
    {
        world.Private("T", "root").Private("t1", "T").Private("t2", "T").Synced("S", "T").AnnaIsIn("root", "S", "paris", "t1").Read("t2").Caused("S", "paris", "t1");
        var placement = new Placement([new Place(new GroupId("S"), Reached: null, state), new Place(new GroupId("T"), new GroupId("t2"), PlaceState.Chosen)]);
        Show(world.Planner.PlanFor(GroupWorld.Anna, GroupWorld.AnnasAccount, placement, claim: false)).ShouldBe("+t2() -t1()");
    }

    [Fact]
    [Trait("Rule", "G6")]
    public void A_new_account_gets_its_first_membership_with_the_create_call()
    {
        world.Private("T", "root").Synced("S", "T");
        var plan = world.Planner.PlanForNew(world.PlacedIn("support", "T"));
        plan.First.Value.ShouldBe("support");
        plan.AlsoEnters.Select(g => g.Value).ShouldBe(["paris", "S"]);
        plan.Others.ShouldHaveSingleItem().Group.Value.ShouldBe("T");
    }

    [Fact]
    public void Nobody_is_created_without_a_group() => Should.Throw<ArgumentException>(() => world.Planner.PlanForNew(world.PlacedIn()));

    internal static string Show(MembershipPlan plan) =>
        string.Join(
            ' ',
            plan.Changes.Select(c =>
                c switch
                {
                    AddMembership add => $"+{add.Group}({string.Join(',', add.AlsoEnters)})",
                    RemoveMembership remove => $"-{remove.Group}({string.Join(',', remove.AlsoLeaves)})",
                    ClaimMembership claim => $"!{claim.Group}",
                    _ => "?",
                }
            )
        );
}
