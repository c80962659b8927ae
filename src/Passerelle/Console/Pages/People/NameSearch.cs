using Passerelle.Console.Shared;

namespace Passerelle.Console.Pages.People;

/// <summary>A search among the stored rows of a plan: within the name, and in every e-mail address of the row when it looks like one.</summary>
public static class NameSearch
{
    /// <summary>The condition; <see cref="Listing.Pattern"/> of what was typed stands in <c>search</c>.</summary>
    /// <param name="table">How the query calls the table with the columns <c>name</c> and <c>mails</c>, with its full stop; empty for no name.</param>
    public static string Finds(string search, string table = "") =>
        search.Contains('@', StringComparison.Ordinal)
            ? $"({ListQuery.FindsIn(table + "name")} OR {ListQuery.FindsIn(table + "mails")})"
            : ListQuery.FindsIn(table + "name");
}
