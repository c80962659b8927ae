using Passerelle.Sandbox.Learning.Behaviour;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning;

/// <summary>What a person can do in the web pages. A refused act throws <see cref="InvalidOperationException"/> with the vendor's code.</summary>
public sealed partial class LearningPlatform
{
    /// <returns>Id of the new group.</returns>
    public string AddGroup(string name, string parentId, bool isPublic = false) => Act(on =>
    {
        Must(on.Groups.Create(new GroupInput(name, isPublic, parentId), out var group));
        return group.Id;
    });

    public void RenameGroup(string groupId, string name) => Act(on => Must(on.Groups.Edit(GroupOf(on, groupId), new GroupInput(name, null, null))));

    /// <summary>Moves a group, or changes its privacy; memberships stay as they are.</summary>
    public void EditGroup(string groupId, string? parentId = null, bool? isPublic = null) =>
        Act(on => Must(on.Groups.Edit(GroupOf(on, groupId), new GroupInput(null, isPublic, parentId))));

    public void DeleteGroup(string groupId) => Act(on => Must(on.Groups.Delete(GroupOf(on, groupId))));

    /// <summary>Says whether an integration is active on the group, which then cannot be deleted.</summary>
    public void SetActiveIntegration(string groupId, bool active) => Act(on => GroupOf(on, groupId).HasActiveIntegration = active);

    /// <summary>Adds an account. Without a group it becomes a learner of the platform group.</summary>
    /// <returns>Id of the account: a new one, or the deleted one with this address, restored.</returns>
    public string AddUser(
        string mail,
        string? firstName = null,
        string? lastName = null,
        string? groupId = null,
        UserStatus status = UserStatus.Active,
        GroupRole role = GroupRole.Learner,
        string? job = null,
        string? lang = null) => Act(on =>
    {
        var input = new NewUser(mail, null, groupId ?? on.State.Root.Id, role)
        {
            FirstName = firstName, LastName = lastName, Job = job, Lang = lang, Invite = false,
        };
        Must(on.Creation.Create(input, out var user, out _));
        if (status == UserStatus.Active)
        {
            Must(on.Accounts.Activate(user));
        }
        else if (status == UserStatus.Deleted)
        {
            Must(on.Accounts.Delete(user));
        }

        return user.Id;
    });

    /// <summary>Edits a profile by hand; what is null stays as it is.</summary>
    public void EditUser(string userId, string? mail = null, string? firstName = null, string? lastName = null, string? job = null, string? lang = null) => Act(on =>
    {
        var edit = new ProfileEdit
        {
            Mail = new(mail is not null, mail), FirstName = new(firstName is not null, firstName), LastName = new(lastName is not null, lastName),
            Job = new(job is not null, job), Lang = new(lang is not null, lang),
        };
        return Must(on.ProfileEdits.Apply(UserOf(on, userId), edit));
    });

    public void ActivateUser(string userId) => Act(on => Must(on.Accounts.Activate(UserOf(on, userId))));

    public void DeleteUser(string userId) => Act(on => Must(on.Accounts.Delete(UserOf(on, userId))));

    /// <summary>Restores a deleted account by hand, as a learner of the platform group; what the deletion took does not come back.</summary>
    public void RestoreUser(string userId) => Act(on =>
    {
        var user = UserOf(on, userId);
        if (user.IsDeleted)
        {
            Must(on.Creation.Create(new NewUser(user.Mail, user.Username, on.State.Root.Id, GroupRole.Learner) { Invite = false }, out user, out _));
        }

        return Must(on.Accounts.Activate(user));
    });

    /// <summary>Notes a sign-in; an invited account becomes active by it.</summary>
    public void SetLogin(string userId, DateTimeOffset when) => Act(on =>
    {
        var user = UserOf(on, userId);
        Must(on.Accounts.Activate(user));
        return user.LastLoginDate = when;
    });

    /// <summary>Makes this account the owner, who can be neither deleted nor given a deletion date.</summary>
    public void SetOwner(string userId) => Act(on =>
    {
        var owner = UserOf(on, userId);
        foreach (var before in on.State.Users.Where(each => each.IsOwner))
        {
            before.IsOwner = false;
            before.Roles![0] = before.Roles[0].Without(GroupRole.Owner).With(GroupRole.Admin);
        }

        owner.IsOwner = true;
        return on.Memberships.Give(owner, on.State.Root, GroupRole.Owner);
    });

    /// <summary>Gives a role; a learner of a public group becomes learner of its parents up to and including the first private one.</summary>
    public void SetRole(string userId, string groupId, GroupRole role) => Act(on => Must(on.Memberships.Add(userId, groupId, role)));

    /// <summary>Takes a role; <c>learner</c> also from the public groups below.</summary>
    public void RemoveRole(string userId, string groupId, GroupRole role) => Act(on => Must(on.Memberships.Remove(userId, groupId, role)));

    public void AddManager(string userId, string managerId) => Act(on => Must(on.Managers.Add(userId, managerId)));

    public void RemoveManager(string userId, string managerId) => Act(on => Must(on.Managers.Remove(userId, managerId)));

    /// <param name="name">Name shown.</param>
    /// <param name="type"><c>string</c> or <c>date</c>.</param>
    /// <returns>Id of the new custom field.</returns>
    public string AddCustomField(string name, string type = "string") => Act(on =>
    {
        Must(on.CustomFields.Create(name, "users", type, out var field));
        return field.Id;
    });

    public void RenameCustomField(string fieldId, string name) => Act(on => Must(on.CustomFields.Rename(fieldId, name, out _)));

    public void DeleteCustomField(string fieldId) => Act(on => Must(on.CustomFields.Delete(fieldId)));

    public void SetAuthorizedValues(string fieldId, params IReadOnlyList<string> values) => Act(on => Must(on.CustomFields.Authorize(fieldId, values, out _)));

    /// <summary>Sets one value and leaves the user's others.</summary>
    public void SetCustomValue(string userId, string fieldId, string value) => Act(on =>
    {
        var field = on.State.FieldsById.GetValueOrDefault(fieldId) ?? throw Refused(Refusal.CustomFieldNotFound);
        return Must(on.CustomFields.Replace(UserOf(on, userId), [.. ValuesWithout(on, userId, field.Id), (field.Id, field.Type, value)]));
    });

    public void RemoveCustomValue(string userId, string fieldId) =>
        Act(on => Must(on.CustomFields.Replace(UserOf(on, userId), [.. ValuesWithout(on, userId, fieldId)])));

    /// <summary>Maps a user as the platform itself would: reserved platform names are allowed.</summary>
    /// <returns>Id of the mapping.</returns>
    public string AddExternalId(string platform, string userId, string value) => Act(on =>
    {
        Must(on.ExternalIds.Create(new MappingInput(platform, "user", userId, value), out var mapping, asConnector: true));
        return mapping.Id;
    });

    private static IEnumerable<(string FieldId, string Type, string Value)> ValuesWithout(Behaviours on, string userId, string fieldId) =>
        (UserOf(on, userId).CustomValues ?? [])
            .Where(value => !string.Equals(value.FieldId, fieldId, StringComparison.OrdinalIgnoreCase))
            .Select(value => (value.FieldId, on.State.FieldsById[value.FieldId].Type, value.Value));

    private static User UserOf(Behaviours on, string id) => on.State.UsersById.GetValueOrDefault(id) ?? throw Refused(Refusal.UserNotFound);

    private static Group GroupOf(Behaviours on, string id) => on.State.GroupsById.GetValueOrDefault(id) ?? throw Refused(Refusal.GroupNotFound);

    private static Refusal? Must(Refusal? refusal) => refusal is null ? null : throw Refused(refusal);

    private static InvalidOperationException Refused(Refusal refusal) => new($"{refusal.Code}: {refusal.Message}");

    private T Act<T>(Func<Behaviours, T> act) => Do(on => (act(on), true));
}
