using Passerelle.Console.Shared;
using Passerelle.Instance.Pages.Groups;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Instance.Pages.Users;

/// <summary>The filters of the address line.</summary>
public sealed record UserFilter(string? Search, string? Status, int? Page);

/// <param name="HasAny">Whether there is anybody at all, filters aside.</param>
public sealed record UsersModel(ListPage<PlatformUser> List, bool HasAny);

/// <summary>What is typed to add a person.</summary>
public sealed record TypedUser(string FirstName, string LastName, string Mail, string Job, string Group);

/// <param name="Trouble">What is wrong with what was typed; null for nothing.</param>
public sealed record NewUserModel(TypedUser Typed, IReadOnlyList<GroupChoice> Groups, string? Trouble);

/// <summary>A value of a custom field.</summary>
public sealed record ProfileValue(string FieldId, string Field, string Value);

/// <summary>The roles in one group.</summary>
/// <param name="Path">The group's name with those above it.</param>
public sealed record ProfileGroup(string GroupId, string Path, IReadOnlyList<GroupRole> Roles);

/// <param name="Reports">The first of those whom the person manages.</param>
/// <param name="MoreReports">How many others there are.</param>
public sealed record ProfileModel(
    PlatformUser User,
    IReadOnlyList<ProfileValue> Values,
    IReadOnlyList<ProfileGroup> Groups,
    IReadOnlyList<PlatformUser> Managers,
    IReadOnlyList<PlatformUser> Reports,
    int MoreReports,
    IReadOnlyList<PlatformExternalId> ExternalIds
);

/// <summary>An account about to be deleted by hand.</summary>
/// <param name="Trouble">Why it was not; null when nothing was tried.</param>
public sealed record DeleteUserModel(PlatformUser User, string? Trouble);
