using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Guarding;

[Trait("Rule", "R4")]
public sealed class ApprovalTests
{
    private static readonly FieldChange Mail = new(UserFields.Mail, "a@acme.example", "b@acme.example");
    private static readonly FieldChange Job = new(UserFields.Job, "Cook", "Baker");

    [Fact]
    [Trait("Rule", "S12")]
    public void An_approved_protected_mail_joins_the_other_fields_in_one_request()
    {
        var hold = new Hold("protected-mail", "", "", [new UpdateUser([Mail])]);
        var company = new Company().With(1, EmploymentStatus.Active, PersonAction.Held, [hold], new UpdateUser([Job])).Approving("protected-mail", "1");
        var row = company.Judge().People.ShouldHaveSingleItem();
        row.Action.ShouldBe(PersonAction.Update);
        row.Holds.ShouldBeEmpty();
        row.Changes.ShouldHaveSingleItem().ShouldBeOfType<UpdateUser>().Fields.ShouldBe([Job, Mail]);
    }

    [Fact]
    [Trait("Rule", "S12")]
    public void An_approved_address_alone_is_written_after_the_link()
    {
        var add = new AddMembership(new GroupId("g"), []);
        var link = new LinkUser("passerelle", "1");
        var hold = new Hold("protected-mail", "", "", [new UpdateUser([Mail])]);
        var company = new Company().With(1, EmploymentStatus.Active, PersonAction.Held, [hold], link, add).Approving("protected-mail", "1");
        company.Judge().People[0].Changes.Select(c => c.GetType().Name).ShouldBe(["LinkUser", "UpdateUser", "AddMembership"]);
    }

    [Theory]
    [InlineData("holds-role", "deleteUser", PersonAction.Remove)]
    [InlineData("absence-unasked", "deleteUser", PersonAction.Remove)]
    [InlineData("mailbox-reused", "createUser", PersonAction.Create)]
    [InlineData("deleted-by-hand-twice", "restoreUser", PersonAction.Restore)]
    public void An_approved_hold_of_the_planner_goes_on_in_its_own_order(string code, string kind, PersonAction action)
    {
        Change main = kind switch
        {
            "deleteUser" => new DeleteUser(),
            "createUser" => new CreateUser("a@acme.example", "A", "A", Job: null, "en", Company.Synced, [], Invite: false),
            _ => new RestoreUser("a@acme.example", "a@acme.example", Company.Synced, [], Invite: false),
        };
        Change[] changes = [new AddMembership(new GroupId("x"), []), main, new RememberLink()];
        var company = new Company().WithHeld(1, code, changes);
        company.Judge().People[0].Changes.ShouldBeEmpty();
        var row = company.Approving(code, "1").Judge().People[0];
        row.Changes.ShouldBe(changes);
        row.Action.ShouldBe(action);
    }

    [Fact]
    public void Approving_another_code_or_another_person_releases_nothing()
    {
        var company = new Company().WithHeld(2, "holds-role", new DeleteUser()).Approving("holds-role", "2").Approving("guard-removals", "1");
        company.Judge().People.Select(p => p.Action).ShouldBe([PersonAction.Held, PersonAction.Remove]);
    }

    [Fact]
    public void An_approved_removal_is_not_held_by_the_removal_guard_again()
    {
        var company = new Company().WithHeld(1, "holds-role", new DeleteUser()).With(11, EmploymentStatus.Inactive, new DeleteUser()).Approving("holds-role", "1");
        company.Judge().People.Select(p => p.Action == PersonAction.Held).ShouldBe([false, .. Enumerable.Repeat(true, 11)]);
    }
}
