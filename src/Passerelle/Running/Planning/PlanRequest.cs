using Passerelle.Core.Memory;
using Passerelle.Core.Planning.ByHand;
using Passerelle.Core.Planning.Narrowing;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Running.Planning;

/// <summary>How a plan is to be made.</summary>
public sealed record PlanRequest
{
    /// <summary>A person accepted this roster although it looks wrong.</summary>
    public bool AcceptRoster { get; init; }

    /// <summary>Holds that a person approved.</summary>
    public IReadOnlySet<(EmployeeId Employee, string Code)> Approved { get; init; } = new HashSet<(EmployeeId, string)>();

    /// <summary>Whose custom values are compared, once source and target are known; null: everyone's.</summary>
    public Func<Roster, Snapshot, IReadOnlySet<UserId>?> ValuesOnlyOf { get; init; } = (_, _) => null;

    /// <summary>The only people in the plan, and the only ones about whom details are read; null: everyone.</summary>
    public IReadOnlySet<EmployeeId>? Only { get; init; }

    /// <summary>The only people for whom anything is done, while the others stay in the plan; null: everyone.</summary>
    public Pilot? Pilot { get; init; }

    /// <summary>A decision about links that the plan rests on, made once source and target are known; the plan is then about those it concerns. Null: none.</summary>
    public Func<Roster, Snapshot, Ledger, HandVerdict>? Decide { get; init; }

    /// <summary>Whether somebody who is not in the list any more may count as gone; a quick run leaves that to the full one (section 11).</summary>
    public bool CountsAbsence { get; init; } = true;

    /// <summary>Whether people among <see cref="Only"/> whom neither Personio's list nor a link knows are left out, rather than the whole plan being refused for them.</summary>
    public bool LeavesOutStrangers { get; init; }

    public static PlanRequest Full { get; } = new();
}
