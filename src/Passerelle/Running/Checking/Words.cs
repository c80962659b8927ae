using System.Globalization;

namespace Passerelle.Running.Checking;

/// <summary>Numbers and lists in sentences.</summary>
internal static class Words
{
    public static string People(int count) => Count(count, "person", "people");

    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>The first few, and how many more there are.</summary>
    public static string List(IReadOnlyCollection<string> items, int most = 8)
    {
        var named = string.Join(", ", items.Take(most));
        return items.Count <= most ? named : string.Create(CultureInfo.InvariantCulture, $"{named} and {items.Count - most} more");
    }
}
