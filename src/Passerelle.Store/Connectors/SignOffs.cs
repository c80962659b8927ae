using System.Text.Json;
using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Connectors;

/// <summary>A person has seen the test and found it good (rule L5).</summary>
/// <param name="Number">From 1; only the highest can count.</param>
/// <param name="Fingerprint">Of the configuration that was tested.</param>
/// <param name="ProductionFingerprint">Of the draft as production would have run with it; null when its production side was not filled in yet.</param>
/// <param name="Rehearsed">What of it was rehearsed and did not happen in Personio, one sentence a case.</param>
public sealed record SignOff(int Number, string Fingerprint, string? ProductionFingerprint, IReadOnlyList<string> Rehearsed, Signed Signed)
{
    /// <summary>Whether it belongs to this configuration: a change of the draft voids it without anybody setting anything.</summary>
    /// <param name="test">The fingerprint of the draft for test; null while it cannot be used.</param>
    /// <param name="production">The fingerprint of the draft for production; null while it cannot be used.</param>
    public bool Covers(string? test, string? production) =>
        string.Equals(test, Fingerprint, StringComparison.Ordinal) && (production is null || string.Equals(production, ProductionFingerprint ?? Fingerprint, StringComparison.Ordinal));
}

/// <summary>The sign-offs of each connector, one number after the other.</summary>
public sealed class SignOffs(Database database)
{
    /// <summary>Signs off, which asks the architects for the deployment; both audited.</summary>
    /// <returns>Its number.</returns>
    public Task<int> SignAsync(
        string connector,
        string fingerprint,
        string? productionFingerprint,
        IReadOnlyList<string> rehearsed,
        string by,
        CancellationToken cancel = default
    ) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Now;
                await session.LockOutOthersAsync("sign_off");
                var number = 1 + await session.ScalarAsync<int>("SELECT coalesce(max(number), 0) FROM sign_off WHERE connector = @connector", new { connector });
                await session.ExecuteAsync(
                    """
                    INSERT INTO sign_off (connector, number, fingerprint, production_fingerprint, rehearsed, signed_at, signed_by)
                    VALUES (@connector, @number, @fingerprint, @productionFingerprint, @told, @now, @by)
                    """,
                    new
                    {
                        connector,
                        number,
                        fingerprint,
                        productionFingerprint,
                        told = JsonSerializer.Serialize(rehearsed),
                        now,
                        by,
                    }
                );
                var environment = ConnectorStore.EnvironmentOf(connector);
                await AuditLog.AppendAsync(session, now, environment, by, "signed-off", new { connector, number, fingerprint, rehearsed });
                await AuditLog.AppendAsync(session, now, environment, by, "deployment-requested", new { connector, signOff = number });
                return number;
            },
            cancel
        );

    /// <returns>The only one that can count; null when nobody has signed off yet.</returns>
    public async Task<SignOff?> LatestAsync(string connector, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(
            session =>
                session.FirstOrDefaultAsync<Row>(
                    """
                    SELECT number, fingerprint, production_fingerprint AS ProductionFingerprint, rehearsed, signed_at AS SignedAt, signed_by AS SignedBy
                    FROM sign_off WHERE connector = @connector ORDER BY number DESC LIMIT 1
                    """,
                    new { connector }
                ),
            cancel
        );
        return row is null
            ? null
            : new SignOff(
                (int)row.Number,
                row.Fingerprint,
                row.ProductionFingerprint,
                JsonSerializer.Deserialize<List<string>>(row.Rehearsed) ?? [],
                new Signed(row.SignedBy, Iso.Time(row.SignedAt))
            );
    }

    private sealed class Row
    {
        public long Number { get; init; }
        public string Fingerprint { get; init; } = "";
        public string? ProductionFingerprint { get; init; }
        public string Rehearsed { get; init; } = "[]";
        public string SignedAt { get; init; } = "";
        public string SignedBy { get; init; } = "";
    }
}
