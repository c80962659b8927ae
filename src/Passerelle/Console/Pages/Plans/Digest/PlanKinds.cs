using Passerelle.Console.Shared;
using Passerelle.Core.Planning;
using Passerelle.Reporting;

namespace Passerelle.Console.Pages.Plans.Digest;

/// <summary>What a plan does with a person, each in exactly one kind.</summary>
public enum PlanKind
{
    Create,
    Adopt,
    Restore,
    Update,

    /// <summary>A change that puts the person into other groups.</summary>
    Move,
    Remove,
    Held,
    Skip,
    None,
    OutOfScope,
}

/// <summary>The kinds with their sign and words.</summary>
public static class PlanKinds
{
    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<(PlanKind Kind, ChangeKind Look)> All { get; } =
    [
        (PlanKind.Create, ChangeKind.Create),
        (PlanKind.Adopt, ChangeKind.Adopt),
        (PlanKind.Restore, ChangeKind.Restore),
        (PlanKind.Update, ChangeKind.Update),
        (PlanKind.Move, ChangeKind.Move),
        (PlanKind.Remove, ChangeKind.Remove),
        (PlanKind.Held, ChangeKind.Held),
        (PlanKind.Skip, ChangeKind.Skip),
        (PlanKind.None, ChangeKind.Unchanged),
        (PlanKind.OutOfScope, ChangeKind.OutOfScope),
    ];

    /// <summary>As it stands in the address line.</summary>
    public static string Key(PlanKind kind) => kind == PlanKind.OutOfScope ? "outOfScope" : kind.ToString().ToLowerInvariant();

    /// <returns>Null for an address line that names none.</returns>
    public static PlanKind? Find(string? key) => Enum.GetValues<PlanKind>().Cast<PlanKind?>().FirstOrDefault(kind => string.Equals(Key(kind!.Value), key, StringComparison.Ordinal));

    public static ChangeKind LookOf(PlanKind kind) => All.First(one => one.Kind == kind).Look;

    public static PlanKind Of(PersonPlan row) =>
        row.Action switch
        {
            PersonAction.Create => PlanKind.Create,
            PersonAction.Restore => PlanKind.Restore,
            PersonAction.Adopt => PlanKind.Adopt,
            PersonAction.Remove => PlanKind.Remove,
            PersonAction.Held => PlanKind.Held,
            PersonAction.Skip => PlanKind.Skip,
            PersonAction.OutOfScope => PlanKind.OutOfScope,
            PersonAction.Update when row.Changes.Any(change => change is AddMembership or RemoveMembership) => PlanKind.Move,
            // What is only remembered changes nobody.
            PersonAction.Update when row.Changes.Any(change => WriteKinds.Of(change) is not null) => PlanKind.Update,
            _ => PlanKind.None,
        };
}
