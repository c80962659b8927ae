using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;
using static Passerelle.Core.Tests.Building.Scene;

namespace Passerelle.Core.Tests.Planning;

public sealed class PersonnelNumberTests
{
    private readonly Scene scene = new() { Rules = new() { Administrator = "admin@acme.example", Groups = [new SyncedGroup(Acme)], NumberSource = "number" } };

    [Fact]
    [Trait("Rule", "S3")]
    public void The_number_is_kept_as_a_second_mapping_and_replaced_when_it_changes()
    {
        scene.With(AnEmployee().With("number", "P-7"));
        var user = scene.HasLinkedUser();
        scene.Row().Changes.ShouldBe([new LinkUser("passerelle-number", "P-7")]);

        Carries(user, "P-6");
        scene.Row().Changes.ShouldBe([new LinkUser("passerelle-number", "P-7", "mP-6", "P-6")]);
    }

    [Fact]
    [Trait("Rule", "S3")]
    public void A_number_is_free_before_it_is_taken()
    {
        Has("4100001", "P-1", "P-2");
        Has("4100002", "P-2", "P-3");
        Has("4100003", "P-3", "P-9");

        var plan = scene.Plan();

        plan.Row().ShouldSatisfyAllConditions(r => r.After.ShouldBe(new EmployeeId("4100002")), r => r.Changes.ShouldBe([new LinkUser("passerelle-number", "P-2", "mP-1", "P-1")]));
        plan.Row("4100002").After.ShouldBe(new EmployeeId("4100003"));
        plan.Row("4100003").After.ShouldBeNull();
        ComesToRest();
    }

    [Fact]
    [Trait("Rule", "S3")]
    public void Two_people_who_swapped_their_numbers_both_get_theirs_in_one_run()
    {
        Has("4100001", "P-1", "P-2");
        Has("4100002", "P-2", "P-1");

        var plan = scene.Plan();

        plan.Row("4100002").Changes.ShouldBe([new UnlinkUser(scene.Platform.Users.Keys.First(), "mP-1", "P-1"), new LinkUser("passerelle-number", "P-1", "mP-2", "P-2")]);
        plan.Row().ShouldSatisfyAllConditions(r => r.After.ShouldBe(new EmployeeId("4100002")), r => r.Changes.ShouldBe([new LinkUser("passerelle-number", "P-2")]));
        ComesToRest();
    }

    [Fact]
    [Trait("Rule", "S3")]
    public void A_number_whose_holder_waits_for_the_address_of_its_taker_is_taken_off_first()
    {
        scene.With(
            AnEmployee().WithMail("new@acme.example").With("number", "P-2"),
            AnEmployee().Numbered("4100002").WithMail("ada@acme.example").With("number", "P-3")
        );
        Carries(scene.HasLinkedUser(), "P-1");
        var other = scene.HasLinkedUser("4100002", "two@acme.example");
        Carries(other, "P-2");

        var plan = scene.Plan();

        plan.Row("4100002").After.ShouldBe(new EmployeeId("4100001"));
        plan.Row().Changes.Take(2).ShouldBe([new UnlinkUser(other.Id, "mP-2", "P-2"), new LinkUser("passerelle-number", "P-2", "mP-1", "P-1")]);
        plan.Row("4100002").Changes[0].ShouldBe(new LinkUser("passerelle-number", "P-3"));
        ComesToRest();
    }

    [Fact]
    [Trait("Rule", "S3")]
    public void A_number_that_another_account_keeps_is_a_finding_for_everybody_behind_it()
    {
        Has("4100001", "P-1", "P-2");
        Has("4100002", "P-2", "P-3");
        Carries(scene.HasUser("stranger@acme.example"), "P-3");

        var plan = scene.Plan();

        plan.People.ShouldAllBe(r => r.Changes.Count == 0 && r.After == null);
        plan.Row().Codes().ShouldBe(["number-taken"]);
        plan.Row("4100002").Codes().ShouldBe(["number-taken"]);
    }

    [Fact]
    [Trait("Rule", "S3")]
    public void A_hundred_thousand_numbers_that_move_by_one_person_are_ordered()
    {
        const int People = 100_000;
        for (var i = 0; i < People; i++)
        {
            var id = $"{5_000_000 + i}";
            scene.With(AnEmployee().Numbered(id).WithMail($"m{id}@acme.example").With("number", $"P-{(i + 1) % People}"));
            var user = scene.Platform.Add(new LearningUser(new UserId(id), UserStatus.Active, $"m{id}@acme.example", "Ada", "Lovelace", "Engineer", "en"));
            scene.Platform.Mappings.Add(new ExternalIdMapping(id, "passerelle", user.Id, id));
            scene.Memory.Links.Add(new EmployeeId(id), new Link(user.Id));
            Carries(user, $"P-{i}");
        }

        var plan = scene.Plan();

        plan.People.Count(r => r.Changes.OfType<LinkUser>().Any()).ShouldBe(People);
        plan.People.Count(r => r.After is not null).ShouldBe(People - 1);
    }

    private void Has(string employee, string now, string wanted)
    {
        scene.With(AnEmployee().Numbered(employee).WithMail($"m{employee}@acme.example").With("number", wanted));
        Carries(scene.HasLinkedUser(employee, $"m{employee}@acme.example"), now);
    }

    private void Carries(LearningUser user, string number) => scene.Platform.Mappings.Add(new ExternalIdMapping($"m{number}", "passerelle-number", user.Id, number));

    private void ComesToRest()
    {
        scene.Run();
        scene.Plan().People.ShouldAllBe(r => r.Changes.Count == 0 && r.Findings.Count == 0);
        foreach (var employee in scene.Employees)
        {
            var user = scene.Platform.Mappings.Single(m => m.Platform == "passerelle" && m.Value == employee.Id.Value).User;
            scene.Platform.Mappings.Single(m => m.Platform == "passerelle-number" && m.User == user).Value.ShouldBe(employee["number"].Text);
        }
    }
}
