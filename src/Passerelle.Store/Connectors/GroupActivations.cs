using Passerelle.Core.Target;
using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Connectors;

/// <summary>A group that synchronises since a person set the connector up on it.</summary>
public sealed record GroupActivation(GroupId Group, Signed Activated);

/// <summary>On which groups a connector of the console is active (rule L7).</summary>
public sealed class GroupActivations(Database database)
{
    public async Task<IReadOnlyList<GroupActivation>> ListAsync(EnvironmentKey environment, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(
            session =>
                session.ListAsync<Row>(
                    "SELECT group_id AS GroupId, activated_at AS ActivatedAt, activated_by AS ActivatedBy FROM group_activation WHERE env = @env ORDER BY activated_at, group_id",
                    new { env = environment.Value }
                ),
            cancel
        );
        return [.. rows.Select(row => new GroupActivation(new GroupId(row.GroupId), new Signed(row.ActivatedBy, Iso.Time(row.ActivatedAt))))];
    }

    /// <summary>From now on the group synchronises; audited.</summary>
    /// <returns>False when it did already.</returns>
    public Task<bool> ActivateAsync(EnvironmentKey environment, GroupId group, string by, CancellationToken cancel = default) =>
        SetAsync(
            environment,
            group,
            by,
            "group-activated",
            "INSERT INTO group_activation (env, group_id, activated_at, activated_by) VALUES (@env, @group, @now, @by) ON CONFLICT DO NOTHING",
            cancel
        );

    /// <summary>The group stops being synchronised; nothing is removed. Audited.</summary>
    /// <returns>False when it did not synchronise.</returns>
    public Task<bool> DeactivateAsync(EnvironmentKey environment, GroupId group, string by, CancellationToken cancel = default) =>
        SetAsync(environment, group, by, "group-deactivated", "DELETE FROM group_activation WHERE env = @env AND group_id = @group", cancel);

    private Task<bool> SetAsync(EnvironmentKey environment, GroupId group, string by, string action, string sql, CancellationToken cancel) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Now;
                var changed = await session.ExecuteAsync(
                    sql,
                    new
                    {
                        env = environment.Value,
                        group = group.Value,
                        now,
                        by,
                    }
                );
                if (changed == 1)
                {
                    await AuditLog.AppendAsync(session, now, environment, by, action, new { group = group.Value });
                }

                return changed == 1;
            },
            cancel
        );

    private sealed class Row
    {
        public string GroupId { get; init; } = "";
        public string ActivatedAt { get; init; } = "";
        public string ActivatedBy { get; init; } = "";
    }
}
