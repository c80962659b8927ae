namespace Passerelle.Sandbox.Learning.State;

/// <summary>An account as it lies in a state file; groups and managers are named by ordinal.</summary>
internal sealed record UserEntry(
    string Id,
    UserStatus Status,
    bool IsOwner,
    string? Mail,
    string? Username,
    string? FirstName,
    string? LastName,
    string? Job,
    string? Organization,
    string? Phone,
    string? Custom,
    string Lang,
    string? PrimaryGroupId,
    DateTimeOffset? ToBeDeactivatedAt,
    DateTimeOffset? LastLoginDate,
    List<DateTimeOffset>? DeletedAt,
    List<DateTimeOffset>? ReactivatedAt,
    string? PasswordHash,
    bool PasswordMustBeChanged,
    Dictionary<int, byte>? Roles,
    int[]? Managers,
    List<StoredValue>? CustomValues)
{
    public static UserEntry From(User user) => new(
        user.Id, user.Status, user.IsOwner, user.Mail, user.Username, user.FirstName, user.LastName, user.Job, user.Organization, user.Phone, user.Custom,
        user.Lang, user.PrimaryGroupId, user.ToBeDeactivatedAt, user.LastLoginDate, Copy(user.DeletedAt), Copy(user.ReactivatedAt), user.PasswordHash,
        user.PasswordMustBeChanged, user.Roles?.ToDictionary(role => role.Key, role => role.Value.Bits), user.Managers is null ? null : [.. user.Managers],
        Copy(user.CustomValues));

    public void AddTo(LearningState state)
    {
        var user = state.AddUser(Id);
        state.SetMail(user, Mail);
        state.SetUsername(user, Username);
        state.SetDeletionDate(user, ToBeDeactivatedAt);
        (user.Status, user.IsOwner, user.Lang, user.PrimaryGroupId) = (Status, IsOwner, Lang, PrimaryGroupId);
        (user.FirstName, user.LastName, user.Job, user.Organization) = (FirstName, LastName, Job, Organization);
        (user.Phone, user.Custom, user.LastLoginDate) = (Phone, Custom, LastLoginDate);
        (user.DeletedAt, user.ReactivatedAt, user.CustomValues) = (DeletedAt, ReactivatedAt, CustomValues);
        (user.PasswordHash, user.PasswordMustBeChanged) = (PasswordHash, PasswordMustBeChanged);
        user.Managers = Managers is null ? null : [.. Managers];
        foreach (var (group, bits) in Roles ?? [])
        {
            (user.Roles ??= []).Add(group, new RoleSet(bits));
            state.Groups[group]!.Members.Add(user.Ordinal);
        }
    }

    private static List<T>? Copy<T>(List<T>? list) => list is null ? null : [.. list];
}
