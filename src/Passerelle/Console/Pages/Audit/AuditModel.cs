using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Store.Audit;

namespace Passerelle.Console.Pages.Audit;

/// <summary>What the address line asks for.</summary>
/// <param name="Actor">One person only, by name or account id.</param>
/// <param name="Action">One action only.</param>
public sealed record AuditFilter(string? Search, string? Actor, string? Action, string? Sort, int? Page);

/// <summary>One entry of the log.</summary>
/// <param name="Actor">The account's name, or the name that was given on the command line.</param>
/// <param name="OfEnvironment">False for what concerns the accounts of the platform.</param>
/// <param name="Details">JSON.</param>
public sealed record AuditLine(long Position, DateTimeOffset At, string Actor, string Action, string Details, bool OfEnvironment);

/// <param name="Actors">Everybody in the log, as stored and by name.</param>
/// <param name="Actions">Every action in the log.</param>
/// <param name="Chain">Of the whole log, filters aside.</param>
public sealed record AuditModel(
    ListPage<AuditLine> List,
    IReadOnlyList<(string Value, string Name)> Actors,
    IReadOnlyList<string> Actions,
    AuditVerdict Chain,
    ConnectorEnvironment Environment
);
