using Passerelle.Core.Target;

namespace Passerelle.Core.Simulating;

/// <summary>
/// What a change of a live configuration would do that the live one does not (rule L8): the difference of the two plans on one read.
/// What a rule holds back for approval counts as done, and no guard has its say: the simulation shows where the change leads in the end.
/// </summary>
public sealed record Simulation
{
    /// <summary>Everyone for whom the two configurations differ, in the plan's order.</summary>
    public required IReadOnlyList<SimulatedPerson> People { get; init; }

    /// <summary>Groups that people enter or leave otherwise than now, or whose synchronisation begins or ends; by name.</summary>
    public required IReadOnlyList<SimulatedGroup> Groups { get; init; }

    /// <summary>Fields whose values change otherwise than now, or whose mapping begins or ends; by name.</summary>
    public required IReadOnlyList<SimulatedField> Fields { get; init; }

    /// <summary>Why more may happen than is listed; empty when everything needed was read.</summary>
    public required IReadOnlyList<SimulationGap> Gaps { get; init; }

    /// <summary>Accounts whose roles must be read first: read them into the snapshot and simulate again.</summary>
    public required IReadOnlySet<UserId> RolesNeeded { get; init; }

    /// <summary>People who are synchronised now and would no longer be.</summary>
    public IEnumerable<SimulatedPerson> FallingOut => People.Where(p => p.Scope == ScopeChange.FallsOut);

    /// <summary>People who are not synchronised now and would be.</summary>
    public IEnumerable<SimulatedPerson> ComingIn => People.Where(p => p.Scope == ScopeChange.ComesIn);

    /// <summary>People from whom something is taken: account, membership, manager or value.</summary>
    public IEnumerable<SimulatedPerson> Losing => People.Where(p => p.Comes.TakesSomething);

    /// <summary>Whether everything was read that the answer hangs on.</summary>
    public bool IsComplete => Gaps.Count == 0 && RolesNeeded.Count == 0;

    /// <summary>Somebody would lose something, or that cannot be excluded: saving needs a second, named confirmation.</summary>
    public bool NeedsConfirmation => !IsComplete || Losing.Any();

    /// <summary>The next run would do exactly the same under both configurations, as far as was read.</summary>
    public bool ChangesNothing => People.Count == 0 && Groups.Count == 0 && Fields.Count == 0;
}

/// <summary>A group under the proposed configuration.</summary>
/// <param name="Name">Its name, after that of the group above where several have it; the id when it is not on the platform.</param>
/// <param name="In">People who would enter because of the change; each is in <see cref="Simulation.People"/> with the group among <see cref="PersonEffects.Enters"/>.</param>
/// <param name="Out">People who would leave because of the change.</param>
/// <param name="Before">Learners now; null when they were not read.</param>
public sealed record SimulatedGroup(GroupId Group, string Name, int? Before, int In, int Out, Synchronisation Synchronisation);

/// <summary>Whether a group's or a field's synchronisation begins or ends with the change.</summary>
public enum Synchronisation
{
    AsBefore,
    Begins,

    /// <summary>Nothing is taken off: what is there just stays as it is.</summary>
    Ends,
}

/// <summary>A field of the accounts under the proposed configuration.</summary>
/// <param name="Field">The name in 360Learning's API (<see cref="Planning.UserFields"/>), or the shown name of a custom field.</param>
/// <param name="Changed">People whose value would change because of the change, emptied ones included.</param>
/// <param name="Emptied">People whose value would be taken off.</param>
/// <param name="Renamed">The name the custom field has now, when the change renames it; null otherwise.</param>
public sealed record SimulatedField(string Field, int Changed, int Emptied, Synchronisation Synchronisation, string? Renamed);

/// <summary>Something the simulation could not know.</summary>
/// <param name="Field">The Personio key concerned; null otherwise.</param>
/// <param name="People">How many people it concerns; 0 for everyone.</param>
public sealed record SimulationGap(GapKind Kind, string? Field = null, int People = 0);

/// <summary>What was not read.</summary>
public enum GapKind
{
    /// <summary>Not everyone was read from Personio, so no removal is planned under either configuration.</summary>
    RosterIncomplete,

    /// <summary>The platform was not read completely.</summary>
    SnapshotIncomplete,

    /// <summary>The proposed rules use an attribute that nobody's record carries.</summary>
    FieldNotDelivered,

    /// <summary>The custom values of some accounts were not read.</summary>
    ValuesNotRead,
}
