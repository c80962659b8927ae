namespace Passerelle.Demo;

/// <summary>The demo's own calendar: the week plays in minutes, and what is counted over a day is counted right. Durations stay real.</summary>
public sealed class DemoClock : TimeProvider
{
    private const int MorningHour = 8;

    private readonly TimeProvider real;
    private TimeSpan shift;

    /// <summary>Starts in the morning of the last but one such day.</summary>
    public DemoClock(TimeProvider real, DayOfWeek day)
    {
        this.real = real;
        var now = real.GetUtcNow();
        shift = TimeSpan.FromHours(MorningHour) - now.TimeOfDay - TimeSpan.FromDays(7);
        while (Today != day)
        {
            shift -= TimeSpan.FromDays(1);
        }
    }

    public DayOfWeek Today => GetUtcNow().DayOfWeek;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + shift;

    /// <summary>Goes on to the next such day, or stays when it is that day.</summary>
    public void GoOnTo(DayOfWeek day)
    {
        while (Today != day)
        {
            shift += TimeSpan.FromDays(1);
        }
    }
}
