using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Narrowing;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;
using static Passerelle.Core.Tests.Building.Scene;

namespace Passerelle.Core.Tests.ByHand;

/// <summary>Plans for some of the people only.</summary>
public sealed class NarrowedTests
{
    private readonly Scene scene = new();

    [Fact]
    [Trait("Rule", "R1")]
    public void A_pilot_keeps_everybody_and_does_something_for_its_members_only()
    {
        scene.With(AnEmployee(), AnEmployee().Numbered("4100002").Named("Bea", "Byron").WithMail("bea@acme.example").ReportingTo("4100001"));

        var plan = Pilot(new Pilot.First(1));

        plan.Row().Action.ShouldBe(PersonAction.Create);
        plan.Row("4100002").ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.Reason.ShouldBe("not-in-pilot"), r => r.Action.ShouldBe(PersonAction.OutOfScope));
        plan.Groups.Single(g => g.Group == Acme).In.ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "F3")]
    public void A_supervisor_outside_the_pilot_who_has_no_account_is_not_waited_for()
    {
        scene.With(AnEmployee().ReportingTo("4100002"), AnEmployee().Numbered("4100002").WithMail("bea@acme.example").InOffice("Lyon"));

        var row = Pilot(new Pilot.First(1)).Row();

        row.Has<AddManager>().ShouldBeFalse();
        row.Codes().ShouldBe(["manager-waits"]);
    }

    [Fact]
    [Trait("Rule", "S7")]
    public void Somebody_who_takes_an_address_that_is_given_up_outside_the_run_waits()
    {
        scene.With(AnEmployee().WithMail("bea@acme.example"), AnEmployee().Numbered("4100002").WithMail("new@acme.example"));
        scene.HasLinkedUser();
        scene.HasLinkedUser("4100002", "bea@acme.example");

        var plan = scene.Plan();
        plan.Row().After.ShouldBe(new EmployeeId("4100002"));
        var row = Narrowed.To(plan, new HashSet<EmployeeId> { new("4100001") }, scene.Rules, Snapshot()).People.ShouldHaveSingleItem();

        row.ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.Action.ShouldBe(PersonAction.Skip), r => r.Codes().ShouldBe(["address-not-free-yet"]));
    }

    [Fact]
    [Trait("Rule", "R4")]
    public void A_field_chooses_whatever_its_case_and_leavers_outside_stay()
    {
        scene.With(AnEmployee().InOffice("Paris"), AnEmployee().Numbered("4100002").WithMail("bea@acme.example").InOffice("Lyon").WithStatus("inactive"));
        scene.HasLinkedUser("4100002", "bea@acme.example");

        var plan = Pilot(new Pilot.WithValue("office", "PARIS"));

        plan.Row().Action.ShouldBe(PersonAction.Create);
        plan.Row("4100002").Reason.ShouldBe("not-in-pilot");
        Pilot(new Pilot.WithValue("office", "lyon")).Row("4100002").Action.ShouldBe(PersonAction.Remove);
    }

    [Fact]
    [Trait("Rule", "G3")]
    public void What_is_to_be_mended_in_the_company_is_not_told_in_a_plan_for_one_person()
    {
        scene.Rules = scene.Rules with { Hierarchy = [new HierarchyLevel("office")] };
        scene.With(AnEmployee().InOffice("Paris"), AnEmployee().Numbered("4100002").WithMail("bea@acme.example").InOffice("Atlantis"));
        scene.Hidden.Add("position");
        var plan = scene.Plan();
        plan.Findings.Select(f => f.Code).ShouldContain("value-without-group");

        Narrowed.To(plan, new HashSet<EmployeeId> { new("4100001") }, scene.Rules, Snapshot()).Findings.Select(f => f.Code).ShouldBe(["attribute-hidden"]);
    }

    private Plan Pilot(Pilot pilot)
    {
        var plan = scene.Plan();
        return Narrowed.ToPilot(plan, pilot.MembersOf(plan, scene.Roster()), scene.Rules, Snapshot());
    }

    private Snapshot Snapshot() => scene.Platform.Read(scene.Rules.LinkPlatform, new HashSet<UserId>());
}
