using Passerelle.Core.Phrases;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
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

    /// <summary>Places everyone by the levels above and once more with this level: who then gets no deeper has met no group.</summary>
    public static LevelTally Of(int level, Roster roster, GroupTree tree, SyncRules rules, DateOnly today)
    {
        var field = rules.Hierarchy[level].Field;
        var above = new GroupStructure(tree, rules with { Hierarchy = [.. rules.Hierarchy.Take(level)] });
        var with = new GroupStructure(tree, rules with { Hierarchy = [.. rules.Hierarchy.Take(level + 1)] });
        var excluded = rules.Exclude.Where(e => e.Until is null || e.Until >= today).Select(e => e.Id).ToHashSet();
        var (people, empty) = (0, 0);
        var values = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unmatched = new Dictionary<string, Dictionary<GroupId, int>>(StringComparer.OrdinalIgnoreCase);
        foreach (var employee in roster.Employees.Where(e => IsInScope(e) && !excluded.Contains(e.Id)))
        {
            var before = above.PlacementOf(employee).Places.Where(p => p is { State: PlaceState.Chosen, Reached: not null } && DepthOf(p, tree) == level).ToList();
            if (before.Count == 0)
            {
                continue;
            }

            people++;
            if (employee[field].Text is not { } value)
            {
                empty++;
                continue;
            }

            values.Add(value);
            var after = with.PlacementOf(employee).Places.ToDictionary(p => p.Synced);
            foreach (var place in before.Where(p => after[p.Synced].Reached == p.Reached))
            {
                unmatched.TryAdd(value, []);
                unmatched[value][place.Reached!.Value] = unmatched[value].GetValueOrDefault(place.Reached.Value) + 1;
            }
        }

        return new LevelTally(people, empty, values.Count, [.. unmatched.OrderByDescending(u => u.Value.Values.Sum()).ThenBy(u => u.Key, StringComparer.Ordinal).Select(u => Of(u.Key, u.Value, tree))]);
    }

    private static Phrase Of(string value, Dictionary<GroupId, int> parents, GroupTree tree)
    {
        var names = parents.OrderByDescending(p => p.Value).Select(p => $"“{tree.Find(p.Key)?.Name}”").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return $"“{value}” ({Words.People(parents.Values.Sum())} below {Words.List(names, ParentsNamed)})";
    }

    /// <summary>Levels between the synchronised group and the group reached.</summary>
    private static int DepthOf(Place place, GroupTree tree) =>
        place.Reached == place.Synced ? 0 : tree.AncestorsOf(place.Reached!.Value).TakeWhile(g => g.Id != place.Synced).Count() + 1;

    /// <summary>As rule S1 has it.</summary>
    private static bool IsInScope(Employee employee) => employee.Status is EmploymentStatus.Active or EmploymentStatus.Onboarding or EmploymentStatus.Leave;
}
