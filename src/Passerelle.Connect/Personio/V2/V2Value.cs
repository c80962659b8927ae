using System.Text.Json;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V2;

/// <summary>
/// Reads one v2 value. Types come in upper or lower case, whatever the specification says, and numbers and booleans as such or as text.
/// </summary>
internal static class V2Value
{
    public static AttributeKind KindOf(string? type) =>
        type?.ToUpperInvariant() switch
        {
            "DATE" => AttributeKind.Date,
            "INT" or "DOUBLE" => AttributeKind.Number,
            "BOOLEAN" => AttributeKind.Boolean,
            "STRING_LIST" => AttributeKind.Tags,
            _ => AttributeKind.Text,
        };

    public static FieldValue Read(AttributeKind kind, JsonElement value)
    {
        if (value.IsNothing())
        {
            return FieldValue.Empty;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String when kind == AttributeKind.Date => CanonicalText.Date(value.GetString()!),
            JsonValueKind.String when kind == AttributeKind.Number => CanonicalText.Number(value.GetString()!.Trim()),
            JsonValueKind.String => FieldValue.Of(value.GetString()),
            JsonValueKind.Number when kind != AttributeKind.Date => CanonicalText.Number(value.GetRawText()),
            JsonValueKind.True or JsonValueKind.False => FieldValue.Of(value.GetRawText()),
            JsonValueKind.Array => Several(value),
            _ => FieldValue.NotDelivered,
        };
    }

    /// <summary>Words that v2 shouts and v1 does not; <c>UNSPECIFIED</c> is v2's empty text.</summary>
    public static FieldValue Word(JsonElement value) =>
        value.AsText() is not { } text ? Read(AttributeKind.Text, value)
        : text == "UNSPECIFIED" ? FieldValue.Empty
        : FieldValue.Of(Lower(text));

#pragma warning disable CA1308 // v1 spells these words in lower case.
    private static string Lower(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308

    private static FieldValue Several(JsonElement array)
    {
        var texts = array.EnumerateArray().Select(Item).ToList();
        return texts.Contains(null) ? FieldValue.NotDelivered : CanonicalText.Set(texts.OfType<string>());
    }

    private static string? Item(JsonElement item) => item.AsText() ?? item.TextAt("value") ?? item.TextAt("name") ?? item.TextAt("label");
}
