using Passerelle.Core.Target;

namespace Passerelle.Core.Rules;

/// <summary>A guard's limit: it trips above the share and above the number, both.</summary>
/// <param name="Percent">Share in percent, 0 to 100.</param>
/// <param name="Count">Number of people.</param>
public sealed record Limit(int Percent, int Count);

/// <summary>The limits of rule R4, counted over 24 rolling hours per connector.</summary>
public sealed record GuardRules
{
    public Limit Removals { get; init; } = new(10, 5);

    public Limit RosterLoss { get; init; } = new(30, 10);

    public Limit Creations { get; init; } = new(20, 20);

    public Limit Moves { get; init; } = new(20, 20);

    public Limit Blank { get; init; } = new(90, 10);

    /// <summary>The removal of someone who holds one of these roles is held, since content hangs on it (rule S12).</summary>
    public IReadOnlySet<GroupRole> HoldRoles { get; init; } =
        new HashSet<GroupRole> { GroupRole.Editor, GroupRole.Coach, GroupRole.Contributor, GroupRole.Analyst };
}
