using System.Globalization;
using Microsoft.Data.Sqlite;
using Passerelle.Store.Data;

namespace Passerelle.Store.Backups;

/// <summary>Copies of the SQLite store as one file.</summary>
public static class StoreCopy
{
    /// <summary>The newest step that this version of the program knows.</summary>
    public static int NewestSchema => Migrator.Newest("sqlite");

    /// <summary>
    /// Copies the store while others go on writing to it: SQLite's online backup gives one moment of it. What was deleted stays out, also from the file's
    /// unused pages.
    /// </summary>
    /// <param name="dataFolder">The folder with the store, which must be there.</param>
    /// <param name="file">The copy, which must not be there yet.</param>
    /// <exception cref="StoreException"><c>store-damaged</c>: the copy is not sound, so neither is the store.</exception>
    /// <exception cref="System.Data.Common.DbException">The store cannot be read.</exception>
    public static async Task CopyAsync(string dataFolder, string file, CancellationToken cancel = default)
    {
        await using var source = Open(Path.Combine(dataFolder, StoreOptions.FileName), SqliteOpenMode.ReadWrite);
        await source.OpenAsync(cancel);
        await using var copy = Open(file, SqliteOpenMode.ReadWriteCreate);
        await copy.OpenAsync(cancel);
        source.BackupDatabase(copy);
        await ExecuteAsync(copy, "PRAGMA journal_mode = DELETE; VACUUM;", cancel);
        await CheckAsync(copy, cancel);
    }

    /// <summary>The step to which the store in a file was brought.</summary>
    /// <exception cref="StoreException"><c>store-damaged</c>: the file is no sound store.</exception>
    public static async Task<int> SchemaOfAsync(string file, CancellationToken cancel = default)
    {
        await using var store = Open(file, SqliteOpenMode.ReadOnly);
        try
        {
            await store.OpenAsync(cancel);
            await CheckAsync(store, cancel);
            await using var command = store.CreateCommand();
            command.CommandText = "SELECT coalesce(max(number), 0) FROM schema_migration";
            return Convert.ToInt32(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
        }
        catch (SqliteException)
        {
            throw Damaged();
        }
    }

    private static async Task CheckAsync(SqliteConnection store, CancellationToken cancel)
    {
        await using var command = store.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        if (await command.ExecuteScalarAsync(cancel) is not "ok")
        {
            throw Damaged();
        }
    }

    private static async Task ExecuteAsync(SqliteConnection store, string sql, CancellationToken cancel)
    {
        await using var command = store.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static StoreException Damaged() => new("store-damaged", "The store is damaged: SQLite's own check finds mistakes in it. Take another backup.");

    // Without a pool, so that the file is free once this is done.
    private static SqliteConnection Open(string file, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ToString());
}
