using Passerelle.Store.Data;
using Passerelle.Store.Secrets;

namespace Passerelle.Store.Accounts;

internal sealed class AccountRow
{
    public const string Columns =
        "id, mail, name, password_hash AS PasswordHash, stamp, totp_secret AS TotpSecret, totp_step AS TotpStep, failures, locked_until AS LockedUntil, disabled_at AS DisabledAt, created_at AS CreatedAt, signed_in_at AS SignedInAt";

    public string Id { get; init; } = "";
    public string Mail { get; init; } = "";
    public string Name { get; init; } = "";
    public string? PasswordHash { get; init; }
    public string Stamp { get; init; } = "";
    public byte[]? TotpSecret { get; init; }
    public long TotpStep { get; init; }
    public long Failures { get; init; }
    public string? LockedUntil { get; init; }
    public string? DisabledAt { get; init; }
    public string CreatedAt { get; init; } = "";
    public string? SignedInAt { get; init; }

    /// <summary>Binds the secret to its account, so that it cannot be put in another's row.</summary>
    public static string Purpose(string account) => $"second-factor {account}";

    public Account ToAccount(IEnumerable<Grant> grants) =>
        new(
            Id,
            Mail,
            Name,
            Stamp,
            PasswordHash is not null,
            TotpSecret is not null,
            Iso.TimeOrNull(LockedUntil),
            Iso.TimeOrNull(DisabledAt),
            Iso.Time(CreatedAt),
            Iso.TimeOrNull(SignedInAt),
            [.. grants]
        );

    /// <exception cref="StoreException"><c>key-unreadable</c>: the second factor was sealed with another key.</exception>
    public Credentials ToCredentials(IEnumerable<Grant> grants, SecretBox box) =>
        new(ToAccount(grants), PasswordHash, TotpSecret is null ? null : Opened(TotpSecret, box), TotpStep, (int)Failures);

    private byte[] Opened(byte[] secret, SecretBox box) =>
        box.Open(secret, Purpose(Id)) is { } text
            ? Convert.FromBase64String(text)
            : throw new StoreException("key-unreadable", $"The second factor of account {Id} was sealed with another key. Restore the key file.");
}

internal sealed class GrantRow
{
    public string AccountId { get; init; } = "";
    public string Platform { get; init; } = "";
    public string Role { get; init; } = "";

    public Grant ToGrant() => new(Platform, Enum.Parse<Role>(Role));
}
