using System.Globalization;

namespace Passerelle.Store.Data;

/// <summary>Ids that people can read out and type: a letter, the day in UTC and a number of that day, as in <c>r-20261122-0007</c>.</summary>
internal static class ShortId
{
    public static async Task<string> NextAsync(Session session, char letter, DateTimeOffset now)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{letter}-{now.UtcDateTime:yyyyMMdd}");
        return Format(day, await session.NextAsync(day));
    }

    /// <summary>Several at once, in order.</summary>
    public static async Task<IReadOnlyList<string>> NextAsync(Session session, char letter, DateTimeOffset now, int count)
    {
        if (count == 0)
        {
            return [];
        }

        var day = string.Create(CultureInfo.InvariantCulture, $"{letter}-{now.UtcDateTime:yyyyMMdd}");
        var last = await session.NextAsync(day, count);
        return [.. Enumerable.Range(1, count).Select(i => Format(day, last - count + i))];
    }

    private static string Format(string day, long number) => string.Create(CultureInfo.InvariantCulture, $"{day}-{number:0000}");
}
