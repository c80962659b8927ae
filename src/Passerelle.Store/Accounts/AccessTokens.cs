using System.Security.Cryptography;
using System.Text;
using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Accounts;

/// <summary>Personal access tokens, as in <c>pas_ID_SECRET</c>. Only a hash of the whole is kept; making and revoking are audited.</summary>
public sealed class AccessTokens(Database database)
{
    /// <summary>What every token begins with: programs that look for leaked secrets know it by that.</summary>
    public const string Prefix = "pas_";

    private const int IdBytes = 8;
    private const int SecretBytes = 32;

    /// <summary>A use is noted again only after this time: reading through the API does not write with every request.</summary>
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    /// <summary>What a token without an owner is compared with, so that an unknown one takes as long as a wrong one.</summary>
    private static readonly string Nobody = HashOf(Prefix);

    /// <returns>The token, to be shown once.</returns>
    public Task<string> MakeAsync(string account, string name, TokenScope scope, TimeSpan validity, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
                var token = $"{Prefix}{id}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes))}";
                var expires = Iso.Of(database.Clock.GetUtcNow() + validity);
                await session.ExecuteAsync(
                    """
                    INSERT INTO access_token (id, account_id, name, scope, token_hash, created_at, expires_at)
                    VALUES (@id, @account, @name, @scope, @hash, @now, @expires)
                    """,
                    new
                    {
                        id,
                        account,
                        name,
                        scope = scope.ToString(),
                        hash = HashOf(token),
                        now = database.Now,
                        expires,
                    }
                );
                await AuditLog.AppendAsync(
                    session,
                    database.Now,
                    environment: null,
                    by,
                    "token-made",
                    new
                    {
                        account,
                        token = id,
                        name,
                        scope,
                        expires,
                    }
                );
                return token;
            },
            cancel
        );

    /// <summary>All tokens of an account, newest first; also those that are of no use any more.</summary>
    public async Task<IReadOnlyList<AccessToken>> ListAsync(string account, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(
            session =>
                session.ListAsync<AccessTokenRow>(
                    $"SELECT {AccessTokenRow.Columns} FROM access_token WHERE account_id = @account ORDER BY created_at DESC, id",
                    new { account }
                ),
            cancel
        );
        return [.. rows.Select(row => row.ToToken())];
    }

    /// <summary>Takes a token and notes that it was used.</summary>
    /// <returns>Null when it is unknown, wrong, revoked or expired: not told apart.</returns>
    public async Task<AccessToken?> TakeAsync(string token, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(
            session => session.FirstOrDefaultAsync<AccessTokenRow>($"SELECT {AccessTokenRow.Columns} FROM access_token WHERE id = @id", new { id = IdOf(token) }),
            cancel
        );
        var isRight = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(token)), Encoding.ASCII.GetBytes(row?.TokenHash ?? Nobody));
        var now = database.Clock.GetUtcNow();
        if (!isRight || row?.ToToken() is not { } known || !known.IsUsable(now))
        {
            return null;
        }

        if (known.UsedAt is null || now - known.UsedAt >= NotedEvery)
        {
            await database.WriteAsync(session => session.ExecuteAsync("UPDATE access_token SET used_at = @now WHERE id = @Id", new { known.Id, now = Iso.Of(now) }), cancel);
        }

        return known;
    }

    /// <returns>False when the account has no such token, or it was revoked before.</returns>
    public Task<bool> RevokeAsync(string account, string token, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var changed = await session.ExecuteAsync(
                    "UPDATE access_token SET revoked_at = @now WHERE id = @token AND account_id = @account AND revoked_at IS NULL",
                    new
                    {
                        token,
                        account,
                        now = database.Now,
                    }
                );
                if (changed == 1)
                {
                    await AuditLog.AppendAsync(session, database.Now, environment: null, by, "token-revoked", new { account, token });
                }

                return changed == 1;
            },
            cancel
        );

    /// <returns>What stands between the prefix and the secret; empty for what is no token.</returns>
    private static string IdOf(string token) =>
        token.StartsWith(Prefix, StringComparison.Ordinal) && token.IndexOf('_', Prefix.Length) is > 0 and var end ? token[Prefix.Length..end] : "";

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
