using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Runs.Changes;

/// <summary>What the address line asks for.</summary>
/// <param name="Outcome">One of <see cref="WriteOutcome.Key"/>.</param>
/// <param name="Kind">One kind of write only, named as in the report.</param>
public sealed record ChangesFilter(string? Search, string? Outcome, string? Kind, string? Sort, int? Page);

/// <summary>One write of a run, as it was journaled.</summary>
/// <param name="Employee">Null for what concerns nobody, for example the definition of a custom field.</param>
/// <param name="Name">Null when the rows of the run's plan are no longer kept.</param>
/// <param name="Fields">Each field before and after.</param>
/// <param name="Trouble">What the platform answered; null when it went well.</param>
public sealed record WrittenChange(long Id, DateTimeOffset At, string? Employee, string? Name, string Kind, IReadOnlyList<ChangeTableRow> Fields, WriteOutcome Outcome, string? Trouble);

public sealed record ChangesModel(Run Run, ListPage<WrittenChange> List, ChangesFilter Filter, ConnectorEnvironment Environment)
{
    public string Link { get; } = Environment.Link($"/runs/{Run.Id}/changes");
}
