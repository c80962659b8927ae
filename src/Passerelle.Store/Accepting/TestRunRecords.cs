using Passerelle.Core.Accepting;
using Passerelle.Core.Source;
using Passerelle.Store.Data;

namespace Passerelle.Store.Accepting;

/// <summary>What runs of a test environment saw and did, kept for points (c) to (e) of the acceptance list.</summary>
public sealed class TestRunRecords(Database database)
{
    /// <summary>Older ones are forgotten: a case that long ago proves nothing of today's configuration.</summary>
    private const int Kept = 60;

    public Task SaveAsync(EnvironmentKey environment, TestRun run, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    "INSERT INTO test_run (env, run, started_at, document) VALUES (@env, @run, @now, @document)",
                    new
                    {
                        env = environment.Value,
                        run = run.Run,
                        now = database.Now,
                        document = StoreJson.Write(Document.Of(run)),
                    }
                );
                await session.ExecuteAsync(
                    "DELETE FROM test_run WHERE env = @env AND run NOT IN (SELECT run FROM test_run WHERE env = @env ORDER BY started_at DESC, run DESC LIMIT @kept)",
                    new { env = environment.Value, kept = Kept }
                );
            },
            cancel
        );

    /// <summary>Oldest first, with the moment each was recorded.</summary>
    public async Task<IReadOnlyList<(TestRun Run, DateTimeOffset At)>> ListAsync(EnvironmentKey environment, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(
            session => session.ListAsync<Row>("SELECT run, started_at AS StartedAt, document AS Text FROM test_run WHERE env = @env ORDER BY started_at, run", new { env = environment.Value }),
            cancel
        );
        return [.. rows.Select((row, at) => (StoreJson.Read<Document>(row.Text).ToRun(row.Run, at), Iso.Time(row.StartedAt)))];
    }

    /// <summary>How many people of a run were rehearsed; 0 for a run that is not remembered.</summary>
    public async Task<int> RehearsedInAsync(EnvironmentKey environment, string run, CancellationToken cancel = default)
    {
        var document = await database.ReadAsync(
            session => session.FirstOrDefaultAsync<string>("SELECT document FROM test_run WHERE env = @env AND run = @run", new { env = environment.Value, run }),
            cancel
        );
        return document is null ? 0 : StoreJson.Read<Document>(document).Rehearsed.Count;
    }

    private sealed class Row
    {
        public string Run { get; init; } = "";
        public string StartedAt { get; init; } = "";
        public string Text { get; init; } = "";
    }

    private sealed record Person(bool? Employed, ulong Digest);

    private sealed record Document(string Fingerprint, string? Fields, Dictionary<string, Person>? People, Dictionary<string, RowDone> Rows, List<string> Rehearsed)
    {
        public static Document Of(TestRun run) =>
            new(
                run.Fingerprint,
                run.Seen?.Fields,
                run.Seen?.People.ToDictionary(one => one.Key.Value, one => new Person(one.Value.IsEmployed, one.Value.Digest), StringComparer.Ordinal),
                run.Rows.ToDictionary(one => one.Key.Value, one => one.Value, StringComparer.Ordinal),
                [.. run.Rehearsed.Select(id => id.Value)]
            );

        public TestRun ToRun(string run, int order) =>
            new(
                run,
                order,
                Fingerprint,
                Fields is null || People is null ? null : new RosterSeen(Fields, People.ToDictionary(one => new EmployeeId(one.Key), one => new PersonSeen(one.Value.Employed, one.Value.Digest))),
                Rows.ToDictionary(one => new EmployeeId(one.Key), one => one.Value),
                Rehearsed.Select(id => new EmployeeId(id)).ToHashSet()
            );
    }
}
