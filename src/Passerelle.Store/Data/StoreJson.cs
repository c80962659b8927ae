using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Store.Data;

/// <summary>How Core's records are written as JSON in the store: camel case, ids as plain strings, enums by name, no white space.</summary>
public static class StoreJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not such JSON, or is <c>null</c>.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"null where a {typeof(T).Name} was kept");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
                new TextIdConverter<EmployeeId>(text => new EmployeeId(text), id => id.Value),
                new TextIdConverter<UserId>(text => new UserId(text), id => id.Value),
                new TextIdConverter<GroupId>(text => new GroupId(text), id => id.Value),
                new TextIdConverter<FieldId>(text => new FieldId(text), id => id.Value),
                new SetConverter<UserId>(),
                new PhraseConverter(),
            },
        };
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutComputed } };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A property that could not be read back is worked out from others.</summary>
    private static void LeaveOutComputed(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.Set is null && p.AssociatedParameter is null))
        {
            property.ShouldSerialize = (_, _) => false;
        }
    }
}
