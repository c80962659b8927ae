using Passerelle.Sandbox.Learning.Behaviour;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning;

/// <summary>Looking around, as the web pages do. Every answer is a copy; an unknown id gives nothing.</summary>
public sealed partial class LearningPlatform
{
    /// <summary>The owner's account; null when there is none.</summary>
    public string? OwnerId => Ask(on => on.State.Users.Find(user => user.IsOwner)?.Id);

    /// <summary>Accounts, deleted ones included.</summary>
    public int UserCount => Ask(on => on.State.Users.Count);

    /// <summary>What the real platform would have mailed, oldest first.</summary>
    public IReadOnlyList<NeverSentMail> MailsNeverSent => Ask<IReadOnlyList<NeverSentMail>>(on => [.. on.State.Mails]);

    /// <summary>All accounts, deleted ones included, in order of creation.</summary>
    public IReadOnlyList<PlatformUser> Users() => Ask<IReadOnlyList<PlatformUser>>(on => [.. on.State.Users.Select(Look)]);

    public PlatformUser? FindUser(string userId) => Ask(on => on.State.UsersById.TryGetValue(userId, out var user) ? Look(user) : null);

    /// <summary>The account, deleted or not, that holds this address; case is not told apart.</summary>
    public PlatformUser? FindUserByMail(string mail) => Ask(on => on.State.UsersByMail.TryGetValue(mail, out var user) ? Look(user) : null);

    public bool PasswordIs(string userId, string password) =>
        Ask(on => on.State.UsersById.TryGetValue(userId, out var user) && Passwords.AreEqual(user, password));

    public IReadOnlyList<PlatformGroup> Groups() =>
        Ask<IReadOnlyList<PlatformGroup>>(on => [.. on.State.Groups.OfType<Group>().Select(Look)]);

    public PlatformGroup? FindGroup(string groupId) => Ask(on => on.State.GroupsById.TryGetValue(groupId, out var group) ? Look(group) : null);

    /// <summary>The users who hold a role in the group itself.</summary>
    public IReadOnlyList<PlatformRole> Members(string groupId) => Ask<IReadOnlyList<PlatformRole>>(on =>
        on.State.GroupsById.TryGetValue(groupId, out var group)
            ? [.. group.Members.Select(ordinal => on.State.Users[ordinal]).SelectMany(user => Look(user, group))]
            : []);

    /// <summary>The accounts that hold a role in the group itself, each once.</summary>
    public IReadOnlyList<PlatformMember> AccountsIn(string groupId) => Ask<IReadOnlyList<PlatformMember>>(on =>
        on.State.GroupsById.TryGetValue(groupId, out var group)
            ? [.. on.State.Users.Where(user => user.IsMemberOf(group)).Select(user => new PlatformMember(Look(user), user.Roles![group.Ordinal].Roles()))]
            : []);

    /// <summary>Number of learners of each group that has any, by group id.</summary>
    public IReadOnlyDictionary<string, int> LearnersByGroup() => Ask<IReadOnlyDictionary<string, int>>(on =>
    {
        // From the users, who lie side by side: the members of large groups do not.
        var learners = new int[on.State.Groups.Count];
        foreach (var user in on.State.Users)
        {
            for (var i = 0; i < (user.Roles?.Count ?? 0); i++)
            {
                learners[user.Roles!.GetKeyAtIndex(i)] += user.Roles.GetValueAtIndex(i).Has(GroupRole.Learner) ? 1 : 0;
            }
        }

        return on.State.Groups.OfType<Group>().Where(group => learners[group.Ordinal] > 0).ToDictionary(group => group.Id, group => learners[group.Ordinal], StringComparer.Ordinal);
    });

    /// <summary>Number of users who have a value in each custom field that has any, by field id.</summary>
    public IReadOnlyDictionary<string, int> ValuesByField() => Ask<IReadOnlyDictionary<string, int>>(on => on.State.Users
        .SelectMany(user => user.CustomValues ?? [])
        .CountBy(value => value.FieldId, StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal));

    public IReadOnlyList<PlatformRole> RolesOf(string userId) => Ask<IReadOnlyList<PlatformRole>>(on =>
        on.State.UsersById.TryGetValue(userId, out var user)
            ? [.. (user.Roles?.Keys ?? []).SelectMany(ordinal => Look(user, on.State.Groups[ordinal]!))]
            : []);

    /// <summary>Ids of the groups the user is a learner of.</summary>
    public IReadOnlyList<string> LearnerGroupsOf(string userId) =>
        [.. RolesOf(userId).Where(role => role.Role == GroupRole.Learner).Select(role => role.GroupId)];

    public IReadOnlyList<string> ManagersOf(string userId) => Relations(userId, user => user.Managers);

    public IReadOnlyList<string> SubordinatesOf(string userId) => Relations(userId, user => user.Subordinates);

    public IReadOnlyList<PlatformCustomField> CustomFields() => Ask<IReadOnlyList<PlatformCustomField>>(on =>
        [.. on.State.Fields.OfType<CustomField>().Select(field => new PlatformCustomField(field.Id, field.Name, field.Type, [.. field.AuthorizedValues]))]);

    public IReadOnlyList<PlatformCustomValue> CustomValuesOf(string userId) => Ask<IReadOnlyList<PlatformCustomValue>>(on =>
        [.. (on.State.UsersById.GetValueOrDefault(userId)?.CustomValues ?? []).Select(value => new PlatformCustomValue(value.FieldId, value.Value))]);

    public IReadOnlyList<PlatformExternalId> ExternalIds() => Ask<IReadOnlyList<PlatformExternalId>>(on =>
        [.. on.State.Mappings.OfType<ExternalId>().Select(Look)]);

    public IReadOnlyList<PlatformExternalId> ExternalIdsOf(string targetId) => Ask<IReadOnlyList<PlatformExternalId>>(on =>
        [.. (on.State.MappingsByTarget.GetValueOrDefault(targetId) ?? []).Select(Look)]);

    private IReadOnlyList<string> Relations(string userId, Func<User, SortedSet<int>?> which) => Ask<IReadOnlyList<string>>(on =>
        on.State.UsersById.TryGetValue(userId, out var user) ? [.. (which(user) ?? []).Select(ordinal => on.State.Users[ordinal].Id)] : []);

    private static IEnumerable<PlatformRole> Look(User user, Group group) =>
        user.Roles![group.Ordinal].Roles().Select(role => new PlatformRole(user.Id, group.Id, role));

    private static PlatformGroup Look(Group group) => new(group.Id, group.Name, group.Public, group.Parent?.Id);

    private static PlatformExternalId Look(ExternalId mapping) => new(mapping.Id, mapping.Platform, mapping.TargetType, mapping.TargetId, mapping.Value);

    private static PlatformUser Look(User user) => new(
        user.Id, user.Status, user.Mail, user.Username, user.FirstName, user.LastName, user.Job, user.Organization, user.Phone, user.Custom, user.Lang,
        user.PrimaryGroupId, user.ToBeDeactivatedAt, user.LastLoginDate, Copy(user.DeletedAt), Copy(user.ReactivatedAt), user.IsOwner,
        user.PasswordHash is not null, user.PasswordMustBeChanged);

    private static DateTimeOffset[] Copy(List<DateTimeOffset>? times) => times is { Count: > 0 } ? [.. times] : [];
}
