using Passerelle.Reporting;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Runs.Concerned;

/// <summary>A run whose counts are shown.</summary>
/// <param name="Plan">Null when it had none.</param>
public sealed record CountedRun(string Id, string? Plan, IReadOnlyDictionary<string, int> Counts);

/// <summary>
/// Which counts of a run lead to exactly the people they count. Of runs from before that was kept, and of those whose plan's rows are gone, some do not: a number
/// without a link is better than a list that differs from it.
/// </summary>
public static class CountLinks
{
    /// <summary>The findings of a run stand in its report, one by one.</summary>
    public const string Findings = "findings";

    /// <returns>By run: the names of the counts that have a list.</returns>
    public static async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> AskAsync(StoreQueries queries, IReadOnlyList<CountedRun> runs, CancellationToken cancel)
    {
        if (runs.Count == 0)
        {
            return new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        }

        var (ofRuns, runValues) = Listed("r", runs.Select(run => run.Id));
        var (ofPlans, planValues) = Listed("p", runs.Select(run => run.Plan ?? ""));
        var kept = await queries.ListAsync<Kept>($"SELECT run_id AS Run, kind, count(*) AS Number FROM run_person WHERE run_id IN ({ofRuns}) GROUP BY run_id, kind", runValues, cancel);
        var plans = await queries.ListAsync<PlanRow>($"SELECT id, people FROM plan WHERE NOT rows_dropped AND id IN ({ofPlans})", planValues, cancel);
        var numbers = kept.ToLookup(one => one.Run, StringComparer.Ordinal);
        var people = plans.ToDictionary(plan => plan.Id, plan => plan.People, StringComparer.Ordinal);
        return runs.ToDictionary(run => run.Id, run => LinkedOf(run, numbers[run.Id], people), StringComparer.Ordinal);
    }

    private static IReadOnlySet<string> LinkedOf(CountedRun run, IEnumerable<Kept> kept, Dictionary<string, long> plans)
    {
        var numbers = kept.ToDictionary(one => one.Kind, one => one.Number, StringComparer.Ordinal);
        var changed = PersonCounts.Names.Where(name => name is not (PersonCounts.Unchanged or PersonCounts.OutOfScope)).ToList();
        var linked = changed.Where(name => numbers.GetValueOrDefault(name) == run.Counts.GetValueOrDefault(name)).Append(Findings).ToHashSet(StringComparer.Ordinal);
        if (changed.TrueForAll(linked.Contains) && plans.TryGetValue(run.Plan ?? "", out var people) && people == PersonCounts.Names.Sum(name => run.Counts.GetValueOrDefault(name)))
        {
            linked.UnionWith([PersonCounts.Unchanged, PersonCounts.OutOfScope]);
        }

        return linked;
    }

    private static (string Names, Dictionary<string, object> Values) Listed(string prefix, IEnumerable<string> ids)
    {
        var values = ids.Select((id, at) => KeyValuePair.Create($"{prefix}{at}", (object)id)).ToDictionary(StringComparer.Ordinal);
        return (string.Join(", ", values.Keys.Select(name => "@" + name)), values);
    }

    private sealed class Kept
    {
        public string Run { get; init; } = "";
        public string Kind { get; init; } = "";
        public long Number { get; init; }
    }

    private sealed class PlanRow
    {
        public string Id { get; init; } = "";
        public long People { get; init; }
    }
}
