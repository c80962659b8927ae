using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Store.Holds;

namespace Passerelle.Running.Runs;

/// <summary>What a run did, for the record.</summary>
public sealed record RunWork
{
    /// <summary>Id of the plan that was carried out; null when none was made.</summary>
    public string? PlanId { get; init; }

    public Planned? Planned { get; init; }

    /// <summary>The rows that were to be carried out, with what of them was held; null when there were none.</summary>
    public Plan? Carried { get; init; }

    public ApplyResult? Result { get; init; }

    public Refusal? Refusal { get; init; }

    /// <summary>Rows that were refused before anything of them was sent.</summary>
    public IReadOnlyList<FailedChange> Stale { get; init; } = [];

    /// <summary>The people this run was about; null: everyone.</summary>
    public IReadOnlySet<EmployeeId>? Considered { get; init; }

    /// <summary>The people considered were planned as in a full run, so their holds count too, not only what was approved of them.</summary>
    public bool WholeRows { get; init; }

    /// <summary>Holds of the run that still wait after an approval; null: those of the plan count.</summary>
    public IReadOnlyList<OpenHold>? HoldsLeft { get; init; }

    /// <summary>The run that this one takes back (rule R8); null for every other.</summary>
    public string? Undoes { get; init; }

    /// <summary>Whether the administrator is to be told of trouble; a person at the keyboard who mistyped is told there.</summary>
    public bool Tells { get; init; } = true;

    public static RunWork Refused(Refusal refusal) => new() { Refusal = refusal };
}
