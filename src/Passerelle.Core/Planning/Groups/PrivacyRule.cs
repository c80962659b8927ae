using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>What the platform does by itself when a learner is added or removed (rule G6).</summary>
/// <remarks>Documented in the help centre, <see href="https://support.360learning.com/hc/en-us/"/> (create a group), and at the delete call of the API: <see href="https://360learning.readme.io/reference/"/>.</remarks>
public static class PrivacyRule
{
    /// <summary>The group and, above a public one, every parent up to and including the first private one; nearest first.</summary>
    public static IEnumerable<GroupId> Enters(GroupTree tree, GroupId group)
    {
        yield return group;
        if (tree.Find(group) is not { IsPublic: true })
        {
            yield break;
        }

        foreach (var above in tree.AncestorsOf(group))
        {
            yield return above.Id;
            if (!above.IsPublic)
            {
                yield break;
            }
        }
    }

    /// <summary>The group and every group below it that is reached through public groups only; parents before children.</summary>
    public static IEnumerable<GroupId> Leaves(GroupTree tree, GroupId group)
    {
        var seen = new HashSet<GroupId> { group };
        var open = new Queue<GroupId>([group]);
        while (open.TryDequeue(out var current))
        {
            yield return current;
            foreach (var child in tree.ChildrenOf(current).Where(c => c.IsPublic && seen.Add(c.Id)))
            {
                open.Enqueue(child.Id);
            }
        }
    }
}
