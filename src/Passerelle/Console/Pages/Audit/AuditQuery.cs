using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Running;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Audit;

/// <summary>Reads one page of the log: what concerns the environment, and what concerns the accounts of its platform.</summary>
public static class AuditQuery
{
    private const string Entries = "audit e LEFT JOIN account a ON a.id = e.actor";

    private const string Seen = """
        (e.env = @env OR (e.env IS NULL AND EXISTS (
            SELECT 1 FROM account_role r
            WHERE r.platform = @platform AND (r.account_id = e.actor OR e.details LIKE '%"account":"' || r.account_id || '"%'))))
        """;

    private const string Columns = "e.position, e.at, coalesce(a.name, e.actor) AS Actor, e.action, e.details, e.env";

    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["at"] = "e.position",
        ["-at"] = "e.position DESC",
    };

    public static async Task<AuditModel> AskAsync(Stores stores, ConnectorEnvironment environment, string platform, AuditFilter filter, CancellationToken cancel)
    {
        var queries = stores.Queries;
        var values = new
        {
            env = environment.Key.Value,
            platform,
            search = Listing.Pattern(filter.Search ?? ""),
            actor = filter.Actor,
            action = filter.Action,
            rows = Listing.Rows,
            offset = Listing.Offset(filter.Page),
        };
        var where = Where(filter);
        var order = Orders.GetValueOrDefault(filter.Sort ?? "-at") ?? Orders["-at"];
        var rows = await queries.ListAsync<Row>($"SELECT {Columns} FROM {Entries} WHERE {where} ORDER BY {order} LIMIT @rows OFFSET @offset", values, cancel);
        var total = await queries.ScalarAsync<long>($"SELECT count(*) FROM {Entries} WHERE {where}", values, cancel);
        var actors = await queries.ListAsync<ActorRow>($"SELECT DISTINCT e.actor AS Actor, coalesce(a.name, e.actor) AS Name FROM {Entries} WHERE {Seen} ORDER BY coalesce(a.name, e.actor)", values, cancel);
        var actions = await queries.ListAsync<string>($"SELECT DISTINCT e.action FROM {Entries} WHERE {Seen} ORDER BY e.action", values, cancel);
        var chain = await stores.Verifications.FindAsync(cancel);
        return new AuditModel(
            new ListPage<AuditLine>([.. rows.Select(row => row.ToLine())], total, Listing.Number(filter.Page)),
            [.. actors.Select(actor => (actor.Actor, actor.Name))],
            actions,
            chain,
            environment,
            platform
        )
        {
            Since = chain is null ? 0 : await queries.ScalarAsync<long>("SELECT coalesce(max(position), 0) FROM audit", values, cancel) - chain.Verdict.Entries,
        };
    }

    /// <returns>Null when there is no such entry, or it is not this environment's.</returns>
    public static async Task<AuditEntryModel?> FindAsync(Stores stores, ConnectorEnvironment environment, ConnectorHome connector, long entry, CancellationToken cancel)
    {
        var row = await stores.Queries.FirstOrDefaultAsync<Row>(
            $"SELECT {Columns}, e.previous_hash AS PreviousHash, e.hash FROM {Entries} WHERE {Seen} AND e.position = @entry",
            new { env = environment.Key.Value, platform = connector.Platform, entry },
            cancel
        );
        return row?.ToLine() is { } line ? new AuditEntryModel(line, AuditLinks.Of(line, environment, connector), row.PreviousHash, row.Hash, environment) : null;
    }

    private static string Where(AuditFilter filter)
    {
        List<string> conditions = [Seen];
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            conditions.Add("(lower(coalesce(a.name, e.actor)) LIKE @search ESCAPE '\\' OR e.action LIKE @search ESCAPE '\\' OR lower(e.details) LIKE @search ESCAPE '\\')");
        }

        if (!string.IsNullOrEmpty(filter.Actor))
        {
            conditions.Add("e.actor = @actor");
        }

        if (!string.IsNullOrEmpty(filter.Action))
        {
            conditions.Add("e.action = @action");
        }

        return string.Join(" AND ", conditions);
    }

    private sealed class Row
    {
        public long Position { get; init; }
        public string At { get; init; } = "";
        public string Actor { get; init; } = "";
        public string Action { get; init; } = "";
        public string Details { get; init; } = "";
        public string? Env { get; init; }
        public string PreviousHash { get; init; } = "";
        public string Hash { get; init; } = "";

        public AuditLine ToLine() => new(Position, StoreQueries.Time(At), Actor, Action, Details, Env is not null);
    }

    private sealed class ActorRow
    {
        public string Actor { get; init; } = "";
        public string Name { get; init; } = "";
    }
}
