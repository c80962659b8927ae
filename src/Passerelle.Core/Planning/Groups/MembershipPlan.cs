using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>What is written to one existing account's memberships, in the order adds, claims, removes.</summary>
/// <param name="RolesNeeded">
/// The person would leave a group, or a group was not read, and the user's own roles are not in the snapshot:
/// read them and plan again. Until then nothing is removed.
/// </param>
public sealed record MembershipPlan(
    IReadOnlyList<AddMembership> Adds,
    IReadOnlyList<RemoveMembership> Removes,
    IReadOnlyList<ClaimMembership> Claims,
    IReadOnlyList<Finding> Findings,
    bool RolesNeeded
)
{
    public static MembershipPlan Empty { get; } = new([], [], [], [], RolesNeeded: false);

    /// <summary>All changes in their order: what is added is confirmed before anything is taken off (rule G5).</summary>
    public IEnumerable<Change> Changes => [.. Adds, .. Claims, .. Removes];
}

/// <summary>The memberships of an account that is about to be made or restored.</summary>
/// <param name="First">Goes with the create call.</param>
/// <param name="AlsoEnters">Groups the platform adds because of it, at or below the synchronised group.</param>
public sealed record FirstMemberships(GroupId First, IReadOnlyList<GroupId> AlsoEnters, IReadOnlyList<AddMembership> Others);
