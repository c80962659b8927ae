using Passerelle.Configuration.Cron;
using Passerelle.Configuration.Settings;
using Passerelle.Store;
using Passerelle.Store.Data;

namespace Passerelle.Running.Schedule;

/// <summary>A run that the schedule asks for.</summary>
/// <param name="IsQuick">Between the full ones: nobody counts as gone since he is missing.</param>
public sealed record DueRun(bool IsQuick, DateTimeOffset Since);

/// <summary>
/// Tells from the schedule and from the runs that there were what is due. Nothing is kept of it, so a run that was missed since the machine was off, or whose
/// process died, is due until one has ended.
/// </summary>
public sealed class DueRuns(StoreQueries queries)
{
    /// <summary>How long after a run was due somebody is told that none succeeded (section 11).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(26);

    /// <summary>A plan of everybody that a person carried out is a beginning too; a pilot's is recorded as a pilot.</summary>
    private const string Good = "env = @env AND kind IN ('sync', 'apply') AND finished_at IS NOT NULL AND outcome NOT IN ('interrupted', 'refused', 'failed')";

    /// <returns>Null when nothing is due; also before the first run that went well, which a person starts.</returns>
    public async Task<DueRun?> FindAsync(EnvironmentKey key, ScheduleSettings schedule, DateTimeOffset now, CancellationToken cancel)
    {
        if (await FirstAsync(key, cancel) is not { } first)
        {
            return null;
        }

        if (schedule.Cron.Until(now, schedule.TimeZone) is { } due && due > first && !await EndedSinceAsync(key, "sync", due, cancel))
        {
            return new DueRun(IsQuick: false, due);
        }

        return schedule.QuickEvery is { } every && !await EndedSinceAsync(key, "sync", now - every, cancel) && !await EndedSinceAsync(key, "quick", now - every, cancel)
            ? new DueRun(IsQuick: true, now)
            : null;
    }

    /// <returns>When the run was due since which, for longer than <see cref="Patience"/>, none succeeded; null when all is well.</returns>
    public async Task<DateTimeOffset?> OverdueAsync(EnvironmentKey key, ScheduleSettings schedule, DateTimeOffset now, CancellationToken cancel)
    {
        var last = await queries.ScalarAsync<string?>($"SELECT max(started_at) FROM run WHERE {Good}", new { env = key.Value }, cancel);
        return last is not null && schedule.Cron.After(StoreQueries.Time(last), schedule.TimeZone) is { } due && now - due > Patience ? due : null;
    }

    /// <summary>Whether there was a run that went well; the first one is started by a person.</summary>
    public async Task<bool> HasBegunAsync(EnvironmentKey key, CancellationToken cancel) => await FirstAsync(key, cancel) is not null;

    private async Task<DateTimeOffset?> FirstAsync(EnvironmentKey key, CancellationToken cancel) =>
        StoreQueries.TimeOrNull(await queries.ScalarAsync<string?>($"SELECT min(started_at) FROM run WHERE {Good}", new { env = key.Value }, cancel));

    private async Task<bool> EndedSinceAsync(EnvironmentKey key, string kind, DateTimeOffset since, CancellationToken cancel) =>
        await queries.ScalarAsync<long>(
            "SELECT count(*) FROM run WHERE env = @env AND kind = @kind AND started_at >= @since AND finished_at IS NOT NULL AND outcome <> 'interrupted'",
            new
            {
                env = key.Value,
                kind,
                since = StoreQueries.Text(since),
            },
            cancel
        ) > 0;
}
