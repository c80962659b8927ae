using System.Text.Json;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V2;

/// <summary>
/// The attributes that hang on the person, under their v1 names; custom attributes by id, else by global id. Only what stands in the
/// answer is returned: v2 leaves empty and hidden attributes out alike.
/// </summary>
internal static class V2Person
{
    public static IEnumerable<(string Key, AttributeKind Kind, FieldValue Value)> Read(JsonElement person, IReadOnlySet<string> keys)
    {
        foreach (var key in keys)
        {
            if (Preset(person, key) is { } preset)
            {
                yield return (key, preset.Kind, preset.Value);
            }
            else if (Custom(person, key) is { } custom && custom.At("value") is { } value)
            {
                var kind = V2Value.KindOf(custom.TextAt("type"));
                yield return (key, kind, V2Value.Read(kind, value));
            }
        }
    }

    private static (AttributeKind Kind, FieldValue Value)? Preset(JsonElement person, string key) =>
        key switch
        {
            PersonioKeys.Id or PersonioKeys.FirstName or PersonioKeys.LastName or PersonioKeys.Email or "preferred_name" => Member(
                person.At(key),
                AttributeKind.Text
            ),
            "gender" => person.At(key) is { } gender ? (AttributeKind.Text, V2Value.Word(gender)) : null,
            "created_at" => Member(person.At(key), AttributeKind.Date),
            "last_modified_at" => Member(person.At("updated_at"), AttributeKind.Date),
            "profile_picture" => Member(person.At(key)?.At("url"), AttributeKind.Text),
            _ => null,
        };

    private static (AttributeKind Kind, FieldValue Value)? Member(JsonElement? member, AttributeKind kind) =>
        member is { } value ? (kind, V2Value.Read(kind, value)) : null;

    private static JsonElement? Custom(JsonElement person, string key)
    {
        JsonElement? byGlobalId = null;
        foreach (var attribute in person.ArrayAt("custom_attributes"))
        {
            if (attribute.TextAt("id") == key)
            {
                return attribute;
            }

            byGlobalId ??= attribute.TextAt("global_id") == key ? attribute : null;
        }

        return byGlobalId;
    }
}
