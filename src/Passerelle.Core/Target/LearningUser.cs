namespace Passerelle.Core.Target;

/// <summary>The id of a user in 360Learning: 24 hexadecimal digits.</summary>
public readonly record struct UserId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The state of an account: <see href="https://360learning.readme.io/reference/"/>.</summary>
public enum UserStatus
{
    /// <summary>A status this version does not know; the account is left alone.</summary>
    Unknown,
    Active,
    Invited,
    Deleted,
}

/// <summary>An account in 360Learning.</summary>
/// <param name="Job">The profile's title or function.</param>
/// <param name="Language">The account's language as 360Learning writes it (<c>fr</c>, <c>nl_BE</c>, ...).</param>
/// <param name="DeactivatedAt">The date on which the platform will delete the account, if one is set.</param>
/// <param name="LastLogin">The last time the person logged in.</param>
/// <param name="LastDeleted">The latest entry of the account's history of deletions.</param>
public sealed record LearningUser(
    UserId Id,
    UserStatus Status,
    string? Mail,
    string? FirstName,
    string? LastName,
    string? Job,
    string? Language = null,
    DateTimeOffset? DeactivatedAt = null,
    DateTimeOffset? LastLogin = null,
    DateTimeOffset? LastDeleted = null
)
{
    public bool IsDeleted => Status == UserStatus.Deleted;

    public string DisplayName
    {
        get
        {
            var name = $"{FirstName} {LastName}".Trim();
            return name.Length > 0 ? name : $"user {Id}";
        }
    }
}

/// <summary>One external-id mapping of a user.</summary>
/// <param name="Id">The mapping's own id, needed to replace it.</param>
/// <param name="Value">The employee id (or, on the number platform, the personnel number).</param>
public sealed record ExternalIdMapping(string Id, string Platform, UserId User, string Value);
