using System.Globalization;
using System.Text.Json;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Http;

internal enum FieldKind
{
    Text,
    Id,
    Instant,
    Flag,
    Object,
    List,
}

/// <summary>One property of a body, as the vendor's OpenAPI document describes it.</summary>
internal sealed record Field(string Name, FieldKind Kind)
{
    public bool Required { get; init; }
    public bool Nullable { get; init; }
    public int MinLength { get; init; }
    public int MaxLength { get; init; } = int.MaxValue;
    public IReadOnlyList<string>? OneOf { get; init; }
    public Func<string, bool>? Pattern { get; init; }

    /// <summary>Form of an object, or of a list's items; a list without one holds texts.</summary>
    public Shape? Inner { get; init; }

    public static Field Text(string name) => new(name, FieldKind.Text) { MinLength = 1 };

    public static Field Id(string name) => new(name, FieldKind.Id);

    public Field Must() => this with { Required = true };

    public Field OrNull() => this with { Nullable = true };
}

/// <summary>
/// Checks the form of a body: required, known, right type, length, enumeration. The vendor does not describe how it answers a body of the wrong form
/// nor whether it refuses unknown properties (only the token endpoint says so); here it is a 400 <c>invalidBody</c> in the usual form, and they are refused.
/// </summary>
internal sealed class Shape(params IReadOnlyList<Field> fields)
{
    /// <summary>Any JSON: the operation judges its body itself, having codes of its own for it.</summary>
    public static readonly Shape Anything = new() { _anything = true };

    private bool _anything;

    private readonly Dictionary<string, Field> _fields = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>What is wrong, in words; null when nothing is.</summary>
    public string? Check(JsonElement body, string at = "body")
    {
        if (_anything)
        {
            return null;
        }

        if (body.ValueKind != JsonValueKind.Object)
        {
            return $"{at} must be an object";
        }

        foreach (var property in body.EnumerateObject())
        {
            if (!_fields.TryGetValue(property.Name, out var field))
            {
                return $"{at} must not hold `{property.Name}`";
            }

            if (CheckValue(field, property.Value, $"{at}.{property.Name}") is { } wrong)
            {
                return wrong;
            }
        }

        return fields.FirstOrDefault(field => field.Required && !body.TryGetProperty(field.Name, out _)) is { } missing
            ? $"{at}.{missing.Name} is required"
            : null;
    }

    private static string? CheckValue(Field field, JsonElement value, string at) => value.ValueKind switch
    {
        JsonValueKind.Null => field.Nullable ? null : $"{at} must not be null",
        JsonValueKind.String when field.Kind is FieldKind.Text or FieldKind.Id or FieldKind.Instant => CheckText(field, value, at),
        JsonValueKind.True or JsonValueKind.False when field.Kind == FieldKind.Flag => null,
        JsonValueKind.Object when field.Kind == FieldKind.Object => field.Inner!.Check(value, at),
        JsonValueKind.Array when field.Kind == FieldKind.List => CheckList(field, value, at),
        _ => $"{at} has the wrong type",
    };

    private static string? CheckText(Field field, JsonElement value, string at) => TextOf(value) switch
    {
        null => $"{at} is no Unicode text",
        var text => CheckText(field, text, at),
    };

    /// <summary>Null for half of a surrogate pair, which JSON can escape but no text can hold.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? CheckText(Field field, string text, string at) => field switch
    {
        { Kind: FieldKind.Id } when !ObjectIds.IsWellFormed(text) => $"{at} must be an id of 24 hexadecimal digits",
        { Kind: FieldKind.Instant } when Instants.Parse(text) is null => $"{at} must be a date-time",
        { OneOf: { } allowed } when !allowed.Contains(text, StringComparer.Ordinal) => $"{at} must be one of {string.Join(", ", allowed)}",
        _ when text.Length < field.MinLength => $"{at} is too short",
        _ when text.Length > field.MaxLength => $"{at} is too long",
        { Pattern: { } pattern } when !pattern(text) => $"{at} has the wrong form",
        _ => null,
    };

    private static string? CheckList(Field field, JsonElement list, string at)
    {
        if (list.GetArrayLength() > field.MaxLength)
        {
            return $"{at} must not hold more than {field.MaxLength.ToString(CultureInfo.InvariantCulture)} items";
        }

        var i = 0;
        foreach (var item in list.EnumerateArray())
        {
            var wrong = field.Inner?.Check(item, $"{at}[{i}]")
                ?? (field.Inner is null && (item.ValueKind != JsonValueKind.String || TextOf(item) is null) ? $"{at}[{i}] has the wrong type" : null);
            if (wrong is not null)
            {
                return wrong;
            }

            i++;
        }

        return null;
    }
}
