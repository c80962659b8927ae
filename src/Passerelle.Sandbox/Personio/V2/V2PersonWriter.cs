using System.Globalization;
using System.Text.Json;
using Passerelle.Sandbox.Personio.People;
using Passerelle.Sandbox.Personio.V1;

namespace Passerelle.Sandbox.Personio.V2;

/// <summary>A person as v2 shows it. Without readable attributes only <c>id</c>, <c>employments</c> and <c>_meta</c> remain.</summary>
internal sealed class V2PersonWriter(PersonioAccount account, string baseAddress)
{
    private readonly IReadOnlyList<PersonioAttribute> readable = account.ReadableAttributes;
    private readonly HashSet<string> keys = account.ReadableAttributes.Select(attribute => attribute.Key).ToHashSet(StringComparer.Ordinal);

    public static string Status(PersonioEmployee person) => person.Current.Status == "inactive" ? "INACTIVE" : "ACTIVE";

    public static string PreferredName(PersonioEmployee person) => person.PreferredName ?? $"{person.FirstName} {person.LastName}";

    public void Write(Utf8JsonWriter json, PersonioEmployee person)
    {
        var id = person.Id.ToString(CultureInfo.InvariantCulture);
        json.WriteStartObject();
        json.WriteString("id", id);
        Text(json, "email", "email", person.Email.Length == 0 ? null : person.Email);
        Text(json, "created_at", "created_at", V2Problem.Time(person.CreatedAt));
        Text(json, "updated_at", "last_modified_at", V2Problem.Time(person.ModifiedAt));
        Text(json, "first_name", "first_name", person.FirstName);
        Text(json, "last_name", "last_name", person.LastName);
        Text(json, "preferred_name", "preferred_name", PreferredName(person));
        Text(json, "gender", "gender", person.Gender.Length == 0 ? "UNSPECIFIED" : person.Gender.ToUpperInvariant());
        if (person.HasPicture && keys.Contains("profile_picture"))
        {
            json.WriteStartObject("profile_picture");
            json.WriteString("url", V1Links.Picture(baseAddress, person.Id));
            json.WriteEndObject();
        }

        Text(json, "status", "status", Status(person));
        Custom(json, person);
        json.WriteStartArray("employments");
        foreach (var employment in person.Past.Prepend(person.Current).Where(V2EmploymentList.IsListed(person)))
        {
            json.WriteStartObject();
            json.WriteString("id", employment.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("_meta");
        json.WriteStartObject("links");
        V2Page.Link(json, "employments", $"{baseAddress}/v2/persons/{id}/employments");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Text(Utf8JsonWriter json, string name, string key, string? value)
    {
        if (value is not null && keys.Contains(key))
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>Only filled ones appear; labels never do, and types are in lower case although the schema says otherwise.</summary>
    private void Custom(Utf8JsonWriter json, PersonioEmployee person)
    {
        var custom = readable.Where(attribute => attribute.UniversalId is null).ToList();
        if (custom.Count == 0)
        {
            return;
        }

        json.WriteStartArray("custom_attributes");
        foreach (var attribute in custom)
        {
            if (person.Custom.GetValueOrDefault(attribute.Key) is not { Length: > 0 } values)
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteString("id", attribute.Key);
            json.WriteString("type", attribute.Type switch { "tags" => "string_list", "date" => "date", "integer" => "int", "decimal" => "double", _ => "string" });
            json.WritePropertyName("value");
            Value(json, attribute.Type, values);
            json.WriteString("global_id", attribute.GlobalId ?? attribute.Key[(attribute.Key.LastIndexOf('_') + 1)..]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, string type, string[] values)
    {
        switch (type)
        {
            case "tags":
                json.WriteStartArray();
                Array.ForEach(values, json.WriteStringValue);
                json.WriteEndArray();
                break;
            case "integer" or "decimal":
                json.WriteRawValue(V1Values.Plain(decimal.Parse(values[0], CultureInfo.InvariantCulture)));
                break;
            default:
                json.WriteStringValue(values[0]);
                break;
        }
    }
}
