using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Passerelle.Core.Phrases;

namespace Passerelle.Store.Data;

/// <summary>
/// A phrase as JSON: its English where it has no values, so that rows of before read as such; else <c>{"say": key, "with": [values]}</c>.
/// Among values a text is a string, a number a number, a day <c>{"day"}</c>, a moment <c>{"at"}</c>, a list <c>{"list", "by"}</c>.
/// </summary>
internal sealed class PhraseConverter : JsonConverter<Phrase>
{
    private const string Day = "yyyy-MM-dd";
    private const string Moment = "yyyy-MM-ddTHH:mm";

    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var element = document.RootElement;
        return element.ValueKind == JsonValueKind.String ? Phrase.Kept(element.GetString()!, []) : PhraseOf(element);
    }

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options)
    {
        if (value.Values.Count == 0)
        {
            writer.WriteStringValue(PortableText.Of(value.Key));
        }
        else
        {
            WriteObject(writer, value);
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, Phrase phrase)
    {
        writer.WriteStartObject();
        writer.WriteString("say", phrase.Key);
        if (phrase.Values.Count > 0)
        {
            writer.WriteStartArray("with");
            foreach (var value in phrase.Values)
            {
                WriteValue(writer, value);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(PortableText.Of(text));
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case DateOnly day:
                WriteNamed(writer, "day", day.ToString(Day, CultureInfo.InvariantCulture));
                break;
            case DateTime moment:
                WriteNamed(writer, "at", moment.ToString(Moment, CultureInfo.InvariantCulture));
                break;
            case Phrase phrase:
                WriteObject(writer, phrase);
                break;
            case PhraseList list:
                writer.WriteStartObject();
                writer.WriteStartArray("list");
                foreach (var item in list.Items)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                writer.WriteString("by", list.Separator);
                writer.WriteEndObject();
                break;
            default:
                throw new NotSupportedException($"A phrase has no {value.GetType().Name} in it");
        }
    }

    private static void WriteNamed(Utf8JsonWriter writer, string name, string value)
    {
        writer.WriteStartObject();
        writer.WriteString(name, value);
        writer.WriteEndObject();
    }

    private static Phrase PhraseOf(JsonElement element) =>
        Phrase.Kept(element.GetProperty("say").GetString()!, element.TryGetProperty("with", out var with) ? [.. with.EnumerateArray().Select(ValueOf)] : []);

    private static object? ValueOf(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetInt64(),
            JsonValueKind.Object when element.TryGetProperty("day", out var day) => DateOnly.ParseExact(day.GetString()!, Day, CultureInfo.InvariantCulture),
            JsonValueKind.Object when element.TryGetProperty("at", out var at) => DateTime.ParseExact(at.GetString()!, Moment, CultureInfo.InvariantCulture),
            JsonValueKind.Object when element.TryGetProperty("list", out var list) => new PhraseList([.. list.EnumerateArray().Select(item => ValueOf(item)!)], element.GetProperty("by").GetString()!),
            _ => PhraseOf(element),
        };
}
