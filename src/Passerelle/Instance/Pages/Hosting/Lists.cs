using Passerelle.Console.Shared;

namespace Passerelle.Instance.Pages.Hosting;

/// <summary>Lists that are in memory anyway, page by page.</summary>
public static class Lists
{
    /// <param name="page">From 1; anything else is the first.</param>
    public static ListPage<T> Page<T>(IReadOnlyList<T> all, int? page) =>
        new([.. all.Skip((int)Listing.Offset(page)).Take(Listing.Rows)], all.Count, Listing.Number(page));

    /// <summary>The same of a list that is not in order yet: only as much is sorted as the page needs.</summary>
    /// <param name="name">What they are ordered by, by the reader's alphabet; equal ones stay as they are.</param>
    public static ListPage<T> PageByName<T>(IReadOnlyList<T> all, Func<T, string> name, int? page) =>
        new([.. all.OrderBy(name, StringComparer.CurrentCultureIgnoreCase).Skip((int)Listing.Offset(page)).Take(Listing.Rows)], all.Count, Listing.Number(page));
}
