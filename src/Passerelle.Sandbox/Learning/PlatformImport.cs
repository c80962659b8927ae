namespace Passerelle.Sandbox.Learning;

/// <summary>A whole platform as it is put in place of the one that is there, with the ids it has elsewhere.</summary>
/// <param name="Groups">The tree; exactly one has no parent.</param>
/// <param name="Mappings">External ids of users.</param>
public sealed record PlatformImport(
    IReadOnlyList<ImportedGroup> Groups,
    IReadOnlyList<ImportedField> Fields,
    IReadOnlyList<ImportedUser> Users,
    IReadOnlyList<ImportedMapping> Mappings
);

/// <param name="Parent">Id of the group above; null for the platform's own.</param>
public sealed record ImportedGroup(string Id, string Name, bool Public, string? Parent);

/// <param name="Type"><c>string</c> or <c>date</c>.</param>
/// <param name="AuthorizedValues">Empty when any value is accepted.</param>
public sealed record ImportedField(string Id, string Name, string Type, IReadOnlyList<string> AuthorizedValues);

/// <param name="ToBeDeactivatedAt">When the account is to be deleted; null when it is not.</param>
/// <param name="Managers">Ids of those who manage the user.</param>
public sealed record ImportedUser(
    string Id,
    UserStatus Status,
    string? Mail,
    string? FirstName,
    string? LastName,
    string? Job,
    string? Lang,
    DateTimeOffset? ToBeDeactivatedAt,
    DateTimeOffset? LastLoginDate,
    DateTimeOffset? DeletedAt,
    IReadOnlyList<ImportedRole> Roles,
    IReadOnlyList<string> Managers,
    IReadOnlyList<PlatformCustomValue> Values
);

public sealed record ImportedRole(string GroupId, GroupRole Role);

/// <param name="Id">Id of the mapping itself.</param>
public sealed record ImportedMapping(string Id, string Platform, string UserId, string Value);
