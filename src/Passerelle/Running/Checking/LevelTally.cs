using Passerelle.Core.Phrases;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Structuring;
using Passerelle.Core.Target;

namespace Passerelle.Running.Checking;

/// <summary>How the values of one level of the group structure meet the groups of the platform.</summary>
/// <param name="People">Those in scope who get as far as this level.</param>
/// <param name="Empty">Those of them who have no value.</param>
/// <param name="Values">Different values they have.</param>
/// <param name="Unmatched">The values for which somebody finds no group, or more than one, with heads and places.</param>
internal sealed record LevelTally(int People, int Empty, int Values, IReadOnlyList<Phrase> Unmatched)
{
    private const int ParentsNamed = 3;

    /// <summary>One for each level, in order; counted as the structure's editor does.</summary>
    public static IReadOnlyList<LevelTally> Of(Roster roster, GroupTree tree, SyncRules rules, DateOnly today) =>
        [.. StructureSurvey.Of(roster, tree, rules, today).Levels.Select(level => Of(level, tree))];

    private static LevelTally Of(LevelPicture level, GroupTree tree) =>
        new(
            level.Arriving,
            level.Ends.GetValueOrDefault(EndReason.EmptyValue) + level.Ends.GetValueOrDefault(EndReason.NotDelivered),
            level.Values.Count,
            [
                .. level
                    .Values.Where(value => !value.MeetsEverywhere)
                    .Select(value => (value.Value, Missed: value.Meetings.Where(m => m.Met is null).ToList()))
                    .OrderByDescending(value => value.Missed.Sum(m => m.People))
                    .ThenBy(value => value.Value, StringComparer.Ordinal)
                    .Select(value => Of(value.Value, value.Missed, tree)),
            ]
        );

    private static Phrase Of(string value, List<Meeting> missed, GroupTree tree)
    {
        var names = missed.Select(m => tree.Find(m.Parent)?.Name ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => Phrase.Of($"“{name}”")).ToList();
        return $"“{value}” ({Words.People(missed.Sum(m => m.People))} below {Words.List(names, ParentsNamed)})";
    }
}
