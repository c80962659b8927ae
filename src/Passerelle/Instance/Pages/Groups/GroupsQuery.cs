using Passerelle.Instance.Pages.Hosting;
using Passerelle.Instance.Pages.Users;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Instance.Pages.Groups;

/// <summary>Reads the groups of the test platform.</summary>
public static class GroupsQuery
{
    public static GroupsModel All(LearningPlatform platform, TypedGroup? typed = null, string? trouble = null)
    {
        var root = Tree(platform);
        return new GroupsModel(root, Choices(root), typed ?? new TypedGroup("", root.Group.Id, Public: false), trouble);
    }

    /// <returns>Null when there is no such group.</returns>
    public static GroupModel? One(LearningPlatform platform, string id, string? search, int? page)
    {
        if (platform.FindGroup(id) is not { } group)
        {
            return null;
        }

        var byId = platform.Groups().ToDictionary(one => one.Id, StringComparer.Ordinal);
        var members = platform.AccountsIn(group.Id);
        var wanted = new UserSearch(search);
        var found = members.Where(member => wanted.Finds(member.User)).ToList();
        return new GroupModel(Find(Tree(platform), group.Id), PathTo(group, byId), Lists.PageByName(found, member => UserSearch.NameOf(member.User), page), members.Count > 0);
    }

    /// <summary>All groups in the order of the tree, to choose one from.</summary>
    public static IReadOnlyList<GroupChoice> Choices(LearningPlatform platform) => Choices(Tree(platform));

    private static GroupBranch Tree(LearningPlatform platform)
    {
        var learners = platform.LearnersByGroup();
        var groups = platform.Groups();
        var below = groups.ToLookup(group => group.ParentId, StringComparer.Ordinal);
        return Branch(groups.First(group => group.ParentId is null));

        GroupBranch Branch(PlatformGroup group) =>
            new(group, learners.GetValueOrDefault(group.Id), [.. below[group.Id].OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase).Select(Branch)]);
    }

    private static List<GroupChoice> Choices(GroupBranch root)
    {
        var choices = new List<GroupChoice>();
        Add(root, 0);
        return choices;

        void Add(GroupBranch branch, int depth)
        {
            choices.Add(new GroupChoice(branch.Group.Id, string.Concat(Enumerable.Repeat("– ", depth)) + branch.Group.Name));
            foreach (var one in branch.Below)
            {
                Add(one, depth + 1);
            }
        }
    }

    private static GroupBranch Find(GroupBranch branch, string id) => Subtree(branch).First(one => one.Group.Id == id);

    private static IEnumerable<GroupBranch> Subtree(GroupBranch branch) => branch.Below.SelectMany(Subtree).Prepend(branch);

    private static IReadOnlyList<PlatformGroup> PathTo(PlatformGroup group, IReadOnlyDictionary<string, PlatformGroup> byId)
    {
        var path = new List<PlatformGroup>();
        for (var above = group.ParentId; above is not null; above = byId[above].ParentId)
        {
            path.Insert(0, byId[above]);
        }

        return path;
    }
}
