namespace Passerelle.Sandbox.Learning;

/// <summary>Where an account stands. There is no "deactivated": deletion is soft. Source: OpenAPI core, <c>User.status</c>.</summary>
public enum UserStatus
{
    Active,
    Invited,
    Deleted,
}

/// <summary>A look at an account. Times are UTC.</summary>
public sealed record PlatformUser(
    string Id, UserStatus Status, string? Mail, string? Username, string? FirstName, string? LastName, string? Job, string? Organization,
    string? Phone, string? Custom, string Lang, string? PrimaryGroupId, DateTimeOffset? ToBeDeactivatedAt, DateTimeOffset? LastLoginDate,
    IReadOnlyList<DateTimeOffset> DeletedAt, IReadOnlyList<DateTimeOffset> ReactivatedAt, bool IsOwner, bool HasPassword, bool PasswordMustBeChanged);

public sealed record PlatformGroup(string Id, string Name, bool Public, string? ParentId);

/// <summary>One role of one user in one group.</summary>
public sealed record PlatformRole(string UserId, string GroupId, GroupRole Role);

/// <param name="Id">Id of the field.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Type"><c>string</c> or <c>date</c>.</param>
/// <param name="AuthorizedValues">Empty when any value is accepted.</param>
public sealed record PlatformCustomField(string Id, string Name, string Type, IReadOnlyList<string> AuthorizedValues);

public sealed record PlatformCustomValue(string FieldId, string Value);

public sealed record PlatformExternalId(string Id, string Platform, string TargetType, string TargetId, string Value);

/// <summary>A mail the real platform would have sent. The simulated one sends none.</summary>
/// <param name="At">When it would have left.</param>
/// <param name="UserId">The account it concerns.</param>
/// <param name="Mail">The address it would have gone to.</param>
/// <param name="Kind">What mail: <c>invitation</c>.</param>
public sealed record NeverSentMail(DateTimeOffset At, string UserId, string Mail, string Kind);

/// <summary>An account with the roles it holds in one group.</summary>
public readonly record struct PlatformMember(PlatformUser User, IReadOnlyList<GroupRole> Roles);
