using System.Text.Json;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Store.Data;

namespace Passerelle.Store.Plans;

/// <summary>Plans, one row per person, stored and hashed before anything is written (rule R1).</summary>
public sealed class PlanStore(Database database)
{
    /// <summary>Few enough that the text of a plan is never in memory as a whole.</summary>
    private const int RowsAtOnce = 1000;

    /// <returns>The stored plan with its id and hash.</returns>
    public Task<StoredPlan> SaveAsync(EnvironmentKey environment, Plan plan, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Clock.GetUtcNow();
                var id = await ShortId.NextAsync(session, 'p', now);
                var head = StoreJson.Write(plan with { People = [] });
                using var hash = new PlanHash();
                hash.Add(head);
                await session.ExecuteAsync(
                    "INSERT INTO plan (id, env, created_at, hash, head, people, rows_dropped, undoes) VALUES (@id, @env, @now, '', @head, @people, false, @undoes)",
                    new
                    {
                        id,
                        env = environment.Value,
                        now = Iso.Of(now),
                        head,
                        people = plan.People.Count,
                        undoes = plan.Undoes,
                    }
                );
                var position = 0L;
                foreach (var chunk in plan.People.Chunk(RowsAtOnce))
                {
                    await InsertAsync(session, id, position, chunk, hash);
                    position += chunk.Length;
                }

                var end = hash.End();
                await session.ExecuteAsync("UPDATE plan SET hash = @end WHERE id = @id", new { end, id });
                return new StoredPlan(id, environment, now, end, plan);
            },
            cancel
        );

    public Task<PlanLookup> FindAsync(EnvironmentKey environment, string plan, CancellationToken cancel = default) =>
        database.ReadAsync(
            async session =>
            {
                var kept = await session.FirstOrDefaultAsync<PlanRow>(
                    $"SELECT {PlanRow.Columns}, head FROM plan WHERE env = @env AND id = @plan",
                    new { env = environment.Value, plan }
                );
                if (kept is null)
                {
                    return new PlanLookup(PlanState.Unknown, null);
                }

                if (kept.RowsDropped)
                {
                    return new PlanLookup(PlanState.Dropped, null);
                }

                return await GenuineAsync(session, kept) is { } genuine
                    ? new PlanLookup(PlanState.Found, new StoredPlan(kept.Id, environment, Iso.Time(kept.CreatedAt), kept.Hash, genuine))
                    : new PlanLookup(PlanState.Tampered, null);
            },
            cancel
        );

    /// <summary>One person's row, to be shown; it is not proven against the plan's hash.</summary>
    /// <returns>Null when the plan has no row of that person, or its rows are no longer kept.</returns>
    public async Task<PersonPlan?> FindRowAsync(EnvironmentKey environment, string plan, EmployeeId employee, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(
            session =>
                session.FirstOrDefaultAsync<string>(
                    "SELECT r.content FROM plan_row r JOIN plan p ON p.id = r.plan_id WHERE p.env = @env AND p.id = @plan AND r.employee = @employee",
                    new
                    {
                        env = environment.Value,
                        plan,
                        employee = employee.Value,
                    }
                ),
            cancel
        );
        return row is null ? null : StoreJson.Read<PersonPlan>(row);
    }

    /// <summary>The latest plans, newest first.</summary>
    public async Task<IReadOnlyList<PlanEntry>> ListAsync(EnvironmentKey environment, int most, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(
            session =>
                session.ListAsync<PlanRow>(
                    $"SELECT {PlanRow.Columns} FROM plan WHERE env = @env ORDER BY created_at DESC, id DESC LIMIT @most",
                    new { env = environment.Value, most }
                ),
            cancel
        );
        return [.. rows.Select(r => new PlanEntry(r.Id, Iso.Time(r.CreatedAt), r.Hash, (int)r.People, r.RowsDropped))];
    }

    /// <summary>Drops the rows of all but the latest plans; that the plans were made stays known.</summary>
    public Task KeepRowsOfLatestAsync(EnvironmentKey environment, int plans, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var old = new { env = environment.Value, plans };
                const string Old =
                    "env = @env AND id NOT IN (SELECT id FROM plan WHERE env = @env ORDER BY created_at DESC, id DESC LIMIT @plans)";
                await session.ExecuteAsync($"DELETE FROM plan_row WHERE plan_id IN (SELECT id FROM plan WHERE {Old})", old);
                await session.ExecuteAsync($"UPDATE plan SET rows_dropped = true, head = '' WHERE NOT rows_dropped AND {Old}", old);
            },
            cancel
        );

    private static async Task InsertAsync(Session session, string plan, long first, PersonPlan[] people, PlanHash hash)
    {
        var texts = Array.ConvertAll(people, StoreJson.Write);
        foreach (var text in texts)
        {
            hash.Add(text);
        }

        await session.InsertAsync(
            "plan_row",
            new Column("plan_id", Enumerable.Repeat(plan, people.Length).ToArray()),
            new Column("position", people.Select((_, i) => first + i).ToArray()),
            new Column("employee", Array.ConvertAll(people, p => p.Employee.Value)),
            new Column("content", texts),
            new Column("name", Array.ConvertAll(people, p => SearchText.Of(p.Name))),
            new Column("mails", Array.ConvertAll(texts, RowMails.Of)),
            new Column("action", Array.ConvertAll(people, p => JsonNamingPolicy.CamelCase.ConvertName(p.Action.ToString())))
        );
    }

    /// <summary>Reads the plan back if the text is what was hashed; text that is not is never read as a plan.</summary>
    private static async Task<Plan?> GenuineAsync(Session session, PlanRow kept)
    {
        using var hash = new PlanHash();
        hash.Add(kept.Head);
        await foreach (var text in RowsOf(session, kept.Id))
        {
            hash.Add(text);
        }

        if (!string.Equals(hash.End(), kept.Hash, StringComparison.Ordinal))
        {
            return null;
        }

        var people = new List<PersonPlan>((int)kept.People);
        await foreach (var text in RowsOf(session, kept.Id))
        {
            people.Add(StoreJson.Read<PersonPlan>(text));
        }

        return StoreJson.Read<Plan>(kept.Head) with { People = people };
    }

    private static IAsyncEnumerable<string> RowsOf(Session session, string plan) =>
        session.StreamAsync<string>("SELECT content FROM plan_row WHERE plan_id = @plan ORDER BY position", new { plan });

    private sealed class PlanRow
    {
        public const string Columns = "id, created_at AS CreatedAt, hash, people, rows_dropped AS RowsDropped";

        public string Id { get; init; } = "";
        public string CreatedAt { get; init; } = "";
        public string Hash { get; init; } = "";
        public string Head { get; init; } = "";
        public long People { get; init; }
        public bool RowsDropped { get; init; }
    }
}
