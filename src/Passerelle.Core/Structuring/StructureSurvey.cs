using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Structuring;

/// <summary>Lays out where a structure puts everyone. It asks the planner's own placement, so the two cannot disagree. Pure.</summary>
public static class StructureSurvey
{
    /// <param name="roster">With the fields of the levels and of the filters.</param>
    /// <param name="rules">Synchronised groups with their filters, levels with their overrides, and who is kept out.</param>
    /// <param name="today">For exclusions that end.</param>
    public static StructurePicture Of(Roster roster, GroupTree tree, SyncRules rules, DateOnly today)
    {
        var structure = new GroupStructure(tree, rules);
        var people = Population.Of(roster, new Snapshot { Users = [] }, Ledger.Empty, rules, structure, today);
        var parties = structure.All;
        return new StructurePicture
        {
            People = parties.Where(p => p.Ways.Count > 0).Sum(p => p.People),
            Levels = [.. rules.Hierarchy.Select((level, i) => LevelSurvey.Of(i, level, parties, tree))],
            Groups = GroupSurvey.Of(rules, parties, tree),
            EarlyEnds = Ends(people, parties),
            MissingGroups = [.. rules.Groups.Select(g => g.Id).Where(id => tree.Find(id) is null)],
        };
    }

    internal static EndReason ReasonOf(StopKind kind) =>
        kind switch
        {
            StopKind.EmptyValue => EndReason.EmptyValue,
            StopKind.NoGroup => EndReason.NoGroup,
            StopKind.SeveralGroups => EndReason.SeveralGroups,
            StopKind.LevelNotDelivered => EndReason.NotDelivered,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A filter ends no way: the person has none there."),
        };

    private static List<EarlyEnd> Ends(IReadOnlyList<Person> people, IReadOnlyCollection<GroupStructure.Counted> parties)
    {
        var ended = new Dictionary<Placement, IReadOnlyList<Way>>(ReferenceEqualityComparer.Instance);
        foreach (var party in parties.Where(p => p.Ways.Any(w => w.Stop is not null)))
        {
            ended.Add(party.Placement, [.. party.Ways.Where(w => w.Stop is not null)]);
        }

        var ends = new List<EarlyEnd>();
        foreach (var person in people.Where(p => p.Placement is not null))
        {
            if (ended.TryGetValue(person.Placement!, out var ways))
            {
                ends.AddRange(ways.Select(w => new EarlyEnd(person.Id, person.Name, w.Steps.Count + 1, ReasonOf(w.Stop!.Kind), w.Reached, w.Stop.Value)));
            }
        }

        return ends;
    }
}
