using System.Globalization;

namespace Passerelle.Sandbox.Learning.State;

/// <summary>Instants as the vendor writes them: <c>YYYY-MM-DDThh:mm:ss.sssZ</c>.</summary>
internal static class Instants
{
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A date-time of RFC 3339 with its offset; null for anything else.</summary>
    public static DateTimeOffset? Parse(string text) =>
        (text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-'))
        && DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : null;
}
