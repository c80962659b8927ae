using Passerelle.Configuration.Cron;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Runs;
using Passerelle.Console.Pages.Runs.Concerned;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Running.Schedule;
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
    /// <summary>The run that says whether everything is in step: <see cref="LastRun"/> unless that was about some people only.</summary>
    public Run? Judged { get; init; }

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

    /// <summary>Of everybody, absence included; and one between them that went wrong.</summary>
    private const string Telling = "kind IN ('sync', 'apply') AND outcome IS NOT NULL";

    public static async Task<HomeModel> AskAsync(Stores stores, ConnectorEnvironment environment, DateTimeOffset now, CancellationToken cancel)
    {
        var queries = stores.Queries;
        var env = new { env = environment.Key.Value };
        var last = await queries.FirstOrDefaultAsync<string>($"SELECT id FROM run WHERE env = @env AND {Writing} ORDER BY started_at DESC, id DESC LIMIT 1", env, cancel);
        var run = last is null ? null : await stores.Runs.FindWithoutReportAsync(environment.Key, last, cancel);
        var full = await LatestAsync(stores, environment, Telling, cancel);
        var quick = await LatestAsync(stores, environment, "kind = 'quick' AND outcome IS NOT NULL", cancel);
        var judged = quick is not null && Outcome.Of(quick.Outcome).IsBad && (full is null || quick.StartedAt > full.StartedAt) ? quick : full ?? run;
        var isOld = judged is not null && await IsOldAsync(queries, environment, judged, now, cancel);
        var pause = await stores.Pauses.FindAsync(environment.Key, cancel);
        var held = await queries.ScalarAsync<long>("SELECT count(DISTINCT employee) FROM hold WHERE env = @env AND state = 'open'", env, cancel);
        var holds = await queries.ScalarAsync<long>("SELECT count(*) FROM hold WHERE env = @env AND state = 'open'", env, cancel);
        var findings = await queries.ScalarAsync<long>("SELECT count(*) FROM finding WHERE env = @env AND closed_at IS NULL", env, cancel);
        var linked = await queries.ScalarAsync<long>("SELECT count(*) FROM link WHERE env = @env AND removed_at IS NULL", env, cancel);
        var plot = await PlotQuery.AskAsync(queries, environment, now, cancel);
        return new HomeModel(environment, Standings.Of(environment, run, judged, isOld, pause, held), run, pause, held, holds, findings, linked, plot)
        {
            Judged = judged,
            CountLinks = run is null ? new HashSet<string>() : (await CountLinks.AskAsync(queries, [new CountedRun(run.Id, run.Plan, RunsQuery.CountsOf(run.Counts))], cancel))[run.Id],
            NextRun = run is null || pause is not null ? null : NextOf(environment, now),
        };
    }

    private static async Task<Run?> LatestAsync(Stores stores, ConnectorEnvironment environment, string which, CancellationToken cancel) =>
        await stores.Queries.FirstOrDefaultAsync<string>($"SELECT id FROM run WHERE env = @env AND {which} ORDER BY started_at DESC, id DESC LIMIT 1", new { env = environment.Key.Value }, cancel)
            is { } id
            ? await stores.Runs.FindWithoutReportAsync(environment.Key, id, cancel)
            : null;

    /// <summary>By the schedule, as the mail tells it; where nothing runs by itself, more than a day.</summary>
    private static async Task<bool> IsOldAsync(StoreQueries queries, ConnectorEnvironment environment, Run judged, DateTimeOffset now, CancellationToken cancel) =>
        !environment.IsTest
        && (
            environment.Configuration?.Environment.Schedule is { } schedule
                ? await new DueRuns(queries).OverdueAsync(environment.Key, schedule, now, cancel) is not null
                : now - judged.StartedAt > DueRuns.Patience
        );

    private static DateTimeOffset? NextOf(ConnectorEnvironment environment, DateTimeOffset now) =>
        environment.Configuration?.Environment.Schedule is { } schedule ? schedule.Cron.After(now, schedule.TimeZone) : null;
}
