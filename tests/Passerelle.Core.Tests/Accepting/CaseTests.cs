using Passerelle.Core.Accepting;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Tests.Building;

namespace Passerelle.Core.Tests.Accepting;

[Trait("Rule", "L5")]
public sealed class CaseTests
{
    private static readonly EmployeeId Ada = new("4100001");
    private static readonly EmployeeId Bea = new("4100002");
    private readonly List<TestRun> runs = [];

    [Fact]
    public void The_first_run_creates_everyone_and_proves_nothing()
    {
        FullRun("A", [Employee()], Did(Ada, PersonAction.Create, "created"));
        Cases().ShouldBeEmpty();
    }

    [Fact]
    public void A_new_employee_is_proven_when_the_next_run_created_the_account()
    {
        FullRun("A", [Employee()]);
        FullRun("B", [Employee(), Employee().Numbered("4100002")], Did(Bea, PersonAction.Create, "created"));
        Cases().ShouldBe([new AcceptanceCase(CaseKind.Created, Bea, "Bea", "B", "B", IsRehearsed: false, "created")]);
    }

    [Fact]
    public void A_creation_that_failed_is_a_case_that_proves_nothing_and_later_runs_do_not_mend_it()
    {
        FullRun("A", []);
        FullRun("B", [Employee()], Did(Ada, PersonAction.Create, "created", done: false));
        FullRun("C", [Employee()], Did(Ada, PersonAction.Create, "created"));
        Check(CaseKind.Created).ShouldSatisfyAllConditions(c => c.IsMet.ShouldBeFalse(), c => c.Cases.ShouldHaveSingleItem().SeenBy.ShouldBe("B"));
    }

    [Fact]
    public void A_changed_value_is_proven_when_the_next_run_changed_the_account()
    {
        FullRun("A", [Employee()]);
        FullRun("B", [Employee().With(PersonioKeys.Position, "Countess")], Did(Ada, PersonAction.Update, "updated"));
        Cases().ShouldHaveSingleItem().ShouldBe(new AcceptanceCase(CaseKind.Changed, Ada, "Ada", "B", "B", IsRehearsed: false, "updated"));
    }

    [Fact]
    public void An_account_brought_back_in_line_after_a_change_on_the_platform_is_no_changed_employee()
    {
        FullRun("A", [Employee()]);
        FullRun("B", [Employee()], Did(Ada, PersonAction.Update, "updated"));
        Cases().ShouldBeEmpty();
    }

    [Fact]
    public void A_field_mapped_since_the_last_run_changes_nobody_in_Personio()
    {
        FullRun("A", [Employee().With("team", "Blue")]);
        runs.Add(new TestRun("B", 2, "f1", Seen([Employee().With("team", "Blue")], "team"), new Dictionary<EmployeeId, RowDone> { [Ada] = Done(PersonAction.Update, "updated") }, new HashSet<EmployeeId>()));
        Cases().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("inactive", "leaver-inactive", PersonAction.Remove, true)]
    [InlineData(null, "leaver-removed", PersonAction.Remove, true)]
    [InlineData("inactive", "leaver-inactive", PersonAction.OutOfScope, true)]
    [InlineData("inactive", "leaver-inactive", PersonAction.Skip, false)]
    [InlineData("inactive", "leaver-gone", PersonAction.OutOfScope, false)]
    public void A_leaver_is_proven_when_the_policy_was_followed(string? status, string reason, PersonAction action, bool proven)
    {
        FullRun("A", [Employee()]);
        FullRun("B", status is null ? [] : [Employee().WithStatus(status)], Did(Ada, action, reason, done: action != PersonAction.Skip));
        Check(CaseKind.Removed).IsMet.ShouldBe(proven);
    }

    [Fact]
    public void A_removal_that_was_held_is_proven_by_the_approval_that_carried_it_out()
    {
        FullRun("A", [Employee()]);
        FullRun("B", [], Did(Ada, PersonAction.Held, "leaver-removed", done: false));
        Check(CaseKind.Removed).IsMet.ShouldBeFalse();
        runs.Add(new TestRun("C", 3, "f1", Seen: null, new Dictionary<EmployeeId, RowDone> { [Ada] = Done(PersonAction.Remove, "leaver-removed") }, new HashSet<EmployeeId>()));
        Check(CaseKind.Removed).Proof.ShouldBe(new AcceptanceCase(CaseKind.Removed, Ada, "Ada", "B", "C", IsRehearsed: false, "leaver-removed"));
    }

    [Fact]
    public void A_rehearsed_case_counts_and_says_so_and_one_in_Personio_is_named_before_it()
    {
        FullRun("A", [Employee()]);
        FullRun("B", [Employee(), Employee().Numbered("4100002")], Did(Bea, PersonAction.Create, "created"));
        FullRun("C", [Employee(), Employee().Numbered("4100002"), Employee().Numbered("4100003")], Did(new EmployeeId("4100003"), PersonAction.Create, "created"));
        runs[2] = runs[2] with { Rehearsed = new HashSet<EmployeeId> { new("4100003") } };

        var created = Check(CaseKind.Created);

        created.Cases.Select(c => (c.SeenBy, c.IsRehearsed)).ShouldBe([("C", true), ("B", false)]);
        created.Proof!.SeenBy.ShouldBe("B");
        runs.RemoveAt(1);
        Check(CaseKind.Created).Proof!.IsRehearsed.ShouldBeTrue();
    }

    [Fact]
    public void The_end_of_a_rehearsal_is_a_rehearsed_case_too()
    {
        FullRun("A", [Employee(), Employee().Numbered("4100002")]);
        runs[0] = runs[0] with { Rehearsed = new HashSet<EmployeeId> { Bea } };
        FullRun("B", [Employee()], Did(Bea, PersonAction.Remove, "leaver-removed"));
        Check(CaseKind.Removed).Proof!.IsRehearsed.ShouldBeTrue();
    }

    [Fact]
    public void Only_runs_with_the_configuration_to_be_signed_off_prove_anything()
    {
        FullRun("A", [Employee()]);
        FullRun("B", [Employee(), Employee().Numbered("4100002")], Did(Bea, PersonAction.Create, "created"));
        CaseFinder.Find(runs, "f2").ShouldBeEmpty();
    }

    [Fact]
    public void A_roster_that_was_not_read_completely_is_not_kept() =>
        RosterSeen.Of(new Scene { RosterComplete = false }.With(Employee()).Roster(), new Scene().Rules).ShouldBeNull();

    [Fact]
    public void Someone_the_connector_never_had_to_do_with_is_no_case()
    {
        FullRun("A", [Employee()]);
        FullRun("B", [Employee().WithStatus("inactive")], Did(Ada, PersonAction.OutOfScope, "inactive-unlinked"));
        Cases().ShouldBeEmpty();
    }

    private static EmployeeBuilder Employee() => Scene.AnEmployee();

    private static (EmployeeId, RowDone) Did(EmployeeId employee, PersonAction action, string reason, bool done = true) => (employee, Done(action, reason, done) with { Name = employee == Bea ? "Bea" : "Ada" });

    private static RowDone Done(PersonAction action, string reason, bool done = true) => new("Ada", action, reason, action is PersonAction.Create or PersonAction.Update or PersonAction.Remove, done);

    private static RosterSeen? Seen(EmployeeBuilder[] employees, params string[] custom)
    {
        var scene = new Scene().With(employees);
        return RosterSeen.Of(scene.Roster(), scene.Rules with { CustomFields = [.. custom.Select(c => new Rules.CustomFieldRule(c, c))] });
    }

    private void FullRun(string id, EmployeeBuilder[] employees, params (EmployeeId Employee, RowDone Row)[] rows) =>
        runs.Add(new TestRun(id, runs.Count + 1, "f1", Seen(employees), rows.ToDictionary(r => r.Employee, r => r.Row), new HashSet<EmployeeId>()));

    private IReadOnlyList<AcceptanceCase> Cases() => CaseFinder.Find(runs, "f1");

    private CaseCheck Check(CaseKind kind) => new([.. Cases().Where(c => c.Kind == kind)]);
}
