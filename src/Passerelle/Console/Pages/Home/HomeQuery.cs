using Passerelle.Configuration.Cron;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Runs;
using Passerelle.Console.Pages.Runs.Changed;
using Passerelle.Console.Pages.Runs.Concerned;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Store.Data;
using Passerelle.Store.Environments;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Home;

/// <param name="LastRun">The latest run that was to write; null when there was none yet.</param>
/// <param name="Held">People who wait for approval.</param>
/// <param name="Holds">What is to be decided about them; more than <paramref name="Held"/> where several guards or rules keep one person back.</param>
/// <param name="Findings">What is open to be mended.</param>
/// <param name="Linked">Employees with an account.</param>
public sealed record HomeModel(ConnectorEnvironment Environment, Standing Standing, Run? LastRun, Pause? Pause, long Held, long Holds, long Findings, long Linked, Plot Plot)
{
    /// <summary>What was started and has not ended.</summary>
    public IReadOnlyList<RunTicket> UnderWay { get; init; } = [];

    /// <summary>The counts of the latest run that lead to their people.</summary>
    public IReadOnlySet<string> CountLinks { get; init; } = new HashSet<string>();

    /// <summary>When the next run starts by itself; null where none does, and before the first one, which a person starts.</summary>
    public DateTimeOffset? NextRun { get; init; }
}

/// <summary>Reads what the home page shows.</summary>
public static class HomeQuery
{
    private const string Writing = "kind IN ('sync', 'quick', 'pilot', 'apply', 'approve', 'link', 'undo')";

    public static async Task<HomeModel> AskAsync(Stores stores, ConnectorEnvironment environment, DateTimeOffset now, CancellationToken cancel)
    {
        var queries = stores.Queries;
        var zone = environment.TimeZone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var env = new { env = environment.Key.Value, since = RunsQuery.Beginning(today.AddDays(1 - Plot.Days), zone) };
        var last = await queries.FirstOrDefaultAsync<string>($"SELECT id FROM run WHERE env = @env AND {Writing} ORDER BY started_at DESC, id DESC LIMIT 1", env, cancel);
        var run = last is null ? null : await stores.Runs.FindWithoutReportAsync(environment.Key, last, cancel);
        var pause = await stores.Pauses.FindAsync(environment.Key, cancel);
        var held = await queries.ScalarAsync<long>("SELECT count(DISTINCT employee) FROM hold WHERE env = @env AND state = 'open'", env, cancel);
        var holds = await queries.ScalarAsync<long>("SELECT count(*) FROM hold WHERE env = @env AND state = 'open'", env, cancel);
        var findings = await queries.ScalarAsync<long>("SELECT count(*) FROM finding WHERE env = @env AND closed_at IS NULL", env, cancel);
        var linked = await queries.ScalarAsync<long>("SELECT count(*) FROM link WHERE env = @env AND removed_at IS NULL", env, cancel);
        var rows = await queries.ListAsync<Row>(
            "SELECT id, started_at AS StartedAt, outcome, counts FROM run WHERE env = @env AND started_at >= @since ORDER BY started_at",
            env,
            cancel
        );
        var kept = await ChangedQuery.KeptAsync(queries, environment, env.since, cancel);
        var plot = Plot.Of(rows.Select(row => row.ToRun(kept)), today, zone);
        return new HomeModel(environment, Standings.Of(environment, run, pause, held, now), run, pause, held, holds, findings, linked, plot)
        {
            CountLinks = run is null ? new HashSet<string>() : (await CountLinks.AskAsync(queries, [new CountedRun(run.Id, run.Plan, RunsQuery.CountsOf(run.Counts))], cancel))[run.Id],
            NextRun = run is null || pause is not null ? null : NextOf(environment, now),
        };
    }

    private static DateTimeOffset? NextOf(ConnectorEnvironment environment, DateTimeOffset now) =>
        environment.Configuration?.Environment.Schedule is { } schedule ? schedule.Cron.After(now, schedule.TimeZone) : null;

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string StartedAt { get; init; } = "";
        public string? Outcome { get; init; }
        public string? Counts { get; init; }

        public PlottedRun ToRun(KeptPeople kept)
        {
            var counts = RunsQuery.CountsOf(Counts);
            return new PlottedRun(StoreQueries.Time(StartedAt), Runs.Outcome.Of(Outcome), counts, kept.AreThoseOf(Id, counts));
        }
    }
}
