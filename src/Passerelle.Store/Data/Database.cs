using System.Data.Common;

namespace Passerelle.Store.Data;

/// <summary>The open store: the one way to read and write it. Safe to use from many threads.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly Engine engine;

    // SQLite has one writer; queueing here is fair, its own waiting is not.
    private readonly SemaphoreSlim? gate;

    private Database(Engine engine, TimeProvider clock)
    {
        this.engine = engine;
        Clock = clock;
        gate = engine is SqliteEngine ? new SemaphoreSlim(1, 1) : null;
    }

    public TimeProvider Clock { get; }

    internal Engine Engine => engine;

    internal string Now => Iso.Of(Clock.GetUtcNow());

    /// <summary>Opens the store and brings it forward to this version.</summary>
    /// <exception cref="StoreException">
    /// <c>store-too-new</c>: a newer version has used this store. <c>postgres</c>: the server cannot be reached or used, or is not named in a way that can be read.
    /// </exception>
    /// <exception cref="DbException">The file cannot be opened.</exception>
    public static async Task<Database> OpenAsync(StoreOptions options, TimeProvider clock, CancellationToken cancel = default)
    {
        var database = new Database(options.PostgreSql is { } server ? new PostgresEngine(server) : new SqliteEngine(options.DataFolder), clock);
        try
        {
            await database.WriteAsync(session => Migrator.RunAsync(database.Engine, session, clock), cancel);
            return database;
        }
        catch (DbException trouble) when (database.engine is PostgresEngine)
        {
            await database.DisposeAsync();
            throw PostgresEngine.Unusable(trouble);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        gate?.Dispose();
    }

    internal async Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken cancel = default)
    {
        await using var connection = await engine.ConnectAsync(cancel);
        await using var transaction = await engine.BeginReadAsync(connection, cancel);
        var result = await work(new Session(engine, transaction));
        await transaction.CommitAsync(cancel);
        return result;
    }

    /// <summary>All of it or nothing; durable when this returns.</summary>
    internal async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancel = default)
    {
        if (gate is not null)
        {
            await gate.WaitAsync(cancel);
        }

        try
        {
            await using var connection = await engine.ConnectAsync(cancel);
            await using var transaction = await engine.BeginWriteAsync(connection, cancel);
            var result = await work(new Session(engine, transaction));
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            gate?.Release();
        }
    }

    internal Task WriteAsync(Func<Session, Task> work, CancellationToken cancel = default) =>
        WriteAsync(
            async session =>
            {
                await work(session);
                return true;
            },
            cancel
        );
}
