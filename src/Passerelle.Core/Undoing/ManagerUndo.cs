using Passerelle.Core.Planning;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>Takes back the managers that a run set and took off; what others set stays (rule F3).</summary>
internal sealed class ManagerUndo(UndoWorld world)
{
    public void TakeBack(RowDraft row, UserId user)
    {
        var set = row.Writes.All<AddManager>().Select(a => a.Change.ManagerUser ?? AccountOf(a.Change)).OfType<UserId>().ToHashSet();
        var taken = row.Writes.All<RemoveManager>().Select(r => r.Change.ManagerUser).ToHashSet();
        BringBack(row, user, taken.Except(set), _ => false);
        foreach (var manager in set.Except(taken).Where(m => !world.Leaving.Contains(m)).OrderBy(m => m.Value, StringComparer.Ordinal))
        {
            // Whoever is gone manages nobody; a relation that somebody took off is as before.
            if (world.Find(manager) is { IsDeleted: false } && world.IsManager(manager, user) != false)
            {
                row.Then.Add(new RemoveManager(manager));
            }
        }
    }

    /// <param name="isByHand">Whether the relation was not the connector's own.</param>
    public void BringBack(RowDraft row, UserId user, IEnumerable<UserId> managers, Func<UserId, bool> isByHand)
    {
        foreach (var manager in managers.OrderBy(m => m.Value, StringComparer.Ordinal))
        {
            if (!world.WillLive(manager))
            {
                row.Note(
                    UndoCodes.ChangedSince,
                    $"The former manager of {row.Name} has no account any more, so the manager does not come back.",
                    "Nothing is to be done.",
                    "supervisor"
                );
            }
            else if (world.Returning.Contains(manager) || world.IsManager(manager, user) != true)
            {
                row.Then.Add(new AddManager(world.OwnerOf(manager), manager) { ByHand = isByHand(manager) });
            }
        }
    }

    /// <summary>A deletion leaves an account its managers, but what the connector had set of them is forgotten with it.</summary>
    public void Claim(RowDraft row, UserId user, IEnumerable<UserId> set)
    {
        var ours = world.Ledger.Managers.GetValueOrDefault(user) ?? new HashSet<UserId>();
        row.Then.AddRange(
            set.Where(m => world.WillLive(m) && !world.Returning.Contains(m) && world.IsManager(m, user) == true && !ours.Contains(m))
                .OrderBy(m => m.Value, StringComparer.Ordinal)
                .Select(m => new ClaimManager(m))
        );
    }

    /// <summary>The people below an account that comes back.</summary>
    public void Reports(RowDraft row, UserId user, AccountBefore before)
    {
        var set = (before.ReportsSet ?? []).ToHashSet();
        foreach (var report in (before.Reports ?? []).Where(world.WillLive).OrderBy(r => r.Value, StringComparer.Ordinal))
        {
            if (world.IsManager(user, report) != true)
            {
                row.Then.Add(new AddReport(report, ByHand: !set.Contains(report)));
            }
        }
    }

    /// <summary>The manager's account that the same run made.</summary>
    private UserId? AccountOf(AddManager change) => world.Ledger.Links.GetValueOrDefault(change.Manager)?.User;
}
