using System.Security.Cryptography;
using System.Text;
using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Accounts;

/// <summary>A link that can still be used.</summary>
/// <param name="Account">Whose password it sets; null for the first account of all.</param>
public sealed record OneTimeLink(string? Account, DateTimeOffset ExpiresAt);

/// <summary>Links with which a person chooses a password: good once, for a while. Only a hash of the token is kept.</summary>
public sealed class OneTimeLinks(Database database)
{
    private const int TokenBytes = 32;
    private const string Usable = "token_hash = @hash AND used_at IS NULL AND expires_at > @now";

    /// <summary>Makes a link; earlier ones for the same account, or for the first start, are void.</summary>
    /// <param name="account">Null for the first account of all.</param>
    /// <returns>The token, to be shown once.</returns>
    public Task<string> MakeAsync(string? account, TimeSpan validity, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
                var expires = Iso.Of(database.Clock.GetUtcNow() + validity);
                await session.ExecuteAsync(
                    account is null ? "DELETE FROM account_link WHERE account_id IS NULL" : "DELETE FROM account_link WHERE account_id = @account",
                    new { account }
                );
                await session.ExecuteAsync(
                    "INSERT INTO account_link (token_hash, account_id, created_at, expires_at) VALUES (@hash, @account, @now, @expires)",
                    new
                    {
                        hash = HashOf(token),
                        account,
                        now = database.Now,
                        expires,
                    }
                );
                await AuditLog.AppendAsync(session, database.Now, environment: null, by, "link-made", new { account, expires });
                return token;
            },
            cancel
        );

    /// <returns>Null when the link is unknown, used or expired.</returns>
    public async Task<OneTimeLink?> FindAsync(string token, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(
            session =>
                session.FirstOrDefaultAsync<Row>(
                    $"SELECT account_id AS AccountId, expires_at AS ExpiresAt FROM account_link WHERE {Usable}",
                    new { hash = HashOf(token), now = database.Now }
                ),
            cancel
        );
        return row is null ? null : new OneTimeLink(row.AccountId, Iso.Time(row.ExpiresAt));
    }

    /// <summary>Uses the link of the first start: makes the first account of all.</summary>
    /// <returns>The account's id; null when the link cannot be used or somebody was faster.</returns>
    public Task<string?> MakeFirstAccountAsync(
        string token,
        string mail,
        string name,
        string passwordHash,
        IReadOnlyCollection<Grant> grants,
        CancellationToken cancel = default
    ) =>
        database.WriteAsync(
            async session =>
            {
                await session.LockOutOthersAsync("accounts");
                var taken = await session.ScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM account WHERE password_hash IS NOT NULL)");
                if (taken || !await UseAsync(session, token, account: null))
                {
                    return null;
                }

                var id = await ShortId.NextAsync(session, 'a', database.Clock.GetUtcNow());
                await session.ExecuteAsync(
                    """
                    INSERT INTO account (id, mail, name, password_hash, stamp, totp_step, failures, created_at)
                    VALUES (@id, @mail, @name, @passwordHash, @stamp, 0, 0, @now)
                    """,
                    new
                    {
                        id,
                        mail = AccountStore.Normal(mail),
                        name,
                        passwordHash,
                        stamp = AccountStore.NewStamp(),
                        now = database.Now,
                    }
                );
                await AccountStore.GrantAsync(session, id, grants);
                await AuditLog.AppendAsync(session, database.Now, environment: null, id, "first-account-made", new { account = id, grants });
                return id;
            },
            cancel
        );

    /// <summary>Uses a person's link: sets the password.</summary>
    /// <returns>False when the link cannot be used.</returns>
    public Task<bool> SetPasswordAsync(string token, string account, string passwordHash, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                if (!await UseAsync(session, token, account))
                {
                    return false;
                }

                await AccountStore.PasswordAsync(session, account, passwordHash);
                await AuditLog.AppendAsync(session, database.Now, environment: null, account, "password-chosen", new { account });
                return true;
            },
            cancel
        );

    private async Task<bool> UseAsync(Session session, string token, string? account)
    {
        var ofWhom = account is null ? "account_id IS NULL" : "account_id = @account";
        return await session.ExecuteAsync(
                $"UPDATE account_link SET used_at = @now WHERE {Usable} AND {ofWhom}",
                new
                {
                    hash = HashOf(token),
                    account,
                    now = database.Now,
                }
            ) == 1;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private sealed class Row
    {
        public string? AccountId { get; init; }
        public string ExpiresAt { get; init; } = "";
    }
}
