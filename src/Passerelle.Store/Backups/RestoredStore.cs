using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Backups;

/// <summary>What was stopped in a restored store.</summary>
/// <param name="MailsStopped">Mails that waited, or of which nobody knew whether they had gone.</param>
/// <param name="LinksVoided">One-time links that were still good.</param>
/// <param name="Paused">The environments that wait for somebody to resume them.</param>
public sealed record Stopped(long MailsStopped, long LinksVoided, IReadOnlyList<string> Paused);

/// <summary>
/// Makes an old state safe to go on from. The world went on since the backup: mails that wait in it may have gone, so none of them goes again, and production
/// stands still until somebody has looked at a plan.
/// </summary>
public sealed class RestoredStore(Database database)
{
    /// <param name="madeAt">When the backup was made.</param>
    /// <param name="by">Who restores it.</param>
    public Task<Stopped> SettleAsync(DateTimeOffset madeAt, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Now;
                var reason = $"restored from the backup of {Iso.Of(madeAt)}";
                var mails = await session.ExecuteAsync("UPDATE mail SET state = 'void', content = NULL, error = @reason WHERE state IN ('due', 'sending')", new { reason });
                var links = await session.ExecuteAsync("UPDATE account_link SET used_at = @now WHERE used_at IS NULL AND expires_at > @now", new { now });
                var known = await session.ListAsync<string>("SELECT env FROM run UNION SELECT env FROM link UNION SELECT env FROM platform_identity ORDER BY 1");
                var paused = new List<string>();
                foreach (var key in known.Select(EnvironmentKey.Parse).Where(key => !key.IsTest))
                {
                    var isNew = await session.ExecuteAsync(
                        "INSERT INTO pause (env, paused_by, paused_at, reason) VALUES (@env, @by, @now, @reason) ON CONFLICT DO NOTHING",
                        new
                        {
                            env = key.Value,
                            by,
                            now,
                            reason,
                        }
                    );
                    if (isNew == 1)
                    {
                        await AuditLog.AppendAsync(session, now, key, by, "pause", new { reason });
                    }

                    paused.Add(key.Value);
                }

                await AuditLog.AppendAsync(session, now, environment: null, by, "restored", new { backup = Iso.Of(madeAt), mails, links });
                return new Stopped(mails, links, paused);
            },
            cancel
        );
}
