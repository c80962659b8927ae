using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Environments;

/// <summary>Configurations that a person accepted for an environment, by their fingerprint (rule L9).</summary>
public sealed class Confirmations(Database database)
{
    public Task<bool> IsConfirmedAsync(EnvironmentKey environment, string fingerprint, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.ScalarAsync<bool>(
                    "SELECT EXISTS (SELECT 1 FROM confirmation WHERE env = @env AND fingerprint = @fingerprint)",
                    new { env = environment.Value, fingerprint }
                ),
            cancel
        );

    /// <summary>Accepts a configuration; audited, once.</summary>
    public Task ConfirmAsync(EnvironmentKey environment, string fingerprint, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Now;
                var added = await session.ExecuteAsync(
                    """
                    INSERT INTO confirmation (env, fingerprint, confirmed_by, confirmed_at) VALUES (@env, @fingerprint, @by, @now)
                    ON CONFLICT DO NOTHING
                    """,
                    new
                    {
                        env = environment.Value,
                        fingerprint,
                        by,
                        now,
                    }
                );
                if (added == 1)
                {
                    await AuditLog.AppendAsync(session, now, environment, by, "configuration-confirmed", new { fingerprint });
                }
            },
            cancel
        );
}
