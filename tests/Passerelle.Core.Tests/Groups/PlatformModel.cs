using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Groups;

/// <summary>
/// One user's learner memberships on a platform that does what the vendor's documents say: adding to a public group also adds to every
/// parent up to and including the first private one; removing also removes from all public subgroups below, down to the first private one (excluded).
/// </summary>
internal sealed class PlatformModel(IReadOnlyList<Group> groups)
{
    public HashSet<GroupId> Learner { get; } = [];

    /// <returns>The groups newly entered.</returns>
    public HashSet<GroupId> Add(GroupId id)
    {
        var entered = new HashSet<GroupId>();
        for (GroupId? at = id; at is { } group; at = Find(group).IsPublic ? Find(group).Parent : null)
        {
            if (Learner.Add(group))
            {
                entered.Add(group);
            }
        }

        return entered;
    }

    /// <returns>The groups left.</returns>
    public HashSet<GroupId> Remove(GroupId id)
    {
        var left = new HashSet<GroupId>();
        if (Learner.Remove(id))
        {
            left.Add(id);
        }

        foreach (var child in groups.Where(g => g.Parent == id && g.IsPublic))
        {
            left.UnionWith(Remove(child.Id));
        }

        return left;
    }

    private Group Find(GroupId id) => groups.Single(g => g.Id == id);
}
