using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.People;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Runs.Changed;

/// <summary>Reads whom the runs of some days changed, the latest run first.</summary>
public static class ChangedQuery
{
    private const string Changed = "run_person p JOIN run r ON r.id = p.run_id";
    private const string Named = "LEFT JOIN plan_row n ON n.plan_id = r.plan_id AND n.employee = p.employee";

    public static async Task<ChangedModel> AskAsync(StoreQueries queries, ConnectorEnvironment environment, ChangedFilter filter, CancellationToken cancel)
    {
        var search = filter.Search?.Trim() ?? "";
        var values = new
        {
            env = environment.Key.Value,
            since = filter.From is { } first ? RunsQuery.Beginning(first, environment.TimeZone) : "",
            from = filter.Day is { } day ? RunsQuery.Beginning(day, environment.TimeZone) : "",
            to = filter.Day is { } same ? RunsQuery.Beginning(same.AddDays(1), environment.TimeZone) : "",
            id = search,
            search = Listing.Pattern(search),
            rows = Listing.Rows,
            offset = Listing.Offset(filter.Page),
        };
        var where = string.Join(" AND ", Conditions(filter, search));
        var tables = search.Length == 0 ? Changed : $"{Changed} {Named}";
        var rows = await queries.ListAsync<Row>(
            $"""
            SELECT s.run_id AS Run, s.started_at AS StartedAt, s.employee, s.kind, c.content
            FROM (SELECT p.run_id, p.employee, p.kind, r.started_at, r.plan_id FROM {tables} WHERE {where} ORDER BY r.started_at DESC, p.run_id DESC, p.kind, p.employee LIMIT @rows OFFSET @offset) s
            LEFT JOIN plan_row c ON c.plan_id = s.plan_id AND c.employee = s.employee
            ORDER BY s.started_at DESC, s.run_id DESC, s.kind, s.employee
            """,
            values,
            cancel
        );
        var total = Listing.TotalOf(rows.Count, filter.Page) ?? await queries.ScalarAsync<long>($"SELECT count(*) FROM {tables} WHERE {where}", values, cancel);
        return new ChangedModel(new ListPage<ChangedLine>([.. rows.Select(row => row.ToLine())], total, Listing.Number(filter.Page)), filter, environment);
    }

    /// <param name="since">As it stands in the store.</param>
    public static async Task<KeptPeople> KeptAsync(StoreQueries queries, ConnectorEnvironment environment, string since, CancellationToken cancel)
    {
        var rows = await queries.ListAsync<KeptRow>(
            $"SELECT p.run_id AS Run, p.kind, count(*) AS Number FROM {Changed} WHERE r.env = @env AND r.started_at >= @since AND p.kind IN ({Listed(ChangedKinds.CountsOf(key: null))}) GROUP BY p.run_id, p.kind",
            new { env = environment.Key.Value, since },
            cancel
        );
        return new KeptPeople(rows.ToDictionary(row => (row.Run, row.Kind), row => row.Number));
    }

    private static IEnumerable<string> Conditions(ChangedFilter filter, string search)
    {
        yield return "r.env = @env";
        yield return $"p.kind IN ({Listed(ChangedKinds.CountsOf(filter.Kind))})";
        if (filter.From is not null)
        {
            yield return "r.started_at >= @since";
        }

        if (filter.Day is not null)
        {
            yield return "r.started_at >= @from AND r.started_at < @to";
        }

        if (search.Length > 0)
        {
            yield return $"(p.employee = @id OR {NameSearch.Finds(search, "n.")})";
        }
    }

    /// <summary>Words of our own: a list as a parameter is another thing on each database.</summary>
    private static string Listed(IEnumerable<string> counts) => string.Join(", ", counts.Select(count => $"'{count}'"));

    private sealed class KeptRow
    {
        public string Run { get; init; } = "";
        public string Kind { get; init; } = "";
        public long Number { get; init; }
    }

    private sealed class Row
    {
        public string Run { get; init; } = "";
        public string StartedAt { get; init; } = "";
        public string Employee { get; init; } = "";
        public string Kind { get; init; } = "";
        public string? Content { get; init; }

        public ChangedLine ToLine() =>
            new(
                Run,
                StoreQueries.Time(StartedAt),
                Employee,
                Content is { Length: > 0 } ? StoreJson.Read<PersonPlan>(Content).Name : null,
                ChangeKind.OfCounts.First(one => string.Equals(one.Count, Kind, StringComparison.Ordinal)).Kind
            );
    }
}
