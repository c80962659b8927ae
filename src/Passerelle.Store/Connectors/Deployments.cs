using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Connectors;

/// <summary>A configuration that production runs, or ran, with (rule L6).</summary>
/// <param name="Number">From 1; the highest counts.</param>
/// <param name="Reason">Why it was deployed without a sign-off; null with one.</param>
public sealed record Deployment(int Number, string Text, string Fingerprint, string? Reason, Signed Deployed);

/// <summary>What was deployed to production, one number after the other.</summary>
public sealed class Deployments(Database database)
{
    /// <summary>Deploys a configuration; audited.</summary>
    /// <returns>Its number.</returns>
    public Task<int> DeployAsync(string connector, string text, string fingerprint, string? reason, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Now;
                await session.LockOutOthersAsync("deployment");
                var number = 1 + await session.ScalarAsync<int>("SELECT coalesce(max(number), 0) FROM deployment WHERE connector = @connector", new { connector });
                await session.ExecuteAsync(
                    """
                    INSERT INTO deployment (connector, number, text, fingerprint, reason, deployed_at, deployed_by)
                    VALUES (@connector, @number, @text, @fingerprint, @reason, @now, @by)
                    """,
                    new
                    {
                        connector,
                        number,
                        text,
                        fingerprint,
                        reason,
                        now,
                        by,
                    }
                );
                await AuditLog.AppendAsync(session, now, ConnectorStore.EnvironmentOf(connector), by, "deployed", new { connector, number, fingerprint, reason });
                return number;
            },
            cancel
        );

    /// <returns>What production runs with; null when nothing was deployed.</returns>
    public async Task<Deployment?> LatestAsync(string connector, CancellationToken cancel = default) =>
        (await ListAsync(connector, most: 1, cancel)).FirstOrDefault();

    /// <summary>The latest ones, newest first.</summary>
    public async Task<IReadOnlyList<Deployment>> ListAsync(string connector, int most, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(
            session =>
                session.ListAsync<Row>(
                    """
                    SELECT number, text, fingerprint, reason, deployed_at AS DeployedAt, deployed_by AS DeployedBy
                    FROM deployment WHERE connector = @connector ORDER BY number DESC LIMIT @most
                    """,
                    new { connector, most }
                ),
            cancel
        );
        return [.. rows.Select(row => new Deployment((int)row.Number, row.Text, row.Fingerprint, row.Reason, new Signed(row.DeployedBy, Iso.Time(row.DeployedAt))))];
    }

    private sealed class Row
    {
        public long Number { get; init; }
        public string Text { get; init; } = "";
        public string Fingerprint { get; init; } = "";
        public string? Reason { get; init; }
        public string DeployedAt { get; init; } = "";
        public string DeployedBy { get; init; } = "";
    }
}
