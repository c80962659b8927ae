using System.Data.Common;
using Dapper;
using Npgsql;

namespace Passerelle.Store.Locking;

/// <summary>
/// A session advisory lock on a connection of its own; PostgreSQL frees it when the connection ends:
/// <see href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS"/>.
/// </summary>
internal sealed class AdvisoryLock : IHeldLock
{
    /// <summary>Advisory locks belong to the whole database; stores in different schemas must not meet.</summary>
    public const string Key = "hashtextextended(coalesce(current_schema(), ''), @key)";

    private const int KeepAliveSeconds = 15;
    private readonly NpgsqlConnection connection;

    /// <summary>A connection carries one command at a time, and a run's workers look all at once.</summary>
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    private AdvisoryLock(NpgsqlConnection connection) => this.connection = connection;

    public static async Task<IHeldLock?> TryTakeAsync(string connectionString, long key, CancellationToken cancel)
    {
        // Not from the pool: closing it must end the session and with it the lock.
        var own = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = KeepAliveSeconds };
        var session = new NpgsqlConnection(own.ToString());
        try
        {
            await session.OpenAsync(cancel);
            if (await session.ExecuteScalarAsync<bool>($"SELECT pg_try_advisory_lock({Key})", new { key }))
            {
                return new AdvisoryLock(session);
            }
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }

        await session.DisposeAsync();
        return null;
    }

    public static Task<bool> IsTakenAsync(DbConnection connection, long key, CancellationToken cancel) =>
        connection.ExecuteScalarAsync<bool>(
            new CommandDefinition(
                $"""
                SELECT EXISTS (SELECT 1 FROM pg_locks
                WHERE locktype = 'advisory' AND granted AND objsubid = 1
                  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                  AND (classid::bigint << 32 | objid::bigint) = {Key})
                """,
                new { key },
                cancellationToken: cancel
            )
        );

    public async Task<bool> IsStillHeldAsync(CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            return await connection.ExecuteScalarAsync<int>(new CommandDefinition("SELECT 1", cancellationToken: cancel)) == 1;
        }
        catch (Exception trouble) when (trouble is DbException or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await oneAtATime.WaitAsync();
        try
        {
            // The server ends a closed session an instant later; this frees the lock now.
            await connection.ExecuteScalarAsync<string>("SELECT pg_advisory_unlock_all()::text");
        }
        catch (Exception trouble) when (trouble is DbException or InvalidOperationException)
        {
            // The connection was lost and the lock with it.
        }
        finally
        {
            await connection.DisposeAsync();
            oneAtATime.Release();
        }
    }
}
