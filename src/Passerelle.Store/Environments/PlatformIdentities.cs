using Passerelle.Core.Target;
using Passerelle.Store.Data;

namespace Passerelle.Store.Environments;

/// <summary>What tells one platform from another (rule L3).</summary>
/// <param name="BaseAddress">Address of the API.</param>
/// <param name="RootGroup">The platform's own group.</param>
public sealed record PlatformIdentity(string BaseAddress, GroupId RootGroup);

/// <summary>The platform each environment was seen to be.</summary>
public sealed class PlatformIdentities(Database database)
{
    /// <returns>Null before the first check.</returns>
    public async Task<PlatformIdentity?> FindAsync(EnvironmentKey environment, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(
            session =>
                session.FirstOrDefaultAsync<Row>(
                    "SELECT base_address AS BaseAddress, root_group AS RootGroup FROM platform_identity WHERE env = @env",
                    new { env = environment.Value }
                ),
            cancel
        );
        return row is null ? null : new PlatformIdentity(row.BaseAddress, new GroupId(row.RootGroup));
    }

    public Task SaveAsync(EnvironmentKey environment, PlatformIdentity identity, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.ExecuteAsync(
                    """
                    INSERT INTO platform_identity (env, base_address, root_group, recorded_at) VALUES (@env, @BaseAddress, @root, @now)
                    ON CONFLICT (env) DO UPDATE SET base_address = excluded.base_address, root_group = excluded.root_group, recorded_at = excluded.recorded_at
                    """,
                    new
                    {
                        env = environment.Value,
                        identity.BaseAddress,
                        root = identity.RootGroup.Value,
                        now = database.Now,
                    }
                ),
            cancel
        );

    /// <summary>Other environments that were seen to be the very same platform.</summary>
    public async Task<IReadOnlyList<EnvironmentKey>> OthersWithAsync(
        EnvironmentKey environment,
        PlatformIdentity identity,
        CancellationToken cancel = default
    )
    {
        var keys = await database.ReadAsync(
            session =>
                session.ListAsync<string>(
                    "SELECT env FROM platform_identity WHERE env <> @env AND base_address = @BaseAddress AND root_group = @root",
                    new
                    {
                        env = environment.Value,
                        identity.BaseAddress,
                        root = identity.RootGroup.Value,
                    }
                ),
            cancel
        );
        return [.. keys.Select(EnvironmentKey.Parse)];
    }

    private sealed class Row
    {
        public string BaseAddress { get; init; } = "";
        public string RootGroup { get; init; } = "";
    }
}
