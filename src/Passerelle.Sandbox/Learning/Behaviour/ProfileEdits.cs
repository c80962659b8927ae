using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Behaviour;

/// <summary>A PATCH of an account: each property left out, set, or cleared with null.</summary>
internal sealed record ProfileEdit
{
    public Edit<string> Mail { get; init; }
    public Edit<string> Username { get; init; }
    public Edit<string> FirstName { get; init; }
    public Edit<string> LastName { get; init; }
    public Edit<string> Phone { get; init; }
    public Edit<string> Job { get; init; }
    public Edit<string> Organization { get; init; }
    public Edit<string> Custom { get; init; }
    public Edit<string> Lang { get; init; }
    public Edit<DateTimeOffset?> ToBeDeactivatedAt { get; init; }
    public Edit<string> PrimaryGroupId { get; init; }
    public Edit<string> ProfileImageId { get; init; }
}

/// <summary>Edits an account, all or nothing. Source: OpenAPI core, Edit a user.</summary>
internal sealed class ProfileEdits(LearningState state, LearningPlatformOptions options, TimeProvider clock)
{
    public Refusal? Apply(User user, ProfileEdit edit)
    {
        if ((CheckIdentifiers(user, edit) ?? CheckDeletionDate(user, edit) ?? CheckReferences(user, edit)) is { } refusal)
        {
            return refusal;
        }

        if (edit.Mail.Given)
        {
            state.SetMail(user, edit.Mail.Value);
        }

        if (edit.Username.Given)
        {
            state.SetUsername(user, edit.Username.Value);
        }

        if (edit.ToBeDeactivatedAt.Given)
        {
            state.SetDeletionDate(user, edit.ToBeDeactivatedAt.Value);
        }

        if (edit.PrimaryGroupId.Given)
        {
            user.PrimaryGroupId = edit.PrimaryGroupId.Value is { } id ? state.GroupsById[id].Id : null;
        }

        user.FirstName = edit.FirstName.Given ? edit.FirstName.Value : user.FirstName;
        user.LastName = edit.LastName.Given ? edit.LastName.Value : user.LastName;
        user.Phone = edit.Phone.Given ? edit.Phone.Value : user.Phone;
        user.Job = edit.Job.Given ? edit.Job.Value : user.Job;
        user.Organization = edit.Organization.Given ? edit.Organization.Value : user.Organization;
        user.Custom = edit.Custom.Given ? edit.Custom.Value : user.Custom;
        user.Lang = edit.Lang.Value ?? user.Lang;
        return null;
    }

    private Refusal? CheckIdentifiers(User user, ProfileEdit edit)
    {
        if (edit.Username is { Given: true, Value: { } username })
        {
            if (!options.UsernameLogin)
            {
                return Refusal.BadRequest("usernameNotAllowed", "The use of username for login is not allowed by your company.");
            }

            if (state.UsersByUsername.TryGetValue(username, out var holder) && holder != user)
            {
                return Refusal.BadRequest("usernameAlreadyUsed", "The given username is already used.");
            }
        }

        if (edit.Mail is { Given: true, Value: { } mail })
        {
            if (!Identifiers.IsMail(mail))
            {
                return Refusal.BadRequest("mailInvalid", "The given mail is invalid.");
            }

            // A deleted account holds on to its address: the help centre has it renamed before another account takes the address (About merging users).
            if (state.UsersByMail.TryGetValue(mail, out var holder) && holder != user)
            {
                return Refusal.BadRequest("mailAlreadyUsed", "The given mail is already used.");
            }
        }

        var mailAfter = edit.Mail.Given ? edit.Mail.Value : user.Mail;
        var usernameAfter = edit.Username.Given ? edit.Username.Value : user.Username;
        return mailAfter is null && usernameAfter is null
            ? Refusal.BadRequest(
                "userShouldHaveAtLeastOneValidIdentifier",
                "Proceeding with this request would make this user have no valid identifier (mail, username).")
            : null;
    }

    private Refusal? CheckDeletionDate(User user, ProfileEdit edit)
    {
        if (!edit.ToBeDeactivatedAt.Given)
        {
            return null;
        }

        if (user.IsOwner)
        {
            return Refusal.BadRequest("ownerDeactivationNotAllowed", "Updating the deactivation date of the platform owner is not allowed.");
        }

        if (user.IsDeleted)
        {
            return Refusal.BadRequest("invalidUpdateOnDeletedUser", "The field `toBeDeactivatedAt` cannot be updated on a deleted user.");
        }

        return edit.ToBeDeactivatedAt.Value <= clock.GetUtcNow()
            ? Refusal.BadRequest("deactivationDateInvalid", "The given deactivation date must be set to a future date.")
            : null;
    }

    private Refusal? CheckReferences(User user, ProfileEdit edit)
    {
        if (edit.PrimaryGroupId.Value is { } id && !(state.GroupsById.TryGetValue(id, out var group) && user.IsMemberOf(group)))
        {
            return Refusal.BadRequest("notMemberOfPrimaryGroup", "The user is not a member of the `primaryGroupId` group.");
        }

        // The simulated platform holds no pictures, so no id of one can be right.
        return edit.ProfileImageId.Value is null
            ? null
            : Refusal.BadRequest("mediaNotFound", "The given media ID does not correspond to any existing image media.");
    }
}
