using System.Globalization;
using Passerelle.Core.Source;
using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Connectors;

/// <summary>The lists of people that the console keeps for a connector that it owns (rule S12).</summary>
public sealed class PersonLists(Database database)
{
    private const string Columns = "kind, employee, name, reason, until AS LastDay, added_by AS AddedBy, added_at AS AddedAt";

    /// <summary>This moment, for whoever asks which of them count.</summary>
    public DateTimeOffset Now => database.Clock.GetUtcNow();

    /// <summary>All of a connector, past ones too, the latest first.</summary>
    public async Task<IReadOnlyList<ListedPerson>> ListAsync(string connector, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(
            session => session.ListAsync<Row>($"SELECT {Columns} FROM person_list WHERE connector = @connector ORDER BY added_at DESC, employee", new { connector }),
            cancel
        );
        return [.. rows.Select(row => row.ToPerson())];
    }

    /// <summary>Puts a person on a list, or changes reason and end; audited.</summary>
    /// <param name="name">Null when it is not known.</param>
    /// <param name="until">The last day; null for no end.</param>
    public Task PutAsync(string connector, PersonListKind kind, EmployeeId employee, string? name, string reason, DateOnly? until, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Now;
                var lastDay = until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                await session.ExecuteAsync(
                    """
                    INSERT INTO person_list (connector, kind, employee, name, reason, until, added_by, added_at)
                    VALUES (@connector, @kind, @employee, @name, @reason, @lastDay, @by, @now)
                    ON CONFLICT (connector, kind, employee) DO UPDATE SET
                        name = excluded.name, reason = excluded.reason, until = excluded.until, added_by = excluded.added_by, added_at = excluded.added_at
                    """,
                    new
                    {
                        connector,
                        kind = kind.ToString(),
                        employee = employee.Value,
                        name,
                        reason,
                        lastDay,
                        by,
                        now,
                    }
                );
                await AuditLog.AppendAsync(session, now, ConnectorStore.EnvironmentOf(connector), by, Action(kind, "listed"), new { employee = employee.Value, reason, until = lastDay });
            },
            cancel
        );

    /// <summary>Takes a person off a list; audited.</summary>
    /// <returns>False when the person was not on it.</returns>
    public Task<bool> TakeOffAsync(string connector, PersonListKind kind, EmployeeId employee, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var gone = await session.ExecuteAsync(
                    "DELETE FROM person_list WHERE connector = @connector AND kind = @kind AND employee = @employee",
                    new { connector, kind = kind.ToString(), employee = employee.Value }
                );
                if (gone == 1)
                {
                    await AuditLog.AppendAsync(session, database.Now, ConnectorStore.EnvironmentOf(connector), by, Action(kind, "unlisted"), new { employee = employee.Value });
                }

                return gone == 1;
            },
            cancel
        );

    private static string Action(PersonListKind kind, string done) => kind == PersonListKind.Protect ? $"never-removed-{done}" : $"never-synchronised-{done}";

    private sealed class Row
    {
        public string Kind { get; init; } = "";
        public string Employee { get; init; } = "";
        public string? Name { get; init; }
        public string Reason { get; init; } = "";
        public string? LastDay { get; init; }
        public string AddedBy { get; init; } = "";
        public string AddedAt { get; init; } = "";

        public ListedPerson ToPerson() =>
            new(
                Enum.Parse<PersonListKind>(Kind),
                new EmployeeId(Employee),
                Name,
                Reason,
                LastDay is null ? null : DateOnly.ParseExact(LastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                new Signed(AddedBy, Iso.Time(AddedAt))
            );
    }
}
