using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Connectors;

/// <summary>The last check of an environment (rule L3).</summary>
/// <param name="Version">The version of the draft that was checked; 0 for the connector of a configuration file.</param>
/// <param name="Answers">The answers, as JSON.</param>
public sealed record CheckRecord(Signed Checked, int Version, string Answers);

/// <summary>Keeps the answers of the last check of each environment.</summary>
public sealed class CheckRecords(Database database)
{
    /// <summary>Keeps the answers in place of earlier ones; audited.</summary>
    public Task SaveAsync(EnvironmentKey environment, int version, string answers, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Now;
                await session.ExecuteAsync(
                    """
                    INSERT INTO connector_check (env, checked_at, checked_by, version, answers) VALUES (@env, @now, @by, @version, @answers)
                    ON CONFLICT (env) DO UPDATE SET checked_at = excluded.checked_at, checked_by = excluded.checked_by, version = excluded.version, answers = excluded.answers
                    """,
                    new
                    {
                        env = environment.Value,
                        now,
                        by,
                        version,
                        answers,
                    }
                );
                await AuditLog.AppendAsync(session, now, environment, by, "checked", new { version });
            },
            cancel
        );

    /// <returns>Null when the environment was never checked.</returns>
    public async Task<CheckRecord?> FindAsync(EnvironmentKey environment, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(
            session =>
                session.FirstOrDefaultAsync<Row>(
                    "SELECT checked_at AS CheckedAt, checked_by AS CheckedBy, version, answers FROM connector_check WHERE env = @env",
                    new { env = environment.Value }
                ),
            cancel
        );
        return row is null ? null : new CheckRecord(new Signed(row.CheckedBy, Iso.Time(row.CheckedAt)), (int)row.Version, row.Answers);
    }

    private sealed class Row
    {
        public string CheckedAt { get; init; } = "";
        public string CheckedBy { get; init; } = "";
        public long Version { get; init; }
        public string Answers { get; init; } = "";
    }
}
