using Passerelle.Core.Target;

namespace Passerelle.Connect.Learning.Wire;

/// <summary>The platform's words for our enumerations, and back; a word this version does not know reads as the unknown one.</summary>
internal static class Words
{
    public static UserStatus Status(string? word) =>
        word switch
        {
            "active" => UserStatus.Active,
            "invited" => UserStatus.Invited,
            "deleted" => UserStatus.Deleted,
            _ => UserStatus.Unknown,
        };

    public static GroupRole Role(string? word) =>
        word switch
        {
            "learner" => GroupRole.Learner,
            "coach" => GroupRole.Coach,
            "editor" => GroupRole.Editor,
            "contributor" => GroupRole.Contributor,
            "analyst" => GroupRole.Analyst,
            "userAdmin" => GroupRole.UserAdmin,
            "admin" => GroupRole.Admin,
            "owner" => GroupRole.Owner,
            _ => GroupRole.Other,
        };

    /// <summary>In bodies.</summary>
    public static string Of(GroupRole role) =>
        role switch
        {
            GroupRole.Learner => "learner",
            GroupRole.Coach => "coach",
            GroupRole.Editor => "editor",
            GroupRole.Contributor => "contributor",
            GroupRole.Analyst => "analyst",
            GroupRole.UserAdmin => "userAdmin",
            GroupRole.Admin => "admin",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This role cannot be given or taken through the API."),
        };

    /// <summary>In paths, where one role is spelled differently.</summary>
    public static string InPath(GroupRole role) => role == GroupRole.UserAdmin ? "user-admin" : Of(role);

    public static CustomFieldType? FieldType(string? word) =>
        word switch
        {
            "string" => CustomFieldType.String,
            "date" => CustomFieldType.Date,
            _ => null,
        };

    public static string Of(CustomFieldType type) => type == CustomFieldType.Date ? "date" : "string";
}
