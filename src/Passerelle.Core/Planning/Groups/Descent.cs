using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>Why a person's way down the tree ended before the last level.</summary>
/// <param name="Parent">The group reached.</param>
/// <param name="Field">The Personio key of the level.</param>
/// <param name="Value">The person's value there.</param>
/// <param name="Name">The name of the group looked for, when an override gives another one than the value.</param>
internal sealed record Stop(StopKind Kind, GroupId Parent, string Field, string? Value, string? Name);

/// <summary>A person's way down from a synchronised group; the steps are as many as the levels passed.</summary>
internal sealed record Way(GroupId Synced, GroupId Reached, IReadOnlyList<Step> Steps, Stop? Stop);

/// <summary>One level passed.</summary>
/// <param name="Met">The group below <paramref name="Parent"/> that the value chose.</param>
internal sealed record Step(GroupId Parent, string Value, GroupId Met);

internal enum StopKind
{
    EmptyValue,
    NoGroup,
    SeveralGroups,
    LevelNotDelivered,
    FilterNotDelivered,
}

/// <summary>Walks down from a synchronised group, level by level; no level is skipped (rule G2).</summary>
internal sealed class Descent(GroupTree tree, IReadOnlyList<HierarchyLevel> levels)
{
    private readonly Dictionary<string, string>[] overrides = [.. levels.Select(Overrides)];
    private readonly Dictionary<GroupId, ILookup<string, GroupId>> childrenByName = [];

    public Way From(GroupId synced, Employee employee)
    {
        var reached = synced;
        var steps = new List<Step>(levels.Count);
        for (var i = 0; i < levels.Count; i++)
        {
            var value = employee[levels[i].Field];
            if (value.Text is not { } text)
            {
                var kind = value.IsDelivered ? StopKind.EmptyValue : StopKind.LevelNotDelivered;
                return new Way(synced, reached, steps, new Stop(kind, reached, levels[i].Field, Value: null, Name: null));
            }

            var other = overrides[i].GetValueOrDefault(GroupName.Canonical(text));
            var found = ChildrenByName(reached)[GroupName.Canonical(other ?? text)].Take(2).ToArray();
            if (found is not [var child])
            {
                return new Way(synced, reached, steps, new Stop(found.Length == 0 ? StopKind.NoGroup : StopKind.SeveralGroups, reached, levels[i].Field, text, other));
            }

            steps.Add(new Step(reached, text, child));
            reached = child;
        }

        return new Way(synced, reached, steps, Stop: null);
    }

    private ILookup<string, GroupId> ChildrenByName(GroupId parent)
    {
        if (!childrenByName.TryGetValue(parent, out var children))
        {
            children = tree.ChildrenOf(parent).ToLookup(g => GroupName.Canonical(g.Name), g => g.Id, GroupName.Comparer);
            childrenByName.Add(parent, children);
        }

        return children;
    }

    private static Dictionary<string, string> Overrides(HierarchyLevel level)
    {
        var byValue = new Dictionary<string, string>(GroupName.Comparer);
        foreach (var (value, name) in level.Values.OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            byValue.TryAdd(GroupName.Canonical(value), name);
        }

        return byValue;
    }
}
