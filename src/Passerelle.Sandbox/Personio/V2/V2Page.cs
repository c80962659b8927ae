using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Passerelle.Sandbox.Personio.V1;

namespace Passerelle.Sandbox.Personio.V2;

/// <summary>
/// One page of a v2 list. The <c>next</c> link holds only a cursor; limit and filters travel inside it, so a client has to follow the link as given.
/// </summary>
/// <param name="Query">The query in force: the request's own, or the one in the cursor.</param>
/// <param name="After">Key of the last row seen; <see langword="null"/> on the first page.</param>
internal sealed record V2Page(IReadOnlyDictionary<string, string> Query, int Limit, string? After)
{
    /// <summary>Reads the request; <see langword="null"/> with <paramref name="badLimit"/> telling why it is refused.</summary>
    public static V2Page? Read(HttpContext context, int defaultLimit, int maximum, out bool badLimit)
    {
        badLimit = false;
        var query = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        string? after = null;
        if (query.GetValueOrDefault("cursor") is { Length: > 0 } cursor)
        {
            if (Open(cursor) is not { } opened)
            {
                return null;
            }

            query = opened;
            after = query["_after"];
        }

        var text = query.GetValueOrDefault("limit");
        var limit = defaultLimit;
        badLimit = text is not null && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit < 1 || limit > maximum);
        return badLimit ? null : new V2Page(query, limit, after);
    }

    public string? Filter(string name) => Query.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>Writes <c>_data</c> and <c>_meta.links</c>; rows must be in a stable order, <paramref name="key"/> naming each.</summary>
    public Task WriteAsync<T>(HttpContext context, IEnumerable<T> rows, Func<T, string> key, Action<Utf8JsonWriter, T> write)
    {
        var page = rows.Take(Limit + 1).ToList();
        var next = page.Count > Limit ? Seal(key(page[Limit - 1])) : null;
        return JsonAnswer.WriteAsync(context, 200, "application/json", json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("_data");
            page.Take(Limit).ToList().ForEach(row => write(json, row));
            json.WriteEndArray();
            json.WriteStartObject("_meta");
            json.WriteStartObject("links");
            var address = V1Links.Base(context) + context.Request.Path;
            var cursor = context.Request.Query["cursor"].ToString();
            Link(json, "self", cursor.Length == 0 ? address : QueryHelpers.AddQueryString(address, "cursor", cursor));
            if (next is not null)
            {
                Link(json, "next", QueryHelpers.AddQueryString(address, "cursor", next));
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    public static void Link(Utf8JsonWriter json, string name, string href)
    {
        json.WriteStartObject(name);
        json.WriteString("href", href);
        json.WriteEndObject();
    }

    private string Seal(string after)
    {
        var content = new Dictionary<string, string>(Query, StringComparer.Ordinal) { ["_after"] = after, ["limit"] = Limit.ToString(CultureInfo.InvariantCulture) };
        content.Remove("cursor");
        return "cur_" + Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content));
    }

    private static Dictionary<string, string>? Open(string cursor)
    {
        if (!cursor.StartsWith("cur_", StringComparison.Ordinal) || !Base64Url.IsValid(cursor.AsSpan(4)))
        {
            return null;
        }

        try
        {
            var content = JsonSerializer.Deserialize<Dictionary<string, string>>(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor.AsSpan(4))));
            return content?.ContainsKey("_after") == true ? content : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
