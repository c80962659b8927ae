using System.Text.Json;
using Passerelle.Api.Describing;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Audit;
using Passerelle.Reporting;
using Passerelle.Running;

namespace Passerelle.Api.Audit;

/// <summary>What was decided, the latest first.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">From 1.</param>
public sealed record AuditList(string Environment, long Total, int Page, IReadOnlyList<AuditListLine> Entries);

/// <summary>One entry of the log.</summary>
/// <param name="Actor">The account's name, or the name that was given on the command line.</param>
/// <param name="OfEnvironment">False for what concerns the accounts of the platform or the whole installation.</param>
public sealed record AuditListLine(long Entry, DateTimeOffset At, string Actor, string Action, bool OfEnvironment, JsonElement Details);

/// <summary>The audit log: its entries and its chain.</summary>
public static class AuditApi
{
    public static void Map(IEndpointRouteBuilder environment)
    {
        environment
            .MapGet("/audit", ListAsync)
            .Reads<AuditList>("listAudit", "List who decided what, the latest first, 50 on a page; search, actor and action leave the others out.")
            .WithTags("Audit");
        environment.MapGet("/audit/verify", VerifyAsync).Reads<AuditVerification>("verifyAudit", "Go through the whole audit log and tell whether it is as it was written.").WithTags("Audit");
    }

    private static async Task<IResult> ListAsync(ConnectorEnvironment environment, ConnectorHome home, Stores stores, string? search, string? actor, string? action, int? page, CancellationToken cancel)
    {
        var found = await AuditQuery.AskAsync(stores, environment, home.Platform, new AuditFilter(search, actor, action, Sort: null, page), cancel);
        return Answer.With(
            new AuditList(
                environment.Slug,
                found.List.Total,
                found.List.Number,
                [.. found.List.Rows.Select(line => new AuditListLine(line.Position, line.At, line.Actor, line.Action, line.OfEnvironment, JsonSerializer.Deserialize<JsonElement>(line.Details)))]
            )
        );
    }

    private static async Task<IResult> VerifyAsync(Stores stores, CancellationToken cancel) => Answer.With(AuditVerification.Of(await stores.Audit.VerifyAsync(cancel)));
}
