using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>The groups in which the connector may act: the synchronised ones with all below them, and the parking group.</summary>
internal sealed class ManagedGroups(GroupTree tree, SyncRules rules)
{
    private readonly HashSet<GroupId> synced = [.. rules.Groups.Select(g => g.Id)];
    private readonly Dictionary<GroupId, GroupId?> tops = [];

    public GroupId? Parking { get; } = rules.Leavers.ParkingGroup is { } parking && tree.Find(parking) is not null ? parking : null;

    /// <summary>
    /// The highest group the connector may touch on the branch of <paramref name="group"/>; null outside of every branch, as
    /// in a group on which the connector was deactivated (rule L7).
    /// </summary>
    public GroupId? TopOf(GroupId group)
    {
        if (!tops.TryGetValue(group, out var top))
        {
            top = FindTop(group);
            tops.Add(group, top);
        }

        return top;
    }

    private GroupId? FindTop(GroupId group)
    {
        if (tree.Find(group) is null)
        {
            return null;
        }

        if (synced.Contains(group))
        {
            return group;
        }

        foreach (var above in tree.AncestorsOf(group))
        {
            if (synced.Contains(above.Id))
            {
                return above.Id;
            }
        }

        return group == Parking ? group : null;
    }

    /// <summary>The groups entered with <paramref name="group"/>, itself first, that lie at or below its top.</summary>
    public IReadOnlyList<GroupId> EnteredWith(GroupId group)
    {
        if (TopOf(group) is not { } top)
        {
            return [group];
        }

        var entered = new List<GroupId>();
        foreach (var id in PrivacyRule.Enters(tree, group))
        {
            entered.Add(id);
            if (id == top)
            {
                break;
            }
        }

        return entered;
    }
}
