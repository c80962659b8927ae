using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;

namespace Passerelle.Core.Simulating;

/// <summary>What was not read and could change the answer.</summary>
internal static class SimulationGaps
{
    public static IReadOnlyList<SimulationGap> Of(Present present, Plan after, bool[] inScope, SyncRules proposed)
    {
        var gaps = new List<SimulationGap>();
        if (!present.Roster.IsComplete)
        {
            gaps.Add(new SimulationGap(GapKind.RosterIncomplete));
        }

        if (!present.Snapshot.IsComplete)
        {
            gaps.Add(new SimulationGap(GapKind.SnapshotIncomplete));
        }

        gaps.AddRange(Undelivered(present.Roster, proposed).Select(field => new SimulationGap(GapKind.FieldNotDelivered, field)));
        var unread = proposed.CustomFields.Count == 0 ? 0 : WithoutValues(present, after, inScope);
        if (unread > 0)
        {
            gaps.Add(new SimulationGap(GapKind.ValuesNotRead, People: unread));
        }

        return gaps;
    }

    private static IEnumerable<string> Undelivered(Roster roster, SyncRules rules)
    {
        var needed = rules
            .Groups.SelectMany(g => g.Filter.Keys)
            .Concat(rules.Hierarchy.Select(l => l.Field))
            .Concat(rules.CustomFields.Select(f => f.Source))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return roster.Employees.Count == 0 ? [] : needed.Where(field => !roster.Employees.Any(e => e[field].IsDelivered));
    }

    private static int WithoutValues(Present present, Plan after, bool[] inScope)
    {
        var living = present.Snapshot.Users.Where(u => !u.IsDeleted).Select(u => u.Id).ToHashSet();
        return after.People.Where((row, i) => inScope[i] && row.User is { } user && living.Contains(user) && !present.Snapshot.CustomValues.ContainsKey(user)).Count();
    }
}
