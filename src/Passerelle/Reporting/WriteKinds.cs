using Passerelle.Core.Planning;

namespace Passerelle.Reporting;

/// <summary>The kinds of write that plans and reports count, with the names other programs rely on.</summary>
public static class WriteKinds
{
    public const string CreateUser = "createUser";
    public const string RestoreUser = "restoreUser";
    public const string LinkUser = "linkUser";
    public const string UnlinkUser = "unlinkUser";
    public const string UpdateUser = "updateUser";
    public const string ActivateUser = "activateUser";
    public const string SetPassword = "setPassword";
    public const string DeleteUser = "deleteUser";
    public const string SetCustomValues = "setCustomValues";
    public const string CreateCustomField = "createCustomField";
    public const string RenameCustomField = "renameCustomField";
    public const string AddManager = "addManager";
    public const string RemoveManager = "removeManager";
    public const string AddMembership = "addMembership";
    public const string RemoveMembership = "removeMembership";

    /// <summary>The kinds every report lists, also when nothing of the kind was written.</summary>
    public static IReadOnlyList<string> Always { get; } =
    [
        CreateUser,
        RestoreUser,
        LinkUser,
        UpdateUser,
        ActivateUser,
        SetPassword,
        DeleteUser,
        SetCustomValues,
        CreateCustomField,
        AddManager,
        RemoveManager,
        AddMembership,
        RemoveMembership,
    ];

    /// <summary>The kind of write a change makes; null for what is only remembered.</summary>
    public static string? Of(Change change) =>
        change switch
        {
            Core.Planning.CreateUser => CreateUser,
            Core.Planning.RestoreUser => RestoreUser,
            Core.Planning.LinkUser => LinkUser,
            Core.Planning.UnlinkUser unlink => unlink.Mapping is null ? null : UnlinkUser,
            Core.Planning.UpdateUser or ParkAddress => UpdateUser,
            Core.Planning.ActivateUser => ActivateUser,
            SendCredentials => SetPassword,
            Core.Planning.DeleteUser => DeleteUser,
            Core.Planning.SetCustomValues => SetCustomValues,
            Core.Planning.AddManager or AddReport => AddManager,
            Core.Planning.RemoveManager => RemoveManager,
            Core.Planning.AddMembership => AddMembership,
            Core.Planning.RemoveMembership => RemoveMembership,
            RememberLink or ClaimManager or ClaimMembership or RestoreLink or DropClaims => null,
            _ => throw new InvalidOperationException($"A change without a kind of write: {change.GetType().Name}"),
        };
}
