using Passerelle.Store.Audit;
using Passerelle.Store.Data;
using Passerelle.Store.Secrets;

namespace Passerelle.Store.Connectors;

/// <summary>That a secret is set, and since when; never what it is.</summary>
public sealed record SecretAge(string Name, Signed Set);

/// <summary>The secrets of a connector that the console owns, encrypted at rest; a configuration names them as <c>store:NAME</c>.</summary>
public sealed class ConnectorSecrets(Database database, SecretBox box)
{
    /// <summary>Ends the name of a value that is to replace another one once a check has accepted it.</summary>
    public const string Waiting = ".new";

    /// <summary>Sets or replaces a secret; audited by its name.</summary>
    public Task SetAsync(string connector, string name, string value, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Now;
                await session.ExecuteAsync(
                    """
                    INSERT INTO connector_secret (connector, name, sealed, set_at, set_by) VALUES (@connector, @name, @box, @now, @by)
                    ON CONFLICT (connector, name) DO UPDATE SET sealed = excluded.sealed, set_at = excluded.set_at, set_by = excluded.set_by
                    """,
                    new
                    {
                        connector,
                        name,
                        box = box.Seal(value, Purpose(connector, name)),
                        now,
                        by,
                    }
                );
                await AuditLog.AppendAsync(session, now, ConnectorStore.EnvironmentOf(connector), by, "secret-set", new { connector, secret = name });
            },
            cancel
        );

    /// <summary>Puts a value that waited in place of the one it replaces; audited by the name.</summary>
    /// <returns>False when nothing waits.</returns>
    public Task<bool> PromoteAsync(string connector, string name, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var waiting = await session.FirstOrDefaultAsync<Row>(
                    "SELECT name, sealed, set_at AS SetAt, set_by AS SetBy FROM connector_secret WHERE connector = @connector AND name = @waits",
                    new { connector, waits = name + Waiting }
                );
                if (waiting is null)
                {
                    return false;
                }

                var value = box.Open(waiting.Sealed, Purpose(connector, waiting.Name)) ?? throw Unreadable(connector, waiting.Name);
                await session.ExecuteAsync(
                    "UPDATE connector_secret SET sealed = @box, set_at = @SetAt, set_by = @SetBy WHERE connector = @connector AND name = @name",
                    new
                    {
                        connector,
                        name,
                        box = box.Seal(value, Purpose(connector, name)),
                        waiting.SetAt,
                        waiting.SetBy,
                    }
                );
                await session.ExecuteAsync("DELETE FROM connector_secret WHERE connector = @connector AND name = @waits", new { connector, waits = waiting.Name });
                await AuditLog.AppendAsync(session, database.Now, ConnectorStore.EnvironmentOf(connector), by, "secret-accepted", new { connector, secret = name });
                return true;
            },
            cancel
        );

    /// <summary>Forgets a secret; audited by its name when there was one.</summary>
    public Task RemoveAsync(string connector, string name, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                if (await session.ExecuteAsync("DELETE FROM connector_secret WHERE connector = @connector AND name = @name", new { connector, name }) > 0)
                {
                    await AuditLog.AppendAsync(session, database.Now, ConnectorStore.EnvironmentOf(connector), by, "secret-removed", new { connector, secret = name });
                }
            },
            cancel
        );

    public async Task<IReadOnlyList<SecretAge>> AgesAsync(string connector, CancellationToken cancel = default)
    {
        var rows = await RowsAsync(connector, cancel);
        return [.. rows.Select(row => new SecretAge(row.Name, new Signed(row.SetBy, Iso.Time(row.SetAt))))];
    }

    /// <summary>The values by name, for the one reader of configurations.</summary>
    /// <exception cref="StoreException"><c>key-unreadable</c>: a secret was sealed with another key.</exception>
    public async Task<IReadOnlyDictionary<string, string>> RevealAsync(string connector, CancellationToken cancel = default)
    {
        var rows = await RowsAsync(connector, cancel);
        return rows.ToDictionary(
            row => row.Name,
            row =>
                box.Open(row.Sealed, Purpose(connector, row.Name))
                ?? throw Unreadable(connector, row.Name),
            StringComparer.Ordinal
        );
    }

    private Task<List<Row>> RowsAsync(string connector, CancellationToken cancel) =>
        database.ReadAsync(
            session =>
                session.ListAsync<Row>("SELECT name, sealed, set_at AS SetAt, set_by AS SetBy FROM connector_secret WHERE connector = @connector ORDER BY name", new { connector }),
            cancel
        );

    private static StoreException Unreadable(string connector, string name) =>
        new("key-unreadable", $"The secret {name} of {connector} was sealed with another key. Restore the key file, or set the secret again.");

    private static string Purpose(string connector, string name) => $"connector-secret {connector} {name}";

    private sealed class Row
    {
        public string Name { get; init; } = "";
        public byte[] Sealed { get; init; } = [];
        public string SetAt { get; init; } = "";
        public string SetBy { get; init; } = "";
    }
}
