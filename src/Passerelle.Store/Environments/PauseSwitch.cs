using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Environments;

/// <summary>That an environment is paused, and by whom.</summary>
public sealed record Pause(string By, DateTimeOffset At, string? Reason);

/// <summary>The one audited switch that stops everything (rule R11).</summary>
public sealed class PauseSwitch(Database database)
{
    /// <returns>Null while not paused.</returns>
    public async Task<Pause?> FindAsync(EnvironmentKey environment, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(
            session =>
                session.FirstOrDefaultAsync<Row>(
                    "SELECT paused_by AS PausedBy, paused_at AS PausedAt, reason FROM pause WHERE env = @env",
                    new { env = environment.Value }
                ),
            cancel
        );
        return row is null ? null : new Pause(row.PausedBy, Iso.Time(row.PausedAt), row.Reason);
    }

    /// <returns>False when it was paused already; who and when stay as they were.</returns>
    public Task<bool> PauseAsync(EnvironmentKey environment, string by, string? reason, CancellationToken cancel = default) =>
        SetAsync(
            environment,
            by,
            "pause",
            reason,
            "INSERT INTO pause (env, paused_by, paused_at, reason) VALUES (@env, @by, @now, @reason) ON CONFLICT DO NOTHING",
            cancel
        );

    /// <returns>False when it was not paused.</returns>
    public Task<bool> ResumeAsync(EnvironmentKey environment, string by, CancellationToken cancel = default) =>
        SetAsync(environment, by, "resume", reason: null, "DELETE FROM pause WHERE env = @env", cancel);

    private Task<bool> SetAsync(EnvironmentKey environment, string by, string action, string? reason, string sql, CancellationToken cancel) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Now;
                var changed = await session.ExecuteAsync(
                    sql,
                    new
                    {
                        env = environment.Value,
                        by,
                        now,
                        reason,
                    }
                );
                if (changed == 1)
                {
                    await AuditLog.AppendAsync(session, now, environment, by, action, new { reason });
                }

                return changed == 1;
            },
            cancel
        );

    private sealed class Row
    {
        public string PausedBy { get; init; } = "";
        public string PausedAt { get; init; } = "";
        public string? Reason { get; init; }
    }
}
