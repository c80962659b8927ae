using System.Data.Common;
using Dapper;

namespace Passerelle.Store.Data;

/// <summary>One open transaction and what can be asked of it.</summary>
internal sealed class Session(Engine engine, DbTransaction transaction)
{
    public DbTransaction Transaction => transaction;

    public DbConnection Connection => transaction.Connection!;

    public Task<int> ExecuteAsync(string sql, object? parameters = null) => Connection.ExecuteAsync(sql, parameters, transaction);

    public async Task<List<T>> ListAsync<T>(string sql, object? parameters = null) =>
        (await Connection.QueryAsync<T>(sql, parameters, transaction).ConfigureAwait(false)).AsList();

    public Task<T?> FirstOrDefaultAsync<T>(string sql, object? parameters = null) =>
        Connection.QueryFirstOrDefaultAsync<T>(sql, parameters, transaction);

    /// <summary>Rows one by one, for what may be a hundred thousand of them.</summary>
    public IAsyncEnumerable<T> StreamAsync<T>(string sql, object? parameters = null) =>
        Connection.QueryUnbufferedAsync<T>(sql, parameters, transaction);

    public async Task<T> ScalarAsync<T>(string sql, object? parameters = null) =>
        (await Connection.ExecuteScalarAsync<T>(sql, parameters, transaction).ConfigureAwait(false))!;

    /// <summary>Runs the statements in order, with as few round trips as the database allows. Each is made when its turn comes: there may be a hundred thousand.</summary>
    public Task RunAsync(IEnumerable<Statement> statements) => engine.RunAsync(this, statements);

    /// <summary>Inserts many rows at once.</summary>
    public Task InsertAsync(string table, params IReadOnlyList<Column> columns) => engine.InsertAsync(this, table, columns);

    /// <summary>Keeps others, in this process or another, from the same work until the transaction ends.</summary>
    public Task LockOutOthersAsync(string what) => engine.LockOutOthersAsync(this, what);

    /// <summary>New, increasing ids of intents.</summary>
    public Task<IReadOnlyList<long>> NextIntentIdsAsync(int count) => engine.NextIntentIdsAsync(this, count);

    /// <summary>The next number of a counter, starting at 1.</summary>
    public Task<long> NextAsync(string counter, int step = 1) =>
        ScalarAsync<long>(
            "INSERT INTO counter (name, value) VALUES (@counter, @step) ON CONFLICT (name) DO UPDATE SET value = counter.value + @step RETURNING value",
            new { counter, step }
        );
}
