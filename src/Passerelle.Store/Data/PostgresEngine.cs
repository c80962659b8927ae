using System.Data;
using System.Data.Common;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Passerelle.Store.Locking;

namespace Passerelle.Store.Data;

/// <summary>PostgreSQL: several processes may share it.</summary>
internal sealed class PostgresEngine : Engine
{
    private const int Chunk = 1000;
    private readonly string connectionString;
    private readonly NpgsqlDataSource source;

    /// <exception cref="StoreException"><c>postgres</c>: the connection string cannot be read.</exception>
    public PostgresEngine(string connectionString)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 64 };
            this.connectionString = builder.ToString();
            source = NpgsqlDataSource.Create(builder);
        }
        catch (Exception trouble) when (trouble is ArgumentException or FormatException or OverflowException)
        {
            throw Unusable(trouble);
        }
    }

    /// <summary>What a person is told who set the database; a connection string's text, which may hold a password, is not in it.</summary>
    public static StoreException Unusable(Exception trouble) =>
        new(
            "postgres",
            $"PostgreSQL cannot be used as the store: {trouble.Message.TrimEnd('.')}. Check that the server runs, and PASSERELLE_POSTGRES: Host=…;Username=…;Password=…;Database=…"
        );

    public override string Dialect => "postgres";

    public override async Task<DbConnection> ConnectAsync(CancellationToken cancel) => await source.OpenConnectionAsync(cancel);

    public override async Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

    public override async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);

    public override Task LockOutOthersAsync(Session session, string what) =>
        session.ExecuteAsync($"SELECT pg_advisory_xact_lock({AdvisoryLock.Key})", new { key = LockName.Number(what) });

    public override async Task RunAsync(Session session, IEnumerable<Statement> statements)
    {
        foreach (var chunk in statements.Chunk(Chunk))
        {
            await using var batch = new NpgsqlBatch((NpgsqlConnection)session.Connection, (NpgsqlTransaction)session.Transaction);
            foreach (var statement in chunk)
            {
                var command = new NpgsqlBatchCommand(statement.Sql);
                foreach (var (name, value) in statement.Parameters)
                {
                    command.Parameters.Add(Parameter(name, value));
                }

                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync();
        }
    }

    public override async Task InsertAsync(Session session, string table, IReadOnlyList<Column> columns)
    {
        var names = string.Join(", ", columns.Select(c => c.Name));
        var values = string.Join(", ", columns.Select(c => "@" + c.Name));
        await using var command = new NpgsqlCommand(
            $"INSERT INTO {table} ({names}) SELECT * FROM unnest({values})",
            (NpgsqlConnection)session.Connection,
            (NpgsqlTransaction)session.Transaction
        );
        foreach (var column in columns)
        {
            command.Parameters.Add(new NpgsqlParameter(column.Name, column.Values));
        }

        await command.ExecuteNonQueryAsync();
    }

    public override async Task<IReadOnlyList<long>> NextIntentIdsAsync(Session session, int count) =>
        await session.ListAsync<long>("SELECT nextval('intent_id') FROM generate_series(1, @count)", new { count });

    public override Task<IHeldLock?> TryLockAsync(string key, CancellationToken cancel) =>
        AdvisoryLock.TryTakeAsync(connectionString, LockName.Number(WriterKey(key)), cancel);

    public override async Task<bool> IsLockedAsync(string key, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        return await AdvisoryLock.IsTakenAsync(connection, LockName.Number(WriterKey(key)), cancel);
    }

    public override ValueTask DisposeAsync() => source.DisposeAsync();

    private static string WriterKey(string key) => string.Create(CultureInfo.InvariantCulture, $"writer {key}");

    private static NpgsqlParameter Parameter(string name, object? value) =>
        value switch
        {
            null => new NpgsqlParameter(name, DBNull.Value),
            string text => new NpgsqlParameter(name, NpgsqlDbType.Text) { Value = PortableText.Of(text) },
            int number => new NpgsqlParameter(name, NpgsqlDbType.Bigint) { Value = (long)number },
            _ => new NpgsqlParameter(name, value),
        };
}
