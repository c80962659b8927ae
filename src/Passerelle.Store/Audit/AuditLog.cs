using Passerelle.Store.Data;

namespace Passerelle.Store.Audit;

/// <summary>Who decided what: append-only, each entry's hash covers the one before it.</summary>
public sealed class AuditLog(Database database)
{
    private const string Beginning = "";

    /// <param name="details">Written as JSON.</param>
    public Task AppendAsync<T>(EnvironmentKey? environment, string actor, string action, T details, CancellationToken cancel = default) =>
        database.WriteAsync(session => AppendAsync(session, database.Now, environment, actor, action, details), cancel);

    /// <summary>The latest entries, newest first; <paramref name="environment"/> null for all.</summary>
    public async Task<IReadOnlyList<AuditEntry>> ListAsync(EnvironmentKey? environment, int most, CancellationToken cancel = default)
    {
        var ofOne = environment is null ? "" : "WHERE env = @env";
        var rows = await database.ReadAsync(
            session =>
                session.ListAsync<AuditRow>(
                    $"SELECT {AuditRow.Columns} FROM audit {ofOne} ORDER BY position DESC LIMIT @most",
                    new { env = environment?.Value, most }
                ),
            cancel
        );
        return [.. rows.Select(row => row.ToEntry())];
    }

    /// <summary>Goes through the whole chain.</summary>
    public Task<AuditVerdict> VerifyAsync(CancellationToken cancel = default) =>
        database.ReadAsync(
            async session =>
            {
                var (entries, head, broken) = (0L, Beginning, (long?)null);
                await foreach (var row in session.StreamAsync<AuditRow>($"SELECT {AuditRow.Columns} FROM audit ORDER BY position"))
                {
                    entries++;
                    if (row.Position != entries || row.PreviousHash != head || row.Hash != row.ComputeHash())
                    {
                        broken ??= Math.Min(entries, row.Position);
                    }

                    head = row.Hash;
                }

                return new AuditVerdict(entries, broken, head);
            },
            cancel
        );

    /// <summary>Appends in the transaction of what is audited.</summary>
    internal static async Task AppendAsync<T>(Session session, string now, EnvironmentKey? environment, string actor, string action, T details)
    {
        await session.LockOutOthersAsync("audit");
        var last = await session.FirstOrDefaultAsync<AuditRow>($"SELECT {AuditRow.Columns} FROM audit ORDER BY position DESC LIMIT 1");
        var entry = new AuditRow
        {
            Position = (last?.Position ?? 0) + 1,
            At = now,
            Env = environment?.Value,
            Actor = actor,
            Action = action,
            Details = StoreJson.Write(details),
            PreviousHash = last?.Hash ?? Beginning,
        };
        await session.ExecuteAsync(
            """
            INSERT INTO audit (position, at, env, actor, action, details, previous_hash, hash)
            VALUES (@Position, @At, @Env, @Actor, @Action, @Details, @PreviousHash, @hash)
            """,
            new
            {
                entry.Position,
                entry.At,
                entry.Env,
                entry.Actor,
                entry.Action,
                entry.Details,
                entry.PreviousHash,
                hash = entry.ComputeHash(),
            }
        );
    }
}
