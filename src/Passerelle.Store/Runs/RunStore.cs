using Passerelle.Store.Data;

namespace Passerelle.Store.Runs;

/// <summary>The history of runs.</summary>
public sealed class RunStore(Database database)
{
    private const int InsertedAtOnce = 1000;

    /// <returns>The new run's id.</returns>
    public Task<string> BeginAsync(
        EnvironmentKey environment,
        string kind,
        string? plan = null,
        string? startedBy = null,
        CancellationToken cancel = default
    ) =>
        database.WriteAsync(
            async session =>
            {
                var id = await ShortId.NextAsync(session, 'r', database.Clock.GetUtcNow());
                await session.ExecuteAsync(
                    "INSERT INTO run (id, env, kind, plan_id, started_at, started_by) VALUES (@id, @env, @kind, @plan, @now, @startedBy)",
                    new
                    {
                        id,
                        env = environment.Value,
                        kind,
                        plan,
                        now = database.Now,
                        startedBy,
                    }
                );
                return id;
            },
            cancel
        );

    /// <summary>Says which plan the run carries out.</summary>
    public Task NotePlanAsync(EnvironmentKey environment, string run, string plan, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.ExecuteAsync(
                    "UPDATE run SET plan_id = @plan WHERE id = @run AND env = @env",
                    new
                    {
                        env = environment.Value,
                        run,
                        plan,
                    }
                ),
            cancel
        );

    /// <summary>Ends a run; one that has ended stays as it is.</summary>
    /// <param name="people">Each once.</param>
    /// <param name="mails">Those that it did not send, where the report leaves them out.</param>
    public Task FinishAsync(
        EnvironmentKey environment,
        string run,
        string outcome,
        string? counts,
        string? report,
        string? words = null,
        IReadOnlyList<RunPerson>? people = null,
        IReadOnlyList<RunMail>? mails = null,
        CancellationToken cancel = default
    ) =>
        database.WriteAsync(
            async session =>
            {
                var ended = await session.ExecuteAsync(
                    "UPDATE run SET finished_at = @now, outcome = @outcome, counts = @counts, report = @report, words = @words WHERE id = @run AND env = @env AND finished_at IS NULL",
                    new
                    {
                        env = environment.Value,
                        run,
                        outcome,
                        counts,
                        report,
                        words,
                        now = database.Now,
                    }
                );
                if (ended == 0)
                {
                    return;
                }

                foreach (var some in (people ?? []).Chunk(InsertedAtOnce))
                {
                    await session.InsertAsync(
                        "run_person",
                        new Column("run_id", Enumerable.Repeat(run, some.Length).ToArray()),
                        new Column("kind", Array.ConvertAll(some, one => one.Kind)),
                        new Column("employee", Array.ConvertAll(some, one => one.Employee.Value))
                    );
                }

                if (mails is not null)
                {
                    await RunMailRows.InsertAsync(session, run, mails);
                }
            },
            cancel
        );

    /// <summary>Mails that a test run did not send and that its report leaves out, in the order in which they were reported.</summary>
    /// <param name="most">How many are read at most.</param>
    /// <returns>None in runs of before, whose report has them.</returns>
    public Task<IReadOnlyList<RunMail>> MailsAsync(string run, int most, CancellationToken cancel = default) =>
        database.ReadAsync(session => RunMailRows.ListAsync(session, run, most), cancel);

    /// <summary>How many <see cref="MailsAsync"/> has.</summary>
    public Task<long> CountMailsAsync(string run, CancellationToken cancel = default) => database.ReadAsync(session => RunMailRows.CountAsync(session, run), cancel);

    /// <summary>The latest runs, newest first, without their reports.</summary>
    public Task<IReadOnlyList<Run>> ListAsync(EnvironmentKey environment, int most, CancellationToken cancel = default) => PageAsync(environment, skip: 0, most, cancel);

    /// <summary>Some runs further back, newest first, without their reports.</summary>
    /// <param name="skip">How many newer ones are left out.</param>
    public async Task<IReadOnlyList<Run>> PageAsync(EnvironmentKey environment, long skip, int most, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(
            session =>
                session.ListAsync<RunRow>(
                    $"SELECT {RunRow.WithoutReport} FROM run WHERE env = @env ORDER BY started_at DESC, id DESC LIMIT @most OFFSET @skip",
                    new
                    {
                        env = environment.Value,
                        most,
                        skip,
                    }
                ),
            cancel
        );
        return [.. rows.Select(row => row.ToRun())];
    }

    /// <returns>Null when the environment has no such run.</returns>
    public Task<Run?> FindAsync(EnvironmentKey environment, string run, CancellationToken cancel = default) => FindAsync(RunRow.Columns, environment, run, cancel);

    /// <summary>A run without its report, which may be long.</summary>
    /// <returns>Null when the environment has no such run.</returns>
    public Task<Run?> FindWithoutReportAsync(EnvironmentKey environment, string run, CancellationToken cancel = default) =>
        FindAsync(RunRow.WithoutReport, environment, run, cancel);

    private async Task<Run?> FindAsync(string columns, EnvironmentKey environment, string run, CancellationToken cancel)
    {
        var row = await database.ReadAsync(
            session =>
                session.FirstOrDefaultAsync<RunRow>(
                    $"SELECT {columns} FROM run WHERE env = @env AND id = @run",
                    new { env = environment.Value, run }
                ),
            cancel
        );
        return row?.ToRun();
    }

    /// <summary>Runs without an end, oldest first. To the holder of the writer's lock, every such run of a writing kind but its own was interrupted.</summary>
    public async Task<IReadOnlyList<Run>> UnfinishedAsync(EnvironmentKey environment, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(
            session =>
                session.ListAsync<RunRow>(
                    $"SELECT {RunRow.Columns} FROM run WHERE env = @env AND finished_at IS NULL ORDER BY started_at, id",
                    new { env = environment.Value }
                ),
            cancel
        );
        return [.. rows.Select(row => row.ToRun())];
    }

    /// <summary>The runs that took another back, whole or in part, oldest first; also when their plans' rows are no longer kept.</summary>
    public async Task<IReadOnlyList<string>> UndosOfAsync(EnvironmentKey environment, string run, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session =>
                session.ListAsync<string>(
                    "SELECT r.id FROM run r JOIN plan p ON p.id = r.plan_id WHERE p.env = @env AND p.undoes = @run ORDER BY r.started_at, r.id",
                    new { env = environment.Value, run }
                ),
            cancel
        );

    /// <summary>When the first run that wrote came to its end; null before.</summary>
    public async Task<DateTimeOffset?> FirstCompletedAtAsync(EnvironmentKey environment, CancellationToken cancel = default) =>
        Iso.TimeOrNull(
            await database.ReadAsync(
                session =>
                    session.FirstOrDefaultAsync<string>(
                        "SELECT MIN(finished_at) FROM run WHERE env = @env AND kind IN ('sync', 'apply') AND outcome IN ('applied', 'unchanged', 'held', 'partial')",
                        new { env = environment.Value }
                    ),
                cancel
            )
        );
}
