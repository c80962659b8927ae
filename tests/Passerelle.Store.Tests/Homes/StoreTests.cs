using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Data;

namespace Passerelle.Store.Tests.Homes;

/// <summary>The body of a test that runs on both databases.</summary>
public abstract class StoreTests(StoreHome home) : IAsyncLifetime
{
    protected static readonly EnvironmentKey Production = new("acme", IsTest: false);
    protected static readonly EnvironmentKey Test = new("acme", IsTest: true);
    protected static readonly EmployeeId Ada = new("1001");
    protected static readonly EmployeeId Ben = new("1002");
    protected static readonly UserId AdasAccount = new("65a0f2c4d9b1e2a3c4d50001");
    protected static readonly UserId BensAccount = new("65a0f2c4d9b1e2a3c4d50002");
    protected static readonly GroupId Paris = new("65a0f2c4d9b1e2a3c4d6000a");

    protected StoreHome Home { get; } = home;

    protected MovableClock Clock { get; } = new();

    protected Database Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        try
        {
            await Home.MakeAsync();
            Database = await Database.OpenAsync(Home.Options, Clock);
        }
        catch
        {
            // A test that does not come to its start, a skipped one too, is not disposed.
            await Home.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }

        await Home.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class MovableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 1, 2, 3, 456, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
