using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Passerelle.OpenApi;

/// <summary>Holds one request against its operation: path, query, headers, body.</summary>
internal sealed class RequestValidator(OpenApiDocument document, FoundOperation operation)
{
    private readonly List<string> _wrong = [];

    public IReadOnlyList<string> Validate(string pathAndQuery, IEnumerable<KeyValuePair<string, string>> headers, string? body)
    {
        var sent = headers.ToLookup(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
        var parameters = Parameters().ToList();
        foreach (var parameter in parameters.Where(parameter => In(parameter) == "path"))
        {
            CheckText(parameter, operation.PathValues.GetValueOrDefault(Name(parameter)), "path");
        }

        foreach (var parameter in parameters.Where(parameter => In(parameter) == "header"))
        {
            CheckText(parameter, sent[Name(parameter)].FirstOrDefault(), "header");
        }

        CheckQuery(pathAndQuery, [.. parameters.Where(parameter => In(parameter) == "query")]);
        CheckBody(sent["Content-Type"].FirstOrDefault(), body);
        return _wrong;
    }

    private IEnumerable<JsonElement> Parameters() => new[] { operation.PathItem, operation.Definition }
        .Where(holder => holder.TryGetProperty("parameters", out _))
        .SelectMany(holder => holder.GetProperty("parameters").EnumerateArray())
        .Select(document.Schemas.Resolve);

    private void CheckQuery(string pathAndQuery, List<JsonElement> parameters)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var query = pathAndQuery.Contains('?', StringComparison.Ordinal) ? pathAndQuery[(pathAndQuery.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = part.Split('=', 2);
            var key = Uri.UnescapeDataString(pieces[0]);
            var value = Uri.UnescapeDataString((pieces.Length > 1 ? pieces[1] : "").Replace('+', ' '));
            var (parameter, schema) = SchemaFor(key, parameters);
            if (parameter is { } known)
            {
                seen.Add(Name(known));
                _wrong.AddRange(document.Schemas.Validate(schema, Coerce(schema, value), $"query {key}"));
            }
            else if (!document.ExtraQueryParameters.Contains(key))
            {
                _wrong.Add($"query {key}: not described");
            }
        }

        _wrong.AddRange(parameters.Where(parameter => IsRequired(parameter) && !seen.Contains(Name(parameter))).Select(parameter => $"query {Name(parameter)}: missing"));
    }

    /// <summary>The parameter a key belongs to and the schema of one value: a plain name, a list, or <c>name[operator]</c> of a deepObject.</summary>
    private (JsonElement? Parameter, JsonElement Schema) SchemaFor(string key, List<JsonElement> parameters)
    {
        foreach (var parameter in parameters.Where(parameter => Name(parameter) == key || Name(parameter) + "[]" == key))
        {
            return (parameter, ItemOf(SchemaOf(parameter)));
        }

        var pieces = key.Split('[').Select(piece => piece.TrimEnd(']')).ToArray();
        foreach (var parameter in parameters.Where(parameter => pieces.Length > 1 && Name(parameter) == pieces[0]))
        {
            var schema = SchemaOf(parameter);
            if (schema.TryGetProperty("properties", out var operators) && operators.TryGetProperty(pieces[1], out var inner))
            {
                return (parameter, ItemOf(inner));
            }
        }

        return (null, default);
    }

    private void CheckText(JsonElement parameter, string? text, string where)
    {
        if (text is null)
        {
            if (IsRequired(parameter))
            {
                _wrong.Add($"{where} {Name(parameter)}: missing");
            }

            return;
        }

        var schema = SchemaOf(parameter);
        _wrong.AddRange(document.Schemas.Validate(schema, Coerce(schema, text), $"{where} {Name(parameter)}"));
    }

    private void CheckBody(string? contentType, string? body)
    {
        if (!operation.Definition.TryGetProperty("requestBody", out var requestBody))
        {
            if (!string.IsNullOrEmpty(body))
            {
                _wrong.Add("body: none is described");
            }

            return;
        }

        requestBody = document.Schemas.Resolve(requestBody);
        if (string.IsNullOrEmpty(body))
        {
            if (IsRequired(requestBody))
            {
                _wrong.Add("body: missing");
            }

            return;
        }

        var type = contentType?.Split(';')[0].Trim() ?? "";
        if (!requestBody.GetProperty("content").TryGetProperty(type, out var content))
        {
            _wrong.Add($"content type '{type}' is not described");
        }
        else if (content.TryGetProperty("schema", out var schema))
        {
            var json = type == "application/x-www-form-urlencoded" ? FormAsJson(document.Schemas.Resolve(schema), body) : body;
            _wrong.AddRange(OpenApiDocument.Parse(json, value => document.Schemas.Validate(schema, value, "body")));
        }
    }

    private string FormAsJson(JsonElement schema, string form)
    {
        var json = new JsonObject();
        foreach (var pieces in form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)))
        {
            var name = Uri.UnescapeDataString(pieces[0].Replace('+', ' '));
            var value = Uri.UnescapeDataString((pieces.Length > 1 ? pieces[1] : "").Replace('+', ' '));
            var inner = schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out var found) ? found : default;
            json[name] = JsonNode.Parse(Coerce(inner, value).GetRawText());
        }

        return json.ToJsonString();
    }

    /// <summary>A text of path, query or header as the value its schema speaks of.</summary>
    private JsonElement Coerce(JsonElement schema, string text)
    {
        schema = schema.ValueKind == JsonValueKind.Object ? document.Schemas.Resolve(schema) : schema;
        var type = schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("type", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        return type switch
        {
            "integer" or "number" when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => JsonSerializer.SerializeToElement(number),
            "boolean" when text is "true" or "false" => JsonSerializer.SerializeToElement(text == "true"),
            _ => JsonSerializer.SerializeToElement(text),
        };
    }

    private JsonElement ItemOf(JsonElement schema)
    {
        schema = document.Schemas.Resolve(schema);
        return schema.TryGetProperty("items", out var items) ? document.Schemas.Resolve(items) : schema;
    }

    private JsonElement SchemaOf(JsonElement parameter) =>
        document.Schemas.Resolve(parameter.TryGetProperty("schema", out var schema) ? schema : parameter);

    private static string Name(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    private static string In(JsonElement parameter) => parameter.GetProperty("in").GetString()!;

    private static bool IsRequired(JsonElement holder) => holder.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.True;
}
