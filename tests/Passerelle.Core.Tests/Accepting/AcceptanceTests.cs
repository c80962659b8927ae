using Passerelle.Core.Accepting;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Tests.Building;

namespace Passerelle.Core.Tests.Accepting;

[Trait("Rule", "L5")]
public sealed class AcceptanceTests
{
    private readonly Scene scene = new();

    [Fact]
    public void After_a_run_everyone_is_placed_and_equal()
    {
        TwoPeople();
        scene.Run();
        var acceptance = Accept();
        acceptance.Memberships.ShouldSatisfyAllConditions(c => c.People.ShouldBe(2), c => c.Misses.ShouldBeEmpty(), c => c.IsMet.ShouldBeTrue());
        acceptance.Fields.ShouldSatisfyAllConditions(c => c.People.ShouldBe(2), c => c.Misses.ShouldBeEmpty(), c => c.IsMet.ShouldBeTrue());
        acceptance.Findings.ShouldBeEmpty();
        acceptance.CanBeSignedOff.ShouldBeFalse("no case was seen yet");
    }

    [Fact]
    public void Before_the_first_run_nobody_has_an_account()
    {
        TwoPeople();
        var acceptance = Accept();
        acceptance.Memberships.Misses.Select(m => (m.Name, m.Misses.Single().Kind)).ShouldBe([("Ada Lovelace", MissKind.NoAccount), ("Bea Martin", MissKind.NoAccount)]);
        acceptance.Fields.IsMet.ShouldBeFalse();
    }

    [Fact]
    public void A_company_with_nobody_in_scope_proves_nothing()
    {
        scene.With(Scene.AnEmployee().WithStatus("inactive"));
        Accept().Memberships.IsMet.ShouldBeFalse();
    }

    [Fact]
    public void A_learner_taken_off_by_hand_is_missed_in_the_group_the_structure_chooses()
    {
        scene.Rules = scene.Rules with { Hierarchy = [new HierarchyLevel("office")] };
        TwoPeople();
        scene.Run();
        scene.Platform.Learners.RemoveWhere(l => l.Group == Scene.Paris);
        var miss = Accept().Memberships.Misses.ShouldHaveSingleItem();
        miss.Misses.ShouldBe([new Miss(MissKind.NotLearner, Group: Scene.Paris)]);
        miss.IsTickedOff.ShouldBeFalse();
    }

    [Fact]
    public void A_group_that_the_rules_no_longer_choose_is_missed_until_the_person_has_left_it()
    {
        scene.Rules = scene.Rules with { Hierarchy = [new HierarchyLevel("office")] };
        TwoPeople();
        scene.Run();
        scene.Rules = scene.Rules with { Hierarchy = [] };
        Accept().Memberships.Misses.SelectMany(m => m.Misses).ShouldBe([new Miss(MissKind.StillLearner, Group: Scene.Paris), new Miss(MissKind.StillLearner, Group: Scene.NewYork)]);
    }

    [Fact]
    public void Every_field_that_differs_is_named_with_both_values()
    {
        scene.Rules = scene.Rules with { CustomFields = [new CustomFieldRule("team", "Team")] };
        TwoPeople();
        scene.Run();
        var ada = scene.Platform.Users.Values.Single(u => u.FirstName == "Ada");
        scene.Platform.Edit(ada.Id, "job", "Juggler");
        scene.Platform.Edit(ada.Id, "lastName", "Byron");
        scene.Platform.Edit(ada.Id, "mail", "ada@else.example");
        scene.Platform.ReplaceValues(ada.Id, []);
        scene.Platform.Managers.Clear();
        scene.Platform.Mappings.RemoveAll(m => m.User == ada.Id);

        var person = Accept().Fields.Misses.ShouldHaveSingleItem();

        person.Misses.ShouldBe([
            new Miss(MissKind.Differs, PersonioKeys.Id, "4100001"),
            new Miss(MissKind.Differs, PersonioKeys.LastName, "Lovelace", "Byron"),
            new Miss(MissKind.Differs, PersonioKeys.Email, "ada@acme.example", "ada@else.example"),
            new Miss(MissKind.Differs, PersonioKeys.Position, "Engineer", "Juggler"),
            new Miss(MissKind.Differs, PersonioKeys.Supervisor, "4100002"),
            new Miss(MissKind.Differs, "team", "Blue"),
        ]);
    }

    [Fact]
    public void A_manager_beside_the_supervisor_does_no_harm_but_one_the_connector_set_must_go()
    {
        TwoPeople();
        scene.Run();
        var ada = scene.Platform.Users.Values.Single(u => u.FirstName == "Ada").Id;
        scene.Platform.SetManager(ada, scene.HasUser("boss@else.example").Id);
        Accept().Fields.IsMet.ShouldBeTrue();

        scene.Employees.RemoveAll(e => e.FirstName.Text == "Ada");
        scene.With(Ada().ReportingTo(""));
        Accept().Fields.Misses.ShouldHaveSingleItem().Misses.ShouldHaveSingleItem().Kind.ShouldBe(MissKind.StillManager);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void An_incomplete_read_proves_nothing(bool rosterComplete, bool snapshotComplete)
    {
        TwoPeople();
        scene.Run();
        (scene.RosterComplete, scene.SnapshotComplete) = (rosterComplete, snapshotComplete);
        var acceptance = Accept();
        acceptance.Memberships.ShouldSatisfyAllConditions(c => c.Misses.ShouldBeEmpty(), c => c.IsMet.ShouldBeFalse());
        acceptance.Fields.IsMet.ShouldBeFalse();
    }

    [Fact]
    public void A_field_that_Personio_does_not_deliver_cannot_be_accepted()
    {
        scene.With(Scene.AnEmployee());
        scene.Run();
        scene.Employees.Clear();
        scene.With(Scene.AnEmployee().Without(PersonioKeys.Position));
        Accept().Fields.Misses.ShouldHaveSingleItem().Misses.ShouldBe([new Miss(MissKind.NotDelivered, PersonioKeys.Position, Found: "Engineer")]);
    }

    [Fact]
    public void A_person_with_a_finding_is_listed_and_accepted_only_when_ticked_off_by_name_for_just_that_finding()
    {
        scene.With(Scene.AnEmployee().ReportingTo("9999"));
        scene.Run();
        var open = Accept();
        open.NotTickedOff.ShouldHaveSingleItem().Name.ShouldBe("Ada Lovelace");
        open.Fields.Misses.ShouldHaveSingleItem().Misses.ShouldBe([new Miss(MissKind.ManagerWithoutAccount, PersonioKeys.Supervisor, "9999")]);
        open.Fields.IsMet.ShouldBeFalse();

        var other = new TickOff(new EmployeeId("4100001"), "mail-missing", PersonioKeys.Email, "Léa Martin", Scene.Now);
        Accept(other).NotTickedOff.ShouldHaveSingleItem();

        var tickOff = new TickOff(new EmployeeId("4100001"), "supervisor-not-synchronised", PersonioKeys.Supervisor, "Léa Martin", Scene.Now);
        var accepted = Accept(tickOff);
        accepted.NotTickedOff.ShouldBeEmpty();
        accepted.Findings.ShouldHaveSingleItem().Findings.ShouldHaveSingleItem().TickOff.ShouldBe(tickOff);
        accepted.Fields.IsMet.ShouldBeTrue();
    }

    [Fact]
    public void A_difference_without_a_finding_cannot_be_ticked_off()
    {
        TwoPeople();
        scene.Run();
        var ada = scene.Platform.Users.Values.Single(u => u.FirstName == "Ada");
        scene.Platform.Edit(ada.Id, "job", "Juggler");
        Accept(new TickOff(new EmployeeId("4100001"), "", PersonioKeys.Position, "Léa Martin", Scene.Now)).Fields.IsMet.ShouldBeFalse();
    }

    private Acceptance Accept(params TickOff[] tickOffs) => Accepting.Of(scene, tickOffs);

    private static EmployeeBuilder Ada() => Scene.AnEmployee().InOffice("Paris").With("team", "Blue").ReportingTo("4100002");

    private void TwoPeople() =>
        scene.With(Ada(), Scene.AnEmployee().Numbered("4100002").Named("Bea", "Martin").WithMail("bea@acme.example").InOffice("New York").With("team", ""));
}
