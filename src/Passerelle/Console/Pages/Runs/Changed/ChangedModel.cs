using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;

namespace Passerelle.Console.Pages.Runs.Changed;

/// <summary>What the address line asks for.</summary>
/// <param name="Kind">The key of one of <see cref="ChangedKinds"/> only.</param>
/// <param name="From">Runs that began on this day or later, in the connector's time zone.</param>
/// <param name="Day">Runs that began on this day, there too.</param>
public sealed record ChangedFilter(string? Search, string? Kind, DateOnly? From, DateOnly? Day, int? Page);

/// <summary>One person whom one run changed.</summary>
/// <param name="Name">Null when the rows of the run's plan are no longer kept.</param>
/// <param name="Kind">What became of them.</param>
public sealed record ChangedLine(string Run, DateTimeOffset Started, string Employee, string? Name, ChangeKind Kind);

public sealed record ChangedModel(ListPage<ChangedLine> List, ChangedFilter Filter, ConnectorEnvironment Environment);

/// <summary>How many people of each run are kept by name, by what became of them.</summary>
public sealed record KeptPeople(IReadOnlyDictionary<(string Run, string Count), long> Numbers)
{
    /// <summary>Whether those who are kept are as many as the run counted. Of runs from before that was kept they are not: a number without a link is better than a list that differs from it.</summary>
    public bool AreThoseOf(string run, IReadOnlyDictionary<string, int> counts) =>
        ChangedKinds.CountsOf(key: null).All(count => Numbers.GetValueOrDefault((run, count)) == counts.GetValueOrDefault(count));
}
