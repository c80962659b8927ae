using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;

namespace Passerelle.Console.Pages.Held;

/// <summary>What the address line asks for.</summary>
/// <param name="Code">One guard or rule only.</param>
/// <param name="Nobody">Somebody wanted to approve and named nobody.</param>
public sealed record HeldFilter(string? Search, string? Code, string? Order, int? Page, bool? Nobody = null);

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
);

/// <param name="Kinds">The guards and rules with how many holds each made, most first.</param>
/// <param name="People">Everybody who waits, each once, filters aside.</param>
/// <param name="Approvable">People of the whole list who can be approved together.</param>
/// <param name="NobodyChosen">Somebody wanted to approve and named nobody.</param>
public sealed record HeldModel(ListPage<HeldLine> List, IReadOnlyList<KindCount> Kinds, long People, long Approvable, bool NobodyChosen, ConnectorEnvironment Environment)
{
    /// <summary>What is to be decided altogether, filters aside.</summary>
    public long Holds => Kinds.Sum(kind => kind.Count);
}
