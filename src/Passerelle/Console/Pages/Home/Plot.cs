using Passerelle.Console.Pages.Runs;
using Passerelle.Console.Pages.Runs.Changed;

namespace Passerelle.Console.Pages.Home;

/// <summary>A run as the plot takes it.</summary>
/// <param name="IsKept">Whom it changed is kept, each of them.</param>
public sealed record PlottedRun(DateTimeOffset Started, Outcome Outcome, IReadOnlyDictionary<string, int> Counts, bool IsKept);

/// <summary>One day: people changed by kind, and whether a run had trouble.</summary>
/// <param name="IsKept">Whom the runs of that day changed is kept, each of them.</param>
public sealed record PlotDay(DateOnly Day, int Runs, int Created, int Updated, int Removed, bool HasTrouble, bool IsKept)
{
    public int Changed => Created + Updated + Removed;
}

/// <summary>What the runs of the last days changed, today last.</summary>
public sealed record Plot(IReadOnlyList<PlotDay> AllDays)
{
    public const int Days = 90;

    public int Most => AllDays.Max(day => day.Changed);

    public int Runs => AllDays.Sum(day => day.Runs);

    public int Changed => AllDays.Sum(day => day.Changed);

    /// <summary>Whom these runs changed is kept, each of them.</summary>
    public bool IsKept => AllDays.All(day => day.IsKept);

    public static Plot Of(IEnumerable<PlottedRun> runs, DateOnly today, TimeZoneInfo zone)
    {
        var byDay = runs.ToLookup(run => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(run.Started, zone).DateTime));
        return new Plot([.. Enumerable.Range(0, Days).Select(ago => today.AddDays(ago + 1 - Days)).Select(day => DayOf(day, [.. byDay[day]]))]);
    }

    private static PlotDay DayOf(DateOnly day, IReadOnlyList<PlottedRun> runs) =>
        new(
            day,
            runs.Count,
            Sum(runs, ChangedKinds.Create),
            Sum(runs, ChangedKinds.Update),
            Sum(runs, ChangedKinds.Remove),
            runs.Any(run => run.Outcome.IsBad),
            runs.All(run => run.IsKept)
        );

    private static int Sum(IReadOnlyList<PlottedRun> runs, ChangedKind kind) => runs.Sum(run => kind.Counts.Sum(count => run.Counts.GetValueOrDefault(count)));
}
