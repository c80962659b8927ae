using Microsoft.Extensions.Logging;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.Values;

/// <summary>What a crawl learned of attributes: which came on any record, which came in a shape nobody could read. Not safe for parallel use.</summary>
internal sealed class Delivered
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> unreadable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> escaped = new(StringComparer.Ordinal);

    /// <summary>Keys that came on at least one record.</summary>
    public IReadOnlySet<string> Seen => seen;

    /// <summary>Key to the number of values that were left alone because their shape is unknown.</summary>
    public IReadOnlyDictionary<string, int> Unreadable => unreadable;

    /// <summary>Key to the number of values that look HTML-escaped. No source shows that Personio escapes, so nothing is unescaped.</summary>
    public IReadOnlyDictionary<string, int> Escaped => escaped;

    public void Note(string key, FieldValue value)
    {
        seen.Add(key);
        if (!value.IsDelivered)
        {
            Count(unreadable, key);
        }
        else if (value.Text is { } text && (text.Contains("&amp;", StringComparison.Ordinal) || text.Contains("&#", StringComparison.Ordinal)))
        {
            Count(escaped, key);
        }
    }

    public void Log(ILogger logger)
    {
        foreach (var (key, count) in unreadable)
        {
            PersonioLog.Unreadable(logger, key, count);
        }

        foreach (var (key, count) in escaped)
        {
            PersonioLog.HtmlEscapes(logger, key, count);
        }
    }

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
