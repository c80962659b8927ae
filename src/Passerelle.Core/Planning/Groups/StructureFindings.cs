using Passerelle.Core.Phrases;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>Sums up where the ways of many people ended, one finding for each thing to mend (rule G3).</summary>
internal sealed class StructureFindings(GroupTree tree)
{
    private const int ParentsNamed = 5;

    private readonly List<GroupId> missing = [];
    private readonly Dictionary<Cause, Dictionary<GroupId, int>> met = [];

    /// <summary>What is to be mended, apart from where: equal for all parents, so that one value gives one finding.</summary>
    private sealed record Cause(StopKind Kind, string Field, string Folded, string? Value, string? Name)
    {
        public bool Equals(Cause? other) =>
            other is not null && Kind == other.Kind && string.Equals(Field, other.Field, StringComparison.Ordinal) && GroupName.Comparer.Equals(Folded, other.Folded);

        public override int GetHashCode() => HashCode.Combine(Kind, StringComparer.Ordinal.GetHashCode(Field), GroupName.Comparer.GetHashCode(Folded));
    }

    public void MissingGroup(GroupId group) => missing.Add(group);

    public void Met(Stop stop, int people)
    {
        if (stop.Kind == StopKind.EmptyValue)
        {
            return;
        }

        var cause = new Cause(stop.Kind, stop.Field, GroupName.Canonical(stop.Value ?? ""), stop.Value, stop.Name);
        if (!met.TryGetValue(cause, out var parents))
        {
            met.Add(cause, parents = []);
        }

        parents[stop.Parent] = parents.GetValueOrDefault(stop.Parent) + people;
    }

    public IReadOnlyList<Finding> All()
    {
        var ordered = met.OrderBy(m => m.Key.Field, StringComparer.Ordinal).ThenBy(m => m.Key.Folded.ToUpperInvariant(), StringComparer.Ordinal).ThenBy(m => m.Key.Kind);
        return [.. missing.Select(Missing), .. ordered.Select(m => Of(m.Key, m.Value))];
    }

    private static Finding Missing(GroupId group) =>
        new(
            "synced-group-missing",
            Employee: null,
            User: null,
            Field: null,
            $"The synchronised group {group} is not on the platform, so nobody's memberships there are changed.",
            "Correct the id of the group in the configuration, or take the group out of it."
        )
        {
            About = group.Value,
        };

    private Finding Of(Cause cause, Dictionary<GroupId, int> parents)
    {
        var total = parents.Values.Sum();
        var people = People(total);
        var peopleHave = total == 1 ? Phrase.Of($"{total} person has") : Phrase.Of($"{total} people have");
        var where = Where(parents);
        var value = cause.Name is null ? Phrase.Of($"“{cause.Value}”") : Phrase.Of($"“{cause.Value}” (mapped to “{cause.Name}”)");
        return cause.Kind switch
        {
            StopKind.NoGroup => Finding(
                "value-without-group",
                $"{peopleHave} {value} in “{cause.Field}”, and there is no group of that name below {where}. They stay learners of the group reached.",
                "Create a group of that name there in 360Learning, or map the value to the name of another group in the connector's group structure."
            ),
            StopKind.SeveralGroups => Finding(
                "group-name-ambiguous",
                $"{peopleHave} {value} in “{cause.Field}”, and more than one group has that name below {where}. They stay learners of the group reached.",
                "Rename all but one of these groups in 360Learning."
            ),
            StopKind.LevelNotDelivered => Finding(
                "level-not-delivered",
                $"Personio did not deliver “{cause.Field}” for {people}. Their existing memberships below {where} stay as they are.",
                $"Let the API credential in Personio read the attribute “{cause.Field}”."
            ),
            _ => Finding(
                "filter-not-delivered",
                $"Personio did not deliver “{cause.Field}” for {people}, so it is not known whether they belong to {where}. Their memberships there stay as they are.",
                $"Let the API credential in Personio read the attribute “{cause.Field}”."
            ),
        };

        Finding Finding(string code, Phrase text, Phrase mend) => new(code, Employee: null, User: null, cause.Field, text, mend) { About = cause.Folded.ToUpperInvariant() };
    }

    private Phrase Where(Dictionary<GroupId, int> parents)
    {
        var ordered = parents
            .Select(p => (Name: tree.Find(p.Key)?.Name ?? p.Key.Value, People: p.Value, p.Key))
            .OrderByDescending(p => p.People)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .ThenBy(p => p.Key.Value, StringComparer.Ordinal)
            .ToList();
        if (ordered is [var only])
        {
            return $"“{only.Name}”";
        }

        var named = new PhraseList([.. ordered.Take(ParentsNamed).Select(p => Phrase.Of($"“{p.Name}” ({p.People})"))]);
        var more = ordered.Count - ParentsNamed;
        return more <= 0 ? $"{named}" : Phrase.Of($"{named} and {more} more");
    }

    private static Phrase People(int count) => count == 1 ? Phrase.Of($"{count} person") : Phrase.Of($"{count} people");
}
