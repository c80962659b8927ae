using Passerelle.Store.Audit;
using Passerelle.Store.Data;
using Passerelle.Store.Secrets;

namespace Passerelle.Store.Accounts;

/// <summary>Who may sign in. Every change is in the audit log, in the same transaction.</summary>
public sealed class AccountStore(Database database, SecretBox box)
{
    /// <summary>Whether nobody can sign in yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel = default) =>
        !await database.ReadAsync(s => s.ScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM account WHERE password_hash IS NOT NULL)"), cancel);

    /// <returns>Null when there is no such account.</returns>
    public async Task<Account?> FindAsync(string account, CancellationToken cancel = default) => (await FindRowAsync("id", account, cancel))?.Account;

    /// <summary>The account of an address, with what proves it.</summary>
    public Task<Credentials?> FindByMailAsync(string mail, CancellationToken cancel = default) => FindRowAsync("mail", Normal(mail), cancel);

    /// <inheritdoc cref="FindByMailAsync"/>
    public Task<Credentials?> FindCredentialsAsync(string account, CancellationToken cancel = default) => FindRowAsync("id", account, cancel);

    /// <summary>Everyone with a role on a platform, by name.</summary>
    public Task<IReadOnlyList<Account>> ListAsync(string platform, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Account>>(
            async session =>
            {
                const string Mine = "SELECT account_id FROM account_role WHERE platform = @platform";
                var rows = await session.ListAsync<AccountRow>(
                    $"SELECT {AccountRow.Columns} FROM account WHERE id IN ({Mine}) ORDER BY name, id",
                    new { platform }
                );
                var grants = await session.ListAsync<GrantRow>(
                    "SELECT account_id AS AccountId, platform, role FROM account_role WHERE platform = @platform",
                    new { platform }
                );
                var byAccount = grants.ToLookup(g => g.AccountId, g => g.ToGrant(), StringComparer.Ordinal);
                return [.. rows.Select(row => row.ToAccount(byAccount[row.Id]))];
            },
            cancel
        );

    /// <summary>Adds a person, who then chooses a password with a one-time link.</summary>
    /// <returns>The account's id; null when the address is taken.</returns>
    public Task<string?> AddAsync(string mail, string name, IReadOnlyCollection<Grant> grants, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var id = await ShortId.NextAsync(session, 'a', database.Clock.GetUtcNow());
                var added = await session.ExecuteAsync(
                    """
                    INSERT INTO account (id, mail, name, stamp, totp_step, failures, created_at)
                    VALUES (@id, @mail, @name, @stamp, 0, 0, @now) ON CONFLICT (mail) DO NOTHING
                    """,
                    new
                    {
                        id,
                        mail = Normal(mail),
                        name,
                        stamp = NewStamp(),
                        now = database.Now,
                    }
                );
                if (added == 0)
                {
                    return null;
                }

                await GrantAsync(session, id, grants);
                await AuditAsync(session, by, "account-added", new { account = id, grants });
                return id;
            },
            cancel
        );

    /// <summary>Replaces the roles on one platform. The last architect who can sign in keeps the role.</summary>
    /// <returns>False when nobody would be left to manage accounts; then nothing is changed.</returns>
    public Task<bool> SetRolesAsync(string account, string platform, IReadOnlyCollection<Role> roles, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                await session.LockOutOthersAsync("accounts");
                if (!roles.Contains(Role.Architect) && !await OtherArchitectAsync(session, account, platform))
                {
                    return false;
                }

                await session.ExecuteAsync("DELETE FROM account_role WHERE account_id = @account AND platform = @platform", new { account, platform });
                await GrantAsync(session, account, [.. roles.Select(role => new Grant(platform, role))]);
                await AuditAsync(session, by, "account-roles-changed", new { account, platform, roles });
                return true;
            },
            cancel
        );

    /// <summary>Shuts an account out of every platform, at once, or lets it in again. The last architect of a platform who can sign in stays.</summary>
    /// <returns>False when nobody would be left to manage accounts; then nothing is changed.</returns>
    public Task<bool> SetDisabledAsync(string account, bool disabled, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                await session.LockOutOthersAsync("accounts");
                var platforms = await session.ListAsync<string>("SELECT platform FROM account_role WHERE account_id = @account AND role = 'Architect'", new { account });
                if (disabled && !await AreKeptAsync(session, account, platforms))
                {
                    return false;
                }

                await session.ExecuteAsync(
                    "UPDATE account SET disabled_at = @at, stamp = @stamp, failures = 0, locked_until = NULL WHERE id = @account",
                    new
                    {
                        account,
                        stamp = NewStamp(),
                        at = disabled ? database.Now : null,
                    }
                );
                await AuditAsync(session, by, disabled ? "account-disabled" : "account-enabled", new { account });
                return true;
            },
            cancel
        );

    /// <summary>Sets a password; sessions that were open are over.</summary>
    public Task SetPasswordAsync(string account, string passwordHash, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                await PasswordAsync(session, account, passwordHash);
                await AuditAsync(session, by, "password-changed", new { account });
            },
            cancel
        );

    /// <summary>Sets up one-time codes, or does away with them (<paramref name="secret"/> null).</summary>
    /// <param name="step">The time step of the code that proved the secret.</param>
    public Task SetSecondFactorAsync(string account, byte[]? secret, long step, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    "UPDATE account SET totp_secret = @box, totp_step = @step, stamp = @stamp WHERE id = @account",
                    new
                    {
                        account,
                        step,
                        stamp = NewStamp(),
                        box = secret is null ? null : box.Seal(Convert.ToBase64String(secret), AccountRow.Purpose(account)),
                    }
                );
                await AuditAsync(session, by, secret is null ? "second-factor-removed" : "second-factor-set", new { account });
            },
            cancel
        );

    internal static string NewStamp() => Guid.NewGuid().ToString("N");

    internal static string Normal(string mail) => mail.Trim().ToLowerInvariant();

    internal static Task PasswordAsync(Session session, string account, string passwordHash) =>
        session.ExecuteAsync(
            "UPDATE account SET password_hash = @passwordHash, stamp = @stamp, failures = 0, locked_until = NULL WHERE id = @account",
            new
            {
                account,
                passwordHash,
                stamp = NewStamp(),
            }
        );

    internal static async Task GrantAsync(Session session, string account, IReadOnlyCollection<Grant> grants)
    {
        foreach (var grant in grants.Distinct())
        {
            await session.ExecuteAsync(
                "INSERT INTO account_role (account_id, platform, role) VALUES (@account, @Platform, @role)",
                new
                {
                    account,
                    grant.Platform,
                    role = grant.Role.ToString(),
                }
            );
        }
    }

    private static async Task<bool> AreKeptAsync(Session session, string account, IReadOnlyList<string> platforms)
    {
        foreach (var platform in platforms)
        {
            if (!await OtherArchitectAsync(session, account, platform))
            {
                return false;
            }
        }

        return true;
    }

    private static Task<bool> OtherArchitectAsync(Session session, string account, string platform) =>
        session.ScalarAsync<bool>(
            """
            SELECT EXISTS (SELECT 1 FROM account a JOIN account_role r ON r.account_id = a.id
            WHERE r.platform = @platform AND r.role = 'Architect' AND a.id <> @account AND a.disabled_at IS NULL AND a.password_hash IS NOT NULL)
            """,
            new { account, platform }
        );

    private Task AuditAsync<T>(Session session, string by, string action, T details) =>
        AuditLog.AppendAsync(session, database.Now, environment: null, by, action, details);

    private Task<Credentials?> FindRowAsync(string column, string value, CancellationToken cancel) =>
        database.ReadAsync(
            async session =>
            {
                var row = await session.FirstOrDefaultAsync<AccountRow>($"SELECT {AccountRow.Columns} FROM account WHERE {column} = @value", new { value });
                if (row is null)
                {
                    return null;
                }

                var grants = await session.ListAsync<GrantRow>(
                    "SELECT account_id AS AccountId, platform, role FROM account_role WHERE account_id = @Id",
                    new { row.Id }
                );
                return row.ToCredentials(grants.Select(g => g.ToGrant()), box);
            },
            cancel
        );
}
