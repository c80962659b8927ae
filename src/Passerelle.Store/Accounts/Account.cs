namespace Passerelle.Store.Accounts;

/// <summary>A person who may sign in.</summary>
/// <param name="Id">As in <c>a-20261122-0001</c>.</param>
/// <param name="Mail">In lower case; unique.</param>
/// <param name="Stamp">Changes with the password, the second factor and when disabled: sessions that carry an older one are over.</param>
/// <param name="HasPassword">False until the person has used the one-time link.</param>
/// <param name="HasSecondFactor">A one-time code is asked for at sign-in.</param>
/// <param name="DisabledAt">Null while the account may be used.</param>
public sealed record Account(
    string Id,
    string Mail,
    string Name,
    string Stamp,
    bool HasPassword,
    bool HasSecondFactor,
    DateTimeOffset? LockedUntil,
    DateTimeOffset? DisabledAt,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SignedInAt,
    IReadOnlyList<Grant> Grants
)
{
    public bool IsDisabled => DisabledAt is not null;

    /// <summary>The roles on one platform; none on a platform that is not the account's.</summary>
    public IReadOnlySet<Role> RolesOn(string platform) =>
        Grants.Where(grant => string.Equals(grant.Platform, platform, StringComparison.Ordinal)).Select(grant => grant.Role).ToHashSet();
}

/// <summary>What is needed to prove a sign-in; it never leaves the server.</summary>
/// <param name="PasswordHash">Null while no password is set.</param>
/// <param name="SecondFactor">The shared secret of the one-time codes; null when none is set up.</param>
/// <param name="LastStep">The time step of the last code that was accepted; an older or equal one is refused.</param>
/// <param name="Failures">Failed tries since the last success or lock.</param>
public sealed record Credentials(Account Account, string? PasswordHash, byte[]? SecondFactor, long LastStep, int Failures);
