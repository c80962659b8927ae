using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Accounts;

/// <summary>Counts tries to sign in: some failures in a row lock an account for a while.</summary>
public sealed class SignInRecord(Database database)
{
    /// <summary>Failures in a row that lock.</summary>
    public const int MostFailures = 5;

    /// <summary>How long a lock lasts.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    /// <summary>A wrong password or code.</summary>
    /// <returns>True when this failure locked the account.</returns>
    public Task<bool> FailedAsync(string account, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var failures = await session.ScalarAsync<long>(
                    "UPDATE account SET failures = failures + 1 WHERE id = @account RETURNING failures",
                    new { account }
                );
                if (failures < MostFailures)
                {
                    return false;
                }

                var until = Iso.Of(database.Clock.GetUtcNow() + LockTime);
                await session.ExecuteAsync("UPDATE account SET failures = 0, locked_until = @until WHERE id = @account", new { account, until });
                await AuditLog.AppendAsync(session, database.Now, environment: null, account, "account-locked", new { account, until });
                return true;
            },
            cancel
        );

    /// <param name="step">The time step of the accepted code; null when none was asked for.</param>
    /// <returns>False when a code of this step was accepted already: a code is good once.</returns>
    public Task<bool> SucceededAsync(string account, long? step, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var changed = await session.ExecuteAsync(
                    """
                    UPDATE account SET failures = 0, locked_until = NULL, signed_in_at = @now, totp_step = coalesce(@step, totp_step)
                    WHERE id = @account AND (@step IS NULL OR totp_step < @step)
                    """,
                    new
                    {
                        account,
                        step,
                        now = database.Now,
                    }
                );
                return changed == 1;
            },
            cancel
        );
}
