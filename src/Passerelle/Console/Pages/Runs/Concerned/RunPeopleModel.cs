using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Runs.Concerned;

/// <summary>What the address line asks for.</summary>
/// <param name="Kind">One count of the run's report only; by default everybody for whom something was done or wanted.</param>
public sealed record RunPeopleFilter(string? Search, string? Kind, int? Page);

/// <summary>One person of a run.</summary>
/// <param name="Name">Null when the rows of the run's plan are no longer kept.</param>
/// <param name="Kind">What became of them.</param>
/// <param name="Why">In words; null like the name.</param>
public sealed record RunPersonLine(string Employee, string? Name, ChangeKind Kind, string? Why);

public sealed record RunPeopleModel(Run Run, ListPage<RunPersonLine> List, RunPeopleFilter Filter, ConnectorEnvironment Environment)
{
    /// <summary>The counts that have people.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    /// <summary>The address of the people of a run.</summary>
    /// <param name="kind">One of its counts.</param>
    public static string Link(ConnectorEnvironment environment, string run, string kind) =>
        environment.Link(kind == CountLinks.Findings ? $"/runs/{run}?list={CountLinks.Findings}#list" : $"/runs/{run}/people?kind={kind}");
}
