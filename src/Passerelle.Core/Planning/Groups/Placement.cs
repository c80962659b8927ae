using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>Where a person belongs, below every synchronised group. People with the same values share one instance.</summary>
/// <param name="Places">One for each synchronised group, in the configured order.</param>
public sealed record Placement(IReadOnlyList<Place> Places)
{
    /// <summary>The groups the rules choose; none of them lies in a synchronised group that is undecided.</summary>
    public IReadOnlyList<GroupId> Targets { get; } = [.. Places.Where(p => p.State == PlaceState.Chosen).Select(p => p.Reached!.Value)];

    /// <summary>False: the person falls out of every filter (rule S10), unless <see cref="FilterUndecided"/>.</summary>
    public bool InAnyGroup { get; } = Places.Any(p => p.State is PlaceState.Chosen or PlaceState.LevelUndecided or PlaceState.Missing);

    /// <summary>A filter's field was not delivered: whether the person belongs to that group is not known.</summary>
    public bool FilterUndecided { get; } = Places.Any(p => p.State == PlaceState.FilterUndecided);

    /// <summary>A level's field was not delivered: the person's memberships below that group stay as they are.</summary>
    public bool HierarchyUndecided { get; } = Places.Any(p => p.State == PlaceState.LevelUndecided);

    /// <summary>Whether a new account can be made: it needs a first group.</summary>
    public bool CanEnter => Places.Any(p => p.Reached is not null);
}

/// <summary>Where a person belongs below one synchronised group.</summary>
/// <param name="Synced">The synchronised group.</param>
/// <param name="Reached">The deepest group reached; null when the person does not, or may not, belong there.</param>
public sealed record Place(GroupId Synced, GroupId? Reached, PlaceState State);

/// <summary>How sure a <see cref="Place"/> is.</summary>
public enum PlaceState
{
    Chosen,

    /// <summary>The filter keeps the person out.</summary>
    FilteredOut,

    /// <summary>A filter's field was not delivered: memberships there are left alone.</summary>
    FilterUndecided,

    /// <summary>A level's field was not delivered: memberships there are left alone; a new account starts in the group reached before it.</summary>
    LevelUndecided,

    /// <summary>The synchronised group is not on the platform.</summary>
    Missing,
}
