using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;
using static Passerelle.Core.Tests.Building.Scene;

namespace Passerelle.Core.Tests.Planning;

public sealed class MatchingTests
{
    [Theory]
    [Trait("Rule", "S1")]
    [InlineData("active", PersonAction.Create)]
    [InlineData("onboarding", PersonAction.Create)]
    [InlineData("leave", PersonAction.Create)]
    [InlineData("inactive", PersonAction.OutOfScope)]
    [InlineData("sabbatical", PersonAction.Skip)]
    public void The_status_decides_who_is_synchronised(string status, PersonAction action) =>
        new Scene().With(AnEmployee().WithStatus(status)).Row().Action.ShouldBe(action);

    [Fact]
    [Trait("Rule", "S1")]
    public void An_unknown_status_leaves_a_linked_person_alone_with_a_finding()
    {
        var scene = new Scene().With(AnEmployee().WithStatus("sabbatical").Named("Augusta", "Byron"));
        scene.HasLinkedUser();

        var row = scene.Row();

        row.Changes.ShouldBeEmpty();
        row.Codes().ShouldBe(["status-unknown"]);
    }

    [Fact]
    [Trait("Rule", "S2")]
    public void No_account_is_looked_for_for_an_inactive_employee_without_a_link()
    {
        var scene = new Scene().With(AnEmployee().WithStatus("inactive"));
        scene.HasUser();

        var row = scene.Row();

        row.Changes.ShouldBeEmpty();
        row.Reason.ShouldBe("inactive-unlinked");
        row.User.ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "S3")]
    public void An_unchanged_linked_person_has_a_row_without_changes()
    {
        var scene = new Scene().With(AnEmployee());
        scene.HasLinkedUser();

        var row = scene.Row();

        row.Action.ShouldBe(PersonAction.None);
        row.Reason.ShouldBe("unchanged");
        row.Changes.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "S3")]
    public void A_missing_mapping_is_written_again_from_the_store()
    {
        var scene = new Scene().With(AnEmployee());
        scene.HasLinkedUser();
        scene.Platform.Mappings.Clear();

        scene.Row().Changes.ShouldBe([new LinkUser("passerelle", "4100001")]);
    }

    [Fact]
    [Trait("Rule", "S3")]
    public void A_lost_store_is_filled_again_from_the_mappings_and_claims_like_an_adoption()
    {
        var scene = new Scene().With(AnEmployee());
        scene.HasLinkedUser();
        scene.Memory.Links.Clear();
        scene.Memory.Caused.Clear();

        scene.Row().Changes.ShouldBe([new ClaimMembership(Acme), new RememberLink()]);
    }

    [Fact]
    [Trait("Rule", "S3")]
    public void A_link_and_a_mapping_that_differ_skip_the_person()
    {
        var scene = new Scene().With(AnEmployee());
        scene.HasLinkedUser();
        var other = scene.HasUser("other@acme.example");
        scene.Memory.Links[new EmployeeId("4100001")] = new Link(other.Id);

        var row = scene.Row();

        row.Action.ShouldBe(PersonAction.Skip);
        row.Codes().ShouldBe(["link-conflict"]);
        row.Changes.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "S3")]
    public void A_mapping_to_an_account_that_does_not_exist_skips_the_person()
    {
        var scene = new Scene().With(AnEmployee());
        scene.Platform.Mappings.Add(new ExternalIdMapping("m", "passerelle", new UserId("nobody"), "4100001"));

        scene.Row().Codes().ShouldBe(["link-conflict"]);
    }

    [Fact]
    [Trait("Rule", "S4")]
    public void A_user_with_the_same_address_in_other_case_is_adopted_and_brought_in_line()
    {
        var scene = new Scene().With(AnEmployee());
        var user = scene.HasUser("ADA@acme.example", job: "Poet");

        var row = scene.Row();

        row.Action.ShouldBe(PersonAction.Adopt);
        row.User.ShouldBe(user.Id);
        row.Changes[0].ShouldBe(new ClaimMembership(Acme));
        row.Changes[1].ShouldBe(new LinkUser("passerelle", "4100001"));
        row.Changes[2].ShouldBe(new RememberLink());
        row.The<UpdateUser>().Fields.ShouldBe([new FieldChange("job", "Poet", "Engineer")]);
        row.Has<SendCredentials>().ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "S4")]
    public void Claiming_can_be_declined()
    {
        var scene = new Scene { Rules = new() { Administrator = "admin@acme.example", Groups = [new SyncedGroup(Acme)], Claim = false } };
        scene.With(AnEmployee());
        scene.HasUser();

        scene.Row().Has<ClaimMembership>().ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "N1")]
    public void An_adopted_invited_account_is_listed_as_unable_to_log_in()
    {
        var scene = new Scene().With(AnEmployee());
        scene.HasUser(status: UserStatus.Invited);

        scene.Row().Codes().ShouldBe(["cannot-log-in-yet"]);
    }

    [Fact]
    [Trait("Rule", "S12")]
    public void An_excluded_person_is_kept_out_until_the_last_day()
    {
        var id = new EmployeeId("4100001");
        var scene = new Scene().With(AnEmployee());
        scene.Rules = scene.Rules with { Exclude = [new Exclusion(id, "on loan", Today)] };
        scene.Row().ShouldSatisfyAllConditions(r => r.Action.ShouldBe(PersonAction.OutOfScope), r => r.Text.ShouldContain("on loan"));

        scene.Rules = scene.Rules with { Exclude = [new Exclusion(id, "on loan", Today.AddDays(-1))] };
        scene.Row().Action.ShouldBe(PersonAction.Create);
    }
}
