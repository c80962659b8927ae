using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;

namespace Passerelle.Console.Pages.Held;

/// <summary>What the address line asks for.</summary>
/// <param name="Code">One guard or rule only.</param>
public sealed record HeldFilter(string? Search, string? Code, string? Order, int? Page);

/// <summary>Changes of one person that wait.</summary>
/// <param name="Run">The latest run that held them; null when no such run is kept.</param>
public sealed record HeldLine(
    string Id,
    string Employee,
    string Name,
    string Code,
    string Text,
    string Mend,
    IReadOnlyList<ChangeTableRow> Changes,
    DateTimeOffset Since,
    string? Run
)
{
    /// <summary>What to type to carry out these changes and no others.</summary>
    public string? Command(ConnectorEnvironment environment) =>
        Run is null ? null : $"passerelle approve {Run} --env {environment.Slug} --only {Employee} --by {HeldWords.YourName}";
}

/// <summary>A guard or rule and how many holds it made.</summary>
public sealed record HeldKind(string Code, long Count);

/// <summary>A run whose holds still wait.</summary>
public sealed record HeldRun(string Run, DateTimeOffset Started, long Count);

/// <param name="Kinds">Most first.</param>
/// <param name="LatestRun">The latest run that holds something; null when nothing waits.</param>
public sealed record HeldModel(ListPage<HeldLine> List, IReadOnlyList<HeldKind> Kinds, HeldRun? LatestRun, ConnectorEnvironment Environment);
