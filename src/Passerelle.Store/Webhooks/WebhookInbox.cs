using Passerelle.Core.Source;
using Passerelle.Store.Data;

namespace Passerelle.Store.Webhooks;

/// <summary>Keeps about whom Personio told that something changed, until a run has read them again (section 11); a restart loses nobody.</summary>
public sealed class WebhookInbox(Database database)
{
    /// <summary>From how many people on everyone is read again, rather than each of them.</summary>
    public const int MostPeople = 25;

    private const string Everyone = "*";

    /// <summary>Keeps some messages, all or none. However many they are, an environment never has more than <see cref="MostPeople"/> rows.</summary>
    public Task KeepAsync(IReadOnlyCollection<HeardEvent> events, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                // In one order, so that two processes never wait for each other crosswise.
                foreach (var one in events.GroupBy(e => e.Environment.Value, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
                {
                    await session.LockOutOthersAsync($"webhooks {one.Key}");
                    await KeepAsync(session, one.Key, [.. one]);
                }
            },
            cancel
        );

    /// <summary>Whether anybody waits in any environment.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancel = default) =>
        await database.ReadAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM webhook_waiting"), cancel) > 0;

    /// <returns>Null when nobody waits.</returns>
    public async Task<WaitingPeople?> FindAsync(EnvironmentKey environment, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(
            session =>
                session.ListAsync<Row>(
                    "SELECT employee, events, first_at AS FirstAt, last_at AS LastAt FROM webhook_waiting WHERE env = @env ORDER BY employee",
                    new { env = environment.Value }
                ),
            cancel
        );
        return rows.Count == 0
            ? null
            : new WaitingPeople(
                rows.Exists(row => row.Employee == Everyone) ? null : rows.Select(row => new EmployeeId(row.Employee)).ToHashSet(),
                rows.Min(row => Iso.Time(row.FirstAt)),
                rows.Max(row => Iso.Time(row.LastAt))
            )
            {
                Seen = [.. rows.Select(row => new WaitingPeople.SeenRow(row.Employee, row.Events, row.LastAt))],
            };
    }

    /// <summary>These people were read again; whoever was heard of since goes on waiting.</summary>
    public Task DoneAsync(EnvironmentKey environment, WaitingPeople people, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                await session.LockOutOthersAsync($"webhooks {environment.Value}");
                foreach (var seen in people.Seen)
                {
                    await session.ExecuteAsync(
                        "DELETE FROM webhook_waiting WHERE env = @env AND employee = @Employee AND events = @Events AND last_at = @LastAt",
                        new
                        {
                            env = environment.Value,
                            seen.Employee,
                            seen.Events,
                            seen.LastAt,
                        }
                    );
                }
            },
            cancel
        );

    /// <summary>Nobody waits any more.</summary>
    public Task ForgetAsync(EnvironmentKey environment, CancellationToken cancel = default) =>
        database.WriteAsync(session => session.ExecuteAsync("DELETE FROM webhook_waiting WHERE env = @env", new { env = environment.Value }), cancel);

    /// <returns>Null when nothing was ever heard.</returns>
    public async Task<LastHeard?> HeardAsync(EnvironmentKey environment, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(
            session => session.FirstOrDefaultAsync<HeardRow>("SELECT event, events, last_at AS LastAt FROM webhook_heard WHERE env = @env", new { env = environment.Value }),
            cancel
        );
        return row is null ? null : new LastHeard(row.Event, Iso.Time(row.LastAt), row.Events);
    }

    private async Task KeepAsync(Session session, string env, IReadOnlyList<HeardEvent> events)
    {
        var now = database.Now;
        await session.ExecuteAsync(
            """
            INSERT INTO webhook_heard (env, event, events, last_at) VALUES (@env, @name, @count, @now)
            ON CONFLICT (env) DO UPDATE SET event = excluded.event, events = webhook_heard.events + excluded.events, last_at = excluded.last_at
            """,
            new
            {
                env,
                name = events[^1].Event,
                count = (long)events.Count,
                now,
            }
        );
        var about = events.Where(e => e.Employee is not null).GroupBy(e => e.Employee!.Value.Value, StringComparer.Ordinal).ToList();
        if (about.Count == 0)
        {
            return;
        }

        var known = (await session.ListAsync<string>("SELECT employee FROM webhook_waiting WHERE env = @env", new { env })).ToHashSet(StringComparer.Ordinal);
        if (!known.Contains(Everyone) && known.Union(about.Select(one => one.Key), StringComparer.Ordinal).Count() <= MostPeople)
        {
            foreach (var one in about)
            {
                await WaitAsync(session, env, one.Key, one.Count(), now, now);
            }

            return;
        }

        var first = await session.ScalarAsync<string?>("SELECT min(first_at) FROM webhook_waiting WHERE env = @env", new { env }) ?? now;
        await WaitAsync(session, env, Everyone, about.Sum(one => one.Count()), first, now);
        await session.ExecuteAsync("DELETE FROM webhook_waiting WHERE env = @env AND employee <> @Everyone", new { env, Everyone });
    }

    private static Task WaitAsync(Session session, string env, string employee, int events, string first, string now) =>
        session.ExecuteAsync(
            """
            INSERT INTO webhook_waiting (env, employee, events, first_at, last_at) VALUES (@env, @employee, @events, @first, @now)
            ON CONFLICT (env, employee) DO UPDATE SET events = webhook_waiting.events + excluded.events, last_at = excluded.last_at
            """,
            new
            {
                env,
                employee,
                events = (long)events,
                first,
                now,
            }
        );

    private sealed class Row
    {
        public string Employee { get; init; } = "";
        public long Events { get; init; }
        public string FirstAt { get; init; } = "";
        public string LastAt { get; init; } = "";
    }

    private sealed class HeardRow
    {
        public string Event { get; init; } = "";
        public long Events { get; init; }
        public string LastAt { get; init; } = "";
    }
}
