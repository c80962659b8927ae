using Passerelle.Core.Guarding;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Groups;

namespace Passerelle.Core.Tests.Guarding;

public sealed class RosterTrustTests
{
    private static readonly SyncRules Rules = new() { Administrator = "a@acme.example", Groups = [new SyncedGroup(new GroupId("S"))] };

    [Fact]
    [Trait("Rule", "R2")]
    public void The_first_roster_is_trusted_unless_it_is_empty()
    {
        Judge(Of(1, 3), last: null).IsTrusted.ShouldBeTrue();
        Judge(Of(1, 0), last: null).Code.ShouldBe("roster-empty");
    }

    [Theory]
    [Trait("Rule", "R4")]
    [InlineData(100, 70, null)]
    [InlineData(100, 69, "roster-loss")]
    [InlineData(100, 50, "roster-loss")]
    [InlineData(100, 49, "another-account")]
    [InlineData(20, 10, null)]
    [InlineData(21, 11, null)]
    [InlineData(22, 11, "roster-loss")]
    [InlineData(3, 1, "another-account")]
    public void A_loss_is_refused_above_the_share_and_the_number_and_below_half_in_any_case(int before, int now, string? code) =>
        Judge(Of(1, now), Ids(1, before)).Code.ShouldBe(code);

    [Fact]
    [Trait("Rule", "R2")]
    public void As_many_people_with_other_ids_are_another_account()
    {
        var verdict = Judge(Of(1001, 1100), Ids(1, 100));
        verdict.Code.ShouldBe("another-account");
        verdict.Text.ShouldBe("Only 0 of the 100 employees last seen are in Personio's list. That looks like another Personio account, so nothing was done.");
        verdict.Mend.ShouldNotBeNull().ShouldContain("sync --env production --accept-roster --by NAME");
    }

    [Fact]
    [Trait("Rule", "R2")]
    public void An_incomplete_roster_goes_on_without_removals_unless_hardly_anybody_is_in_it()
    {
        Judge(Incomplete(Of(1, 60)), Ids(1, 100)).IsTrusted.ShouldBeTrue();
        Judge(Incomplete(Of(1, 40)), Ids(1, 100)).Code.ShouldBe("another-account");
    }

    [Fact]
    [Trait("Rule", "R4")]
    public void A_person_can_accept_a_roster_once()
    {
        Judge(Of(1, 0), Ids(1, 100), accept: true).IsTrusted.ShouldBeTrue();
        Judge(Of(1, 60), Ids(1, 100), accept: true).IsTrusted.ShouldBeTrue();
        Judge(Of(1001, 1100), Ids(1, 100), accept: true).IsTrusted.ShouldBeTrue();
    }

    [Theory]
    [Trait("Rule", "R3")]
    [InlineData("email")]
    [InlineData("status")]
    public void Without_e_mail_or_status_nothing_is_done_whatever_was_accepted(string key)
    {
        var roster = Of(1, 3) with { HiddenAttributes = new HashSet<string>(StringComparer.Ordinal) { key, "office" } };
        Judge(roster, last: null, accept: true).Code.ShouldBe("attribute-hidden");
        Judge(Of(1, 3) with { HiddenAttributes = new HashSet<string>(StringComparer.Ordinal) { "office" } }, last: null).IsTrusted.ShouldBeTrue();
    }

    private static RosterVerdict Judge(Roster roster, HashSet<EmployeeId>? last, bool accept = false) =>
        RosterTrust.Judge(roster, new GuardHistory { LastAcceptedRoster = last }, Rules, accept);

    private static Roster Of(int from, int to) => People.Roster(Ids(from, to).Select(id => People.With(id.Value)));

    private static Roster Incomplete(Roster roster) => roster with { Proof = RosterProof.Incomplete("page-lost", "a page is missing", roster.Employees.Count) };

    private static HashSet<EmployeeId> Ids(int from, int to) => [.. Enumerable.Range(from, Math.Max(0, to - from + 1)).Select(i => new EmployeeId($"{i}"))];
}
