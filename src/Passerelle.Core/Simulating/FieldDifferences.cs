using Passerelle.Core.Planning;
using Passerelle.Core.Rules;

namespace Passerelle.Core.Simulating;

/// <summary>Fields affected by the change.</summary>
internal static class FieldDifferences
{
    public static IReadOnlyList<SimulatedField> Of(IReadOnlyList<SimulatedPerson> people, Plan before, Plan after, SyncRules live, SyncRules proposed)
    {
        var changed = new Dictionary<string, (int Changed, int Emptied)>(StringComparer.Ordinal);
        foreach (var change in people.SelectMany(p => p.Comes.Fields))
        {
            var (all, emptied) = changed.GetValueOrDefault(change.Field);
            changed[change.Field] = (all + 1, emptied + (PersonEffects.IsEmptied(change) ? 1 : 0));
        }

        var renamedNow = Renames(before);
        var renamed = Renames(after).Where(r => !renamedNow.ContainsKey(r.Key)).ToDictionary(StringComparer.Ordinal);
        var begins = Names(proposed, otherThan: live);
        var ends = Names(live, otherThan: proposed);
        return
        [
            .. changed
                .Keys.Concat(begins)
                .Concat(ends)
                .Concat(renamed.Keys)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    var (all, emptied) = changed.GetValueOrDefault(name);
                    return new SimulatedField(name, all, emptied, Synchronisations.Of(ends.Contains(name), begins.Contains(name)), renamed.GetValueOrDefault(name));
                }),
        ];
    }

    /// <summary>Fields fed by a mapping that the other rules lack; a field that they feed from elsewhere goes on.</summary>
    private static HashSet<string> Names(SyncRules rules, SyncRules otherThan)
    {
        var sources = otherThan.CustomFields.Select(f => f.Source).ToHashSet(StringComparer.Ordinal);
        var names = otherThan.CustomFields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return rules.CustomFields.Where(f => !sources.Contains(f.Source) && !names.Contains(f.Name)).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Renames(Plan plan)
    {
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in plan.CustomFields.Where(f => f.OldName is not null))
        {
            renames.TryAdd(field.Name, field.OldName!);
        }

        return renames;
    }
}
