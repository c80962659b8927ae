using Passerelle.Core.Memory;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>
/// Caused memberships that are no longer there: taken off by hand, never come about, or gone with their group. They are to be
/// forgotten before a run writes, or the same membership made by hand later would be taken for the connector's own.
/// </summary>
public static class StaleMemberships
{
    /// <summary>None from an incomplete snapshot, and none of a group whose members were not read.</summary>
    public static IEnumerable<(UserId User, GroupId Group)> In(Ledger ledger, Snapshot snapshot)
    {
        if (!snapshot.IsComplete || snapshot.Groups.All.Count == 0)
        {
            yield break;
        }

        var memberships = new MembershipIndex(snapshot);
        foreach (var (user, groups) in ledger.Caused)
        {
            foreach (var group in groups)
            {
                var gone = snapshot.Groups.Find(group) is null;
                if (gone || (memberships.Knows(user, group) && !memberships.IsLearner(user, group)))
                {
                    yield return (user, group);
                }
            }
        }
    }
}
