using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>Somebody who may have to leave groups.</summary>
/// <param name="Caused">What the connector caused.</param>
/// <param name="Wanted">What the rules want, with every parent the platform adds.</param>
/// <param name="LeftAlone">Whether a caused membership is none of this plan's business.</param>
/// <param name="HasAdds">The person enters a group first, so no removal can be the last membership.</param>
/// <param name="MayPark">The parking group may take a person who would lose the last membership.</param>
internal sealed record Leaving(
    EmployeeId Employee,
    UserId User,
    IReadOnlySet<GroupId> Caused,
    IReadOnlySet<GroupId> Wanted,
    Func<GroupId, bool> LeftAlone,
    bool HasAdds,
    bool MayPark
);

/// <summary>Picks the removals: the topmost group of each branch, and never one that takes along what is wanted (rules G5, G6).</summary>
internal sealed class RemovalPlanner(GroupTree tree, ManagedGroups managed, MembershipIndex memberships, Snapshot snapshot)
{
    private readonly Cascade cascade = new(tree);

    public MembershipPlan Plan(Leaving person)
    {
        var ours = person.Caused.Where(g => !person.LeftAlone(g)).ToList();
        if (snapshot.IsComplete && ours.Exists(g => !person.Wanted.Contains(g) && !memberships.Knows(person.User, g)))
        {
            return MembershipPlan.Empty with { RolesNeeded = true };
        }

        var current = memberships.Of(person.User).ToHashSet();
        var candidates = ours.FindAll(g => current.Contains(g) && !person.Wanted.Contains(g));
        if (candidates.Count == 0)
        {
            return MembershipPlan.Empty;
        }

        var keptFor = KeptForOthers(current.Except(ours));
        var unwanted = TopDown(candidates.Where(g => !keptFor.ContainsKey(g)));
        var findings = TopDown(candidates.Where(keptFor.ContainsKey)) is [var kept, ..] ? (IReadOnlyList<Finding>)[TakesMore(person, kept, keptFor[kept])] : [];
        if (unwanted.Count == 0)
        {
            return MembershipPlan.Empty with { Findings = findings };
        }

        return memberships.RolesRead(person.User)
            ? Remove(person, unwanted, current, findings)
            : MembershipPlan.Empty with { Findings = findings, RolesNeeded = true };
    }

    private MembershipPlan Remove(Leaving person, List<GroupId> unwanted, HashSet<GroupId> current, IReadOnlyList<Finding> findings)
    {
        var roles = memberships.RolesOf(person.User);
        var left = new HashSet<GroupId>();
        var removes = new List<RemoveMembership>();
        var adds = new List<AddMembership>();
        foreach (var group in unwanted)
        {
            if (left.Contains(group))
            {
                continue;
            }

            var leaves = cascade.Leaves(group).Where(current.Contains).ToList();
            var isLast = !person.HasAdds && adds.Count == 0 && roles.All(r => r.Role == GroupRole.Learner && (left.Contains(r.Group) || leaves.Contains(r.Group)));
            if (isLast && person.MayPark && managed.Parking is { } parking)
            {
                adds.Add(new AddMembership(parking, [.. managed.EnteredWith(parking).Skip(1).Where(g => !current.Contains(g))]));
            }
            else if (isLast)
            {
                findings = [.. findings, LastMembership(person, group)];
                continue;
            }

            left.UnionWith(leaves);
            removes.Add(new RemoveMembership(group, [.. leaves.Skip(1)]));
        }

        return new MembershipPlan(adds, removes, [], findings, RolesNeeded: false);
    }

    /// <summary>The groups that stay because of a membership that is not ours to take, with that membership.</summary>
    private Dictionary<GroupId, GroupId> KeptForOthers(IEnumerable<GroupId> others)
    {
        var kept = new Dictionary<GroupId, GroupId>();
        foreach (var other in others.OrderBy(g => g.Value, StringComparer.Ordinal))
        {
            foreach (var group in cascade.Enters(other))
            {
                kept.TryAdd(group, other);
            }
        }

        return kept;
    }

    private List<GroupId> TopDown(IEnumerable<GroupId> groups) => [.. groups.OrderBy(cascade.Depth).ThenBy(g => g.Value, StringComparer.Ordinal)];

    private Finding TakesMore(Leaving person, GroupId group, GroupId other) =>
        new(
            "removal-would-take-more",
            person.Employee,
            person.User,
            Field: null,
            $"By the rules this person leaves the group “{Name(group)}”, but that would also end the membership in “{Name(other)}”, which the connector did not make. So both stay.",
            $"If the membership in “{Name(other)}” is no longer needed, take it off in 360Learning; the next run then does the rest."
        );

    private Finding LastMembership(Leaving person, GroupId group) =>
        new(
            "last-membership-kept",
            person.Employee,
            person.User,
            Field: null,
            $"“{Name(group)}” is the last group this person is in, and an account needs one, so this membership stays.",
            "Set a parking group that takes such people, or delete the account."
        );

    private string Name(GroupId group) => tree.Find(group)?.Name ?? group.Value;
}
