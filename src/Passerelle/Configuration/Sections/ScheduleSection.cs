using System.Globalization;
using Passerelle.Configuration.Cron;
using Passerelle.Configuration.Reading;
using Passerelle.Configuration.Settings;
using Passerelle.Configuration.Yaml;

namespace Passerelle.Configuration.Sections;

/// <summary><c>schedule</c>: daily at 02:00 Europe/Paris unless told otherwise (section 11).</summary>
internal static class ScheduleSection
{
    private const string Daily = "0 2 * * *";
    private const string Paris = "Europe/Paris";
    private static readonly TimeSpan Closest = TimeSpan.FromMinutes(15);

    public static ScheduleSettings? Read(Section environment)
    {
        var section = environment.Sub("schedule");
        var cron = section.Or("cron", Check, CronExpression.Parse(Daily, out _)!);
        var zone = section.Or("timeZone", Zone, TimeZoneInfo.TryFindSystemTimeZoneById(Paris, out var paris) ? paris : TimeZoneInfo.Utc);
        var quick = section.Or("quickMinutes", Minutes, otherwise: 0);
        section.Close();
        return new ScheduleSettings(cron, zone) { QuickEvery = quick == 0 ? null : TimeSpan.FromMinutes(quick) };
    }

    private static Checked<int> Minutes(YamlScalar scalar) =>
        int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is 0 or >= 15 and <= 1440
            ? minutes
            : Checked<int>.Wrong($"{scalar.Text} is no time between quick runs", "give 0 for none, or minutes from 15 to 1440");

    private static Checked<CronExpression> Check(YamlScalar scalar)
    {
        if (CronExpression.Parse(scalar.Text, out var problem) is not { } cron)
            return Checked<CronExpression>.Wrong(problem!, "give minute, hour, day of the month, month and day of the week, such as \"0 2 * * *\"");
        return cron.ShortestGap() switch
        {
            null => Checked<CronExpression>.Wrong($"{scalar.Text} never comes", "give a day that exists, such as \"0 2 * * *\""),
            { } gap when gap < Closest => Checked<CronExpression>.Wrong(
                string.Create(CultureInfo.InvariantCulture, $"runs would start {gap.TotalMinutes} minutes apart"),
                "leave at least 15 minutes between two starts, such as \"*/15 * * * *\""
            ),
            _ => cron,
        };
    }

    private static Checked<TimeZoneInfo> Zone(YamlScalar scalar)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(scalar.Text, out var zone) && zone.HasIanaId)
            return zone;
        var near = TimeZoneInfo.TryConvertWindowsIdToIanaId(scalar.Text, out var iana)
            ? iana
            : Spelling.Nearest(scalar.Text, TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id));
        return Checked<TimeZoneInfo>.Wrong($"{scalar.Text} is not a known time zone", near is null ? "give one like Europe/Paris" : $"did you mean {near}?");
    }
}
