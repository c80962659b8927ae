namespace Passerelle.Configuration.Cron;

/// <summary>The moments at which a cron expression starts something where the connector lives.</summary>
/// <remarks>
/// A time that the clock leaves out in spring comes that much later; one that it shows twice in autumn comes once, the first time. So a daily run comes once a
/// day, also on those two days.
/// </remarks>
public static class Starts
{
    /// <summary>28 years hold every combination of weekday and leap day.</summary>
    private const int MostDays = 28 * 366;

    /// <summary>The first start after a moment.</summary>
    /// <returns>Null for an expression that never comes.</returns>
    public static DateTimeOffset? After(this CronExpression cron, DateTimeOffset moment, TimeZoneInfo zone) =>
        // The day before: what the clock leaves out at its end comes on the day itself.
        Days(moment, zone, -1, forward: true).SelectMany(day => On(cron, day, zone)).Cast<DateTimeOffset?>().FirstOrDefault(start => start > moment);

    /// <summary>The last start at or before a moment.</summary>
    /// <returns>Null for an expression that never came.</returns>
    public static DateTimeOffset? Until(this CronExpression cron, DateTimeOffset moment, TimeZoneInfo zone) =>
        Days(moment, zone, 1, forward: false).SelectMany(day => On(cron, day, zone).Reverse()).Cast<DateTimeOffset?>().FirstOrDefault(start => start <= moment);

    private static IEnumerable<DateOnly> Days(DateTimeOffset moment, TimeZoneInfo zone, int first, bool forward)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime).AddDays(first);
        return Enumerable.Range(0, MostDays).Select(count => today.AddDays(forward ? count : -count));
    }

    private static IEnumerable<DateTimeOffset> On(CronExpression cron, DateOnly day, TimeZoneInfo zone) =>
        cron.Includes(day)
            ? cron.Hours.SelectMany(hour => cron.Minutes.Select(minute => Moment(day.ToDateTime(new TimeOnly(hour, minute)), zone))).Distinct().Order()
            : [];

    private static DateTimeOffset Moment(DateTime wall, TimeZoneInfo zone) =>
        // Of a wall time that does not exist the zone gives the offset of before, which makes it come later by what was left out.
        new DateTimeOffset(wall, zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall)).ToUniversalTime();
}
