using System.Globalization;

namespace Passerelle.Sandbox.Personio.V2;

/// <summary>A filter on a time: equal, <c>.gt</c> or <c>.lt</c>; whole seconds, as the answers show them.</summary>
internal sealed record V2Times(DateTimeOffset? Equal, DateTimeOffset? After, DateTimeOffset? Before)
{
    /// <summary><see langword="null"/>: a value that is no time.</summary>
    public static V2Times? Read(V2Page page, string name) =>
        Time(page.Filter(name), out var equal) && Time(page.Filter(name + ".gt"), out var after) && Time(page.Filter(name + ".lt"), out var before)
            ? new V2Times(equal, after, before)
            : null;

    public bool Hold(DateTimeOffset moment)
    {
        var second = DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
        return (Equal is null || second == Equal) && (After is null || second > After) && (Before is null || second < Before);
    }

    private static bool Time(string? text, out DateTimeOffset? moment)
    {
        moment = null;
        if (text is null)
        {
            return true;
        }

        var good = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value);
        moment = good ? value : null;
        return good;
    }
}
