using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Running.Applying.Ahead;
using Passerelle.Store;

namespace Passerelle.Running.Applying;

/// <summary>One application of one plan.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Roster">What the plan was made from, like the snapshot.</param>
/// <param name="ReadAt">When both were read.</param>
public sealed record ApplyJob(
    string Run,
    EnvironmentKey Environment,
    Plan Plan,
    Roster Roster,
    Snapshot Snapshot,
    Ledger Ledger,
    SyncRules Rules,
    DateOnly Today,
    DateTimeOffset ReadAt
)
{
    /// <summary>People whose removal the guards do not count: it was held by role and a person approved it (rule R4).</summary>
    public IReadOnlySet<EmployeeId> Uncounted { get; init; } = new HashSet<EmployeeId>();

    /// <summary>People who are asked for meanwhile and go ahead of the rest (rule R6); null: nobody is looked for.</summary>
    public RequestedPeople? Requested { get; init; }

    /// <summary>The platform refused two passwords before: no further account is made (rule N1).</summary>
    public bool NoMoreCreations { get; init; }
}
