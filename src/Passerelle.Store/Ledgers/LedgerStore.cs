using Passerelle.Core.Memory;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Data;

namespace Passerelle.Store.Ledgers;

/// <summary>The ledger of each environment. During a run it is written through the journal, together with what causes it.</summary>
public sealed class LedgerStore(Database database)
{
    /// <summary>Everything the planner needs, as it stood at one moment.</summary>
    public Task<Ledger> LoadAsync(EnvironmentKey environment, CancellationToken cancel = default) =>
        database.ReadAsync(session => new LedgerReader(session, environment.Value).ReadAsync(), cancel);

    /// <summary>Writes what no request causes, for example a person's decision; all of it or nothing.</summary>
    public Task ApplyAsync(EnvironmentKey environment, IReadOnlyCollection<LedgerEffect> effects, CancellationToken cancel = default) =>
        effects.Count == 0
            ? Task.CompletedTask
            : database.WriteAsync(session => session.RunAsync([.. EffectStatements.Of(environment, effects, database.Now)]), cancel);

    /// <summary>The employee linked to an account; null when nobody is.</summary>
    public async Task<EmployeeId?> FindEmployeeAsync(EnvironmentKey environment, UserId user, CancellationToken cancel = default)
    {
        var employee = await database.ReadAsync(
            session =>
                session.FirstOrDefaultAsync<string>(
                    "SELECT employee FROM link WHERE env = @env AND user_id = @user ORDER BY removed_at IS NOT NULL, created_at DESC",
                    new { env = environment.Value, user = user.Value }
                ),
            cancel
        );
        return employee is null ? null : new EmployeeId(employee);
    }

    /// <summary>How many people were linked, and their accounts not removed by the connector, at a moment (rule R4).</summary>
    public Task<int> CountLinkedAtAsync(EnvironmentKey environment, DateTimeOffset at, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.ScalarAsync<int>(
                    """
                    SELECT (SELECT count(*) FROM link WHERE env = @env AND created_at <= @at AND (removed_at IS NULL OR removed_at > @at))
                         + (SELECT count(*) FROM past_link WHERE env = @env AND created_at <= @at AND ended_at > @at)
                    """,
                    new { env = environment.Value, at = Iso.Of(at) }
                ),
            cancel
        );
}
