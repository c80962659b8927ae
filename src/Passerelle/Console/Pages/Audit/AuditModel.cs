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
/// <param name="OfEnvironment">False for what concerns the accounts of the platform, or the whole installation.</param>
/// <param name="Details">JSON.</param>
public sealed record AuditLine(long Position, DateTimeOffset At, string Actor, string Action, string Details, bool OfEnvironment)
{
    /// <summary>A backup was made or put back, which concerns everything that is kept here.</summary>
    public bool OfInstallation => !OfEnvironment && Action is "backed-up" or "restored";

    public string Link(ConnectorEnvironment environment) => environment.Link(FormattableString.Invariant($"{AuditEndpoint.Address}/{Position}"));
}

/// <summary>Something an entry speaks of.</summary>
/// <param name="Address">Its page.</param>
public sealed record AuditLink(string Name, string Address);

/// <param name="Actors">Everybody in the log, as stored and by name.</param>
/// <param name="Actions">Every action in the log.</param>
/// <param name="Chain">What the last verification of the whole log said; null when nobody verified it yet.</param>
public sealed record AuditModel(
    ListPage<AuditLine> List,
    IReadOnlyList<(string Value, string Name)> Actors,
    IReadOnlyList<string> Actions,
    VerifiedAudit? Chain,
    ConnectorEnvironment Environment,
    string Platform
)
{
    /// <summary>Entries that were written since that verification.</summary>
    public long Since { get; init; }
}

/// <summary>One entry on a page of its own.</summary>
/// <param name="Previous">The hash of the entry before; empty for the first.</param>
/// <param name="Hash">Over the entry and <paramref name="Previous"/>.</param>
public sealed record AuditEntryModel(AuditLine Line, IReadOnlyList<AuditLink> Links, string Previous, string Hash, ConnectorEnvironment Environment);
