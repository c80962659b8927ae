using Passerelle.Store.Audit;

namespace Passerelle.Reporting;

/// <summary>Whether the audit log is as it was written (<c>audit verify --json</c>).</summary>
/// <param name="Entries">How many entries were looked at.</param>
/// <param name="FirstBroken">The first position that was changed, put in or left out; null when intact.</param>
/// <param name="Head">The last entry's hash: kept elsewhere, it also proves that nothing was cut off at the end.</param>
public sealed record AuditVerification(bool Intact, long Entries, long? FirstBroken, string Head)
{
    public static AuditVerification Of(AuditVerdict verdict) => new(verdict.IsIntact, verdict.Entries, verdict.FirstBroken, verdict.Head);
}
