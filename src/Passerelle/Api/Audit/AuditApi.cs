using Passerelle.Api.Describing;
using Passerelle.Reporting;
using Passerelle.Running;

namespace Passerelle.Api.Audit;

/// <summary>The chain of the audit log.</summary>
public static class AuditApi
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet("/audit/verify", VerifyAsync).Reads<AuditVerification>("verifyAudit", "Go through the whole audit log and tell whether it is as it was written.").WithTags("Audit");

    private static async Task<IResult> VerifyAsync(Stores stores, CancellationToken cancel) => Answer.With(AuditVerification.Of(await stores.Audit.VerifyAsync(cancel)));
}
