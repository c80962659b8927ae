namespace Passerelle.Store.Data;

/// <summary>Where the store is.</summary>
/// <param name="DataFolder">The folder of the SQLite file and the lock files; made when missing.</param>
/// <param name="PostgreSql">A connection string: then everything is kept in PostgreSQL instead of the folder.</param>
public sealed record StoreOptions(string DataFolder, string? PostgreSql = null)
{
    /// <summary>Name of the SQLite file in <see cref="DataFolder"/>.</summary>
    public const string FileName = "passerelle.db";
}

/// <summary>The store cannot be used as asked; the message says what to do.</summary>
/// <param name="code">Stable, in kebab case: <c>store-too-new</c>, <c>key-inside-data</c>, <c>key-unreadable</c>, <c>postgres</c>.</param>
public sealed class StoreException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
