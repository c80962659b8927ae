using System.Globalization;
using System.Text.Json;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Home;
using Passerelle.Console.Pages.Runs.Concerned;
using Passerelle.Console.Shared;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Runs;

/// <summary>What the address line asks for.</summary>
/// <param name="Day">In the connector's time zone.</param>
/// <param name="From">The first day of several, there too.</param>
public sealed record RunFilter(string? Search, string? Outcome, string? Kind, DateOnly? Day, DateOnly? From, string? Sort, int? Page);

/// <summary>One line of the list.</summary>
public sealed record RunLine(string Id, string Kind, string? By, DateTimeOffset Started, DateTimeOffset? Finished, Outcome Outcome, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>Null when it had none.</summary>
    public string? Plan { get; init; }

    /// <summary>The counts that lead to their people.</summary>
    public IReadOnlySet<string> Links { get; init; } = new HashSet<string>();
}

/// <param name="HasAny">Whether the environment has runs at all, filters aside.</param>
public sealed record RunsModel(ListPage<RunLine> List, RunFilter Filter, ConnectorEnvironment Environment, bool HasAny)
{
    /// <summary>What was started and has not ended.</summary>
    public IReadOnlyList<RunTicket> UnderWay { get; init; } = [];

    public bool IsPaused { get; init; }

    /// <summary>The last 90 days; null where nobody looks at them.</summary>
    public Plot? Plot { get; init; }
}

/// <summary>Reads one page of the list.</summary>
public static class RunsQuery
{
    private const string Columns = "id, kind, started_by AS StartedBy, started_at AS StartedAt, finished_at AS FinishedAt, outcome, counts, plan_id AS PlanId";

    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["started"] = "started_at, id",
        ["-started"] = "started_at DESC, id DESC",
        ["kind"] = "kind, started_at DESC, id DESC",
        ["-kind"] = "kind DESC, started_at DESC, id DESC",
        ["outcome"] = "outcome, started_at DESC, id DESC",
        ["-outcome"] = "outcome DESC, started_at DESC, id DESC",
    };

    public static async Task<RunsModel> AskAsync(Stores stores, ConnectorEnvironment environment, RunFilter filter, CancellationToken cancel)
    {
        var queries = stores.Queries;
        var values = new
        {
            env = environment.Key.Value,
            search = Listing.Pattern(filter.Search ?? ""),
            outcome = filter.Outcome,
            kind = filter.Kind,
            from = filter.Day is { } day ? Beginning(day, environment.TimeZone) : "",
            since = filter.From is { } first ? Beginning(first, environment.TimeZone) : "",
            to = filter.Day is { } same ? Beginning(same.AddDays(1), environment.TimeZone) : "",
            rows = Listing.Rows,
            offset = Listing.Offset(filter.Page),
        };
        var query = new ListQuery("run", "id", Columns, Conditions(filter), ListQuery.OrderOf(Orders, filter.Sort, "-started"));
        var list = await query.AskAsync<Row, RunLine>(queries, values, filter.Page, row => row.ToLine(), cancel);
        var any = list.Total > 0 || await queries.ScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM run WHERE env = @env)", values, cancel);
        var links = await CountLinks.AskAsync(queries, [.. list.Rows.Select(run => new CountedRun(run.Id, run.Plan, run.Counts))], cancel);
        return new RunsModel(list with { Rows = [.. list.Rows.Select(run => run with { Links = links[run.Id] })] }, filter, environment, any)
        {
            IsPaused = await stores.Pauses.FindAsync(environment.Key, cancel) is not null,
        };
    }

    /// <summary>The counts of a run as they were kept; none while it runs or when it was interrupted.</summary>
    public static IReadOnlyDictionary<string, int> CountsOf(string? json) =>
        json is null ? new Dictionary<string, int>(StringComparer.Ordinal) : JsonSerializer.Deserialize<Dictionary<string, int>>(json)!;

    /// <summary>When a day begins there, as it stands in the store.</summary>
    public static string Beginning(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        var begins = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return StoreQueries.Text(new DateTimeOffset(begins, zone.GetUtcOffset(begins)));
    }

    private static IReadOnlyList<string> Conditions(RunFilter filter) =>
        ListQuery.Conditioned(
            "env = @env",
            (filter.Search, ListQuery.Finds("id", "coalesce(started_by, '')", "coalesce(plan_id, '')")),
            (filter.Outcome, string.Equals(filter.Outcome, Outcome.RunningCode, StringComparison.Ordinal) ? "outcome IS NULL" : "outcome = @outcome"),
            (filter.Kind, "kind = @kind"),
            (filter.Day?.ToString(CultureInfo.InvariantCulture), "started_at >= @from AND started_at < @to"),
            (filter.From?.ToString(CultureInfo.InvariantCulture), "started_at >= @since")
        );

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string Kind { get; init; } = "";
        public string? StartedBy { get; init; }
        public string StartedAt { get; init; } = "";
        public string? FinishedAt { get; init; }
        public string? Outcome { get; init; }
        public string? Counts { get; init; }
        public string? PlanId { get; init; }

        public RunLine ToLine() =>
            new(Id, Kind, StartedBy, StoreQueries.Time(StartedAt), StoreQueries.TimeOrNull(FinishedAt), Runs.Outcome.Of(Outcome), CountsOf(Counts)) { Plan = PlanId };
    }
}
