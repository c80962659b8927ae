using System.Globalization;
using Passerelle.Configuration.Cron;

namespace Passerelle.App.Tests.Configuration;

public sealed class StartsTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    // An ordinary day, then the two on which the clock changes: 02:00 and 02:30 do not exist on 29 March 2026 and come twice on 25 October.
    [InlineData("0 2 * * *", "2026-11-22T00:00Z", "2026-11-22T01:00Z")]
    [InlineData("0 2 * * *", "2026-11-22T01:00Z", "2026-11-23T01:00Z")]
    [InlineData("0 2 * * *", "2026-03-28T01:00Z", "2026-03-29T01:00Z")]
    [InlineData("30 2 * * *", "2026-03-28T12:00Z", "2026-03-29T01:30Z")]
    [InlineData("0 2 * * *", "2026-03-29T01:00Z", "2026-03-30T00:00Z")]
    [InlineData("30 2 * * *", "2026-10-24T12:00Z", "2026-10-25T00:30Z")]
    [InlineData("30 2 * * *", "2026-10-25T00:30Z", "2026-10-26T01:30Z")]
    [InlineData("0 6 * * MON", "2026-11-22T12:00Z", "2026-11-23T05:00Z")]
    [InlineData("0 0 29 2 *", "2026-11-22T12:00Z", "2028-02-28T23:00Z")]
    [Trait("Rule", "Section11")]
    public void The_next_start_is_found(string cron, string after, string expected)
    {
        Of(cron).After(At(after), Paris).ShouldBe(At(expected));
        Of(cron).Until(At(expected), Paris).ShouldBe(At(expected));
        Of(cron).Until(At(expected).AddTicks(-1), Paris)!.Value.ShouldBeLessThanOrEqualTo(At(after));
    }

    [Fact]
    [Trait("Rule", "Section11")]
    public void A_daily_run_comes_once_on_every_day_of_ten_years()
    {
        var daily = Of("0 2 * * *");
        List<DateOnly> days = [];
        var at = At("2026-01-01T12:00Z");
        while (days.Count < 3653)
        {
            at = daily.After(at, Paris)!.Value;
            days.Add(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Paris).DateTime));
        }

        days.ShouldBe(Enumerable.Range(0, 3653).Select(day => new DateOnly(2026, 1, 2).AddDays(day)));
    }

    [Theory]
    [InlineData("0 2 * * *")]
    [InlineData("*/15 * * * *")]
    [InlineData("15 1-4 * * SUN")]
    [InlineData("45 2 1,15 * *")]
    public void What_comes_next_was_the_last_to_come_until_then(string cron)
    {
        for (var now = At("2025-10-01T00:00Z"); now < At("2026-12-01T00:00Z"); now = now.AddMinutes(97))
        {
            var next = Of(cron).After(now, Paris)!.Value;
            next.ShouldBeGreaterThan(now);
            Of(cron).Until(next.AddSeconds(59), Paris).ShouldBe(next);
            Of(cron).Until(next.AddTicks(-1), Paris)!.Value.ShouldBeLessThanOrEqualTo(now);
        }
    }

    private static CronExpression Of(string text) => CronExpression.Parse(text, out _)!;

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
