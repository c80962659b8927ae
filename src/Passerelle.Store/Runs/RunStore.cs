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
    public Task FinishAsync(
        EnvironmentKey environment,
        string run,
        string outcome,
        string? counts,
        string? report,
        string? words = null,
        IReadOnlyList<RunPerson>? people = null,
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
            },
            cancel
        );

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
    public async Task<Run?> FindAsync(EnvironmentKey environment, string run, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(
            session =>
                session.FirstOrDefaultAsync<RunRow>(
                    $"SELECT {RunRow.Columns} FROM run WHERE env = @env AND id = @run",
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
