using Passerelle.Store.Connectors;
using Passerelle.Store.Data;

namespace Passerelle.Store.Audit;

/// <summary>A verification of the audit log that somebody asked for.</summary>
/// <param name="Verified">Who asked for it, and when.</param>
/// <param name="Platform">The platform on whose pages it was asked for; null for the command line.</param>
public sealed record VerifiedAudit(AuditVerdict Verdict, Signed Verified, string? Platform);

/// <summary>Verifies the audit log and keeps what came of it, so that nobody has to go through the whole log to know.</summary>
public sealed class AuditVerifications(Database database)
{
    private readonly AuditLog log = new(database);

    /// <summary>Goes through the whole chain and keeps the verdict in place of the last one.</summary>
    /// <param name="platform">The platform on whose pages it was asked for; null for the command line.</param>
    public async Task<VerifiedAudit> VerifyAsync(string by, string? platform, CancellationToken cancel = default)
    {
        var verdict = await log.VerifyAsync(cancel);
        var now = database.Now;
        await database.WriteAsync(
            session =>
                session.ExecuteAsync(
                    """
                    INSERT INTO audit_verification (one, verified_at, verified_by, platform, entries, first_broken, head)
                    VALUES (1, @now, @by, @platform, @entries, @broken, @head)
                    ON CONFLICT (one) DO UPDATE SET verified_at = excluded.verified_at, verified_by = excluded.verified_by, platform = excluded.platform,
                        entries = excluded.entries, first_broken = excluded.first_broken, head = excluded.head
                    """,
                    new
                    {
                        now,
                        by,
                        platform,
                        entries = verdict.Entries,
                        broken = verdict.FirstBroken,
                        head = verdict.Head,
                    }
                ),
            cancel
        );
        return new VerifiedAudit(verdict, new Signed(by, Iso.Time(now)), platform);
    }

    /// <summary>The last verification.</summary>
    /// <returns>Null when there was none.</returns>
    public async Task<VerifiedAudit?> FindAsync(CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(
            session =>
                session.FirstOrDefaultAsync<Row>(
                    "SELECT verified_at AS VerifiedAt, verified_by AS VerifiedBy, platform, entries, first_broken AS FirstBroken, head FROM audit_verification"
                ),
            cancel
        );
        return row is null ? null : new VerifiedAudit(new AuditVerdict(row.Entries, row.FirstBroken, row.Head), new Signed(row.VerifiedBy, Iso.Time(row.VerifiedAt)), row.Platform);
    }

    private sealed class Row
    {
        public string VerifiedAt { get; init; } = "";
        public string VerifiedBy { get; init; } = "";
        public string? Platform { get; init; }
        public long Entries { get; init; }
        public long? FirstBroken { get; init; }
        public string Head { get; init; } = "";
    }
}
