using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;
using static Passerelle.Core.Tests.Building.Scene;

namespace Passerelle.Core.Tests.Planning;

/// <summary>People without an account, or with a deleted one: how it comes about, and how they get in.</summary>
public sealed class ArrivalTests
{
    [Fact]
    [Trait("Rule", "S5")]
    public void A_new_person_is_created_linked_activated_and_gets_the_login_in_this_order()
    {
        var row = new Scene().With(AnEmployee()).Row();

        row.Action.ShouldBe(PersonAction.Create);
        row.Changes.Select(c => c.GetType()).ShouldBe([typeof(CreateUser), typeof(LinkUser), typeof(RememberLink), typeof(ActivateUser), typeof(SendCredentials)]);
        row.The<CreateUser>().ShouldSatisfyAllConditions(
            c => c.Mail.ShouldBe("ada@acme.example"),
            c => c.FirstName.ShouldBe("Ada"),
            c => c.Job.ShouldBe("Engineer"),
            c => c.Group.ShouldBe(Acme),
            c => c.Invite.ShouldBeFalse()
        );
        row.The<LinkUser>().ShouldBe(new LinkUser("passerelle", "4100001"));
    }

    [Fact]
    [Trait("Rule", "S5")]
    public void A_deleted_account_of_the_same_name_is_restored()
    {
        var scene = new Scene().With(AnEmployee().Named("ADA", "Lovelace"));
        var user = scene.HasUser(status: UserStatus.Deleted);

        var row = scene.Row();

        row.Action.ShouldBe(PersonAction.Restore);
        row.User.ShouldBe(user.Id);
        row.Changes[0].ShouldBeOfType<RestoreUser>().Group.ShouldBe(Acme);
        row.The<UpdateUser>().Fields.Select(f => f.Field).ShouldBe(["firstName", "lastName", "job"]);
        row.Has<SendCredentials>().ShouldBeTrue();
    }

    [Fact]
    [Trait("Rule", "S11")]
    public void A_deleted_account_of_another_name_is_held()
    {
        var scene = new Scene().With(AnEmployee());
        scene.HasUser(first: "Adam", status: UserStatus.Deleted);

        var row = scene.Row();

        row.Action.ShouldBe(PersonAction.Held);
        row.Changes.ShouldBeEmpty();
        row.Holds.Single().Code.ShouldBe("deleted-account-other-name");
        row.Holds.Single().Changes.ShouldNotContain(c => c is RestoreUser);
    }

    [Fact]
    [Trait("Rule", "R2")]
    public void Nobody_new_is_matched_or_created_on_an_incomplete_snapshot()
    {
        var scene = new Scene { SnapshotComplete = false }.With(AnEmployee());
        scene.Row().ShouldSatisfyAllConditions(r => r.Action.ShouldBe(PersonAction.Skip), r => r.Reason.ShouldBe("snapshot-incomplete"));
    }

    [Fact]
    [Trait("Rule", "R5")]
    public void An_account_made_before_an_interruption_goes_on_with_link_and_login_but_is_not_created_again()
    {
        var scene = new Scene().With(AnEmployee());
        var user = scene.HasUser(status: UserStatus.Invited);
        scene.Memory.Pending.Add(new EmployeeId("4100001"), new PendingCreate("ada@acme.example", Now.AddHours(-1)));

        var row = scene.Row();

        row.Action.ShouldBe(PersonAction.Create);
        row.Reason.ShouldBe("created-before-interruption");
        row.User.ShouldBe(user.Id);
        row.Has<CreateUser>().ShouldBeFalse();
        row.Changes.Select(c => c.GetType()).ShouldBe([typeof(ClaimMembership), typeof(LinkUser), typeof(RememberLink), typeof(ActivateUser), typeof(SendCredentials)]);
    }

    [Fact]
    [Trait("Rule", "R5")]
    public void A_creation_that_never_arrived_is_made_again()
    {
        var scene = new Scene().With(AnEmployee());
        scene.Memory.Pending.Add(new EmployeeId("4100001"), new PendingCreate("ada@acme.example", Now.AddHours(-1)));

        scene.Row().Has<CreateUser>().ShouldBeTrue();
    }

    [Fact]
    [Trait("Rule", "N2")]
    public void An_unsent_login_is_sent_unless_the_person_has_logged_in_since()
    {
        var scene = new Scene().With(AnEmployee());
        var user = scene.HasLinkedUser();
        scene.Memory.Welcomes[new EmployeeId("4100001")] = new Welcome(Now.AddDays(-1), Now.AddHours(-2), MailSent: false);
        scene.Row().Changes.ShouldBe([new SendCredentials("ada@acme.example", "fr")]);

        scene.Platform.Users[user.Id] = user with { LastLogin = Now.AddHours(-1) };
        scene.Row().Changes.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "N2")]
    public void A_login_from_before_the_password_does_not_count()
    {
        var scene = new Scene().With(AnEmployee());
        var user = scene.HasLinkedUser();
        scene.Platform.Users[user.Id] = user with { LastLogin = Now.AddYears(-1) };
        scene.Memory.Welcomes[new EmployeeId("4100001")] = new Welcome(Now.AddDays(-1), PasswordSetAt: null, MailSent: false);
        scene.Row().Has<SendCredentials>().ShouldBeTrue();
    }

    [Fact]
    [Trait("Rule", "R5")]
    public void An_account_linked_to_someone_else_is_not_what_an_interrupted_creation_made()
    {
        var scene = new Scene().With(AnEmployee(), AnEmployee().Numbered("4100002").WithMail("two@acme.example"));
        scene.HasLinkedUser("4100002", "two@acme.example");
        scene.Memory.Pending.Add(new EmployeeId("4100001"), new PendingCreate("two@acme.example", Now.AddHours(-1)));
        var plan = scene.Plan();
        plan.Row().Has<CreateUser>().ShouldBeTrue();
        plan.Row("4100002").Action.ShouldBe(PersonAction.None);
    }

    [Theory]
    [Trait("Rule", "S5")]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_two_deleted_accounts_with_one_address_the_latest_is_restored(bool latestFirst)
    {
        var scene = new Scene().With(AnEmployee());
        var (one, other) = (scene.HasUser(status: UserStatus.Deleted), scene.HasUser(status: UserStatus.Deleted));
        var (latest, earlier) = latestFirst ? (one, other) : (other, one);
        scene.Platform.Users[latest.Id] = latest with { LastDeleted = Now.AddDays(-1) };
        scene.Platform.Users[earlier.Id] = earlier with { LastDeleted = Now.AddDays(-9) };
        scene.Row().User.ShouldBe(latest.Id);
    }

    [Fact]
    [Trait("Rule", "N1")]
    public void With_invitations_the_platform_invites_and_nobody_is_activated()
    {
        var scene = new Scene { Rules = new() { Administrator = "admin@acme.example", Groups = [new SyncedGroup(Acme)], Notices = Notices.Invitation } };

        var row = scene.With(AnEmployee()).Row();

        row.The<CreateUser>().Invite.ShouldBeTrue();
        row.Has<ActivateUser>().ShouldBeFalse();
        row.Has<SendCredentials>().ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "T3")]
    public void A_test_environment_never_invites()
    {
        var scene = new Scene { Rules = new() { Administrator = "admin@acme.example", Groups = [new SyncedGroup(Acme)], Notices = Notices.Invitation, IsTest = true } };
        scene.With(AnEmployee()).Row().The<CreateUser>().Invite.ShouldBeFalse();
    }

    [Theory]
    [Trait("Rule", "F4")]
    [InlineData("German", "de")]
    [InlineData("fr-CH", "fr")]
    [InlineData("nl_BE", "nl_BE")]
    [InlineData("Klingon", "es")]
    [InlineData("", "es")]
    public void The_language_comes_from_the_attribute_or_else_from_the_connector(string value, string expected)
    {
        var scene = new Scene { Rules = new() { Administrator = "admin@acme.example", Groups = [new SyncedGroup(Acme)], Language = "es", LanguageSource = "language" } };
        scene.With(AnEmployee().With("language", value)).Row().The<CreateUser>().Language.ShouldBe(expected);
    }
}
