using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>The groups as a tree, with people before, in, out and after (rule G7).</summary>
public static class GroupPlans
{
    /// <summary>Synchronised groups in the configured order, children by name, parents first; only groups that were read or that people enter or leave.</summary>
    public static IReadOnlyList<GroupPlan> Of(GroupTree tree, SyncRules rules, Snapshot snapshot, IEnumerable<PersonPlan> people)
    {
        var moves = GroupMoves.Of(snapshot, people);
        var shown = new HashSet<GroupId>();
        foreach (var group in snapshot.Learners.Keys.Concat(moves.Entered.Keys).Concat(moves.Left.Keys))
        {
            shown.Add(group);
            shown.UnionWith(tree.AncestorsOf(group).Select(g => g.Id));
        }

        var plans = new List<GroupPlan>();
        var done = new HashSet<GroupId>();
        var tops = rules.Groups.Select(g => g.Id);
        if (rules.Leavers.ParkingGroup is { } parking)
        {
            tops = tops.Append(parking);
        }

        foreach (var top in tops.Select(tree.Find).OfType<Group>())
        {
            Add(top, parent: null, depth: 0);
        }

        return plans;

        void Add(Group group, GroupId? parent, int depth)
        {
            if (!shown.Contains(group.Id) || !done.Add(group.Id))
            {
                return;
            }

            var before = snapshot.Learners.TryGetValue(group.Id, out var learners) ? learners.Count : 0;
            var entered = moves.Entered.GetValueOrDefault(group.Id);
            var left = moves.Left.GetValueOrDefault(group.Id);
            plans.Add(new GroupPlan(group.Id, group.Name, parent, depth, before, entered, left, before + entered - left));
            foreach (var child in tree.ChildrenOf(group.Id).OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Id.Value, StringComparer.Ordinal))
            {
                Add(child, group.Id, depth + 1);
            }
        }
    }
}
