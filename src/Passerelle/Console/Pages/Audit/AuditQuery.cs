using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Running;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Audit;

/// <summary>Reads one page of the log: what concerns the environment, and what concerns the accounts of its platform.</summary>
public static class AuditQuery
{
    private const string Entries = "audit e LEFT JOIN account a ON a.id = e.actor";

    private const string OfEnvironment = "e.env = @env";

    private const string OfAccounts = """
        e.env IS NULL AND e.action NOT IN ('backed-up', 'restored') AND EXISTS (
            SELECT 1 FROM account_role r
            WHERE r.platform = @platform AND (r.account_id = e.actor OR e.details LIKE '%"account":"' || r.account_id || '"%'))
        """;

    /// <summary>A backup holds what is kept of every platform, so whoever reads a log of one is told.</summary>
    private const string OfInstallation = "e.env IS NULL AND e.action IN ('backed-up', 'restored')";

    /// <summary>Each part by an index of its own: one condition for both would be tried on every entry.</summary>
    private static readonly string[] Parts = [OfEnvironment, OfAccounts, OfInstallation];

    private const string Columns = "e.position, e.at, coalesce(a.name, e.actor) AS Actor, e.action, e.details, e.env";

    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["at"] = "position",
        ["-at"] = "position DESC",
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
        var more = Conditions(filter);
        var order = Orders.GetValueOrDefault(filter.Sort ?? "-at") ?? Orders["-at"];
        var positions = string.Join(" UNION ALL ", Parts.Select(part => $"SELECT e.position FROM {Entries} WHERE {part}{more}"));
        var rows = await queries.ListAsync<Row>($"SELECT {Columns} FROM {Entries} WHERE e.position IN ({positions} ORDER BY {order} LIMIT @rows OFFSET @offset) ORDER BY e.{order}", values, cancel);
        var total = await queries.ScalarAsync<long>($"SELECT {string.Join(" + ", Parts.Select(part => $"(SELECT count(*) FROM {Entries} WHERE {part}{more})"))}", values, cancel);
        var actors = await queries.ListAsync<ActorRow>(
            $"SELECT s.actor AS Actor, coalesce(a.name, s.actor) AS Name FROM ({Each("actor")}) s LEFT JOIN account a ON a.id = s.actor ORDER BY coalesce(a.name, s.actor)",
            values,
            cancel
        );
        var actions = await queries.ListAsync<string>($"SELECT s.action FROM ({Each("action")}) s ORDER BY s.action", values, cancel);
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
            $"SELECT {Columns}, e.previous_hash AS PreviousHash, e.hash FROM {Entries} WHERE ({string.Join(" OR ", Parts.Select(part => $"({part})"))}) AND e.position = @entry",
            new { env = environment.Key.Value, platform = connector.Platform, entry },
            cancel
        );
        return row?.ToLine() is { } line ? new AuditEntryModel(line, AuditLinks.Of(line, environment, connector), row.PreviousHash, row.Hash, environment) : null;
    }

    /// <summary>What stands in a column of the entries that are seen, each once.</summary>
    private static string Each(string column) => string.Join(" UNION ", Parts.Select(part => $"SELECT DISTINCT e.{column} FROM audit e WHERE {part}"));

    private static string Conditions(AuditFilter filter)
    {
        List<string> conditions = [];
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

        return string.Concat(conditions.Select(condition => " AND " + condition));
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
