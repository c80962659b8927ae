using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Simulating;

/// <summary>One person for whom the proposed configuration differs from the live one.</summary>
/// <param name="User">The account; null while there is none.</param>
/// <param name="Reason">Stable code of the rule that decides under the proposed configuration (<see cref="PersonPlan.Reason"/>).</param>
/// <param name="Why">The same in words.</param>
/// <param name="Comes">What the proposed configuration does and the live one does not.</param>
/// <param name="Drops">What the live configuration would do and the proposed one does not.</param>
public sealed record SimulatedPerson(
    EmployeeId Employee,
    UserId? User,
    string Name,
    ScopeChange Scope,
    string Reason,
    Phrase Why,
    PersonEffects Comes,
    PersonEffects Drops
);

/// <summary>Whether the change moves a person into or out of the synchronisation.</summary>
public enum ScopeChange
{
    AsBefore,
    ComesIn,
    FallsOut,
}

/// <summary>What happens to one person, whatever the way.</summary>
public sealed record PersonEffects
{
    public static PersonEffects None { get; } = new();

    public AccountEffect Account { get; init; }

    /// <summary>The day of a <see cref="AccountEffect.Scheduled"/> deletion, as <c>YYYY-MM-DD</c>; null otherwise.</summary>
    public string? EndsOn { get; init; }

    /// <summary>Groups entered, those that the platform adds included.</summary>
    public IReadOnlyList<GroupId> Enters { get; init; } = [];

    /// <summary>Groups left, those that the platform empties along and all known ones of an account that ends included.</summary>
    public IReadOnlyList<GroupId> Leaves { get; init; } = [];

    /// <summary>Values of the account's own and of custom fields, named as in <see cref="SimulatedField.Field"/>; those of new and restored accounts are not listed.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    public IReadOnlyList<UserId> ManagersLost { get; init; } = [];

    /// <summary>Employee ids of managers set.</summary>
    public IReadOnlyList<EmployeeId> ManagersSet { get; init; } = [];

    public bool IsNothing =>
        Account == AccountEffect.None && Enters.Count + Leaves.Count + Fields.Count + ManagersLost.Count + ManagersSet.Count == 0;

    /// <summary>Whether the person loses the account, a membership, a manager or a value.</summary>
    public bool TakesSomething =>
        Account is AccountEffect.Ended or AccountEffect.Scheduled || Leaves.Count > 0 || ManagersLost.Count > 0 || Fields.Any(IsEmptied);

    /// <summary>A value that is there and would be taken off; a deletion date that goes is no loss.</summary>
    public static bool IsEmptied(FieldChange change) =>
        change is { Old: not null, New: null } && !string.Equals(change.Field, UserFields.DeactivatedAt, StringComparison.Ordinal);
}

/// <summary>What happens to an account.</summary>
public enum AccountEffect
{
    None,
    Created,
    Restored,

    /// <summary>An existing account becomes the connector's.</summary>
    TakenOver,

    /// <summary>The platform is told to delete it on a day.</summary>
    Scheduled,
    Ended,
}
