using System.Globalization;
using System.Text.Json.Serialization.Metadata;

namespace Passerelle.Connect.Learning.Transport;

/// <summary>One call of API v2 before it becomes a request.</summary>
/// <param name="Path">Below <c>/api/v2</c>, ids filled in.</param>
/// <param name="Template">The same with placeholders.</param>
/// <param name="Scope">The OAuth scope it needs.</param>
internal sealed record Call(HttpMethod Method, string Path, string Template, string Scope)
{
    /// <summary>Query without its question mark. Brackets stand raw in it, values escaped.</summary>
    public string Query { get; init; } = "";

    public byte[]? Body { get; init; }

    /// <summary>False for what must not happen twice.</summary>
    public bool Repeatable { get; init; } = true;

    /// <summary>A path from parts; every <c>{…}</c> of the template takes the next id.</summary>
    /// <exception cref="ArgumentException">An id is empty or holds anything but letters and digits: it would change the address.</exception>
    public static Call To(HttpMethod method, string scope, string template, params ReadOnlySpan<string> ids)
    {
        var path = template;
        foreach (var id in ids)
        {
            if (id.Length == 0 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            {
                throw new ArgumentException($"'{id}' is no id of 360Learning.", nameof(ids));
            }

            var open = path.IndexOf('{', StringComparison.Ordinal);
            var close = path.IndexOf('}', StringComparison.Ordinal);
            path = string.Concat(path.AsSpan(0, open), id, path.AsSpan(close + 1));
        }

        return new Call(method, path, template, scope);
    }

    /// <summary>One filter of a list: <c>status[ne]=deleted</c>.</summary>
    /// <remarks>The brackets must not be escaped: <see href="https://360learning.readme.io/docs/filtering"/>.</remarks>
    public Call Where(string field, string op, string value) => And($"{field}[{op}]={Uri.EscapeDataString(value)}");

    /// <summary>A filter on several values: <c>mail[in][0]=a&amp;mail[in][1]=b</c>.</summary>
    public Call WhereIn(string field, IEnumerable<string> values) =>
        values.Select((value, i) => string.Create(CultureInfo.InvariantCulture, $"{field}[in][{i}]={Uri.EscapeDataString(value)}"))
            .Aggregate(this, (call, part) => call.And(part));

    public Call With(string name, string value) => And($"{name}={Uri.EscapeDataString(value)}");

    public Call WithBody<T>(T body, JsonTypeInfo<T> type) => this with { Body = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(body, type) };

    private Call And(string part) => this with { Query = Query.Length == 0 ? part : $"{Query}&{part}" };
}

/// <summary>OAuth scopes: <see href="https://360learning.readme.io/docs/oauth-scopes"/>.</summary>
public static class LearningScopes
{
    public const string UsersRead = "users:read";
    public const string UsersWrite = "users:write";
    public const string GroupsRead = "groups:read";
    public const string GroupsWrite = "groups:write";
    public const string GroupsBulk = "groups:bulk";
    public const string BulkOperationsRead = "bulkOperations:read";
    public const string CustomFieldsRead = "customFields:read";
    public const string CustomFieldsWrite = "customFields:write";
    public const string ExternalIdsRead = "externalIds:read";
    public const string ExternalIdsWrite = "externalIds:write";
}
