using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Behaviour;

/// <summary>Who manages whom. The vendor lists no error for managing oneself, for cycles or for a repeated add, so none is given.</summary>
internal sealed class Managers(LearningState state)
{
    public Refusal? Add(string userId, string managerId)
    {
        if (Find(userId, managerId, out var user, out var manager) is { } refusal)
        {
            return refusal;
        }

        if (user.IsDeleted)
        {
            return Refusal.UserDeleted;
        }

        if (manager.IsDeleted)
        {
            return Refusal.BadRequest("managerDeleted", "The given `managerId` corresponds to a deleted user.");
        }

        (user.Managers ??= []).Add(manager.Ordinal);
        (manager.Subordinates ??= []).Add(user.Ordinal);
        return null;
    }

    public Refusal? Remove(string userId, string managerId)
    {
        if (Find(userId, managerId, out var user, out var manager) is { } refusal)
        {
            return refusal;
        }

        if (user.IsDeleted)
        {
            return Refusal.UserDeleted;
        }

        if (user.Managers?.Remove(manager.Ordinal) != true)
        {
            return Refusal.BadRequest(
                "managerNotAssignedToUser",
                "The user corresponding to the given `userId` has no manager corresponding to the given `managerId`.");
        }

        manager.Subordinates?.Remove(user.Ordinal);
        return null;
    }

    /// <summary>A deleted manager loses their reports for good (help centre, Restore a deleted account); their own managers stay.</summary>
    public void LetReportsGo(User manager)
    {
        foreach (var ordinal in manager.Subordinates ?? [])
        {
            state.Users[ordinal].Managers?.Remove(manager.Ordinal);
        }

        manager.Subordinates = null;
    }

    private Refusal? Find(string userId, string managerId, out User user, out User manager)
    {
        manager = null!;
        if (!state.UsersById.TryGetValue(userId, out user!))
        {
            return Refusal.UserNotFound;
        }

        return state.UsersById.TryGetValue(managerId, out manager!)
            ? null
            : Refusal.NotFound("managerNotFound", "The given `managerId` does not correspond to any existing user.");
    }
}
