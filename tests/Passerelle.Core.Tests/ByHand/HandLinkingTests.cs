using Passerelle.Core.Planning;
using Passerelle.Core.Planning.ByHand;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;
using Passerelle.Core.Tests.World;
using static Passerelle.Core.Tests.Building.Scene;

namespace Passerelle.Core.Tests.ByHand;

[Trait("Rule", "R10")]
public sealed class HandLinkingTests
{
    private static readonly EmployeeId Ada = new("4100001");
    private static readonly EmployeeId Ben = new("4100002");

    private readonly Scene scene = new();

    [Fact]
    public void A_given_account_is_linked_and_brought_in_line_and_then_nothing_is_left_to_do()
    {
        scene.With(AnEmployee());
        var user = scene.HasUser(mail: "old@elsewhere.example", first: "Adá");

        Decide(Link(Ada, user.Id.Value));

        var row = scene.Row();
        row.Reason.ShouldBe("linked-by-hand");
        row.Action.ShouldBe(PersonAction.Adopt);
        row.The<LinkUser>().Value.ShouldBe("4100001");
        row.Field("mail")!.New.ShouldBe("ada@acme.example");
        scene.Run();
        scene.Memory.Links[Ada].User.ShouldBe(user.Id);
        scene.Memory.ByHand.ShouldBeEmpty();
        scene.Plan().People.ShouldAllBe(p => p.Changes.Count == 0);
    }

    [Fact]
    public void Killed_at_any_step_the_next_plan_finishes_the_link()
    {
        for (var steps = 0; steps < 12; steps++)
        {
            var again = new Scene().With(AnEmployee());
            var user = again.HasUser(mail: "old@elsewhere.example");
            var former = again.HasLinkedUser(mail: "former@elsewhere.example");
            again.Memory.Decide(Linking(again).Link(Ada, user.Id.Value, samePerson: false).Decision!);
            try
            {
                again.Start(steps).Run(again.Plan());
            }
            catch (Killed)
            {
                // What was done until then counts.
            }

            again.Run();
            again.Memory.Links[Ada].User.ShouldBe(user.Id);
            again.Platform.Mappings.ShouldHaveSingleItem().User.ShouldBe(user.Id);
            again.Platform.Users[former.Id].Mail.ShouldBe("former@elsewhere.example");
            again.Plan().People.ShouldAllBe(p => p.Changes.Count == 0);
        }
    }

    [Fact]
    public void What_was_taken_off_is_not_adopted_again_by_its_address()
    {
        scene.With(AnEmployee());
        var user = scene.HasLinkedUser();

        Decide(Linking(scene).Unlink(Ada));

        scene.Row().Changes.ShouldBe([new UnlinkUser(user.Id, scene.Platform.Mappings[0].Id, "4100001")]);
        scene.Run();
        scene.Platform.Mappings.ShouldBeEmpty();
        scene.Row().ShouldSatisfyAllConditions(r => r.Action.ShouldBe(PersonAction.Skip), r => r.Codes().ShouldBe(["unlinked-by-hand"]), r => r.Changes.ShouldBeEmpty());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_account_that_was_taken_off_is_not_removed_when_the_employee_leaves(bool isStillListed)
    {
        scene.With(AnEmployee());
        var user = scene.HasLinkedUser();
        Decide(Linking(scene).Unlink(Ada));
        scene.Employees.Clear();
        if (isStillListed)
        {
            scene.With(AnEmployee().WithStatus("inactive"));
        }

        scene.Confirm();

        scene.Plan().People.SelectMany(p => p.Changes).ShouldAllBe(c => c is UnlinkUser);
        scene.Run();
        scene.Platform.Users[user.Id].Status.ShouldBe(UserStatus.Active);
        scene.Plan().People.ShouldAllBe(p => p.Changes.Count == 0);
    }

    [Fact]
    [Trait("Rule", "S11")]
    public void A_leavers_account_goes_to_a_namesake_or_to_whom_a_person_declares_the_same()
    {
        scene.With(AnEmployee().WithStatus("inactive"), AnEmployee().Numbered("4100002").Named("Bea", "Byron").WithMail("bea@acme.example"));
        var user = scene.HasLinkedUser();

        Link(Ben, user.Id.Value).Code.ShouldBe("other-person");
        Decide(Link(Ben, user.Id.Value, samePerson: true));

        scene.Run();
        scene.Memory.Links.Keys.ShouldBe([Ben]);
        scene.Platform.Mappings.ShouldHaveSingleItem().Value.ShouldBe("4100002");
        scene.Platform.Users[user.Id].ShouldSatisfyAllConditions(u => u.Status.ShouldBe(UserStatus.Active), u => u.Mail.ShouldBe("bea@acme.example"));
        scene.Plan().People.ShouldAllBe(p => p.Changes.Count == 0);
    }

    [Fact]
    public void What_must_not_be_linked_is_refused()
    {
        scene.With(AnEmployee(), AnEmployee().Numbered("4100002").WithMail("ben@acme.example"), AnEmployee().Numbered("4100003").WithStatus("inactive"));
        var hers = scene.HasLinkedUser();
        var gone = scene.HasLinkedUser(employee: "4100009", mail: "gone@acme.example");
        var deleted = scene.HasUser(mail: "deleted@acme.example", status: UserStatus.Deleted);
        scene.HasUser(mail: "odd@acme.example", status: UserStatus.Unknown);

        Link(Ben, hers.Id.Value).Code.ShouldBe("account-linked");
        Link(Ada, "ADA@acme.example").Code.ShouldBe("already-linked");
        Link(Ben, gone.Id.Value).Code.ShouldBe("absence-unproven");
        Link(Ben, deleted.Id.Value).Code.ShouldBe("account-deleted");
        Link(Ben, "odd@acme.example").Code.ShouldBe("account-status-unknown");
        Link(Ben, "nobody@acme.example").Code.ShouldBe("account-unknown");
        Link(new EmployeeId("1"), hers.Id.Value).Code.ShouldBe("employee-unknown");
        Link(new EmployeeId("4100003"), "odd@acme.example").Code.ShouldBe("employee-not-in-scope");
        Linking(scene).Unlink(Ben).Code.ShouldBe("not-linked");
    }

    private HandVerdict Link(EmployeeId employee, string account, bool samePerson = false) => Linking(scene).Link(employee, account, samePerson);

    private void Decide(HandVerdict verdict) => scene.Memory.Decide(verdict.Decision.ShouldNotBeNull(verdict.What?.ToString()));

    private static HandLinking Linking(Scene on) => new(on.Roster(), on.Platform.Read(on.Rules.LinkPlatform, new HashSet<UserId>()), on.Memory.Read(), on.Rules);
}
