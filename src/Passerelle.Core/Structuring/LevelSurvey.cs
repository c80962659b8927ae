using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Structuring;

/// <summary>Sums up one level: what each value of those who arrive there meets.</summary>
internal sealed class LevelSurvey
{
    private readonly Dictionary<string, Value> values = new(GroupName.Comparer);
    private readonly Dictionary<EndReason, int> ends = [];
    private readonly HashSet<GroupId> parents = [];
    private int arriving;
    private int goingOn;

    public static LevelPicture Of(int index, HierarchyLevel level, IReadOnlyCollection<GroupStructure.Counted> parties, GroupTree tree)
    {
        var survey = new LevelSurvey();
        foreach (var party in parties)
        {
            survey.Add(index, party);
        }

        return survey.Picture(index, level, tree);
    }

    private void Add(int index, GroupStructure.Counted party)
    {
        var arrived = party.Ways.Where(w => w.Steps.Count >= index && (w.Steps.Count > index || w.Stop is not null)).ToList();
        if (arrived.Count == 0)
        {
            return;
        }

        arriving += party.People;
        goingOn += arrived.Exists(w => w.Steps.Count > index) ? party.People : 0;
        foreach (var reason in arrived.Where(w => w.Steps.Count == index).Select(w => StructureSurvey.ReasonOf(w.Stop!.Kind)).Distinct())
        {
            ends[reason] = ends.GetValueOrDefault(reason) + party.People;
        }

        string? seen = null;
        foreach (var way in arrived)
        {
            var step = way.Steps.ElementAtOrDefault(index);
            var stop = step is null ? way.Stop : null;
            var parent = step?.Parent ?? stop!.Parent;
            parents.Add(parent);
            if ((step?.Value ?? stop?.Value) is { } text)
            {
                var value = ValueOf(text);
                value.Meets(way.Synced, parent, step?.Met, stop?.Kind == StopKind.SeveralGroups, party.People);
                value.Count(text, seen is null ? party.People : 0);
                seen = text;
            }
        }
    }

    private Value ValueOf(string text)
    {
        var key = GroupName.Canonical(text);
        if (!values.TryGetValue(key, out var value))
        {
            values.Add(key, value = new Value());
        }

        return value;
    }

    private LevelPicture Picture(int index, HierarchyLevel level, GroupTree tree)
    {
        var overrides = new Dictionary<string, KeyValuePair<string, string>>(GroupName.Comparer);
        foreach (var one in level.Values.OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            overrides.TryAdd(GroupName.Canonical(one.Key), one);
        }

        return new LevelPicture(
            index + 1,
            level.Field,
            arriving,
            goingOn,
            ends,
            [
                .. values
                    .Select(v => v.Value.Picture(overrides.GetValueOrDefault(v.Key)))
                    .OrderByDescending(v => v.People)
                    .ThenBy(v => v.Value, StringComparer.Ordinal),
            ],
            [.. parents.SelectMany(tree.ChildrenOf).Select(g => g.Name.Trim()).Distinct(GroupName.Comparer).Order(StringComparer.OrdinalIgnoreCase)],
            [.. level.Values.Keys.Where(value => !values.ContainsKey(GroupName.Canonical(value))).Order(StringComparer.Ordinal)]
        );
    }

    private sealed class Value
    {
        private readonly Dictionary<string, int> spellings = new(StringComparer.Ordinal);
        private readonly Dictionary<(GroupId Synced, GroupId Parent), Meeting> meetings = [];
        private int people;

        public void Count(string spelling, int more)
        {
            people += more;
            spellings[spelling] = spellings.GetValueOrDefault(spelling) + more;
        }

        public void Meets(GroupId synced, GroupId parent, GroupId? met, bool isAmbiguous, int more)
        {
            var known = meetings.GetValueOrDefault((synced, parent));
            meetings[(synced, parent)] = new Meeting(synced, parent, met, isAmbiguous, more + (known?.People ?? 0));
        }

        public ValuePicture Picture(KeyValuePair<string, string> other) =>
            new(
                spellings.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key,
                other.Value,
                other.Key,
                people,
                [.. meetings.Values.OrderByDescending(m => m.People).ThenBy(m => m.Parent.Value, StringComparer.Ordinal)]
            );
    }
}
