using Passerelle.Core.Target;

namespace Passerelle.Core.Memory;

/// <summary>A ledger with some of its memory left out.</summary>
public static class LedgerForgetting
{
    public static Ledger Without(
        this Ledger ledger,
        IReadOnlyCollection<(UserId User, GroupId Group)> memberships,
        IReadOnlyCollection<(UserId User, UserId Manager)> managers
    ) =>
        memberships.Count + managers.Count == 0
            ? ledger
            : ledger with { Caused = Less(ledger.Caused, memberships), Managers = Less(ledger.Managers, managers) };

    private static IReadOnlyDictionary<UserId, IReadOnlySet<T>> Less<T>(
        IReadOnlyDictionary<UserId, IReadOnlySet<T>> known,
        IReadOnlyCollection<(UserId User, T Item)> gone
    )
    {
        var less = new Dictionary<UserId, IReadOnlySet<T>>(known);
        foreach (var one in gone.GroupBy(g => g.User, g => g.Item))
        {
            less[one.Key] = known[one.Key].Except(one).ToHashSet();
        }

        return less;
    }
}
