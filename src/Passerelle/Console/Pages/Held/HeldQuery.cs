using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Console.Words;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Wording;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Held;

/// <summary>Reads one page of what waits.</summary>
public static class HeldQuery
{
    public const string Open = "h.env = @env AND h.state = 'open'";

    public const string LatestRunOfHold =
        "(SELECT r.id FROM hold_run hr JOIN run r ON r.id = hr.run_id WHERE hr.hold_id = h.id ORDER BY r.started_at DESC, r.id DESC LIMIT 1)";

    private const string Columns =
        $"h.id, h.employee, h.name, h.code, h.text, h.mend, h.words, h.changes, h.first_held_at AS FirstHeldAt, {LatestRunOfHold} AS Run";

    // The searched text begins with the name in small letters.
    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["since"] = "h.first_held_at, h.id",
        ["-since"] = "h.first_held_at DESC, h.id DESC",
        ["name"] = "h.search, h.id",
        ["kind"] = "h.code, h.search, h.id",
    };

    public static async Task<HeldModel> AskAsync(StoreQueries queries, ConnectorEnvironment environment, HeldFilter filter, CancellationToken cancel)
    {
        var values = new
        {
            env = environment.Key.Value,
            search = Listing.Pattern(filter.Search ?? ""),
            code = filter.Code,
            rows = Listing.Rows,
            offset = Listing.Offset(filter.Page),
        };
        var groups = await GroupNames.AskAsync(queries, environment.Key, cancel);
        var list = new ListQuery("hold h", "h.id", Columns, [Open, Matches(filter)], ListQuery.OrderOf(Orders, filter.Order, "since"));
        var kinds = await KindCounts.AskAsync(queries, "hold h", Open, string.IsNullOrWhiteSpace(filter.Search) ? null : Finds(filter), values, cancel);
        var approvable = await ApprovableAsync(queries, filter, kinds, values, cancel);
        return new HeldModel(
            await list.AskAsync<Row, HeldLine>(queries, values, filter.Page, row => row.ToLine(groups), cancel, kinds.Total(filter.Code)),
            kinds.All,
            await queries.ScalarAsync<long>($"SELECT count(DISTINCT h.employee) FROM hold h WHERE {Open}", values, cancel),
            approvable,
            filter.Nobody is true,
            environment
        );
    }

    /// <summary>How many people the filter leaves who can be approved together.</summary>
    private static async Task<long> ApprovableAsync(StoreQueries queries, HeldFilter filter, KindCounts kinds, object values, CancellationToken cancel)
    {
        var chosen = kinds.All.Where(kind => kind.Matching > 0 && (string.IsNullOrWhiteSpace(filter.Code) || string.Equals(kind.Code, filter.Code, StringComparison.Ordinal)));
        return chosen.Where(kind => !HeldChoice.IsDecision(kind.Code)).ToList() switch
        {
            [] => 0,

            // A person has one open hold of a kind.
            [var only] => only.Matching,
            _ => await queries.ScalarAsync<long>(
                $"SELECT count(DISTINCT h.employee) FROM hold h WHERE {Open} AND {Matches(filter)} AND h.code NOT IN ('{HoldCodes.MailboxReused}', '{HoldCodes.DeletedAccountOtherName}')",
                values,
                cancel
            ),
        };
    }

    /// <summary>What waits for one person.</summary>
    public static async Task<IReadOnlyList<HeldLine>> OfPersonAsync(
        StoreQueries queries,
        ConnectorEnvironment environment,
        string employee,
        IReadOnlyDictionary<string, string> groups,
        CancellationToken cancel
    )
    {
        var values = new { env = environment.Key.Value, employee };
        var rows = await queries.ListAsync<Row>($"SELECT {Columns} FROM hold h WHERE {Open} AND h.employee = @employee ORDER BY h.first_held_at, h.id", values, cancel);
        return [.. rows.Select(row => row.ToLine(groups))];
    }

    /// <summary>Whether an open hold is one that the filter leaves, for this reader; values <c>search</c> and <c>code</c> go with it.</summary>
    public static string Matches(HeldFilter filter) =>
        string.Join(" AND ", ListQuery.Conditioned("1 = 1", (filter.Search, Finds(filter)), (filter.Code, "h.code = @code")));

    private static string Finds(HeldFilter filter) => KindNames.FindsIn("h.search", "h.code", HeldKinds.Called(filter.Search));

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string Employee { get; init; } = "";
        public string Name { get; init; } = "";
        public string Code { get; init; } = "";
        public string Text { get; init; } = "";
        public string Mend { get; init; } = "";
        public string? Words { get; init; }
        public string Changes { get; init; } = "";
        public string FirstHeldAt { get; init; } = "";
        public string? Run { get; init; }

        public HeldLine ToLine(IReadOnlyDictionary<string, string> groups)
        {
            var words = StoredWords.Of(Words, Text, Mend);
            var changes = ChangeRows.Of(StoreJson.Read<IReadOnlyList<Change>>(Changes), groups);
            return new HeldLine(Id, Employee, Name, Code, words.What.ForReader(), words.Remedy.ForReader(), changes, StoreQueries.Time(FirstHeldAt), Run);
        }
    }
}
