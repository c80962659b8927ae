using System.Text.Json;

namespace Passerelle.Connect.Personio.Values;

/// <summary>
/// Splits the text of a v1 attribute of type <c>tags</c>: options joined by commas, or a JSON array inside the string. An option may hold
/// a comma itself; the option list of <see href="https://developer.personio.de/reference/get_company-employees-attributes"/> resolves it.
/// </summary>
internal static class TagText
{
    public static IReadOnlyList<string> Split(string text, IReadOnlySet<string> options) => FromJson(text) ?? FromCommas(text, options);

    private static string[]? FromJson(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("["))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(text, TagJson.Default.StringArray);
        }
        catch (JsonException)
        {
            return null; // An option that happens to begin with a bracket.
        }
    }

    private static string[] FromCommas(string text, IReadOnlySet<string> options)
    {
        var parts = text.Split(',');
        var tags = new List<string>();
        for (var start = 0; start < parts.Length; )
        {
            var (tag, length) = LongestOption(parts, start, options) ?? (parts[start].Trim(), 1);
            tags.Add(tag);
            start += length;
        }

        return [.. tags];
    }

    private static (string Tag, int Length)? LongestOption(string[] parts, int start, IReadOnlySet<string> options)
    {
        for (var end = options.Count == 0 ? start : parts.Length; end > start; end--)
        {
            var candidate = string.Join(',', parts[start..end]).Trim();
            if (options.Contains(candidate))
            {
                return (candidate, end - start);
            }
        }

        return null;
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string[]))]
internal sealed partial class TagJson : System.Text.Json.Serialization.JsonSerializerContext;
