using System.Globalization;

namespace Passerelle.Reporting.Text;

/// <summary>Spans of time in words.</summary>
public static class Durations
{
    /// <summary>Seconds below two minutes, minutes below two hours, then hours and minutes.</summary>
    public static string Of(TimeSpan span) =>
        span switch
        {
            { TotalMinutes: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, Math.Ceiling(span.TotalSeconds))} s"),
            { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(span.TotalMinutes)} min"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h {span.Minutes} min"),
        };
}
