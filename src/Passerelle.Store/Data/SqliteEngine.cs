using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Passerelle.Store.Locking;

namespace Passerelle.Store.Data;

/// <summary>SQLite: a file in the data folder, one writer at a time within the process.</summary>
internal sealed class SqliteEngine : Engine
{
    private readonly string connectionString;
    private readonly string folder;
    private readonly SqliteConnection anchor;

    public SqliteEngine(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        if (!Directory.Exists(this.folder))
        {
            Folders.CreatePrivate(this.folder);
        }

        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(this.folder, StoreOptions.FileName),
            ForeignKeys = true,
            DefaultTimeout = 60,
        }.ToString();
        anchor = new SqliteConnection(connectionString);
    }

    public override string Dialect => "sqlite";

    public override async Task<DbConnection> ConnectAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancel);

        // For migrations: SQLite's own lower knows no letters beyond ASCII.
        connection.CreateFunction("lower_all", (string? text) => text is null ? null : SearchText.Of(text), isDeterministic: true);
        await using var command = connection.CreateCommand();

        // WAL with FULL: a commit is on the disk when it returns (https://www.sqlite.org/pragma.html#pragma_synchronous).
        command.CommandText = "PRAGMA busy_timeout = 60000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
        await command.ExecuteNonQueryAsync(cancel);
        return connection;
    }

    public override Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancel) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: true));

    public override Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancel) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false));

    // A write transaction is already alone.
    public override Task LockOutOthersAsync(Session session, string what) => Task.CompletedTask;

    public override async Task RunAsync(Session session, IEnumerable<Statement> statements)
    {
        var prepared = new Dictionary<string, SqliteCommand>(StringComparer.Ordinal);
        try
        {
            foreach (var statement in statements)
            {
                if (!prepared.TryGetValue(statement.Sql, out var command))
                {
                    command = new SqliteCommand(statement.Sql, (SqliteConnection)session.Connection, (SqliteTransaction)session.Transaction);
                    prepared.Add(statement.Sql, command);
                }

                Fill(command, statement);
                await command.ExecuteNonQueryAsync();
            }
        }
        finally
        {
            foreach (var command in prepared.Values)
            {
                await command.DisposeAsync();
            }
        }
    }

    public override async Task InsertAsync(Session session, string table, IReadOnlyList<Column> columns)
    {
        var names = string.Join(", ", columns.Select(c => c.Name));
        var values = string.Join(", ", columns.Select(c => "@" + c.Name));
        await using var command = new SqliteCommand(
            $"INSERT INTO {table} ({names}) VALUES ({values})",
            (SqliteConnection)session.Connection,
            (SqliteTransaction)session.Transaction
        );
        var parameters = columns.Select(c => command.Parameters.Add(new SqliteParameter { ParameterName = c.Name })).ToList();
        for (var row = 0; row < columns[0].Values.Length; row++)
        {
            for (var i = 0; i < parameters.Count; i++)
            {
                parameters[i].Value = columns[i].Values.GetValue(row);
            }

            await command.ExecuteNonQueryAsync();
        }
    }

    public override async Task<IReadOnlyList<long>> NextIntentIdsAsync(Session session, int count)
    {
        var last = await session.NextAsync("intent", count);
        return [.. Enumerable.Range(1, count).Select(i => last - count + i)];
    }

    public override Task<IHeldLock?> TryLockAsync(string key, CancellationToken cancel) => FileLock.TryTakeAsync(LockFile(key), cancel);

    public override Task<bool> IsLockedAsync(string key, CancellationToken cancel) => Task.FromResult(FileLock.IsTaken(LockFile(key)));

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearPool(anchor);
        return anchor.DisposeAsync();
    }

    /// <summary>The same SQL always comes with the same parameters: they are made once.</summary>
    private static void Fill(SqliteCommand command, Statement statement)
    {
        if (command.Parameters.Count == 0)
        {
            foreach (var (name, _) in statement.Parameters)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            }
        }

        foreach (var (name, value) in statement.Parameters)
        {
            command.Parameters[name].Value = value is string text ? PortableText.Of(text) : value ?? DBNull.Value;
        }
    }

    private string LockFile(string key) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"writer-{LockName.Of(key)}.lock"));
}
