using Passerelle.Core.Memory;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>
/// Decides what is written to a person's memberships (rules G5, G6): what the rules want and is missing is added, what the
/// connector caused and nobody wants any more is taken off. Memberships made by hand, and the parents that come with them, are wanted.
/// </summary>
/// <param name="removalsAllowed">False while the roster or the snapshot is incomplete (rule R2).</param>
public sealed class MembershipPlanner(GroupTree tree, Snapshot snapshot, Ledger ledger, SyncRules rules, bool removalsAllowed)
{
    private static readonly IReadOnlySet<GroupId> Nothing = new HashSet<GroupId>();

    private readonly ManagedGroups managed = new(tree, rules);
    private readonly MembershipIndex memberships = new(snapshot);
    private RemovalPlanner? removals;
    private readonly Dictionary<Placement, Chosen> chosenBy = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// For an account that exists. A person who falls out of every filter is left alone here; <see cref="StripAll"/> takes
    /// such a person out where the policy says so.
    /// </summary>
    /// <param name="claim">The account is being adopted: memberships that equal the rules become the connector's own (rule S4).</param>
    public MembershipPlan PlanFor(EmployeeId employee, UserId user, Placement placement, bool claim)
    {
        if (!placement.InAnyGroup)
        {
            return MembershipPlan.Empty;
        }

        var chosen = ChosenBy(placement);
        var caused = ledger.Caused.GetValueOrDefault(user, Nothing);
        var rolesNeeded = false;
        List<AddMembership>? adds = null;
        List<ClaimMembership>? claims = null;
        foreach (var way in chosen.Ways)
        {
            if (!way.IsRead && !memberships.RolesRead(user))
            {
                // A membership written without knowing what was there before could later take one off that a person made.
                rolesNeeded = snapshot.IsComplete;
                continue;
            }

            if (!memberships.IsLearner(user, way.Target))
            {
                (adds ??= []).Add(new AddMembership(way.Target, [.. way.Entered.Skip(1).Where(group => !memberships.IsLearner(user, group))]));
            }

            if (claim && rules.Claim)
            {
                (claims ??= []).AddRange(way.Entered.Where(g => !caused.Contains(g) && memberships.IsLearner(user, g)).Select(g => new ClaimMembership(g)));
            }
        }

        var removal = MembershipPlan.Empty;
        if (removalsAllowed && !chosen.Wanted.IsSupersetOf(caused))
        {
            var leaving = new Leaving(employee, user, caused, chosen.Wanted, g => IsLeftAlone(g, placement), HasAdds: adds is not null, MayPark: false);
            removal = Removals.Plan(leaving);
        }

        if (adds is null && claims is null && !rolesNeeded)
        {
            return removal;
        }

        return removal with { Adds = adds ?? [], Claims = claims ?? [], RolesNeeded = rolesNeeded || removal.RolesNeeded };
    }

    /// <summary>
    /// For an account that is made or restored: the first membership goes with the create call. A level that was not
    /// delivered does not keep a new person out; the account starts in the group reached so far and moves on when the field comes.
    /// </summary>
    /// <exception cref="ArgumentException">The placement has no group to enter; see <see cref="Placement.CanEnter"/>.</exception>
    public FirstMemberships PlanForNew(Placement placement)
    {
        var ways = placement.Places.Where(p => p.Reached is not null).Select(p => managed.EnteredWith(p.Reached!.Value)).ToList();
        if (ways.Count == 0)
        {
            throw new ArgumentException("The person belongs to no group.", nameof(placement));
        }

        return new FirstMemberships(ways[0][0], [.. ways[0].Skip(1)], [.. ways.Skip(1).Select(way => new AddMembership(way[0], [.. way.Skip(1)]))]);
    }

    /// <summary>
    /// Takes off every membership the connector caused (policy <c>removeFromGroups</c>); the last membership stays unless
    /// there is a parking group, and what hangs together with a membership made by hand stays too.
    /// </summary>
    public MembershipPlan StripAll(EmployeeId employee, UserId user)
    {
        var caused = ledger.Caused.GetValueOrDefault(user, Nothing);
        return removalsAllowed && caused.Count > 0
            ? Removals.Plan(new Leaving(employee, user, caused, Nothing, IsOutside, HasAdds: false, MayPark: true))
            : MembershipPlan.Empty;
    }

    private RemovalPlanner Removals => removals ??= new RemovalPlanner(tree, managed, memberships, snapshot);

    private bool IsOutside(GroupId group) => managed.TopOf(group) is null || group == managed.Parking;

    private bool IsLeftAlone(GroupId group, Placement placement)
    {
        var top = managed.TopOf(group);
        return top is null
            || placement.Places.Any(p => p.Synced == top && p.State is not (PlaceState.Chosen or PlaceState.FilteredOut));
    }

    private Chosen ChosenBy(Placement placement)
    {
        if (!chosenBy.TryGetValue(placement, out var chosen))
        {
            var targets = placement.Targets;
            var ways = targets.Select(managed.EnteredWith).Select(e => new Way(e[0], e, e.All(snapshot.Learners.ContainsKey)));
            chosen = new Chosen([.. ways], targets.SelectMany(t => PrivacyRule.Enters(tree, t)).ToHashSet());
            chosenBy.Add(placement, chosen);
        }

        return chosen;
    }

    /// <param name="Wanted">Every target with every parent the platform adds.</param>
    private sealed record Chosen(Way[] Ways, HashSet<GroupId> Wanted);

    /// <param name="Entered">The target, then what comes with it at or below the synchronised group.</param>
    /// <param name="IsRead">The members of all of these were read.</param>
    private sealed record Way(GroupId Target, IReadOnlyList<GroupId> Entered, bool IsRead);
}
