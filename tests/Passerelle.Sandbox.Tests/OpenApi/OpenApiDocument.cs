using System.Text.Json;

namespace Passerelle.OpenApi;

/// <summary>What to think of a property that a schema names neither by <c>properties</c> nor by <c>additionalProperties</c>.</summary>
public enum UnknownProperties
{
    Refuse,
    Allow,
}

/// <summary>
/// A vendor's OpenAPI document (3.0 or 3.1), to hold requests and answers against. Knows the part of JSON schema that these documents use.
/// Every check returns what is wrong, one line a mistake; an empty list is a pass.
/// </summary>
public sealed class OpenApiDocument
{
    private readonly JsonElement _root;
    private readonly List<PathTemplate> _paths;
    private readonly List<string> _prefixes;

    private OpenApiDocument(JsonElement root, UnknownProperties unknown)
    {
        _root = root;
        Schemas = new SchemaValidator(root, unknown);
        _paths = [.. root.GetProperty("paths").EnumerateObject().Select(path => new PathTemplate(path.Name, path.Value))];
        _prefixes = root.TryGetProperty("servers", out var servers)
            ? [.. servers.EnumerateArray().Select(server => new Uri(server.GetProperty("url").GetString()!).AbsolutePath.TrimEnd('/')).Distinct()]
            : [""];
    }

    /// <summary>Query parameters that count as described on every operation, such as an opaque paging token.</summary>
    public ISet<string> ExtraQueryParameters { get; } = new HashSet<string>(StringComparer.Ordinal);

    internal SchemaValidator Schemas { get; }

    public static OpenApiDocument Load(string path, UnknownProperties unknown = UnknownProperties.Refuse)
    {
        using var file = File.OpenRead(path);
        using var document = JsonDocument.Parse(file);
        return From(document.RootElement, unknown);
    }

    public static OpenApiDocument From(JsonElement root, UnknownProperties unknown = UnknownProperties.Refuse) => new(root.Clone(), unknown);

    /// <summary>Whether the document has the operation a concrete path (with or without query) leads to.</summary>
    public bool Describes(string method, string pathAndQuery) => Find(method, pathAndQuery) is not null;

    /// <param name="method">HTTP method.</param>
    /// <param name="pathAndQuery">The concrete path; a query is not looked at.</param>
    /// <param name="status">HTTP status of the answer.</param>
    /// <param name="json">Body of the answer; null or empty when there is none.</param>
    public IReadOnlyList<string> ValidateResponse(string method, string pathAndQuery, int status, string? json)
    {
        if (Find(method, pathAndQuery) is not { } operation)
        {
            return [$"{method} {pathAndQuery} is not described"];
        }

        if (ResponseOf(operation.Definition, status) is not { } response)
        {
            return [$"{method} {operation.Template}: status {status} is not described"];
        }

        var schema = JsonSchemaOf(response);
        if (string.IsNullOrEmpty(json))
        {
            return schema is null ? [] : [$"{method} {operation.Template}: {status} must have a body"];
        }

        if (schema is null)
        {
            return response.TryGetProperty("content", out _) ? [] : [$"{method} {operation.Template}: {status} must have no body"];
        }

        return [.. Parse(json, body => Schemas.Validate(schema.Value, body, "$")).Select(wrong => $"{method} {operation.Template} {status}: {wrong}")];
    }

    /// <param name="method">HTTP method.</param>
    /// <param name="pathAndQuery">The path with its query, as sent.</param>
    /// <param name="headers">Headers of the request and of its content.</param>
    /// <param name="body">Body as text; null or empty when there is none.</param>
    public IReadOnlyList<string> ValidateRequest(
        string method, string pathAndQuery, IEnumerable<KeyValuePair<string, string>> headers, string? body) =>
        Find(method, pathAndQuery) is { } operation
            ? [.. new RequestValidator(this, operation).Validate(pathAndQuery, headers, body).Select(wrong => $"{method} {operation.Template}: {wrong}")]
            : [$"{method} {pathAndQuery} is not described"];

    internal static IReadOnlyList<string> Parse(string json, Func<JsonElement, IReadOnlyList<string>> check)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return check(document.RootElement);
        }
        catch (JsonException e)
        {
            return [$"not JSON: {e.Message}"];
        }
    }

    private static JsonElement? JsonSchemaOf(JsonElement holder) =>
        holder.TryGetProperty("content", out var content)
        && content.EnumerateObject().FirstOrDefault(type => type.Name.Contains("json", StringComparison.Ordinal)) is { Value.ValueKind: JsonValueKind.Object } json
        && json.Value.TryGetProperty("schema", out var schema)
            ? schema
            : null;

    private JsonElement? ResponseOf(JsonElement operation, int status)
    {
        var responses = operation.GetProperty("responses");
        string[] names = [$"{status}", $"{status / 100}XX", $"{status / 100}xx", "default"];
        foreach (var name in names)
        {
            if (responses.TryGetProperty(name, out var response))
            {
                return Schemas.Resolve(response);
            }
        }

        return null;
    }

    private FoundOperation? Find(string method, string pathAndQuery)
    {
        var path = pathAndQuery.Split('?')[0];
        return _prefixes.Where(prefix => prefix.Length > 0 && path.StartsWith(prefix + "/", StringComparison.Ordinal)).Select(prefix => path[prefix.Length..])
            .Append(path)
            .SelectMany(candidate => _paths.Select(template => (Template: template, Values: template.Match(candidate))))
            .Where(match => match.Values is not null && match.Template.Definition.TryGetProperty(method.ToLowerInvariant(), out _))
            .OrderBy(match => match.Values!.Count)
            .Select(match => new FoundOperation(
                match.Template.Text, match.Template.Definition, match.Template.Definition.GetProperty(method.ToLowerInvariant()), match.Values!))
            .FirstOrDefault();
    }
}

/// <summary>An operation with the values a concrete path gave its parameters.</summary>
internal sealed record FoundOperation(string Template, JsonElement PathItem, JsonElement Definition, IReadOnlyDictionary<string, string> PathValues);
