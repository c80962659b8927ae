namespace Passerelle.Store.Accounts;

/// <summary>What a token may be used for; never more than its account's roles allow.</summary>
public enum TokenScope
{
    /// <summary>Reading.</summary>
    Read,

    /// <summary>Reading, and whatever the account itself may start and decide.</summary>
    Act,
}

/// <summary>A personal access token, without the token itself: that was shown once.</summary>
/// <param name="Id">The first part of the token; no secret.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="UsedAt">About when it was last used, to the minute; null while it never was.</param>
/// <param name="RevokedAt">Null while it may be used.</param>
public sealed record AccessToken(
    string Id,
    string Account,
    string Name,
    TokenScope Scope,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt,
    DateTimeOffset? RevokedAt
)
{
    /// <summary>Neither revoked nor expired.</summary>
    public bool IsUsable(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}

internal sealed class AccessTokenRow
{
    public const string Columns =
        "id, account_id AS AccountId, name, scope, token_hash AS TokenHash, created_at AS CreatedAt, expires_at AS ExpiresAt, used_at AS UsedAt, revoked_at AS RevokedAt";

    public string Id { get; init; } = "";
    public string AccountId { get; init; } = "";
    public string Name { get; init; } = "";
    public string Scope { get; init; } = "";
    public string TokenHash { get; init; } = "";
    public string CreatedAt { get; init; } = "";
    public string ExpiresAt { get; init; } = "";
    public string? UsedAt { get; init; }
    public string? RevokedAt { get; init; }

    public AccessToken ToToken() =>
        new(
            Id,
            AccountId,
            Name,
            Enum.Parse<TokenScope>(Scope),
            Data.Iso.Time(CreatedAt),
            Data.Iso.Time(ExpiresAt),
            Data.Iso.TimeOrNull(UsedAt),
            Data.Iso.TimeOrNull(RevokedAt)
        );
}
