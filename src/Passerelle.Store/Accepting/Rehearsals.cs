using Passerelle.Core.Source;
using Passerelle.Store.Audit;
using Passerelle.Store.Connectors;
using Passerelle.Store.Data;

namespace Passerelle.Store.Accepting;

/// <summary>What a rehearsal does with a person (rule T8).</summary>
public enum RehearsalKind
{
    /// <summary>Somebody who is not in Personio.</summary>
    Add,

    /// <summary>Other values than Personio's.</summary>
    Change,

    /// <summary>As if Personio had no such employee.</summary>
    TakeOut,
}

/// <summary>One person of the roster as a test environment is to see them; Personio is not touched.</summary>
/// <param name="Name">As people call the person.</param>
/// <param name="Fields">Values by Personio key; an empty text is an empty value.</param>
public sealed record Rehearsal(EmployeeId Employee, RehearsalKind Kind, string Name, IReadOnlyDictionary<string, string> Fields, Signed Made);

/// <summary>The rehearsals of each test environment, one a person.</summary>
public sealed class Rehearsals(Database database)
{
    /// <summary>Begins, or begins anew; audited by the employee's id.</summary>
    /// <exception cref="ArgumentException">The environment is production.</exception>
    public Task SetAsync(EnvironmentKey test, EmployeeId employee, RehearsalKind kind, string name, IReadOnlyDictionary<string, string> fields, string by, CancellationToken cancel = default) =>
        !test.IsTest
            ? throw new ArgumentException("Nothing is rehearsed in production.", nameof(test))
            : database.WriteAsync(
                async session =>
                {
                    var now = database.Now;
                    await session.ExecuteAsync(
                        """
                        INSERT INTO rehearsal (env, employee, kind, name, fields, rehearsed_at, rehearsed_by) VALUES (@env, @employee, @kind, @name, @fields, @now, @by)
                        ON CONFLICT (env, employee) DO UPDATE SET kind = excluded.kind, name = excluded.name, fields = excluded.fields,
                            rehearsed_at = excluded.rehearsed_at, rehearsed_by = excluded.rehearsed_by
                        """,
                        new
                        {
                            env = test.Value,
                            employee = employee.Value,
                            kind = kind.ToString(),
                            name,
                            fields = StoreJson.Write(fields),
                            now,
                            by,
                        }
                    );
                    await AuditLog.AppendAsync(session, now, test, by, "rehearsed", new { employee = employee.Value, kind = kind.ToString(), fields = fields.Keys });
                },
                cancel
            );

    /// <summary>From the next read on the person is again as in Personio; audited.</summary>
    /// <returns>False when nothing was rehearsed with this person.</returns>
    public Task<bool> EndAsync(EnvironmentKey test, EmployeeId employee, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var gone = await session.ExecuteAsync("DELETE FROM rehearsal WHERE env = @env AND employee = @employee", new { env = test.Value, employee = employee.Value });
                if (gone == 1)
                {
                    await AuditLog.AppendAsync(session, database.Now, test, by, "rehearsal-ended", new { employee = employee.Value });
                }

                return gone == 1;
            },
            cancel
        );

    public async Task<IReadOnlyList<Rehearsal>> ListAsync(EnvironmentKey test, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(
            session =>
                session.ListAsync<Row>(
                    "SELECT employee, kind, name, fields, rehearsed_at AS RehearsedAt, rehearsed_by AS RehearsedBy FROM rehearsal WHERE env = @env ORDER BY rehearsed_at, employee",
                    new { env = test.Value }
                ),
            cancel
        );
        return
        [
            .. rows.Select(row => new Rehearsal(
                new EmployeeId(row.Employee),
                Enum.Parse<RehearsalKind>(row.Kind),
                row.Name,
                StoreJson.Read<Dictionary<string, string>>(row.Fields),
                new Signed(row.RehearsedBy, Iso.Time(row.RehearsedAt))
            )),
        ];
    }

    private sealed class Row
    {
        public string Employee { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
        public string Fields { get; init; } = "{}";
        public string RehearsedAt { get; init; } = "";
        public string RehearsedBy { get; init; } = "";
    }
}
