using System.Text.Json;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V1;

/// <summary>
/// Reads the <c>value</c> of one v1 attribute by its shape: real answers do not keep to their declared type
/// (<see href="https://developer.personio.de/reference/get_company-employees"/>). A shape that is unknown is not delivered,
/// which changes nothing, rather than guessed.
/// </summary>
internal static class V1Value
{
    public static FieldValue Read(string key, AttributeKind kind, JsonElement value, IReadOnlySet<string> options)
    {
        if (value.IsNothing())
        {
            return FieldValue.Empty;
        }

        if (key == PersonioKeys.Supervisor)
        {
            return Supervisor(value);
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => Text(kind, value.GetString()!, options),
            JsonValueKind.Number when kind != AttributeKind.Date => CanonicalText.Number(value.GetRawText()),
            JsonValueKind.True or JsonValueKind.False => FieldValue.Of(value.GetRawText()),
            JsonValueKind.Object => Name(value) is { } name ? FieldValue.Of(name) : FieldValue.NotDelivered,
            JsonValueKind.Array => Several(value),
            _ => FieldValue.NotDelivered,
        };
    }

    private static FieldValue Text(AttributeKind kind, string text, IReadOnlySet<string> options) =>
        kind switch
        {
            AttributeKind.Date => CanonicalText.Date(text),
            AttributeKind.Number => CanonicalText.Number(text.Trim()),
            AttributeKind.Tags => CanonicalText.Set(TagText.Split(text, options)),
            _ => FieldValue.Of(text),
        };

    /// <summary>By the nested id only: the other nested attributes may follow the credential's whitelist.</summary>
    private static FieldValue Supervisor(JsonElement value)
    {
        var id = value.At("attributes")?.At("id");
        var text = (id?.At("value") ?? id)?.AsText();
        return string.IsNullOrWhiteSpace(text) ? FieldValue.NotDelivered : FieldValue.Of(text);
    }

    /// <summary>A relation's name, which may be blank; null when the shape is not that of a relation.</summary>
    private static string? Name(JsonElement relation) =>
        relation.At("attributes")?.At("name") switch
        {
            { ValueKind: JsonValueKind.Null } => "",
            { ValueKind: JsonValueKind.Object } nested => nested.TextAt("value"),
            { } name => name.AsText(),
            null => null,
        };

    private static FieldValue Several(JsonElement array)
    {
        var names = array.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object ? Name(item) : item.AsText()).ToList();
        return names.Contains(null) ? FieldValue.NotDelivered : CanonicalText.Set(names.OfType<string>());
    }
}
