using System.Text.Json;

namespace Passerelle.OpenApi;

/// <summary>A path with places for values, such as <c>/users/{userId}</c>.</summary>
internal sealed class PathTemplate(string text, JsonElement definition)
{
    private readonly string[] _segments = text.Trim('/').Split('/');

    public string Text => text;

    public JsonElement Definition => definition;

    /// <summary>The values a concrete path holds; null when the path is another one.</summary>
    public Dictionary<string, string>? Match(string path)
    {
        var segments = path.Trim('/').Split('/');
        if (segments.Length != _segments.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (expected, actual) in _segments.Zip(segments))
        {
            if (expected.StartsWith('{') && expected.EndsWith('}'))
            {
                values[expected[1..^1]] = Uri.UnescapeDataString(actual);
            }
            else if (expected != actual)
            {
                return null;
            }
        }

        return values;
    }
}
