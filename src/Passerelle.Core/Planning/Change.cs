using System.Text.Json.Serialization;
using Passerelle.Core.Memory;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning;

/// <summary>
/// One thing a run does to one person. The set is closed; together with the row it stands in, a change says all that apply needs.
/// The order within a row is the order of execution.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ParkAddress), "parkAddress")]
[JsonDerivedType(typeof(CreateUser), "createUser")]
[JsonDerivedType(typeof(RestoreUser), "restoreUser")]
[JsonDerivedType(typeof(LinkUser), "linkUser")]
[JsonDerivedType(typeof(UnlinkUser), "unlinkUser")]
[JsonDerivedType(typeof(RememberLink), "rememberLink")]
[JsonDerivedType(typeof(UpdateUser), "updateUser")]
[JsonDerivedType(typeof(ActivateUser), "activateUser")]
[JsonDerivedType(typeof(SendCredentials), "setPassword")]
[JsonDerivedType(typeof(DeleteUser), "deleteUser")]
[JsonDerivedType(typeof(SetCustomValues), "setCustomValues")]
[JsonDerivedType(typeof(AddManager), "addManager")]
[JsonDerivedType(typeof(RemoveManager), "removeManager")]
[JsonDerivedType(typeof(ClaimManager), "claimManager")]
[JsonDerivedType(typeof(AddMembership), "addMembership")]
[JsonDerivedType(typeof(RemoveMembership), "removeMembership")]
[JsonDerivedType(typeof(ClaimMembership), "claimMembership")]
[JsonDerivedType(typeof(RestoreLink), "restoreLink")]
[JsonDerivedType(typeof(DropClaims), "dropClaims")]
[JsonDerivedType(typeof(AddReport), "addReport")]
public abstract record Change;

/// <summary>
/// Frees an address by changing it on another account than the row's own (rule S11): a person decided, or approves, that the
/// account belongs to someone else. One request, an edit of that account's <c>mail</c>; the account may be deleted.
/// </summary>
/// <param name="User">The account that gives its address up.</param>
/// <param name="Parked"><c>name#id@domain</c>.</param>
public sealed record ParkAddress(UserId User, string Mail, string Parked) : Change;

/// <summary>Makes the account, with its first membership.</summary>
/// <param name="AlsoEnters">Groups the platform adds because of that membership (rule G6), at or below the synchronised group.</param>
/// <param name="Invite">Whether 360Learning sends its invitation.</param>
public sealed record CreateUser(
    string Mail,
    string FirstName,
    string LastName,
    string? Job,
    string Language,
    GroupId Group,
    IReadOnlyList<GroupId> AlsoEnters,
    bool Invite
) : Change;

/// <summary>Brings a deleted account back.</summary>
/// <param name="OldMail">The address the deleted account carries.</param>
/// <param name="Mail">The address it shall carry; when it differs the address is patched first (rule S6).</param>
/// <param name="Invite">Whether 360Learning sends its invitation.</param>
public sealed record RestoreUser(string OldMail, string Mail, GroupId Group, IReadOnlyList<GroupId> AlsoEnters, bool Invite) : Change;

/// <summary>Writes an external-id mapping: new, or in place of an existing one.</summary>
/// <param name="Replaces">The id of the mapping whose value is replaced; null to make one.</param>
/// <param name="OldValue">The value that mapping has now.</param>
public sealed record LinkUser(string Platform, string Value, string? Replaces = null, string? OldValue = null) : Change;

/// <summary>Takes an external-id mapping off an account that a person took off this employee by hand; the account itself stays as it is (rule R10).</summary>
/// <param name="User">The account; it is nobody's from then on.</param>
/// <param name="Mapping">The mapping's own id; null when the platform carries none, and nothing is sent.</param>
/// <param name="Value">What the mapping says.</param>
public sealed record UnlinkUser(UserId User, string? Mapping, string Value) : Change
{
    /// <summary>Only an undo says so: on which platform name the mapping is, so that the undo can be undone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Platform { get; init; }
}

/// <summary>
/// Writes the link into Passerelle's store afresh, as that of someone in scope: not removed by the connector, no leaver. No request.
/// </summary>
/// <param name="MovedFrom">The employee id that gives the account up (rule S11); null otherwise.</param>
public sealed record RememberLink(EmployeeId? MovedFrom = null) : Change;

/// <summary>Edits the account's own fields in one request.</summary>
public sealed record UpdateUser(IReadOnlyList<FieldChange> Fields) : Change;

/// <summary>One field, before and after; null is empty. <paramref name="Field"/> is the name in 360Learning's API.</summary>
public sealed record FieldChange(string Field, string? Old, string? New);

/// <summary>The fields of an account that <see cref="UpdateUser"/> writes, named as in the API.</summary>
public static class UserFields
{
    public const string Mail = "mail";
    public const string FirstName = "firstName";
    public const string LastName = "lastName";
    public const string Job = "job";

    /// <summary>The date of automatic deletion, as <c>YYYY-MM-DD</c>.</summary>
    public const string DeactivatedAt = "toBeDeactivatedAt";
}

/// <summary>Makes an invited account active.</summary>
public sealed record ActivateUser : Change;

/// <summary>Sets a temporary password and mails it (in a test environment the mail is only listed).</summary>
/// <param name="Language">Language of the mail.</param>
public sealed record SendCredentials(string Mail, string Language) : Change;

/// <summary>Deletes the account (it can be restored).</summary>
public sealed record DeleteUser : Change;

/// <summary>Writes custom values; one request replaces all values of the user.</summary>
/// <param name="Values">What changes.</param>
/// <param name="Kept">The values that stay as they are; null when they must be read first (a restored account).</param>
public sealed record SetCustomValues(IReadOnlyList<CustomValueChange> Values, IReadOnlyList<CustomValue>? Kept) : Change;

/// <summary>One custom value, before and after; null is empty.</summary>
/// <param name="Source">The Personio key; null for a retired field that is emptied.</param>
/// <param name="Field">The field's id; null when the same plan makes the field.</param>
public sealed record CustomValueChange(string? Source, FieldId? Field, string Name, CustomFieldType Type, string? Old, string? New);

/// <summary>Sets a manager, in the second pass.</summary>
/// <param name="ManagerUser">The manager's account; null when the same plan makes it.</param>
public sealed record AddManager(EmployeeId Manager, UserId? ManagerUser) : Change
{
    /// <summary>Only an undo says so: the relation was made by hand before and does not become the connector's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ByHand { get; init; }
}

/// <summary>Takes off a manager that the connector set.</summary>
public sealed record RemoveManager(UserId ManagerUser) : Change;

/// <summary>Takes an existing manager relation as the connector's own; no request.</summary>
public sealed record ClaimManager(UserId ManagerUser) : Change;

/// <summary>Makes the user a learner of a group.</summary>
/// <param name="AlsoEnters">Groups the platform adds because of it and the user is not in yet.</param>
public sealed record AddMembership(GroupId Group, IReadOnlyList<GroupId> AlsoEnters) : Change
{
    /// <summary>Only an undo says so: of these groups, those whose membership was made by hand before and does not become the connector's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<GroupId>? ByHand { get; init; }
}

/// <summary>Takes the learner role in a group off.</summary>
/// <param name="AlsoLeaves">Groups below that the platform empties of this user along with it.</param>
public sealed record RemoveMembership(GroupId Group, IReadOnlyList<GroupId> AlsoLeaves) : Change;

/// <summary>Takes an existing membership as the connector's own; no request. Claims come before the link in a row: whoever is linked claims no more.</summary>
public sealed record ClaimMembership(GroupId Group) : Change;

/// <summary>Only in an undo: the link in Passerelle's store becomes what it was. No request.</summary>
/// <param name="Of">The employee whose link it is; not always the row's own (rule S11).</param>
/// <param name="Link">Null: there was none, and there will be none.</param>
public sealed record RestoreLink(EmployeeId Of, Link? Link) : Change;

/// <summary>Only in an undo: these memberships and managers are not the connector's own any more; they stay. No request.</summary>
public sealed record DropClaims(IReadOnlyList<GroupId> Groups, IReadOnlyList<UserId> Managers) : Change;

/// <summary>Only in an undo: makes the row's account a manager of this account again, in the second pass.</summary>
/// <param name="ByHand">The relation was made by hand before and does not become the connector's own.</param>
public sealed record AddReport(UserId Report, bool ByHand) : Change;
