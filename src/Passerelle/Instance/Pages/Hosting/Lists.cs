using Passerelle.Console.Shared;

namespace Passerelle.Instance.Pages.Hosting;

/// <summary>Lists that are in memory anyway, page by page.</summary>
public static class Lists
{
    /// <param name="page">From 1; anything else is the first.</param>
    public static ListPage<T> Page<T>(IReadOnlyList<T> all, int? page) =>
        new([.. all.Skip((int)Listing.Offset(page)).Take(Listing.Rows)], all.Count, Listing.Number(page));
}
