using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Passerelle.OpenApi;

/// <summary>What a schema asks of a text or a number.</summary>
internal static class ScalarRules
{
    public static IEnumerable<string> Text(JsonElement schema, string text)
    {
        if (schema.TryGetProperty("minLength", out var min) && text.Length < min.GetInt32())
        {
            yield return $"shorter than {min}";
        }

        if (schema.TryGetProperty("maxLength", out var max) && text.Length > max.GetInt32())
        {
            yield return $"longer than {max}";
        }

        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)))
        {
            yield return $"'{text}' does not match {pattern}";
        }

        if (schema.TryGetProperty("format", out var format) && !HasFormat(text, format.GetString()!))
        {
            yield return $"'{text}' is no {format}";
        }
    }

    public static IEnumerable<string> Number(JsonElement schema, double number)
    {
        if (schema.TryGetProperty("minimum", out var min) && number < min.GetDouble())
        {
            yield return $"less than {min}";
        }

        if (schema.TryGetProperty("maximum", out var max) && number > max.GetDouble())
        {
            yield return $"more than {max}";
        }
    }

    // Formats nobody defined, and those only a server can judge, pass.
    private static bool HasFormat(string text, string format) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        "uuid" => Guid.TryParse(text, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "email" => text.Contains('@', StringComparison.Ordinal),
        "ObjectId" => text.Length == 24 && text.All(char.IsAsciiHexDigit),
        _ => true,
    };
}
