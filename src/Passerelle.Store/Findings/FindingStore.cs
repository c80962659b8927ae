using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Store.Data;

namespace Passerelle.Store.Findings;

/// <summary>Findings: opened once, closed by themselves when a run no longer comes upon them (rule R10).</summary>
public sealed class FindingStore(Database database)
{
    /// <summary>Brings the open findings in line with what a run found.</summary>
    /// <param name="considered">The people the run looked at; findings of others, and those of nobody, stay. Null: everything was looked at.</param>
    public Task<FindingChanges> SyncAsync(
        EnvironmentKey environment,
        string run,
        IReadOnlyCollection<Finding> findings,
        IReadOnlySet<EmployeeId>? considered = null,
        CancellationToken cancel = default
    ) =>
        database.WriteAsync(
            session => new FindingSync(session, environment.Value, run, database.Clock.GetUtcNow()).RunAsync(findings, considered),
            cancel
        );

    /// <summary>What is open, oldest first.</summary>
    /// <param name="employee">Only this person's; null for all.</param>
    public async Task<IReadOnlyList<OpenFinding>> OpenAsync(
        EnvironmentKey environment,
        EmployeeId? employee = null,
        CancellationToken cancel = default
    )
    {
        var ofOne = employee is null ? "" : " AND employee = @employee";
        var rows = await database.ReadAsync(
            session =>
                session.ListAsync<FindingRow>(
                    $"SELECT {FindingRow.Columns} FROM finding WHERE env = @env AND closed_at IS NULL{ofOne} ORDER BY first_seen_at, id",
                    new { env = environment.Value, employee = employee?.Value }
                ),
            cancel
        );
        return [.. rows.Select(row => row.ToFinding())];
    }
}
