using System.Globalization;
using Passerelle.Console.Words;

namespace Passerelle.Console.Shared;

/// <summary>What the codes of a list are called, so that a search for the words a reader sees finds the rows that have the code.</summary>
public static class KindNames
{
    /// <returns>The codes whose name in the reader's language contains what is searched for, case and accents aside; none when nothing is searched for.</returns>
    public static IReadOnlyList<string> Called(IReadOnlyDictionary<string, Text> names, string? search) =>
        string.IsNullOrWhiteSpace(search) ? [] : [.. names.Where(name => Contains(name.Value.ToString(), search.Trim())).Select(name => name.Key)];

    /// <summary>A condition: what was searched for stands in the column that is kept for it, or it is what the code is called.</summary>
    /// <param name="codes">Of the program's own, never typed by anybody.</param>
    public static string FindsIn(string searchColumn, string codeColumn, IReadOnlyList<string> codes) =>
        codes.Count == 0 ? ListQuery.FindsIn(searchColumn) : $"({ListQuery.FindsIn(searchColumn)} OR {codeColumn} IN ({string.Join(", ", codes.Select(code => $"'{code}'"))}))";

    private static bool Contains(string name, string search) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(name, search, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
