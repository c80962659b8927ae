using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Behaviour;

/// <summary>What a create says, checked for form but not yet against the platform.</summary>
internal sealed record NewUser(string? Mail, string? Username, string GroupId, GroupRole Role)
{
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Job { get; init; }
    public string? Organization { get; init; }
    public string? Phone { get; init; }
    public string? Custom { get; init; }
    public string? Lang { get; init; }
    public string? PrimaryGroupId { get; init; }
    public DateTimeOffset? ToBeDeactivatedAt { get; init; }
    public bool Invite { get; init; } = true;
}

/// <summary>The creation of accounts, and the restoration of deleted ones, which the API knows as a creation.</summary>
internal sealed class UserCreation(LearningState state, LearningPlatformOptions options, Memberships memberships, TimeProvider clock)
{
    /// <summary>Creates an invited account, or restores the deleted one with the same mail or username. Source: OpenAPI core, Create an invited user.</summary>
    public Refusal? Create(NewUser input, out User user, out bool restored)
    {
        user = null!;
        restored = false;
        if (Check(input, out var group, out var deleted) is { } refusal)
        {
            return refusal;
        }

        restored = deleted is not null;
        user = deleted ?? state.AddUser(state.Ids.Next());
        if (restored)
        {
            Restore(user);
        }

        if (!restored || options.RestoreTakesProfile)
        {
            FillProfile(user, input);
        }

        if (user.Mail is null && input.Mail is not null)
        {
            state.SetMail(user, input.Mail);
        }

        if (user.Username is null && input.Username is not null)
        {
            state.SetUsername(user, input.Username);
        }

        memberships.Give(user, group, input.Role);
        user.PrimaryGroupId = input.PrimaryGroupId is { } primary ? state.GroupsById[primary].Id : null;
        state.SetDeletionDate(user, input.ToBeDeactivatedAt);
        if (input.Invite && user.Mail is { } mail)
        {
            state.Mails.Add(new NeverSentMail(clock.GetUtcNow(), user.Id, mail, "invitation"));
        }

        return null;
    }

    private Refusal? Check(NewUser input, out Group group, out User? deleted)
    {
        group = null!;
        deleted = null;
        if (input.Mail is null && input.Username is null)
        {
            return Refusal.BadRequest("mailAndUsernameUndefined", "The given input must contain a `mail` or a `username`.");
        }

        if (input.Username is not null && !options.UsernameLogin)
        {
            return Refusal.BadRequest("usernameNotAllowed", "The use of username for login is not allowed by your company.");
        }

        if (input.Mail is { } mail && !Identifiers.IsMail(mail))
        {
            return Refusal.BadRequest("mailInvalid", "The given mail is invalid.");
        }

        if (input.Mail is not null && options.MailsUsedTooManyTimes.Contains(input.Mail, StringComparer.OrdinalIgnoreCase))
        {
            return Refusal.BadRequest("mailUsedTooManyTimes", "The given mail is already used too many times.");
        }

        var byMail = input.Mail is null ? null : state.UsersByMail.GetValueOrDefault(input.Mail);
        var byUsername = input.Username is null ? null : state.UsersByUsername.GetValueOrDefault(input.Username);
        if (byMail is not null && byUsername is not null && byMail != byUsername)
        {
            return Refusal.BadRequest("loginIdentifierMultipleUsersFound", "Mail and username match a different user each.");
        }

        if (byMail is { IsDeleted: false })
        {
            return Refusal.BadRequest("mailAlreadyUsed", "The given mail is already used.");
        }

        if (byUsername is { IsDeleted: false })
        {
            return Refusal.BadRequest("usernameAlreadyUsed", "The given username is already used.");
        }

        deleted = byMail ?? byUsername;
        if (!state.GroupsById.TryGetValue(input.GroupId, out group!))
        {
            return Refusal.GroupNotFound;
        }

        if (memberships.Unavailable(input.Role) is { } refusal)
        {
            return refusal;
        }

        if (input.PrimaryGroupId is { } primary && !WouldJoin(group, input.Role, primary))
        {
            return Refusal.BadRequest("notMemberOfPrimaryGroup", "The user is not a member of the `primaryGroupId` group.");
        }

        return input.ToBeDeactivatedAt <= clock.GetUtcNow()
            ? Refusal.BadRequest("deactivationDateInvalid", "The given deactivation date must be set to a future date.")
            : null;
    }

    private static bool WouldJoin(Group group, GroupRole role, string primaryGroupId)
    {
        for (var joined = group; joined is not null; joined = role == GroupRole.Learner && joined.Public ? joined.Parent : null)
        {
            if (string.Equals(joined.Id, primaryGroupId, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private void Restore(User user)
    {
        user.Status = UserStatus.Invited;
        (user.ReactivatedAt ??= []).Add(clock.GetUtcNow());
        if (!options.RestoreKeepsCustomValues)
        {
            user.CustomValues = null;
        }
    }

    private static void FillProfile(User user, NewUser input)
    {
        user.FirstName = input.FirstName ?? user.FirstName;
        user.LastName = input.LastName ?? user.LastName;
        user.Job = input.Job ?? user.Job;
        user.Organization = input.Organization ?? user.Organization;
        user.Phone = input.Phone ?? user.Phone;
        user.Custom = input.Custom ?? user.Custom;
        user.Lang = input.Lang ?? user.Lang;
    }
}
