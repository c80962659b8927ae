using System.Security.Cryptography;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Behaviour;

/// <summary>The life of an account: active, deleted, made nameless.</summary>
internal sealed class Accounts(LearningState state, Memberships memberships, Managers managers, TimeProvider clock)
{
    public Refusal? Activate(User user)
    {
        if (user.IsDeleted)
        {
            return Refusal.UserDeleted;
        }

        user.Status = UserStatus.Active;
        return null;
    }

    /// <summary>Soft deletion: roles, deletion date and reports are lost, mail, mappings and custom values stay on the account. Deleting twice changes nothing.</summary>
    public Refusal? Delete(User user) => user.IsOwner
        ? Refusal.BadRequest("userIsCompanyOwner", "The given `userId` corresponds to the company owner and cannot be deleted.")
        : DeleteAt(user, clock.GetUtcNow());

    /// <summary>Carries out the deletions whose date has come. The time part is honoured, in UTC (the vendor documents a date and time).</summary>
    public bool DeleteDue()
    {
        var any = false;
        while (state.DueDeletions.TryPeek(out var user, out var due) && due <= clock.GetUtcNow())
        {
            state.DueDeletions.Dequeue();
            if (user.ToBeDeactivatedAt == due && !user.IsDeleted && !user.IsOwner)
            {
                DeleteAt(user, due);
                any = true;
            }
        }

        return any;
    }

    /// <summary>Takes everything personal off a deleted account; the id stays. Source: OpenAPI core, Pseudonymize a user.</summary>
    public Refusal? Pseudonymize(User user, bool deleteExternalIds)
    {
        if (!user.IsDeleted)
        {
            return Refusal.BadRequest("userNotDeleted", "The given `userId` does not correspond to a deleted user.");
        }

        user.FirstName = Noise();
        user.LastName = Noise();
        (user.Job, user.Organization, user.Phone, user.Custom, user.CustomValues, user.PasswordHash) = (null, null, null, null, null, null);
        if (user.Mail is not null)
        {
            state.SetMail(user, Noise());
        }

        if (user.Username is not null)
        {
            state.SetUsername(user, Noise());
        }

        if (deleteExternalIds && state.MappingsByTarget.TryGetValue(user.Id, out var mappings))
        {
            foreach (var mapping in mappings.ToList())
            {
                state.Remove(mapping);
            }
        }

        return null;
    }

    private Refusal? DeleteAt(User user, DateTimeOffset at)
    {
        if (user.IsDeleted)
        {
            return null;
        }

        user.Status = UserStatus.Deleted;
        (user.DeletedAt ??= []).Add(at);
        user.ToBeDeactivatedAt = null;
        memberships.TakeAll(user);
        managers.LetReportsGo(user);
        return null;
    }

    private static string Noise() => RandomNumberGenerator.GetHexString(24, lowercase: true);
}
