using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Console.Words;
using Passerelle.Core.Planning;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Findings;

/// <summary>Reads one page of the inbox.</summary>
public static class FindingsQuery
{
    private const string Columns = "id, code, employee, text, mend, words, first_seen_at AS FirstSeenAt, first_run AS FirstRun, closed_at AS ClosedAt";

    /// <summary>The person's row in the latest plan that has one, for the name.</summary>
    private const string PlanOf = """
        (SELECT r.content FROM plan_row r JOIN plan p ON p.id = r.plan_id WHERE p.env = @env AND r.employee = finding.employee ORDER BY p.created_at DESC, p.id DESC LIMIT 1)
        """;

    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["kind"] = "code, first_seen_at DESC, id DESC",
        ["-kind"] = "code DESC, first_seen_at DESC, id DESC",
        ["seen"] = "first_seen_at, id",
        ["-seen"] = "first_seen_at DESC, id DESC",
    };

    public static async Task<FindingsModel> AskAsync(StoreQueries queries, ConnectorEnvironment environment, FindingFilter filter, CancellationToken cancel)
    {
        var values = new
        {
            env = environment.Key.Value,
            search = Listing.Pattern(filter.Search ?? ""),
            code = filter.Code,
            id = filter.Id,
            rows = Listing.Rows,
            offset = Listing.Offset(filter.Page),
        };
        var state = StateOf(filter);
        var finds = KindNames.FindsIn("search", "code", FindingKinds.Called(filter.Search));
        var conditions = ListQuery.Conditioned(state, (filter.Search, finds), (filter.Code, "code = @code"), (filter.Id, "id = @id"));
        var query = new ListQuery("finding", "id", $"{Columns}, {PlanOf} AS Content", conditions, ListQuery.OrderOf(Orders, filter.Sort, "kind"));
        var kinds = await KindCounts.AskAsync(queries, "finding", state, string.IsNullOrWhiteSpace(filter.Search) ? null : finds, values, cancel);
        var list = await query.AskAsync<Row, FindingLine>(queries, values, filter.Page, row => row.ToLine(), cancel, filter.Id is null ? kinds.Total(filter.Code) : null);
        var any = kinds.All.Count > 0 || await queries.ScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM finding WHERE env = @env)", values, cancel);
        return new FindingsModel(list, kinds.All, environment, any);
    }

    /// <summary>What is open about one person, oldest first.</summary>
    public static async Task<IReadOnlyList<FindingLine>> OfPersonAsync(StoreQueries queries, ConnectorEnvironment environment, string employee, CancellationToken cancel)
    {
        var values = new { env = environment.Key.Value, employee };
        var rows = await queries.ListAsync<Row>($"SELECT {Columns} FROM finding WHERE env = @env AND employee = @employee AND closed_at IS NULL ORDER BY first_seen_at, id", values, cancel);
        return [.. rows.Select(row => row.ToLine())];
    }

    private static string StateOf(FindingFilter filter) =>
        filter.State switch
        {
            FindingFilter.Closed => "env = @env AND closed_at IS NOT NULL",
            FindingFilter.Any => "env = @env",
            _ => "env = @env AND closed_at IS NULL",
        };

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string Code { get; init; } = "";
        public string? Employee { get; init; }
        public string Text { get; init; } = "";
        public string Mend { get; init; } = "";
        public string? Words { get; init; }
        public string FirstSeenAt { get; init; } = "";
        public string FirstRun { get; init; } = "";
        public string? ClosedAt { get; init; }
        public string? Content { get; init; }

        public FindingLine ToLine()
        {
            var words = StoredWords.Of(Words, Text, Mend);
            return new FindingLine(Id, Code, Employee, words.What.ForReader(), words.Remedy.ForReader(), StoreQueries.Time(FirstSeenAt), FirstRun, StoreQueries.TimeOrNull(ClosedAt))
            {
                Name = Content is null ? null : StoreJson.Read<PersonPlan>(Content).Name,
            };
        }
    }
}
