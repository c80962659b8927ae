using System.Globalization;
using Passerelle.Store.Data;

namespace Passerelle.Console.Shared;

/// <summary>One page of a list in the store, with how many rows there are altogether.</summary>
/// <param name="Table">With its short name, if the columns use one.</param>
/// <param name="Key">The column with the row's id.</param>
/// <param name="Columns">What is read of the rows that are shown.</param>
/// <param name="Conditions">All of them hold for a row of the list.</param>
/// <param name="Order">Of columns of the table; no two rows may be equal in it.</param>
public sealed record ListQuery(string Table, string Key, string Columns, IReadOnlyList<string> Conditions, string Order)
{
    private string Where => string.Join(" AND ", Conditions);

    /// <param name="values">What stands in the conditions, and <c>rows</c> and <c>offset</c> of the page.</param>
    /// <param name="counted">How many rows there are altogether, where that is known already.</param>
    /// <param name="countTo">Where counting all of them would take too long: as far as it goes.</param>
    public async Task<ListPage<TLine>> AskAsync<TRow, TLine>(
        StoreQueries queries,
        object values,
        int? page,
        Func<TRow, TLine> line,
        CancellationToken cancel,
        long? counted = null,
        long? countTo = null
    )
    {
        var number = Listing.Number(page);
        if (counted <= Listing.Offset(page))
        {
            return new ListPage<TLine>([], counted.Value, number);
        }

        // The ids are sorted, and only the rows of the page are read: sorting a hundred thousand whole rows takes seconds.
        var rows = await queries.ListAsync<TRow>(
            $"SELECT {Columns} FROM {Table} WHERE {Key} IN (SELECT {Key} FROM {Table} WHERE {Where} ORDER BY {Order} LIMIT @rows OFFSET @offset) ORDER BY {Order}",
            values,
            cancel
        );
        if ((counted ?? Listing.TotalOf(rows.Count, page)) is { } known)
        {
            return new ListPage<TLine>([.. rows.Select(line)], known, number);
        }

        var total = await queries.ScalarAsync<long>(Count(countTo), values, cancel);
        return new ListPage<TLine>([.. rows.Select(line)], Math.Min(total, countTo ?? total), number) { IsMore = total > countTo };
    }

    private string Count(long? atMost) =>
        atMost is { } most
            ? string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM (SELECT 1 FROM {Table} WHERE {Where} LIMIT {most + 1}) counted")
            : $"SELECT count(*) FROM {Table} WHERE {Where}";

    /// <summary>The order that the address line names, or the usual one.</summary>
    public static string OrderOf(IReadOnlyDictionary<string, string> orders, string? named, string usual) =>
        orders.GetValueOrDefault(named ?? usual) ?? orders[usual];

    /// <summary>A condition: one of the columns holds what was searched for, which stands in <c>search</c> as <see cref="Listing.Pattern"/> makes it.</summary>
    public static string Finds(params IEnumerable<string> columns) => "(" + string.Join(" OR ", columns.Select(column => $"lower({column}) LIKE @search ESCAPE '\\'")) + ")";

    /// <summary>The same for a column that the store keeps in small letters for searching.</summary>
    public static string FindsIn(string column) => $"{column} LIKE @search ESCAPE '\\'";

    /// <summary>Conditions without those whose value was not asked for.</summary>
    public static IReadOnlyList<string> Conditioned(string always, params IEnumerable<(string? Asked, string Condition)> more) =>
        [always, .. more.Where(one => !string.IsNullOrWhiteSpace(one.Asked)).Select(one => one.Condition)];
}
