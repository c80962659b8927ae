using Passerelle.Store.Data;

namespace Passerelle.Store.Tests.Homes;

/// <summary>Where a test's store lives: each test has an empty one of its own.</summary>
public abstract class StoreHome : IAsyncDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("passerelle-store-").FullName;

    public StoreOptions Options { get; protected set; } = new("");

    public abstract Task MakeAsync();

    public virtual ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

public sealed class SqliteHome : StoreHome
{
    public override Task MakeAsync()
    {
        Options = new StoreOptions(Path.Combine(Folder, "data"));
        return Task.CompletedTask;
    }
}

public sealed class PostgresHome(PostgresServer server) : StoreHome
{
    public override async Task MakeAsync() => Options = new StoreOptions(Folder, await server.CreateStoreAsync());
}
