using Passerelle.Core.Memory;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Fields;

/// <summary>
/// Managers the connector set that are no longer there: taken off by hand, or never come about. They are to be forgotten, or the same
/// relation made by hand later would be taken for the connector's own (rule F3).
/// </summary>
public static class StaleManagers
{
    /// <summary>None of a manager whose people were not read.</summary>
    public static IEnumerable<(UserId User, UserId Manager)> In(Ledger ledger, Snapshot snapshot) =>
        from set in ledger.Managers
        from manager in set.Value
        where snapshot.Subordinates.TryGetValue(manager, out var people) && !people.Contains(set.Key)
        select (set.Key, manager);
}
