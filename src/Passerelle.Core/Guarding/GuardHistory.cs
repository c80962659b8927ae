using Passerelle.Core.Source;

namespace Passerelle.Core.Guarding;

/// <summary>What the guards must know of the connector's last 24 hours and of what people approved.</summary>
public sealed record GuardHistory
{
    private static readonly IReadOnlySet<EmployeeId> Nobody = new HashSet<EmployeeId>();

    /// <summary>How many people were linked when the 24 hours began: the whole of which shares are taken; 0: those linked by now are.</summary>
    public int LinkedAtStart { get; init; }

    /// <summary>People removed within the last 24 hours, by any kind of run; those whose removal was held by role are not in it.</summary>
    public IReadOnlySet<EmployeeId> Removed24h { get; init; } = Nobody;

    /// <summary>People who got an account within the last 24 hours; those of the time before the first run completed are not in it.</summary>
    public IReadOnlySet<EmployeeId> Created24h { get; init; } = Nobody;

    /// <summary>People in scope who lost a membership the connector caused.</summary>
    public IReadOnlySet<EmployeeId> Moved24h { get; init; } = Nobody;

    /// <summary>Creations are not counted before the first run completed.</summary>
    public bool FirstRunCompleted { get; init; }

    /// <summary>The ids of the last complete roster that was trusted; null before the first.</summary>
    public IReadOnlySet<EmployeeId>? LastAcceptedRoster { get; init; }

    /// <summary>Which holds of which person a named person approved.</summary>
    public IReadOnlySet<(EmployeeId Employee, string Code)> Approved { get; init; } = new HashSet<(EmployeeId, string)>();
}
