using Passerelle.Core.Source;
using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Holds;

/// <summary>Changes that wait for approval. A person and a code are held once, however many runs come upon them (rule R4).</summary>
public sealed class HoldStore(Database database)
{
    /// <summary>Brings the open holds in line with what a run holds: new ones open, known ones stay, the others close.</summary>
    /// <param name="considered">The people the run looked at; holds of others stay. Null: everyone.</param>
    public Task SyncAsync(
        EnvironmentKey environment,
        string run,
        IReadOnlyCollection<HeldPerson> held,
        IReadOnlySet<EmployeeId>? considered = null,
        CancellationToken cancel = default
    ) => database.WriteAsync(session => new HoldSync(session, environment.Value, run, database.Clock.GetUtcNow()).RunAsync(held, considered), cancel);

    /// <summary>What waits in the environment.</summary>
    public Task<IReadOnlyList<OpenHold>> OpenAsync(EnvironmentKey environment, CancellationToken cancel = default) =>
        database.ReadAsync(session => OpenAsync(session, environment, run: null), cancel);

    /// <summary>What a run held and still waits.</summary>
    public Task<IReadOnlyList<OpenHold>> OpenOfRunAsync(EnvironmentKey environment, string run, CancellationToken cancel = default) =>
        database.ReadAsync(session => OpenAsync(session, environment, run), cancel);

    /// <summary>Approves what a run held: all, or the named people only. If one of them is not held, nothing is approved.</summary>
    /// <param name="only">Null: everyone.</param>
    public Task<Approval> ApproveAsync(
        EnvironmentKey environment,
        string run,
        IReadOnlyCollection<EmployeeId>? only,
        string by,
        CancellationToken cancel = default
    ) =>
        database.WriteAsync(
            async session =>
            {
                await session.LockOutOthersAsync($"holds {environment.Value}");
                var open = await OpenAsync(session, environment, run);
                var held = open.Select(hold => hold.Employee).ToHashSet();
                var notHeld = only?.Where(employee => !held.Contains(employee)).Distinct().ToList() ?? [];
                if (notHeld.Count > 0)
                {
                    return new Approval([], notHeld, open.Count);
                }

                var named = only?.ToHashSet();
                var approved = open.Where(hold => named is null || named.Contains(hold.Employee)).ToList();
                await session.RunAsync([.. approved.Select(hold => HoldSync.Close(hold.Id, "approved", by, database.Now))]);
                if (approved.Count > 0)
                {
                    var what = new { run, holds = approved.Select(hold => new { hold.Id, hold.Employee, hold.Hold.Code }) };
                    await AuditLog.AppendAsync(session, database.Now, environment, by, "holds-approved", what);
                }

                return new Approval(approved, [], open.Count - approved.Count);
            },
            cancel
        );

    /// <summary>Notes that somebody was told of these holds, so that nothing is mailed twice for the same hold.</summary>
    public Task NoteNotifiedAsync(EnvironmentKey environment, IReadOnlyCollection<string> holds, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.RunAsync(
                    [
                        .. holds.Select(id => new Statement(
                            "UPDATE hold SET notified_at = @now WHERE id = @id AND env = @env AND notified_at IS NULL",
                            ("now", database.Now),
                            ("id", id),
                            ("env", environment.Value)
                        )),
                    ]
                ),
            cancel
        );

    private static async Task<IReadOnlyList<OpenHold>> OpenAsync(Session session, EnvironmentKey environment, string? run)
    {
        var ofRun = run is null ? "" : "JOIN hold_run r ON r.hold_id = h.id AND r.run_id = @run";
        var rows = await session.ListAsync<HoldRow>(
            $"SELECT {HoldRow.Columns} FROM hold h {ofRun} WHERE h.env = @env AND h.state = 'open' ORDER BY h.first_held_at, h.id",
            new { env = environment.Value, run }
        );
        return [.. rows.Select(row => row.ToHold())];
    }
}
