using System.Globalization;
using Passerelle.Translating;

namespace Passerelle.Console.Words;

/// <summary>Moments and spans as people read them, in the reader's language.</summary>
public static class When
{
    private static readonly Text Seconds = new("{0} s", "{0} s", "{0} s");
    private static readonly Text Minutes = new("{0} min", "{0} min", "{0} Min.");
    private static readonly Text Hours = new("{0} h {1} min", "{0} h {1} min", "{0} Std. {1} Min.");

    /// <summary>Day and time in the connector's time zone.</summary>
    public static string At(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString($"{Dates.DayIn(CultureInfo.CurrentCulture)} HH:mm", CultureInfo.CurrentCulture);

    public static string Day(DateOnly day) => day.ToString(Dates.DayIn(CultureInfo.CurrentCulture), CultureInfo.CurrentCulture);

    /// <summary>Rounded up to whole seconds, then minutes.</summary>
    public static string Lasting(TimeSpan span) =>
        span switch
        {
            { TotalMinutes: < 2 } => Seconds.With(Math.Max(0, Math.Ceiling(span.TotalSeconds))),
            { TotalHours: < 2 } => Minutes.With(Math.Ceiling(span.TotalMinutes)),
            _ => Hours.With((int)span.TotalHours, span.Minutes),
        };
}
