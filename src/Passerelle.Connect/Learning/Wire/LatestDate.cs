using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Passerelle.Connect.Learning.Wire;

/// <summary>Reads a date, or the latest of an array of dates (<c>deletedAt</c>); anything else reads as none, since no date is worth losing a page.</summary>
internal sealed class LatestDate : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.ValueKind == JsonValueKind.Array ? value.RootElement.EnumerateArray().Max(One) : One(value.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Dates are only read.");

    private static DateTimeOffset? One(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParse(
            value.GetString(),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date
        )
            ? date
            : null;
}
