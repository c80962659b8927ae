using System.Text.Json;
using Passerelle.Connect.Personio.Values;

namespace Passerelle.Connect.Personio.V2;

/// <summary>One page of a v2 list. A few endpoints leave the underscores out; the last page has no next link.</summary>
internal static class V2Page
{
    public static IEnumerable<JsonElement> Items(JsonElement body) => body.At("_data") is null ? body.ArrayAt("data") : body.ArrayAt("_data");

    /// <summary>Whether the body is a list at all: an answer without one must not pass for an empty page.</summary>
    public static bool IsList(JsonElement body) => (body.At("_data") ?? body.At("data")) is { ValueKind: JsonValueKind.Array };

    /// <summary>The link to the next page as the server sent it; null on the last one.</summary>
    public static string? Next(JsonElement body)
    {
        var next = (body.At("_meta") ?? body.At("meta"))?.At("links")?.At("next");
        var href = next?.TextAt("href") ?? next?.AsText();
        return string.IsNullOrWhiteSpace(href) ? null : href;
    }
}
