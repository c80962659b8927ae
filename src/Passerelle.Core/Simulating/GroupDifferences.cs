using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Simulating;

/// <summary>Groups affected by the change.</summary>
internal static class GroupDifferences
{
    public static IReadOnlyList<SimulatedGroup> Of(IReadOnlyList<SimulatedPerson> people, Snapshot snapshot, SyncRules live, SyncRules proposed)
    {
        var entered = Counted(people.SelectMany(p => p.Comes.Enters.Distinct()));
        var left = Counted(people.SelectMany(p => p.Comes.Leaves.Distinct()));
        var now = live.Groups.Select(g => g.Id).ToHashSet();
        var then = proposed.Groups.Select(g => g.Id).ToHashSet();
        var concerned = entered.Keys.Concat(left.Keys).Concat(now.Except(then)).Concat(then.Except(now)).Distinct().ToList();
        var names = concerned.CountBy(id => NameOf(id, snapshot.Groups), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. concerned
                .Select(id => new SimulatedGroup(
                    id,
                    names[NameOf(id, snapshot.Groups)] == 1 ? NameOf(id, snapshot.Groups) : NameBelow(id, snapshot.Groups),
                    snapshot.Learners.TryGetValue(id, out var learners) ? learners.Count : null,
                    entered.GetValueOrDefault(id),
                    left.GetValueOrDefault(id),
                    Synchronisations.Of(now.Contains(id), then.Contains(id))
                ))
                .OrderBy(g => g.Name, StringComparer.Ordinal)
                .ThenBy(g => g.Group.Value, StringComparer.Ordinal),
        ];
    }

    private static string NameOf(GroupId id, GroupTree groups) => groups.Find(id)?.Name ?? id.Value;

    /// <summary>Several offices have a group of the same name: the one above tells them apart.</summary>
    private static string NameBelow(GroupId id, GroupTree groups) => groups.Find(id)?.Parent is { } parent ? $"{NameOf(parent, groups)} > {NameOf(id, groups)}" : NameOf(id, groups);

    private static Dictionary<GroupId, int> Counted(IEnumerable<GroupId> groups) => groups.CountBy(g => g).ToDictionary();
}
