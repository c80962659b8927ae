using Passerelle.Core.Guarding;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Guarding;

[Trait("Rule", "R4")]
public sealed class CountingGuardTests
{
    private static readonly Change[] Delete = [new DeleteUser()];
    private static readonly Change[] Move = [new AddMembership(new GroupId("b"), []), new RemoveMembership(new GroupId("a"), [])];
    private static readonly Change Rename = new UpdateUser([new FieldChange(UserFields.LastName, "A", "B")]);

    [Theory]
    [InlineData(0, 10, 100, false)]
    [InlineData(0, 11, 100, true)]
    [InlineData(4, 6, 100, false)]
    [InlineData(4, 7, 100, true)]
    [InlineData(0, 5, 20, false)]
    [InlineData(0, 6, 20, true)]
    [InlineData(0, 4, 10, false)]
    [InlineData(0, 5, 10, true)]
    [InlineData(0, 1, 1, false)]
    [InlineData(0, 2, 4, true)]
    [InlineData(0, 1, 3, false)]
    [InlineData(1, 1, 4, true)]
    [InlineData(50, 0, 60, false)]
    [InlineData(0, 10_001, 100_000, true)]
    public void Removals_trip_above_share_and_number_or_at_half(int already, int planned, int linked, bool trips) =>
        (RemovalGuard.Judge(already, planned, linked, new Limit(10, 5)) is not null).ShouldBe(trips);

    [Fact]
    public void What_is_called_usual_is_the_largest_number_that_does_not_trip()
    {
        for (var linked = 1; linked < 300; linked++)
        {
            var first = Enumerable.Range(1, linked + 5).First(n => RemovalGuard.Judge(0, n, linked, new Limit(10, 5)) is not null);
            RemovalGuard.Judge(0, first, linked, new Limit(10, 5))!.Text.ShouldContain($"(at most {first - 1})");
        }
    }

    [Fact]
    public void The_text_has_the_numbers_and_the_mend_a_way_out()
    {
        var verdict = RemovalGuard.Judge(already: 3, planned: 9, linked: 40, new Limit(10, 5)).ShouldNotBeNull();
        verdict.Text.ShouldBe("12 people would be removed within 24 hours (3 already were). That is more than usual (at most 5), so nobody was removed without approval.");
        verdict.Mend.ShouldContain("approve all or some");
    }

    [Fact]
    public void A_tripped_removal_guard_holds_all_removals_and_nothing_else()
    {
        var plan = new Company().With(11, EmploymentStatus.Inactive, Delete).With(3, Rename).Judge();
        plan.People.Take(11).ShouldAllBe(p => p.Action == PersonAction.Held && p.Changes.Count == 0 && p.Holds[0].Code == "guard-removals" && p.Holds[0].Changes.Count == 1);
        plan.People.Skip(11).ShouldAllBe(p => p.Action == PersonAction.Update && p.Changes.Count == 1 && p.Holds.Count == 0);
        plan.Groups.ShouldHaveSingleItem().Out.ShouldBe(0);
    }

    [Fact]
    public void A_deletion_date_and_leaving_all_groups_are_removals_too()
    {
        var schedule = new UpdateUser([new FieldChange(UserFields.DeactivatedAt, Old: null, "2027-01-01")]);
        var unschedule = new UpdateUser([new FieldChange(UserFields.DeactivatedAt, "2027-01-01", New: null)]);
        var strip = new RemoveMembership(new GroupId("a"), []);
        var company = new Company().With(4, schedule).With(4, EmploymentStatus.Inactive, strip).With(3, Delete).With(50, unschedule).With(5, Move);
        var plan = company.Judge();
        plan.People.Count(p => p.Holds.Any(h => h.Code == "guard-removals")).ShouldBe(11);
        plan.People.Take(11).ShouldAllBe(p => p.Action == PersonAction.Held);
    }

    [Fact]
    public void Someone_who_is_no_longer_in_the_roster_is_removed_not_moved()
    {
        var company = new Company { History = new GuardHistory { LinkedAtStart = 2, FirstRunCompleted = true } };
        var plan = company.With(2, EmploymentStatus.Inactive, new RemoveMembership(new GroupId("a"), [])).Judge();
        plan.People.ShouldAllBe(p => p.Holds[0].Code == "guard-removals");
    }

    [Fact]
    public void Removals_of_the_last_24_hours_count_and_the_same_person_counts_once()
    {
        var company = new Company().With(5, EmploymentStatus.Inactive, Delete);
        company.History = company.History with { Removed24h = Ids(1, 10) };
        company.Judge().ShouldBe(company.Plan, Comparer);
        company.History = company.History with { Removed24h = Ids(101, 106) };
        company.Judge().People.ShouldAllBe(p => p.Action == PersonAction.Held);
    }

    [Fact]
    [Trait("Rule", "S12")]
    public void Removals_held_by_role_do_not_count()
    {
        var plan = new Company().WithHeld(30, "holds-role", Delete).With(10, EmploymentStatus.Inactive, Delete).Judge();
        plan.People.Skip(30).ShouldAllBe(p => p.Changes.Count == 1 && p.Holds.Count == 0);
    }

    [Fact]
    public void What_was_approved_passes_and_the_rest_waits()
    {
        var plan = new Company().With(11, EmploymentStatus.Inactive, Delete).Approving("guard-removals", "2", "3").Judge();
        plan.People.Where(p => p.Changes.Count > 0).Select(p => p.Employee.Value).ShouldBe(["2", "3"]);
        plan.People.Count(p => p.Action == PersonAction.Held).ShouldBe(9);
        plan.Groups.ShouldHaveSingleItem().Out.ShouldBe(2);
    }

    [Fact]
    public void Creations_trip_only_after_the_first_completed_run()
    {
        var company = new Company { History = new GuardHistory { LinkedAtStart = 50 } }.With(21, Creation());
        company.Judge().People.ShouldAllBe(p => p.Holds.Count == 0);
        company.History = company.History with { FirstRunCompleted = true };
        company.Judge().People.ShouldAllBe(p => p.Holds[0].Code == "guard-creations" && p.Changes.Count == 0);
        company.History = company.History with { LinkedAtStart = 105 };
        company.Judge().People.ShouldAllBe(p => p.Holds.Count == 0);
    }

    [Fact]
    public void A_held_move_holds_the_memberships_and_lets_the_fields_go_on()
    {
        var company = new Company().With(21, [.. Move, Rename]);
        var plan = company.Judge();
        plan.People.ShouldAllBe(p => p.Action == PersonAction.Held && p.Changes.Count == 1 && p.Changes[0] == Rename && p.Holds[0].Code == "guard-moves" && p.Holds[0].Changes.Count == 2);
        plan.People[0].Holds[0].Text.ShouldBe("21 people would be moved out of a group. That is more than usual (at most 20), so nobody was moved without approval.");
        company.History = company.History with { LinkedAtStart = 105 };
        company.Judge().People.ShouldAllBe(p => p.Holds.Count == 0);
    }

    [Fact]
    [Trait("Rule", "F3")]
    public void A_manager_whose_account_is_held_waits_and_the_old_one_stays()
    {
        var company = new Company { History = new GuardHistory { LinkedAtStart = 50, FirstRunCompleted = true } }
            .With(21, Creation())
            .With(1, new AddManager(new EmployeeId("1"), ManagerUser: null), new RemoveManager(new UserId("old")), Rename);
        var row = company.Judge().People[^1];
        row.Changes.ShouldBe([Rename]);
        row.Findings.ShouldHaveSingleItem().Code.ShouldBe("manager-waits");
        company.Approving("guard-creations", "1").Judge().People[^1].Changes.Count.ShouldBe(3);
    }

    [Fact]
    public void On_the_day_of_the_first_run_the_share_is_taken_of_those_linked_by_now()
    {
        var company = new Company { History = new GuardHistory { LinkedAtStart = 0, FirstRunCompleted = true } }.With(3, EmploymentStatus.Inactive, Delete);
        company.Judge().People.ShouldAllBe(p => p.Action == PersonAction.Held);
        for (var i = 0; i < 300; i++)
        {
            company.Linked.Add(new EmployeeId($"{i}"), new Memory.Link(new UserId($"u{i}")));
        }

        company.Judge().People.ShouldAllBe(p => p.Holds.Count == 0);
    }

    [Fact]
    public void A_quiet_plan_comes_back_as_it_was()
    {
        var company = new Company().With(3, Rename).With(2, EmploymentStatus.Inactive, Delete);
        company.Judge().ShouldBe(company.Plan, Comparer);
    }

    private static readonly EqualityComparer<Plan> Comparer = EqualityComparer<Plan>.Create(
        (a, b) => a!.People.SequenceEqual(b!.People) && a.Groups.Count == b.Groups.Count,
        plan => plan.People.Count
    );

    private static CreateUser Creation() => new("n@acme.example", "N", "N", Job: null, "en", Company.Synced, [], Invite: false);

    private static HashSet<EmployeeId> Ids(int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(i => new EmployeeId($"{i}"))];
}
