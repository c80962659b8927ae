using System.Text.Json;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Http;

/// <summary>Objects as the vendor's answers show them: what is absent is left out, never null.</summary>
internal static class Writers
{
    public static void Write(this Utf8JsonWriter json, User user)
    {
        json.WriteStartObject();
        json.WriteString("_id", user.Id);
        json.WriteString("status", user.Status.Name());
        json.WriteString("lang", user.Lang);
        Optional(json, "mail", user.Mail);
        Optional(json, "username", user.Username);
        Optional(json, "firstName", user.FirstName);
        Optional(json, "lastName", user.LastName);
        Optional(json, "job", user.Job);
        Optional(json, "organization", user.Organization);
        Optional(json, "phone", user.Phone);
        Optional(json, "custom", user.Custom);
        Optional(json, "primaryGroupId", user.PrimaryGroupId);
        Instants(json, "deletedAt", user.DeletedAt);
        Instants(json, "reactivatedAt", user.ReactivatedAt);
        Instant(json, "lastLoginDate", user.LastLoginDate);
        Instant(json, "toBeDeactivatedAt", user.ToBeDeactivatedAt);
        json.WriteEndObject();
    }

    public static string Name(this UserStatus status) => status switch { UserStatus.Active => "active", UserStatus.Invited => "invited", _ => "deleted" };

    public static void Write(this Utf8JsonWriter json, Group group)
    {
        json.WriteStartObject();
        json.WriteString("_id", group.Id);
        json.WriteString("name", group.Name);
        json.WriteBoolean("public", group.Public);
        Optional(json, "parentId", group.Parent?.Id);
        foreach (var (name, value) in group.Extras)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        json.WriteEndObject();
    }

    public static void Write(this Utf8JsonWriter json, CustomField field)
    {
        json.WriteStartObject();
        json.WriteString("_id", field.Id);
        json.WriteString("name", field.Name);
        json.WriteString("targetType", field.TargetType);
        json.WriteString("type", field.Type);
        json.WriteEndObject();
    }

    public static void Write(this Utf8JsonWriter json, ExternalId mapping)
    {
        json.WriteStartObject();
        json.WriteString("_id", mapping.Id);
        json.WriteString("platform", mapping.Platform);
        json.WriteString("targetType", mapping.TargetType);
        json.WriteString("targetId", mapping.TargetId);
        json.WriteString("value", mapping.Value);
        json.WriteEndObject();
    }

    public static void WriteRole(this Utf8JsonWriter json, string idName, string id, GroupRole role)
    {
        json.WriteStartObject();
        json.WriteString(idName, id);
        json.WriteString("role", role.InBody());
        json.WriteEndObject();
    }

    public static void WriteTexts(this Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void WriteCustomValues(this Utf8JsonWriter json, User user, LearningState state)
    {
        json.WriteStartArray();
        foreach (var value in user.CustomValues ?? [])
        {
            json.WriteStartObject();
            json.WriteString("customFieldId", value.FieldId);
            json.WriteString("type", state.FieldsById[value.FieldId].Type);
            json.WriteString("value", value.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Instant(Utf8JsonWriter json, string name, DateTimeOffset? at) => Optional(json, name, at is { } t ? State.Instants.Text(t) : null);

    private static void Instants(Utf8JsonWriter json, string name, List<DateTimeOffset>? times)
    {
        if (times is not null)
        {
            json.WritePropertyName(name);
            json.WriteTexts(times.Select(State.Instants.Text));
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
