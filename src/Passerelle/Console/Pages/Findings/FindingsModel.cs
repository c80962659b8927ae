using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;

namespace Passerelle.Console.Pages.Findings;

/// <summary>What the address line asks for.</summary>
/// <param name="Code">One kind only.</param>
/// <param name="State">Open ones unless it is <see cref="Closed"/> or <see cref="Any"/>.</param>
/// <param name="Id">This one only, open or closed.</param>
public sealed record FindingFilter(string? Search, string? Code, string? State, string? Sort, int? Page, string? Id = null)
{
    /// <summary>The address of one finding.</summary>
    public static string Link(ConnectorEnvironment environment, string id) => environment.Link($"/findings?state={Any}&id={Uri.EscapeDataString(id)}");

    public const string Closed = "closed";
    public const string Any = "any";
}

/// <summary>One line of the inbox.</summary>
/// <param name="Employee">Null when it concerns no single person.</param>
/// <param name="FirstRun">The run that came upon it first.</param>
/// <param name="ClosedAt">Null while it is open.</param>
public sealed record FindingLine(string Id, string Code, string? Employee, string Text, string Mend, DateTimeOffset FirstSeen, string FirstRun, DateTimeOffset? ClosedAt)
{
    /// <summary>The person's, from the latest plan that has one; null when none is kept.</summary>
    public string? Name { get; init; }
}

/// <param name="Kinds">Those of the chosen state, most first.</param>
/// <param name="HasAny">Whether the environment ever had findings, filters aside.</param>
public sealed record FindingsModel(ListPage<FindingLine> List, IReadOnlyList<KindCount> Kinds, ConnectorEnvironment Environment, bool HasAny);
