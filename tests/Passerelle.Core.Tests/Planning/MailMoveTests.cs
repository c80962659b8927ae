using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;
using static Passerelle.Core.Tests.Building.Scene;

namespace Passerelle.Core.Tests.Planning;

public sealed class MailMoveTests
{
    private readonly Scene scene = new();

    [Fact]
    [Trait("Rule", "S7")]
    public void A_changed_address_changes_the_account_and_nothing_else()
    {
        scene.With(AnEmployee().WithMail("ada.king@acme.example"));
        scene.HasLinkedUser();

        var row = scene.Row();

        row.Changes.Count.ShouldBe(1);
        row.Field("mail").ShouldBe(new FieldChange("mail", "ada@acme.example", "ada.king@acme.example"));
    }

    [Fact]
    [Trait("Rule", "F1")]
    public void A_difference_of_case_in_the_address_is_none()
    {
        scene.With(AnEmployee().WithMail("Ada@Acme.example"));
        scene.HasLinkedUser();
        scene.Row().Changes.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "S7")]
    public void An_address_is_free_before_it_is_taken()
    {
        scene.With(AnEmployee().WithMail("two@acme.example"), AnEmployee().Numbered("4100002").WithMail("three@acme.example"), AnEmployee().Numbered("4100003").WithMail("ada@acme.example"));
        scene.HasLinkedUser();
        scene.HasLinkedUser("4100002", "two@acme.example");

        var plan = scene.Plan();

        plan.Row().After.ShouldBe(new EmployeeId("4100002"));
        plan.Row("4100002").After.ShouldBeNull();
        plan.Row("4100003").ShouldSatisfyAllConditions(r => r.Action.ShouldBe(PersonAction.Create), r => r.After.ShouldBe(new EmployeeId("4100001")));
        scene.Run();
        scene.Platform.Users.Values.Select(u => u.Mail).ShouldBe(["two@acme.example", "three@acme.example", "ada@acme.example"]);
    }

    [Fact]
    [Trait("Rule", "S7")]
    public void A_ring_of_addresses_is_a_finding_with_the_names_and_the_other_fields_go_on()
    {
        scene.With(AnEmployee().WithMail("two@acme.example").With(PersonioKeys.Position, "Countess"), AnEmployee().Numbered("4100002").Named("Bea", "Two").WithMail("ada@acme.example"));
        scene.HasLinkedUser();
        scene.HasLinkedUser("4100002", "two@acme.example", "Bea", "Two");

        var plan = scene.Plan();

        plan.Row().Findings.Single().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("mail-ring"), f => f.Text.ShouldContain("Ada Lovelace"), f => f.Text.ShouldContain("Bea Two"));
        plan.Row().The<UpdateUser>().Fields.ShouldBe([new FieldChange("job", "Engineer", "Countess")]);
        plan.Row("4100002").Changes.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "S7")]
    public void Whoever_waits_for_a_ring_keeps_the_address_too()
    {
        scene.With(AnEmployee().WithMail("two@acme.example"), AnEmployee().Numbered("4100002").WithMail("ada@acme.example"), AnEmployee().Numbered("4100003").WithMail("Two@acme.example"));
        scene.HasLinkedUser();
        scene.HasLinkedUser("4100002", "two@acme.example");
        scene.HasLinkedUser("4100003", "three@acme.example");

        scene.Plan().People.ShouldAllBe(p => p.Changes.Count == 0 && p.After == null);
    }

    [Fact]
    [Trait("Rule", "S7")]
    public void An_address_that_a_deleted_account_has_too_is_not_free_when_its_holder_moves()
    {
        scene.With(AnEmployee().WithMail("two@acme.example"), AnEmployee().Numbered("4100002").WithMail("three@acme.example"));
        scene.HasLinkedUser();
        scene.HasLinkedUser("4100002", "two@acme.example");
        scene.HasUser("Two@acme.example", status: UserStatus.Deleted);
        scene.Row().ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.Codes().ShouldBe(["mail-taken"]));
    }

    [Fact]
    [Trait("Rule", "S8")]
    public void Of_two_employees_with_one_address_the_linked_one_keeps_the_account()
    {
        scene.With(AnEmployee().With(PersonioKeys.Position, "Countess"), AnEmployee().Numbered("4100002").Named("Bea", "Two"));
        scene.HasLinkedUser();

        var plan = scene.Plan();

        plan.Row().Field("job").ShouldNotBeNull();
        plan.Row("4100002").ShouldSatisfyAllConditions(r => r.Action.ShouldBe(PersonAction.Skip), r => r.Codes().ShouldBe(["mail-twice"]));
    }

    [Fact]
    [Trait("Rule", "S8")]
    public void Of_two_new_employees_with_one_address_both_wait()
    {
        scene.With(AnEmployee(), AnEmployee().Numbered("4100002").WithMail("ADA@acme.example"));
        scene.Plan().People.ShouldAllBe(p => p.Action == PersonAction.Skip && p.Findings.Single().Code == "mail-twice");
    }

    [Fact]
    [Trait("Rule", "S8")]
    public void A_link_and_an_address_that_point_at_different_users_leave_the_address()
    {
        scene.With(AnEmployee().WithMail("guest@else.example").With(PersonioKeys.Position, "Countess"));
        scene.HasLinkedUser();
        scene.HasUser("guest@else.example", "Guest");

        var row = scene.Row();

        row.Codes().ShouldBe(["mail-taken"]);
        row.The<UpdateUser>().Fields.Select(f => f.Field).ShouldBe(["job"]);
    }

    [Theory]
    [Trait("Rule", "F2")]
    [InlineData("", "mail-missing")]
    [InlineData("ada at acme", "mail-malformed")]
    [InlineData("ada@@acme.example", "mail-malformed")]
    [InlineData("ada@acme", "mail-malformed")]
    public void An_unusable_address_keeps_the_old_one_or_lets_the_creation_wait(string mail, string code)
    {
        scene.With(AnEmployee().WithMail(mail), AnEmployee().Numbered("4100002").WithMail(mail));
        scene.HasLinkedUser();

        var plan = scene.Plan();

        plan.Row().ShouldSatisfyAllConditions(r => r.Codes().ShouldBe([code]), r => r.Changes.ShouldBeEmpty(), r => r.Action.ShouldBe(PersonAction.None));
        plan.Row("4100002").ShouldSatisfyAllConditions(r => r.Codes().ShouldBe([code]), r => r.Action.ShouldBe(PersonAction.Skip));
    }

    [Fact]
    [Trait("Rule", "S12")]
    public void Roles_are_asked_for_before_an_address_changes()
    {
        scene.With(AnEmployee().WithMail("new@acme.example"));
        var user = scene.HasLinkedUser();

        var plan = scene.PlanOnce();

        plan.RolesNeeded.ShouldBe([user.Id]);
        plan.Row().Changes.ShouldBeEmpty();
    }

    [Theory]
    [Trait("Rule", "S12")]
    [InlineData(GroupRole.Owner)]
    [InlineData(GroupRole.Admin)]
    [InlineData(GroupRole.UserAdmin)]
    public void The_address_of_an_administrator_is_held_while_other_fields_go_on(GroupRole role)
    {
        scene.With(AnEmployee().WithMail("new@acme.example").With(PersonioKeys.Position, "Countess"));
        var user = scene.HasLinkedUser();
        scene.Platform.OtherRoles.Add((user.Id, new RoleInGroup(Root, role)));

        var row = scene.Row();

        row.Action.ShouldBe(PersonAction.Held);
        row.Holds.Single().Code.ShouldBe("protected-mail");
        row.Holds.Single().Changes.Single().ShouldBeOfType<UpdateUser>().Fields.Single().New.ShouldBe("new@acme.example");
        row.The<UpdateUser>().Fields.Select(f => f.Field).ShouldBe(["job"]);
    }

    [Fact]
    [Trait("Rule", "S12")]
    public void The_connectors_administrator_and_the_protected_list_need_no_roles()
    {
        scene.With(AnEmployee().WithMail("new@acme.example"), AnEmployee().Numbered("4100002").WithMail("newer@acme.example"));
        scene.HasLinkedUser(mail: "Admin@acme.example");
        scene.HasLinkedUser("4100002", "two@acme.example");
        scene.Rules = scene.Rules with { Protect = new HashSet<EmployeeId> { new("4100002") } };

        var plan = scene.PlanOnce();

        plan.RolesNeeded.ShouldBeEmpty();
        plan.People.ShouldAllBe(p => p.Holds.Single().Code == "protected-mail");
    }

    [Fact]
    [Trait("Rule", "S7")]
    public void Nobody_takes_an_address_whose_change_is_held()
    {
        scene.With(AnEmployee().WithMail("new@acme.example"), AnEmployee().Numbered("4100002"));
        scene.HasLinkedUser();
        scene.Rules = scene.Rules with { Protect = new HashSet<EmployeeId> { new("4100001") } };

        scene.Row("4100002").Codes().ShouldBe(["mail-taken"]);
    }

    [Fact]
    [Trait("Rule", "S6")]
    public void A_deleted_account_comes_back_under_the_new_address()
    {
        scene.With(AnEmployee().WithMail("new@acme.example"));
        var user = scene.HasLinkedUser(status: UserStatus.Deleted);
        scene.Memory.Links[new EmployeeId("4100001")] = new Link(user.Id, RemovedByConnector: true);

        var row = scene.Row();

        row.Reason.ShouldBe("returned");
        row.The<RestoreUser>().ShouldSatisfyAllConditions(r => r.OldMail.ShouldBe("ada@acme.example"), r => r.Mail.ShouldBe("new@acme.example"));
        row.The<SendCredentials>().Mail.ShouldBe("new@acme.example");
        row.Has<RememberLink>().ShouldBeTrue();
    }

    [Fact]
    [Trait("Rule", "S6")]
    public void An_account_deleted_by_hand_is_restored_once_and_held_the_second_time_within_thirty_days()
    {
        scene.With(AnEmployee());
        scene.HasLinkedUser(status: UserStatus.Deleted);
        scene.Row().ShouldSatisfyAllConditions(r => r.Reason.ShouldBe("deleted-by-hand"), r => r.Action.ShouldBe(PersonAction.Restore));

        scene.Memory.HandDeletions[new EmployeeId("4100001")] = [Today.AddDays(-29)];
        var held = scene.Row();
        held.Action.ShouldBe(PersonAction.Held);
        held.Changes.ShouldBeEmpty();
        held.Holds.Single().ShouldSatisfyAllConditions(h => h.Code.ShouldBe("deleted-by-hand-twice"), h => h.Changes[0].ShouldBeOfType<RestoreUser>());

        scene.Memory.HandDeletions[new EmployeeId("4100001")] = [Today.AddDays(-30)];
        scene.Row().Action.ShouldBe(PersonAction.Restore);
    }
}
