using System.Globalization;
using Passerelle.Core.Guarding;
using Passerelle.Core.Memory;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Guarding;

[Trait("Rule", "R2")]
public sealed class SnapshotTrustTests
{
    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(100, 90, true)]
    [InlineData(100, 89, false)]
    [InlineData(100, 0, false)]
    [InlineData(6, 1, true)]
    [InlineData(6, 0, false)]
    public void Linked_accounts_in_neither_list_mean_that_a_list_was_cut(int linked, int present, bool trusted)
    {
        var judged = SnapshotTrust.Judge(new Snapshot { Users = [.. Enumerable.Range(0, present).Select(Account)] }, LinkedTo(linked));

        judged.IsComplete.ShouldBe(trusted);
        (judged.WhyIncomplete is null).ShouldBe(trusted);
    }

    [Fact]
    public void A_deleted_account_is_there()
    {
        var users = Enumerable.Range(0, 20).Select(n => Account(n) with { Status = UserStatus.Deleted });

        SnapshotTrust.Judge(new Snapshot { Users = [.. users] }, LinkedTo(20)).IsComplete.ShouldBeTrue();
    }

    private static LearningUser Account(int n) => new(IdOf(n), UserStatus.Active, Mail: null, FirstName: null, LastName: null, Job: null);

    private static Ledger LinkedTo(int people) =>
        Ledger.Empty with { Links = Enumerable.Range(0, people).ToDictionary(n => new EmployeeId(n.ToString(CultureInfo.InvariantCulture)), n => new Link(IdOf(n))) };

    private static UserId IdOf(int n) => new(n.ToString("x24", CultureInfo.InvariantCulture));
}
