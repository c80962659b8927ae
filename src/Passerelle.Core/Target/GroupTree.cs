namespace Passerelle.Core.Target;

/// <summary>The platform's groups as a tree; built once per snapshot, every lookup is by hash.</summary>
public sealed class GroupTree
{
    private readonly Dictionary<GroupId, Group> groups;
    private readonly ILookup<GroupId, Group> children;

    /// <param name="all">Every group of the platform, in any order; a repeated id counts once.</param>
    public GroupTree(IEnumerable<Group> all)
    {
        groups = new Dictionary<GroupId, Group>();
        foreach (var group in all)
        {
            groups.TryAdd(group.Id, group);
        }

        children = groups.Values.Where(g => g.Parent is not null).ToLookup(g => g.Parent!.Value);
    }

    public static GroupTree Empty { get; } = new([]);

    public IReadOnlyCollection<Group> All => groups.Values;

    /// <summary>The platform's own group; null when no group, or more than one, has no parent.</summary>
    public Group? Root => groups.Values.Where(g => g.Parent is null).Take(2).ToList() is [var only] ? only : null;

    public Group? Find(GroupId id) => groups.GetValueOrDefault(id);

    public IEnumerable<Group> ChildrenOf(GroupId id) => children[id];

    /// <summary>The groups above, nearest first; ends at the root, at a parent that was not read, or where a loop would begin.</summary>
    public IEnumerable<Group> AncestorsOf(GroupId id)
    {
        var seen = new HashSet<GroupId> { id };
        var current = Find(id);
        while (current?.Parent is { } parent && seen.Add(parent) && Find(parent) is { } above)
        {
            yield return above;
            current = above;
        }
    }

    /// <summary>Whether <paramref name="id"/> is <paramref name="top"/> or lies below it.</summary>
    public bool IsWithin(GroupId id, GroupId top) => id == top || AncestorsOf(id).Any(g => g.Id == top);
}
