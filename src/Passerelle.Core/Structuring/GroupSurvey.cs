using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Structuring;

/// <summary>The tree with the people whom the structure puts into each group.</summary>
internal static class GroupSurvey
{
    public static IReadOnlyList<GroupPicture> Of(SyncRules rules, IReadOnlyCollection<GroupStructure.Counted> parties, GroupTree tree)
    {
        var people = new Dictionary<GroupId, int>();
        var through = new Dictionary<GroupId, int>();
        var levels = new Dictionary<GroupId, int>();
        foreach (var party in parties)
        {
            foreach (var target in party.Placement.Targets)
            {
                Count(people, target, party.People);
            }

            foreach (var way in party.Ways)
            {
                Count(through, way.Synced, party.People);
                for (var i = 0; i < way.Steps.Count; i++)
                {
                    Count(through, way.Steps[i].Met, party.People);
                    levels[way.Steps[i].Met] = i + 1;
                }
            }
        }

        var pictures = new List<GroupPicture>();
        var done = new HashSet<GroupId>();
        foreach (var top in rules.Groups.Select(g => tree.Find(g.Id)).OfType<Group>())
        {
            levels[top.Id] = 0;
            Add(top, parent: null, depth: 0);
        }

        return pictures;

        void Add(Group group, GroupId? parent, int depth)
        {
            if (!done.Add(group.Id))
            {
                return;
            }

            int? level = levels.TryGetValue(group.Id, out var known) ? known : null;
            pictures.Add(new GroupPicture(group.Id, group.Name, parent, depth, level, people.GetValueOrDefault(group.Id), through.GetValueOrDefault(group.Id)));
            foreach (var child in tree.ChildrenOf(group.Id).OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Id.Value, StringComparer.Ordinal))
            {
                Add(child, group.Id, depth + 1);
            }
        }
    }

    private static void Count(Dictionary<GroupId, int> counts, GroupId group, int people) => counts[group] = counts.GetValueOrDefault(group) + people;
}
