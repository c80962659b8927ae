using System.Globalization;
using System.Text.Json;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Personio.V1;

/// <summary>Shapes of single v1 values (https://developer.personio.de/reference/get_company-employees).</summary>
internal static class V1Values
{
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];

    /// <summary>A date is its midnight in the office's zone, with that zone's offset on that day.</summary>
    public static string Midnight(DateOnly date, TimeZoneInfo zone)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return Text(new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)));
    }

    public static string Moment(DateTimeOffset moment, TimeZoneInfo zone) => Text(TimeZoneInfo.ConvertTime(moment, zone));

    public static string Plain(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    public static void Unit(Utf8JsonWriter json, Unit unit, int? percentage)
    {
        json.WriteStartObject();
        json.WriteString("type", unit.Kind.ToString());
        json.WriteStartObject("attributes");
        json.WriteNumber("id", unit.Id);
        json.WriteString("name", unit.Name);
        if (percentage is { } share)
        {
            json.WriteNumber("percentage", share);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void Custom(Utf8JsonWriter json, PersonioAttribute attribute, string[] values, TimeZoneInfo zone, V1Quirks quirks, long id)
    {
        switch (attribute.Type)
        {
            case "date" or "integer" or "decimal" when values.Length == 0:
                json.WriteNullValue();
                break;
            case "date":
                json.WriteStringValue(quirks.Offset(id, Midnight(DateOnly.ParseExact(values[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), zone)));
                break;
            case "integer":
                json.WriteNumberValue(long.Parse(values[0], CultureInfo.InvariantCulture));
                break;
            // A whole number comes without a decimal point, others with one, within the same attribute.
            case "decimal":
                json.WriteRawValue(Plain(decimal.Parse(values[0], CultureInfo.InvariantCulture)));
                break;
            case "tags":
                json.WriteStringValue(quirks.Tags(id, values));
                break;
            default:
                json.WriteStringValue(values.FirstOrDefault() ?? "");
                break;
        }
    }

    public static void HolidayCalendar(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "HolidayCalendar");
        json.WriteStartObject("attributes");
        json.WriteNumber("id", 2);
        json.WriteString("name", "Deutschland (Bayern) Feiertage");
        json.WriteString("country", "DE");
        json.WriteString("state", "Bayern");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Ids of work schedules exceed what a double holds, and their names end in blanks in real data.</summary>
    public static void WorkSchedule(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "WorkSchedule");
        json.WriteStartObject("attributes");
        json.WriteNumber("id", 1067807102794692000);
        json.WriteString("name", "Vollzeit, 40 Stunden ohne Zeiterfassung, (Mo,Di,Mi,Do,Fr) ");
        json.WriteNull("valid_from");
        foreach (var day in Weekdays)
        {
            json.WriteString(day, "08:00");
        }

        json.WriteString("saturday", "00:00");
        json.WriteString("sunday", "00:00");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Text(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
