using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;
using static Passerelle.Core.Tests.Building.Scene;

namespace Passerelle.Core.Tests.Planning;

public sealed class FieldTests
{
    private readonly Scene scene = new();

    [Fact]
    [Trait("Rule", "F1")]
    public void Personios_value_wins()
    {
        scene.With(AnEmployee().Named("Augusta", "King").With(PersonioKeys.Position, "\u00a0Countess "));
        scene.HasLinkedUser();
        scene.Row().The<UpdateUser>().Fields.ShouldBe([
            new FieldChange("firstName", "Ada", "Augusta"),
            new FieldChange("lastName", "Lovelace", "King"),
            new FieldChange("job", "Engineer", "Countess"),
        ]);
    }

    [Fact]
    [Trait("Rule", "F1")]
    public void Composed_and_decomposed_letters_are_the_same()
    {
        scene.With(AnEmployee().Named("Zoe\u0308", "Lovelace"));
        scene.HasLinkedUser(first: "Zo\u00eb");
        scene.Row().Changes.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "F2")]
    public void Nothing_changes_where_nothing_was_delivered()
    {
        scene.With(AnEmployee().Without(PersonioKeys.FirstName).Without(PersonioKeys.LastName).Without(PersonioKeys.Position).Without(PersonioKeys.Supervisor).Without(PersonioKeys.Email));
        scene.HasLinkedUser();
        scene.Row().ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.Findings.ShouldBeEmpty());
    }

    [Fact]
    [Trait("Rule", "F2")]
    public void Empty_clears_the_title_but_keeps_the_name()
    {
        scene.With(AnEmployee().Named("", "Lovelace").With(PersonioKeys.Position, ""));
        scene.HasLinkedUser();

        var row = scene.Row();

        row.The<UpdateUser>().Fields.ShouldBe([new FieldChange("job", "Engineer", New: null)]);
        row.Codes().ShouldBe(["name-empty"]);
    }

    [Fact]
    [Trait("Rule", "R10")]
    public void A_finding_links_to_the_persons_page_in_Personio()
    {
        scene.Rules = scene.Rules with { PersonioDomain = "https://acme.personio.de" };
        scene.With(AnEmployee().WithMail(""));
        scene.Row().Findings.Single().Mend.ShouldContain("https://acme.personio.de/staff/details/4100001");
    }

    [Fact]
    [Trait("Rule", "F3")]
    public void A_new_persons_manager_is_set_even_when_the_manager_is_new_too()
    {
        scene.With(AnEmployee().ReportingTo("4100002"), AnEmployee().Numbered("4100002").WithMail("boss@acme.example"));
        scene.Row().The<AddManager>().ShouldBe(new AddManager(new EmployeeId("4100002"), ManagerUser: null));
    }

    [Fact]
    [Trait("Rule", "F3")]
    public void A_changed_supervisor_is_added_before_the_old_one_goes()
    {
        var (user, old, _) = Team(reportingTo: "4100003");
        scene.Memory.ManagersOf(user.Id).Add(old.Id);

        scene.Row().Changes.Select(c => c.GetType()).ShouldBe([typeof(AddManager), typeof(RemoveManager)]);
    }

    [Fact]
    [Trait("Rule", "F3")]
    public void A_manager_set_by_hand_stays()
    {
        Team(reportingTo: "4100003");
        scene.Row().Changes.Select(c => c.GetType()).ShouldBe([typeof(AddManager)]);
    }

    [Fact]
    [Trait("Rule", "F3")]
    public void An_empty_supervisor_takes_off_only_the_manager_that_the_connector_set()
    {
        var (user, old, other) = Team(reportingTo: "");
        scene.Platform.SetManager(user.Id, other.Id);
        scene.Memory.ManagersOf(user.Id).Add(old.Id);
        scene.Row().Changes.ShouldBe([new RemoveManager(old.Id)]);
    }

    [Theory]
    [Trait("Rule", "F3")]
    [InlineData("4100001", "supervisor-is-self")]
    [InlineData("9999999", "supervisor-not-synchronised")]
    public void A_supervisor_who_cannot_be_set_is_a_finding_and_leaves_the_relation(string supervisor, string code)
    {
        var (user, old, _) = Team(supervisor);
        scene.Memory.ManagersOf(user.Id).Add(old.Id);
        scene.Row().ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.Codes().ShouldBe([code]));
    }

    [Fact]
    [Trait("Rule", "F3")]
    public void A_linked_supervisor_whom_an_incomplete_read_did_not_see_is_no_finding()
    {
        Team(reportingTo: "4100003");
        scene.Employees.RemoveAll(e => e.Id.Value == "4100003");
        scene.RosterComplete = false;
        scene.Row().ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.Codes().ShouldBeEmpty());
    }

    [Fact]
    [Trait("Rule", "F3")]
    public void Relations_that_were_not_read_are_left_alone()
    {
        Team(reportingTo: "4100003");
        var snapshot = scene.Platform.Read("passerelle", scene.RolesRead) with { Subordinates = new Dictionary<UserId, IReadOnlySet<UserId>>() };
        scene.PlanOn(snapshot).Row().Changes.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "S6")]
    public void A_restored_manager_gets_the_reports_back()
    {
        var (_, old, _) = Team(reportingTo: "4100002");
        scene.Platform.Delete(old.Id);
        scene.Row().Changes.ShouldBe([new AddManager(new EmployeeId("4100002"), old.Id)]);
    }

    [Fact]
    [Trait("Rule", "S4")]
    public void A_manager_who_equals_the_rules_is_claimed_at_adoption()
    {
        var (user, old, _) = Team(reportingTo: "4100002");
        scene.Platform.Mappings.RemoveAll(m => m.User == user.Id);
        scene.Memory.Links.Remove(new EmployeeId("4100001"));
        scene.Row().The<ClaimManager>().ManagerUser.ShouldBe(old.Id);
    }

    private (LearningUser User, LearningUser Old, LearningUser Other) Team(string reportingTo)
    {
        scene.With(
            AnEmployee().ReportingTo(reportingTo),
            AnEmployee().Numbered("4100002").WithMail("old@acme.example"),
            AnEmployee().Numbered("4100003").WithMail("other@acme.example")
        );
        var user = scene.HasLinkedUser();
        var old = scene.HasLinkedUser("4100002", "old@acme.example");
        var other = scene.HasLinkedUser("4100003", "other@acme.example");
        scene.Platform.SetManager(user.Id, old.Id);
        return (user, old, other);
    }
}
