using System.Data.Common;
using Passerelle.Store.Locking;

namespace Passerelle.Store.Data;

/// <summary>Where SQLite and PostgreSQL differ; everything else is the same SQL.</summary>
internal abstract class Engine : IAsyncDisposable
{
    /// <summary>The folder of this dialect's migrations.</summary>
    public abstract string Dialect { get; }

    public abstract Task<DbConnection> ConnectAsync(CancellationToken cancel);

    /// <summary>A transaction that sees one state of the store however long it reads.</summary>
    public abstract Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancel);

    public abstract Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>Keeps other processes out until the transaction ends.</summary>
    public abstract Task LockOutOthersAsync(Session session, string what);

    /// <summary>Runs the statements in order, each made when its turn comes.</summary>
    public abstract Task RunAsync(Session session, IEnumerable<Statement> statements);

    public abstract Task<IReadOnlyList<long>> NextIntentIdsAsync(Session session, int count);

    /// <summary>Inserts many rows at once.</summary>
    public abstract Task InsertAsync(Session session, string table, IReadOnlyList<Column> columns);

    /// <summary>Takes a lock that the system frees by itself when the process dies; null when somebody else has it.</summary>
    public abstract Task<IHeldLock?> TryLockAsync(string key, CancellationToken cancel);

    public abstract Task<bool> IsLockedAsync(string key, CancellationToken cancel);

    public abstract ValueTask DisposeAsync();
}
