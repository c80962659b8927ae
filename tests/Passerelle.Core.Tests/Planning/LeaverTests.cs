using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;
using static Passerelle.Core.Tests.Building.Scene;

namespace Passerelle.Core.Tests.Planning;

public sealed class LeaverTests
{
    private static readonly EmployeeId Ada = new("4100001");

    private readonly Scene scene = new();

    [Theory]
    [Trait("Rule", "S9")]
    [InlineData(true, "leaver-inactive")]
    [InlineData(false, "leaver-removed")]
    public void A_leaver_is_deleted(bool inactive, string reason)
    {
        Left(inactive);

        var row = scene.Row();

        row.Action.ShouldBe(PersonAction.Remove);
        row.Reason.ShouldBe(reason);
        row.Changes.ShouldBe([new DeleteUser()]);
    }

    [Fact]
    [Trait("Rule", "S9")]
    public void Schedule_sets_a_date_counted_from_the_day_first_seen_and_leaves_it_there()
    {
        scene.Rules = scene.Rules with { Leavers = new LeaverRules(LeaverPolicy.Schedule, ScheduleDays: 14) };
        var user = Left(inactive: true);
        scene.Row().Field("toBeDeactivatedAt").ShouldBe(new FieldChange("toBeDeactivatedAt", Old: null, "2026-12-04"));

        scene.Memory.Links[Ada] = scene.Memory.Links[Ada] with { LeaverSince = Today.AddDays(-4) };
        scene.Row().Field("toBeDeactivatedAt")!.New.ShouldBe("2026-11-30");

        scene.Platform.Edit(user.Id, "toBeDeactivatedAt", "2026-11-30");
        scene.Row().ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.Reason.ShouldBe("leaver-inactive"), r => r.Text.ShouldContain("2026-11-30"));
    }

    [Theory]
    [Trait("Rule", "S9")]
    [InlineData("2027-06-30", "2026-12-04")]
    [InlineData("2026-11-25", null)]
    public void A_date_set_already_is_brought_forward_but_never_put_off(string present, string? expected)
    {
        scene.Rules = scene.Rules with { Leavers = new LeaverRules(LeaverPolicy.Schedule, ScheduleDays: 14) };
        var user = Left(inactive: true);
        scene.Platform.Edit(user.Id, "toBeDeactivatedAt", present);
        scene.Row().Field("toBeDeactivatedAt")?.New.ShouldBe(expected);
        scene.Row().Changes.Count.ShouldBe(expected is null ? 0 : 1);
    }

    [Fact]
    [Trait("Rule", "S9")]
    public void The_deletion_date_is_never_in_the_past()
    {
        scene.Rules = scene.Rules with { Leavers = new LeaverRules(LeaverPolicy.Schedule, ScheduleDays: 14) };
        Left(inactive: true);
        scene.Memory.Links[Ada] = scene.Memory.Links[Ada] with { LeaverSince = Today.AddDays(-100) };
        scene.Row().Field("toBeDeactivatedAt")!.New.ShouldBe("2026-11-21");
    }

    [Fact]
    [Trait("Rule", "S9")]
    public void Coming_back_clears_the_date_and_the_memory_of_leaving_in_this_order()
    {
        scene.With(AnEmployee());
        var user = scene.HasLinkedUser();
        scene.Platform.Edit(user.Id, "toBeDeactivatedAt", "2026-12-04");
        scene.Memory.Links[Ada] = scene.Memory.Links[Ada] with { LeaverSince = Today.AddDays(-4) };

        var row = scene.Row();

        row.Changes.Count.ShouldBe(2);
        row.Changes[0].ShouldBeOfType<UpdateUser>().Fields.ShouldBe([new FieldChange("toBeDeactivatedAt", "2026-12-04", New: null)]);
        row.Changes[1].ShouldBe(new RememberLink());
    }

    [Fact]
    [Trait("Rule", "S9")]
    public void A_date_set_by_hand_for_someone_employed_stays_and_is_a_finding()
    {
        scene.With(AnEmployee());
        var user = scene.HasLinkedUser();
        scene.Platform.Edit(user.Id, "toBeDeactivatedAt", "2026-12-04");
        scene.Row().ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.Codes().ShouldBe(["deletion-date-by-hand"]));
    }

    [Fact]
    [Trait("Rule", "S9")]
    public void Report_names_the_leaver_and_changes_nothing()
    {
        scene.Rules = scene.Rules with { Leavers = new LeaverRules(LeaverPolicy.Report) };
        Left(inactive: true);
        scene.Row().ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.Codes().ShouldBe(["leaver-reported"]), r => r.Reason.ShouldBe("leaver-inactive"));
    }

    [Fact]
    [Trait("Rule", "S9")]
    public void RemoveFromGroups_takes_the_caused_memberships_but_not_the_last()
    {
        scene.Rules = scene.Rules with { Leavers = new LeaverRules(LeaverPolicy.RemoveFromGroups) };
        var user = Left(inactive: true);
        scene.Platform.Enter(user.Id, Root);
        scene.Row().The<RemoveMembership>().Group.ShouldBe(Acme);
    }

    [Fact]
    [Trait("Rule", "S9")]
    public void A_leaver_whose_account_is_deleted_already_needs_nothing()
    {
        Left(inactive: true, status: UserStatus.Deleted);
        scene.Row().ShouldSatisfyAllConditions(r => r.Action.ShouldBe(PersonAction.OutOfScope), r => r.Reason.ShouldBe("leaver-gone"));
    }

    [Theory]
    [Trait("Rule", "R2")]
    [InlineData(true)]
    [InlineData(false)]
    public void Nobody_leaves_on_an_incomplete_roster(bool inactive)
    {
        Left(inactive);
        scene.RosterComplete = false;
        scene.Row().ShouldSatisfyAllConditions(r => r.Action.ShouldBe(PersonAction.None), r => r.Reason.ShouldBe("roster-incomplete"), r => r.Text.ShouldContain("nobody is removed"));
    }

    [Fact]
    [Trait("Rule", "R2")]
    public void An_absence_nobody_asked_about_is_held()
    {
        Left(inactive: false);
        scene.Absences[Ada] = Absence.Unasked;

        var row = scene.Row();

        row.Action.ShouldBe(PersonAction.Held);
        row.Changes.ShouldBeEmpty();
        row.Holds.Single().ShouldSatisfyAllConditions(h => h.Code.ShouldBe("absence-unasked"), h => h.Changes.ShouldBe([new DeleteUser()]));
    }

    [Theory]
    [Trait("Rule", "S12")]
    [InlineData(GroupRole.Owner)]
    [InlineData(GroupRole.Admin)]
    [InlineData(GroupRole.UserAdmin)]
    public void An_administrator_is_never_removed(GroupRole role)
    {
        var user = Left(inactive: true);
        scene.Platform.OtherRoles.Add((user.Id, new RoleInGroup(Paris, role)));
        scene.Row().ShouldSatisfyAllConditions(r => r.Action.ShouldBe(PersonAction.Skip), r => r.Changes.ShouldBeEmpty(), r => r.Codes().ShouldBe(["protected-account"]));
    }

    [Fact]
    [Trait("Rule", "S12")]
    public void The_removal_of_an_author_is_held()
    {
        var user = Left(inactive: true);
        scene.Platform.OtherRoles.Add((user.Id, new RoleInGroup(Paris, GroupRole.Editor)));
        scene.Row().Holds.Single().ShouldSatisfyAllConditions(h => h.Code.ShouldBe("holds-role"), h => h.Changes.ShouldBe([new DeleteUser()]));
    }

    [Fact]
    [Trait("Rule", "S12")]
    public void Roles_are_asked_for_before_anyone_is_removed()
    {
        var user = Left(inactive: true);
        var plan = scene.PlanOnce();
        plan.RolesNeeded.ShouldBe([user.Id]);
        plan.Row().ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.Reason.ShouldBe("roles-needed"));
    }

    [Fact]
    [Trait("Rule", "S10")]
    public void Falling_out_of_a_filter_is_reported_and_never_a_removal_of_the_account()
    {
        Filtered(LeaverPolicy.Report);
        scene.Row().ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.Codes().ShouldBe(["filtered-reported"]), r => r.Action.ShouldBe(PersonAction.OutOfScope));
    }

    [Fact]
    [Trait("Rule", "S10")]
    public void Falling_out_of_a_filter_can_take_the_memberships_off()
    {
        var user = Filtered(LeaverPolicy.RemoveFromGroups);
        scene.Platform.Enter(user.Id, Root);
        scene.Row().Changes.Single().ShouldBeOfType<RemoveMembership>().Group.ShouldBe(Acme);
    }

    [Fact]
    [Trait("Rule", "S10")]
    public void Coming_back_into_no_group_still_takes_the_deletion_date_off()
    {
        var user = Filtered(LeaverPolicy.Report);
        scene.Platform.Edit(user.Id, "toBeDeactivatedAt", "2026-12-04");
        scene.Memory.Links[Ada] = scene.Memory.Links[Ada] with { LeaverSince = Today.AddDays(-4) };
        scene.Row().ShouldSatisfyAllConditions(r => r.Field("toBeDeactivatedAt")!.New.ShouldBeNull(), r => r.Has<RememberLink>().ShouldBeTrue());
    }

    [Fact]
    [Trait("Rule", "S10")]
    public void A_filter_field_that_was_not_delivered_creates_and_removes_nobody()
    {
        var user = Filtered(LeaverPolicy.RemoveFromGroups, delivered: false);
        scene.Platform.Enter(user.Id, Root);
        scene.With(AnEmployee().Numbered("4100002").WithMail("two@acme.example"));

        var plan = scene.Plan();

        plan.Row().Changes.ShouldBeEmpty();
        plan.Row("4100002").ShouldSatisfyAllConditions(r => r.Action.ShouldBe(PersonAction.OutOfScope), r => r.Reason.ShouldBe("filter-undecided"));
        plan.Findings.Select(f => f.Code).ShouldContain("filter-not-delivered");
    }

    private LearningUser Filtered(LeaverPolicy policy, bool delivered = true)
    {
        var filter = new Dictionary<string, IReadOnlyList<string>> { ["subcompany"] = ["Acme SAS"] };
        scene.Rules = scene.Rules with { Groups = [new SyncedGroup(Acme, filter)], Leavers = new LeaverRules(Filtered: policy) };
        scene.With(delivered ? AnEmployee().With("subcompany", "Acme GmbH") : AnEmployee());
        return scene.HasLinkedUser();
    }

    private LearningUser Left(bool inactive, UserStatus status = UserStatus.Active)
    {
        if (inactive)
        {
            scene.With(AnEmployee().WithStatus("inactive"));
        }

        var user = scene.HasLinkedUser(status: status);
        scene.Confirm();
        return user;
    }
}
