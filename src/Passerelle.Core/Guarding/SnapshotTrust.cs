using Passerelle.Core.Memory;
using Passerelle.Core.Target;

namespace Passerelle.Core.Guarding;

/// <summary>
/// Decides whether the lists of accounts can be whole (rule R2). 360Learning never lets an account vanish, it only marks it as deleted: many
/// linked accounts that stand in neither list mean that a list was cut.
/// </summary>
public static class SnapshotTrust
{
    /// <summary>Below this many, each is one person's trouble and told as such.</summary>
    private const int Few = 5;

    private const int Percent = 10;

    /// <returns>The snapshot, marked as incomplete where accounts are missing.</returns>
    public static Snapshot Judge(Snapshot lists, Ledger ledger)
    {
        if (!lists.IsComplete)
        {
            return lists;
        }

        var present = lists.Users.Select(u => u.Id).ToHashSet();
        var missing = ledger.Links.Values.Count(link => !present.Contains(link.User));
        return missing <= Few || missing * 100L <= (long)Percent * ledger.Links.Count
            ? lists
            : lists with
            {
                IsComplete = false,
                WhyIncomplete = $"{missing} of {ledger.Links.Count} linked accounts are in neither the list of accounts nor that of deleted ones.",
            };
    }
}
