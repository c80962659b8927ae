namespace Passerelle.Store.Data;

/// <summary>
/// Reading for what people look at: a page owns its own query and the shape of its rows. Only reading; what writes has a store of its own.
/// The SQL must be good for both databases.
/// </summary>
public sealed class StoreQueries(Database database)
{
    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters = null, CancellationToken cancel = default) =>
        await database.ReadAsync(session => session.ListAsync<T>(sql, parameters), cancel);

    public Task<T?> FirstOrDefaultAsync<T>(string sql, object? parameters = null, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.FirstOrDefaultAsync<T>(sql, parameters), cancel);

    public Task<T> ScalarAsync<T>(string sql, object? parameters = null, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.ScalarAsync<T>(sql, parameters), cancel);

    /// <summary>A moment as it stands in the store, to compare with.</summary>
    public static string Text(DateTimeOffset time) => Iso.Of(time);

    /// <summary>A moment as it was read from the store.</summary>
    public static DateTimeOffset Time(string text) => Iso.Time(text);

    /// <inheritdoc cref="Time"/>
    public static DateTimeOffset? TimeOrNull(string? text) => Iso.TimeOrNull(text);
}
