using System.Globalization;

namespace Passerelle.Configuration.Cron;

/// <summary>
/// Minute, hour, day of the month, month and day of the week, as in crontab(5). Only one of the two days may be restricted: crontab
/// would take either of them, other schedulers both, so a file that leaves it open is not accepted.
/// </summary>
/// <param name="DaysOfWeek">0 is Sunday.</param>
public sealed record CronExpression(
    string Text,
    IReadOnlySet<int> Minutes,
    IReadOnlySet<int> Hours,
    IReadOnlySet<int> DaysOfMonth,
    IReadOnlySet<int> Months,
    IReadOnlySet<int> DaysOfWeek
)
{
    private static readonly string[] MonthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] DayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    // 28 years hold every combination of weekday and leap day once.
    private static readonly DateOnly FirstDay = new(2024, 1, 1);
    private const int DaysOfACycle = 28 * 365 + 7;

    /// <summary>Reads five fields.</summary>
    /// <param name="problem">What is wrong; null when the expression is right.</param>
    public static CronExpression? Parse(string text, out string? problem)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 5)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"{text} has {parts.Length} fields, not five");
            return null;
        }
        var minutes = CronField.Parse(parts[0], 0, 59, [], out var minuteProblem);
        var hours = CronField.Parse(parts[1], 0, 23, [], out var hourProblem);
        var days = CronField.Parse(parts[2], 1, 31, [], out var dayProblem);
        var months = CronField.Parse(parts[3], 1, 12, MonthNames, out var monthProblem);
        var weekdays = CronField.Parse(parts[4], 0, 7, DayNames, out var weekdayProblem);
        problem = minuteProblem ?? hourProblem ?? dayProblem ?? monthProblem ?? weekdayProblem;
        if (problem is not null)
            return null;
        if (days!.Count < 31 && parts[4] != "*")
        {
            problem = "both the day of the month and the day of the week are set";
            return null;
        }
        return new CronExpression(text, minutes!, hours!, days, months!, weekdays!.Select(d => d % 7).ToHashSet());
    }

    /// <summary>Whether it starts anything on that day.</summary>
    public bool Includes(DateOnly day) => Months.Contains(day.Month) && DaysOfMonth.Contains(day.Day) && DaysOfWeek.Contains((int)day.DayOfWeek);

    /// <summary>The shortest time between two starts by the wall clock; null when it starts at most once ever.</summary>
    public TimeSpan? ShortestGap()
    {
        var starts = Hours.Order().SelectMany(h => Minutes.Order().Select(m => h * 60 + m)).ToList();
        var shortest = starts.Zip(starts.Skip(1), (a, b) => b - a).DefaultIfEmpty(int.MaxValue).Min();
        DateOnly? before = null;
        for (var i = 0; i <= DaysOfACycle; i++)
        {
            var day = FirstDay.AddDays(i);
            if (!Includes(day))
                continue;
            if (before is { } last)
                shortest = Math.Min(shortest, (day.DayNumber - last.DayNumber) * 24 * 60 - starts[^1] + starts[0]);
            before = day;
        }
        return before is null || shortest == int.MaxValue ? null : TimeSpan.FromMinutes(shortest);
    }
}
