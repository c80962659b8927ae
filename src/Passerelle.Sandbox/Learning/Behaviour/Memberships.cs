using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Behaviour;

/// <summary>Roles in groups, with what the privacy of groups makes of them.</summary>
internal sealed class Memberships(LearningState state, LearningPlatformOptions options)
{
    /// <summary>Adds a role. A learner of a public group also becomes learner of every parent up to and including the first private one (help centre, Create a group).</summary>
    public Refusal? Add(string userId, string groupId, GroupRole role)
    {
        if (!state.GroupsById.TryGetValue(groupId, out var group))
        {
            return Refusal.GroupNotFound;
        }

        if (!state.UsersById.TryGetValue(userId, out var user))
        {
            return Refusal.UserNotFound;
        }

        if (user.IsDeleted)
        {
            return Refusal.UserDeleted;
        }

        return Unavailable(role) ?? Give(user, group, role);
    }

    /// <summary>Removes a role; <c>learner</c> also from all public subgroups, down to the first private one, which keeps it (OpenAPI core, Remove a role).</summary>
    public Refusal? Remove(string userId, string groupId, GroupRole role)
    {
        if (!state.GroupsById.TryGetValue(groupId, out var group))
        {
            return Refusal.GroupNotFound;
        }

        if (Unavailable(role) is { } refusal)
        {
            return refusal;
        }

        if (!state.UsersById.TryGetValue(userId, out var user) || !user.Holds(role, group))
        {
            return Refusal.NotFound("userNotFoundInGroup", "The given `userId` does not correspond to any existing user with this role in this group.");
        }

        Take(user, group, role);
        if (role == GroupRole.Learner)
        {
            TakeLearnerBelow(user, group);
        }

        return null;
    }

    public Refusal? Unavailable(GroupRole role) =>
        role == GroupRole.Analyst && !options.AnalystRole ? Refusal.AnalystUnavailable : null;

    public Refusal? Give(User user, Group group, GroupRole role)
    {
        SetOne(user, group, role);
        while (role == GroupRole.Learner && group is { Public: true, Parent: { } parent })
        {
            group = parent;
            SetOne(user, group, role);
        }

        return null;
    }

    public void TakeAll(User user)
    {
        foreach (var ordinal in user.Roles?.Keys ?? [])
        {
            state.Groups[ordinal]?.Members.Remove(user.Ordinal);
        }

        user.Roles = null;
        user.PrimaryGroupId = null;
    }

    private void TakeLearnerBelow(User user, Group group)
    {
        foreach (var child in group.Children.Where(child => child.Public))
        {
            Take(user, child, GroupRole.Learner);
            TakeLearnerBelow(user, child);
        }
    }

    private static void SetOne(User user, Group group, GroupRole role)
    {
        user.Roles ??= [];
        user.Roles[group.Ordinal] = user.Roles.GetValueOrDefault(group.Ordinal).With(role);
        group.Members.Add(user.Ordinal);
    }

    private static void Take(User user, Group group, GroupRole role)
    {
        if (user.Roles is not { } roles || !roles.TryGetValue(group.Ordinal, out var held))
        {
            return;
        }

        var left = held.Without(role);
        if (!left.IsEmpty)
        {
            roles[group.Ordinal] = left;
            return;
        }

        roles.Remove(group.Ordinal);
        group.Members.Remove(user.Ordinal);
        if (user.PrimaryGroupId == group.Id)
        {
            user.PrimaryGroupId = null;
        }
    }
}
