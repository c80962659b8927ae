using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>The privacy rule worked out once per group of a tree: thousands of people share a few groups.</summary>
internal sealed class Cascade(GroupTree tree)
{
    private readonly Dictionary<GroupId, GroupId[]> enters = [];
    private readonly Dictionary<GroupId, GroupId[]> leaves = [];
    private readonly Dictionary<GroupId, int> depths = [];

    /// <inheritdoc cref="PrivacyRule.Enters"/>
    public GroupId[] Enters(GroupId group) => Cached(enters, group, PrivacyRule.Enters);

    /// <inheritdoc cref="PrivacyRule.Leaves"/>
    public GroupId[] Leaves(GroupId group) => Cached(leaves, group, PrivacyRule.Leaves);

    /// <summary>How many groups lie above.</summary>
    public int Depth(GroupId group)
    {
        if (!depths.TryGetValue(group, out var depth))
        {
            depths.Add(group, depth = tree.AncestorsOf(group).Count());
        }

        return depth;
    }

    private GroupId[] Cached(Dictionary<GroupId, GroupId[]> cache, GroupId group, Func<GroupTree, GroupId, IEnumerable<GroupId>> rule)
    {
        if (!cache.TryGetValue(group, out var groups))
        {
            cache.Add(group, groups = [.. rule(tree, group)]);
        }

        return groups;
    }
}
