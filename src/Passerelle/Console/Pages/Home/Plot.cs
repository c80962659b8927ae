using Passerelle.Console.Pages.Runs;

namespace Passerelle.Console.Pages.Home;

/// <summary>A run as the plot takes it.</summary>
public sealed record PlottedRun(DateTimeOffset Started, Outcome Outcome, IReadOnlyDictionary<string, int> Counts);

/// <summary>One day: people changed by kind, and whether a run had trouble.</summary>
public sealed record PlotDay(DateOnly Day, int Runs, int Created, int Updated, int Removed, bool HasTrouble)
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

    public static Plot Of(IEnumerable<PlottedRun> runs, DateOnly today, TimeZoneInfo zone)
    {
        var byDay = runs.ToLookup(run => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(run.Started, zone).DateTime));
        return new Plot([.. Enumerable.Range(0, Days).Select(ago => today.AddDays(ago + 1 - Days)).Select(day => DayOf(day, [.. byDay[day]]))]);
    }

    private static PlotDay DayOf(DateOnly day, IReadOnlyList<PlottedRun> runs) =>
        new(
            day,
            runs.Count,
            Sum(runs, "created") + Sum(runs, "adopted") + Sum(runs, "restored"),
            Sum(runs, "updated"),
            Sum(runs, "removed"),
            runs.Any(run => string.Equals(run.Outcome.Css, "bad", StringComparison.Ordinal))
        );

    private static int Sum(IReadOnlyList<PlottedRun> runs, string count) => runs.Sum(run => run.Counts.GetValueOrDefault(count));
}
