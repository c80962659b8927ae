using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>Who is a learner where, as far as it was read: a user's own roles where they were read, else the groups' members.</summary>
internal sealed class MembershipIndex(Snapshot snapshot)
{
    private Dictionary<UserId, List<GroupId>>? byUser;

    public bool RolesRead(UserId user) => snapshot.Roles.ContainsKey(user);

    /// <summary>Every role of the user; only after <see cref="RolesRead"/>.</summary>
    public IReadOnlyList<RoleInGroup> RolesOf(UserId user) => snapshot.Roles[user];

    /// <summary>Whether it is known who is in the group, as far as this user is concerned.</summary>
    public bool Knows(UserId user, GroupId group) => snapshot.Learners.ContainsKey(group) || RolesRead(user);

    public bool IsLearner(UserId user, GroupId group) =>
        snapshot.Roles.Count > 0 && snapshot.Roles.TryGetValue(user, out var roles)
            ? roles.Contains(new RoleInGroup(group, GroupRole.Learner))
            : snapshot.Learners.TryGetValue(group, out var learners) && learners.Contains(user);

    /// <summary>The groups in which the user is known to be a learner.</summary>
    public IReadOnlyCollection<GroupId> Of(UserId user)
    {
        if (snapshot.Roles.TryGetValue(user, out var roles))
        {
            return [.. roles.Where(r => r.Role == GroupRole.Learner).Select(r => r.Group).Distinct()];
        }

        // Only people who leave a group need this, so an unchanged company never pays for it.
        byUser ??= Build();
        return byUser.TryGetValue(user, out var groups) ? groups : [];
    }

    private Dictionary<UserId, List<GroupId>> Build()
    {
        var index = new Dictionary<UserId, List<GroupId>>();
        foreach (var (group, learners) in snapshot.Learners)
        {
            foreach (var user in learners)
            {
                if (!index.TryGetValue(user, out var groups))
                {
                    index.Add(user, groups = new List<GroupId>(capacity: 2));
                }

                groups.Add(group);
            }
        }

        return index;
    }
}
