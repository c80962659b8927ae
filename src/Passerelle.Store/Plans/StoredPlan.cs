using Passerelle.Core.Planning;

namespace Passerelle.Store.Plans;

/// <summary>A plan as it was kept.</summary>
/// <param name="Id">As in <c>p-20261122-0007</c>.</param>
/// <param name="Hash">SHA-256 over the plan's canonical JSON, in lower-case hexadecimal.</param>
public sealed record StoredPlan(string Id, EnvironmentKey Environment, DateTimeOffset CreatedAt, string Hash, Plan Plan);

/// <summary>What became of a plan that is asked for.</summary>
public enum PlanState
{
    Found,

    /// <summary>The environment has no such plan.</summary>
    Unknown,

    /// <summary>Its rows are no longer kept.</summary>
    Dropped,

    /// <summary>It is not what was stored: it must not be applied (rule R1).</summary>
    Tampered,
}

/// <summary>The answer to a question for a plan.</summary>
/// <param name="Plan">The plan when it was found; null otherwise.</param>
public sealed record PlanLookup(PlanState State, StoredPlan? Plan);

/// <summary>One line of the list of plans.</summary>
/// <param name="People">How many people are in it.</param>
/// <param name="IsDropped">Its rows are no longer kept.</param>
public sealed record PlanEntry(string Id, DateTimeOffset CreatedAt, string Hash, int People, bool IsDropped);
