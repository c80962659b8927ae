namespace Passerelle.Console.Shared;

/// <summary>The keys of the address line that every list knows; a page adds its own filters.</summary>
public static class Listing
{
    public const string SearchKey = "search";
    public const string SortKey = "sort";
    public const string PageKey = "page";

    /// <summary>Rows on a page.</summary>
    public const int Rows = 50;

    /// <summary>The number of rows before a page of the list.</summary>
    /// <param name="page">From 1; anything else is the first.</param>
    public static long Offset(int? page) => (long)(Number(page) - 1) * Rows;

    public static int Number(int? page) => Math.Clamp(page ?? 1, 1, int.MaxValue / Rows);

    /// <summary>How many rows a list has altogether, as its page alone tells: one that is not full is the last.</summary>
    /// <returns>Null when they are to be counted.</returns>
    public static long? TotalOf(int rows, int? page) => rows < Rows && (rows > 0 || Number(page) == 1) ? Offset(page) + rows : null;

    /// <summary>For <c>LIKE ... ESCAPE '\'</c>: what was typed, anywhere in the text.</summary>
    public static string Pattern(string search) =>
        "%" + search.Trim().ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
}

/// <summary>One page of a list.</summary>
/// <param name="Total">How many rows match altogether.</param>
/// <param name="Number">The page, from 1.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, long Total, int Number)
{
    /// <summary>There are more than <see cref="Total"/>; counting them would take too long.</summary>
    public bool IsMore { get; init; }

    public long First => Listing.Offset(Number) + 1;

    public long Last => Listing.Offset(Number) + Rows.Count;

    public bool HasNext => Last < Total || (IsMore && Rows.Count == Listing.Rows);

    public bool HasPrevious => Number > 1;
}
