using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;
using static Passerelle.Core.Tests.Building.Scene;

namespace Passerelle.Core.Tests.Planning;

/// <summary>Employee 4100001 left; employee 4100002 comes with the same address.</summary>
[Trait("Rule", "S11")]
public sealed class ReusedMailboxTests
{
    private static readonly EmployeeId Old = new("4100001");
    private static readonly EmployeeId New = new("4100002");

    private readonly Scene scene = new();

    [Theory]
    [InlineData(UserStatus.Active, PersonAction.Adopt)]
    [InlineData(UserStatus.Deleted, PersonAction.Restore)]
    public void The_same_person_keeps_the_account_under_the_new_number(UserStatus status, PersonAction action)
    {
        scene.With(AnEmployee().Numbered("4100002").Named("ADA", "Lovelace"));
        var user = scene.HasLinkedUser(status: status);
        scene.Confirm();

        var plan = scene.Plan();

        plan.Row("4100002").ShouldSatisfyAllConditions(
            r => r.Action.ShouldBe(action),
            r => r.Reason.ShouldBe("link-moved"),
            r => r.User.ShouldBe(user.Id),
            r => r.The<LinkUser>().OldValue.ShouldBe("4100001"),
            r => r.The<RememberLink>().MovedFrom.ShouldBe(Old)
        );
        plan.Row().ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.Reason.ShouldBe("link-moved-away"));
        scene.Run();
        scene.Memory.Links.ShouldBe(new Dictionary<EmployeeId, Link> { [New] = new(user.Id) });
        scene.Plan().People.ShouldAllBe(p => p.Changes.Count == 0);
    }

    [Fact]
    public void Another_name_is_held_together_with_the_leavers_removal()
    {
        OtherPerson();

        var plan = scene.Plan();

        plan.Row("4100002").ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.Holds.Single().Code.ShouldBe("mailbox-reused"));
        plan.Row("4100002").Holds.Single().Changes.Take(2).Select(c => c.GetType()).ShouldBe([typeof(ParkAddress), typeof(CreateUser)]);
        plan.Row().Holds.Single().ShouldSatisfyAllConditions(h => h.Code.ShouldBe("mailbox-reused"), h => h.Changes.ShouldBe([new DeleteUser()]));
    }

    [Fact]
    public void Decided_as_someone_else_the_old_address_is_parked_and_a_new_account_made()
    {
        var user = OtherPerson();
        scene.Memory.Decisions[New] = MailboxDecision.SomeoneElse;

        var plan = scene.Plan();

        plan.Row("4100002").Changes[0].ShouldBe(new ParkAddress(user.Id, "ada@acme.example", "ada#4100001@acme.example"));
        plan.Row("4100002").Has<CreateUser>().ShouldBeTrue();
        plan.Row().Changes.ShouldBe([new DeleteUser()]);
        scene.Run();
        scene.Plan().People.ShouldAllBe(p => p.Changes.Count == 0 && p.Holds.Count == 0);
        scene.Memory.Links[New].User.ShouldNotBe(user.Id);
    }

    [Fact]
    public void Decided_as_the_same_person_the_account_moves_and_takes_the_new_name()
    {
        OtherPerson();
        scene.Memory.Decisions[New] = MailboxDecision.SamePerson;
        scene.Row("4100002").ShouldSatisfyAllConditions(r => r.Reason.ShouldBe("link-moved"), r => r.Field("firstName")!.New.ShouldBe("Bea"));
    }

    [Fact]
    public void While_the_other_number_is_in_scope_the_newcomer_waits()
    {
        scene.With(AnEmployee().WithMail(""), AnEmployee().Numbered("4100002"));
        scene.HasLinkedUser();
        scene.Row("4100002").ShouldSatisfyAllConditions(r => r.Action.ShouldBe(PersonAction.Skip), r => r.Codes().ShouldBe(["mail-taken"]));
    }

    [Fact]
    public void While_it_is_not_proven_that_the_other_left_the_newcomer_waits()
    {
        OtherPerson();
        scene.RosterComplete = false;
        scene.Row("4100002").Codes().ShouldBe(["mail-taken"]);
    }

    private LearningUser OtherPerson()
    {
        scene.With(AnEmployee().Numbered("4100002").Named("Bea", "Byron"));
        var user = scene.HasLinkedUser();
        scene.Confirm();
        return user;
    }
}
