using System.Globalization;
using System.Text.Json;

namespace Passerelle.Connect.Personio.Values;

/// <summary>Tolerant look-ups in answers whose shape varies.</summary>
internal static class JsonReading
{
    /// <summary>The member, or null when the element is no object or has no such member.</summary>
    public static JsonElement? At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static string? TextAt(this JsonElement element, string name) => element.At(name)?.AsText();

    public static IEnumerable<JsonElement> ArrayAt(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static int? CountAt(this JsonElement element, string name) =>
        int.TryParse(element.TextAt(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>Strings as they are, numbers and booleans as written (ids exceed what a double holds); null for anything else.</summary>
    public static string? AsText(this JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
            _ => null,
        };

    /// <summary>Whether the value is one of Personio's ways to say <em>nothing</em>: null, blank text, an empty list.</summary>
    public static bool IsNothing(this JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => true,
            JsonValueKind.String => string.IsNullOrWhiteSpace(element.GetString()),
            JsonValueKind.Array => element.GetArrayLength() == 0,
            _ => false,
        };
}
