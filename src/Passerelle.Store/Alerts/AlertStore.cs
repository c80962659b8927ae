using Passerelle.Store.Data;

namespace Passerelle.Store.Alerts;

/// <summary>What somebody was told once, so that nobody is told twice, not even by two processes.</summary>
public sealed class AlertStore(Database database)
{
    /// <param name="subject">What it is about, for example the moment of a run that never came.</param>
    /// <returns>False when it was told already.</returns>
    public Task<bool> TryTellAsync(EnvironmentKey environment, string subject, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
                await session.ExecuteAsync(
                    "INSERT INTO alert (env, subject, told_at) VALUES (@env, @subject, @now) ON CONFLICT DO NOTHING",
                    new
                    {
                        env = environment.Value,
                        subject,
                        now = database.Now,
                    }
                ) == 1,
            cancel
        );

    /// <summary>It could not be told after all; it may be tried again.</summary>
    public Task TakeBackAsync(EnvironmentKey environment, string subject, CancellationToken cancel = default) =>
        database.WriteAsync(session => session.ExecuteAsync("DELETE FROM alert WHERE env = @env AND subject = @subject", new { env = environment.Value, subject }), cancel);
}
