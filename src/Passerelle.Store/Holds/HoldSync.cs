using Passerelle.Core.Source;
using Passerelle.Store.Data;

namespace Passerelle.Store.Holds;

/// <summary>The difference between the holds that are open and those a run comes upon.</summary>
internal sealed class HoldSync(Session session, string env, string run, DateTimeOffset now)
{
    private readonly string time = Iso.Of(now);

    public static Statement Close(string id, string state, string by, string at) =>
        new(
            "UPDATE hold SET state = @state, closed_at = @at, closed_by = @by WHERE id = @id AND state = 'open'",
            ("state", state),
            ("at", at),
            ("by", by),
            ("id", id)
        );

    public async Task RunAsync(IReadOnlyCollection<HeldPerson> held, IReadOnlySet<EmployeeId>? considered)
    {
        await session.LockOutOthersAsync($"holds {env}");
        var open = (
            await session.ListAsync<Known>("SELECT id, employee, code FROM hold WHERE env = @env AND state = 'open'", new { env })
        ).ToDictionary(row => (row.Employee, row.Code), row => row.Id);
        var wanted = held.DistinctBy(h => (h.Employee.Value, h.Hold.Code)).ToList();
        var fresh = await ShortId.NextAsync(session, 'h', now, wanted.Count(h => !open.ContainsKey((h.Employee.Value, h.Hold.Code))));
        var unused = new Queue<string>(fresh);
        var statements = new List<Statement>();
        foreach (var person in wanted)
        {
            if (open.Remove((person.Employee.Value, person.Hold.Code), out var id))
            {
                statements.Add(Refresh(id, person));
            }
            else
            {
                id = unused.Dequeue();
                statements.Add(Open(id, person));
            }

            statements.Add(new("INSERT INTO hold_run (run_id, hold_id) VALUES (@run, @id) ON CONFLICT DO NOTHING", ("run", run), ("id", id)));
        }

        statements.AddRange(
            open.Where(rest => considered is null || considered.Contains(new EmployeeId(rest.Key.Employee)))
                .Select(rest => Close(rest.Value, "closed", run, time))
        );
        await session.RunAsync(statements);
    }

    private Statement Open(string id, HeldPerson person) =>
        new(
            """
            INSERT INTO hold (id, env, employee, user_id, name, code, text, mend, words, changes, search, first_held_at, state)
            VALUES (@id, @env, @employee, @user, @name, @code, @text, @mend, @words, @changes, @search, @now, 'open')
            """,
            ("id", id),
            ("env", env),
            ("employee", person.Employee.Value),
            ("user", person.User?.Value),
            ("name", person.Name),
            ("code", person.Hold.Code),
            ("text", person.Hold.Text),
            ("mend", person.Hold.Mend),
            ("words", new StoredWords(person.Hold.What, person.Hold.Remedy).ToJson()),
            ("changes", StoreJson.Write(person.Hold.Changes)),
            ("search", SearchText.Of(person.Name, person.Hold.Text, person.Employee.Value)),
            ("now", time)
        );

    private static Statement Refresh(string id, HeldPerson person) =>
        new(
            "UPDATE hold SET user_id = @user, name = @name, text = @text, mend = @mend, words = @words, changes = @changes, search = @search WHERE id = @id",
            ("user", person.User?.Value),
            ("name", person.Name),
            ("text", person.Hold.Text),
            ("mend", person.Hold.Mend),
            ("words", new StoredWords(person.Hold.What, person.Hold.Remedy).ToJson()),
            ("changes", StoreJson.Write(person.Hold.Changes)),
            ("search", SearchText.Of(person.Name, person.Hold.Text, person.Employee.Value)),
            ("id", id)
        );

    private sealed class Known
    {
        public string Id { get; init; } = "";
        public string Employee { get; init; } = "";
        public string Code { get; init; } = "";
    }
}
