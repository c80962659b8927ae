namespace Passerelle.Perf.Planning;

/// <summary>What the planner finds.</summary>
public enum PlanCase
{
    /// <summary>Everyone is linked and nothing differs.</summary>
    Unchanged,

    /// <summary>One person in a hundred moved, left, or has another field.</summary>
    OnePercent,

    /// <summary>The platform has groups and nobody in them.</summary>
    FirstSync,
}
