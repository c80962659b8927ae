using System.Text.Json;

namespace Passerelle.OpenApi;

/// <summary>Holds a value against a schema of the document.</summary>
internal sealed class SchemaValidator(JsonElement root, UnknownProperties unknown)
{
    public IReadOnlyList<string> Validate(JsonElement schema, JsonElement value, string at)
    {
        var wrong = new List<string>();
        Check(schema, value, at, wrong);
        CheckUnknown(schema, value, at, wrong);
        return wrong;
    }

    public JsonElement Resolve(JsonElement schema)
    {
        while (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String)
        {
            schema = reference.GetString()!.TrimStart('#', '/').Split('/')
                .Select(part => Uri.UnescapeDataString(part).Replace("~1", "/").Replace("~0", "~"))
                .Aggregate(root, (node, part) => node.GetProperty(part));
        }

        return schema;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> wrong)
    {
        schema = Resolve(schema);
        if (schema.ValueKind != JsonValueKind.Object || (value.ValueKind == JsonValueKind.Null && IsNullable(schema)))
        {
            return;
        }

        if (TypeMismatch(schema, value) is { } mismatch)
        {
            wrong.Add($"{at}: {mismatch}");
            return;
        }

        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(each => JsonElement.DeepEquals(each, value)))
        {
            wrong.Add($"{at}: {value.GetRawText()} is not one of {string.Join(", ", allowed.EnumerateArray())}");
        }

        foreach (var part in Parts(schema, "allOf"))
        {
            Check(part, value, at, wrong);
        }

        CheckAlternatives(schema, "oneOf", value, at, wrong);
        CheckAlternatives(schema, "anyOf", value, at, wrong);
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                CheckObject(schema, value, at, wrong);
                break;
            case JsonValueKind.Array:
                CheckArray(schema, value, at, wrong);
                break;
            case JsonValueKind.String:
                wrong.AddRange(ScalarRules.Text(schema, value.GetString()!).Select(mistake => $"{at}: {mistake}"));
                break;
            case JsonValueKind.Number:
                wrong.AddRange(ScalarRules.Number(schema, value.GetDouble()).Select(mistake => $"{at}: {mistake}"));
                break;
        }
    }

    // One fitting alternative is enough for oneOf too: the vendors' alternatives overlap (an empty list is a list of dates and a list of texts).
    private void CheckAlternatives(JsonElement schema, string keyword, JsonElement value, string at, List<string> wrong)
    {
        IReadOnlyList<string>? nearest = null;
        foreach (var alternative in Parts(schema, keyword))
        {
            var mistakes = Validate(alternative, value, at);
            if (mistakes.Count == 0)
            {
                return;
            }

            nearest = nearest is null || mistakes.Count < nearest.Count ? mistakes : nearest;
        }

        wrong.AddRange((nearest ?? []).Select(mistake => $"{mistake} (nearest alternative)"));
    }

    private void CheckObject(JsonElement schema, JsonElement value, string at, List<string> wrong)
    {
        if (schema.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.Array)
        {
            wrong.AddRange(required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at}.{name}: missing"));
        }

        foreach (var property in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var inner))
            {
                Check(inner, property.Value, $"{at}.{property.Name}", wrong);
                CheckUnknown(inner, property.Value, $"{at}.{property.Name}", wrong);
            }
        }
    }

    private void CheckArray(JsonElement schema, JsonElement value, string at, List<string> wrong)
    {
        var count = value.GetArrayLength();
        if (schema.TryGetProperty("minItems", out var min) && count < min.GetInt32())
        {
            wrong.Add($"{at}: {count} items, at least {min} wanted");
        }

        if (schema.TryGetProperty("maxItems", out var max) && count > max.GetInt32())
        {
            wrong.Add($"{at}: {count} items, at most {max} wanted");
        }

        if (schema.TryGetProperty("items", out var items))
        {
            var i = 0;
            foreach (var item in value.EnumerateArray())
            {
                wrong.AddRange(Validate(items, item, $"{at}[{i++}]"));
            }
        }
    }

    /// <summary>Properties no part of the schema knows. Looked at over all parts together, since <c>allOf</c> adds properties to properties.</summary>
    private void CheckUnknown(JsonElement schema, JsonElement value, string at, List<string> wrong)
    {
        schema = Resolve(schema);
        if (value.ValueKind != JsonValueKind.Object || schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        var open = false;
        var shut = false;
        JsonElement? others = null;
        Collect(schema);
        foreach (var property in value.EnumerateObject().Where(property => !known.Contains(property.Name)))
        {
            if (others is { } rest)
            {
                wrong.AddRange(Validate(rest, property.Value, $"{at}.{property.Name}"));
            }
            else if (shut || (unknown == UnknownProperties.Refuse && !open && known.Count > 0))
            {
                wrong.Add($"{at}.{property.Name}: not described");
            }
        }

        void Collect(JsonElement part)
        {
            part = Resolve(part);
            if (part.TryGetProperty("properties", out var properties))
            {
                known.UnionWith(properties.EnumerateObject().Select(property => property.Name));
            }

            if (part.TryGetProperty("additionalProperties", out var additional))
            {
                open |= additional.ValueKind == JsonValueKind.True;
                shut |= additional.ValueKind == JsonValueKind.False;
                others = additional.ValueKind == JsonValueKind.Object ? additional : others;
            }

            foreach (var keyword in new[] { "allOf", "oneOf", "anyOf" })
            {
                foreach (var inner in Parts(part, keyword))
                {
                    Collect(inner);
                }
            }
        }
    }

    private static IEnumerable<JsonElement> Parts(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var parts) && parts.ValueKind == JsonValueKind.Array ? parts.EnumerateArray() : [];

    private static IEnumerable<string> TypesOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()!)
        : type.ValueKind == JsonValueKind.String ? [type.GetString()!]
        : [];

    private static bool IsNullable(JsonElement schema) =>
        (schema.TryGetProperty("nullable", out var nullable) && nullable.ValueKind == JsonValueKind.True) || TypesOf(schema).Contains("null");

    private static string? TypeMismatch(JsonElement schema, JsonElement value)
    {
        var types = TypesOf(schema).ToList();
        var fits = types.Count == 0 || types.Exists(type => type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.GetDouble() % 1 == 0,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => false,
        });
        return fits ? null : $"{value.ValueKind} where {string.Join(" or ", types)} is wanted";
    }
}
