using Passerelle.Store.Data;

namespace Passerelle.Console.Shared;

/// <summary>A kind of rows, by its code.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Matching">How many of them are searched for.</param>
public sealed record KindCount(string Code, long Count, long Matching);

/// <summary>The head of a list whose rows have a code: how many there are of each kind, to be chosen from. Read in one go, for each reading goes through all rows.</summary>
/// <param name="All">Most first; none without rows.</param>
public sealed record KindCounts(IReadOnlyList<KindCount> All)
{
    /// <param name="state">The rows that are shown at all, whatever is searched for.</param>
    /// <param name="searched">Null: nothing is searched for.</param>
    /// <param name="values">What stands in the conditions.</param>
    public static async Task<KindCounts> AskAsync(StoreQueries queries, string table, string state, string? searched, object values, CancellationToken cancel)
    {
        var matching = searched is null ? "count(*)" : $"count(CASE WHEN {searched} THEN 1 END)";
        var rows = await queries.ListAsync<Row>($"SELECT code, count(*) AS Number, {matching} AS Matching FROM {table} WHERE {state} GROUP BY code ORDER BY count(*) DESC, code", values, cancel);
        return new KindCounts([.. rows.Select(row => new KindCount(row.Code, row.Number, row.Matching))]);
    }

    /// <summary>How many rows are searched for, of one kind or of all.</summary>
    public long Total(string? code) =>
        All.Where(kind => string.IsNullOrWhiteSpace(code) || string.Equals(kind.Code, code, StringComparison.Ordinal)).Sum(kind => kind.Matching);

    private sealed class Row
    {
        public string Code { get; init; } = "";
        public long Number { get; init; }
        public long Matching { get; init; }
    }
}
