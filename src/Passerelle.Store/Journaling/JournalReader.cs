using Passerelle.Core.Source;
using Passerelle.Store.Data;

namespace Passerelle.Store.Journaling;

/// <summary>What was written, and what is not known to have been.</summary>
public sealed class JournalReader(Database database)
{
    /// <summary>Intents without an outcome, oldest first. Under the writer's lock these are left from runs that died.</summary>
    public Task<IReadOnlyList<StoredIntent>> OpenAsync(EnvironmentKey environment, CancellationToken cancel = default) =>
        ListAsync("env = @env AND outcome IS NULL ORDER BY id", new { env = environment.Value }, cancel);

    /// <summary>Everything a run wrote, in order.</summary>
    public Task<IReadOnlyList<StoredIntent>> OfRunAsync(EnvironmentKey environment, string run, CancellationToken cancel = default) =>
        ListAsync("env = @env AND run_id = @run ORDER BY id", new { env = environment.Value, run }, cancel);

    /// <summary>What was written for one person, newest first.</summary>
    public Task<IReadOnlyList<StoredIntent>> OfEmployeeAsync(EnvironmentKey environment, EmployeeId employee, int most = 100, CancellationToken cancel = default) =>
        ListAsync(
            "env = @env AND employee = @employee ORDER BY id DESC LIMIT @most",
            new
            {
                env = environment.Value,
                employee = employee.Value,
                most,
            },
            cancel
        );

    /// <summary>
    /// People whose changes of a kind a guard counts since a moment, each once (rule R4). An intent whose outcome is not known counts.
    /// </summary>
    public async Task<IReadOnlySet<EmployeeId>> GuardedSinceAsync(
        EnvironmentKey environment,
        GuardedKind kind,
        DateTimeOffset since,
        CancellationToken cancel = default
    )
    {
        var ids = await database.ReadAsync(
            session =>
                session.ListAsync<string>(
                    """
                    SELECT DISTINCT employee FROM intent
                    WHERE env = @env AND guard = @guard AND at >= @since AND employee IS NOT NULL AND (outcome IS NULL OR outcome IN ('Succeeded', 'AlreadyDone'))
                    """,
                    new
                    {
                        env = environment.Value,
                        guard = kind.ToString(),
                        since = Iso.Of(since),
                    }
                ),
            cancel
        );
        return ids.Select(id => new EmployeeId(id)).ToHashSet();
    }

    private async Task<IReadOnlyList<StoredIntent>> ListAsync(string where, object parameters, CancellationToken cancel)
    {
        var rows = await database.ReadAsync(
            session => session.ListAsync<IntentRow>($"SELECT {IntentRow.Columns} FROM intent WHERE {where}", parameters),
            cancel
        );
        return [.. rows.Select(row => row.ToIntent())];
    }
}
