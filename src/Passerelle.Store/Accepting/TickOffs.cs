using Passerelle.Core.Accepting;
using Passerelle.Core.Source;
using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Accepting;

/// <summary>Open findings of a test environment that a person let stand, by name (rule L5).</summary>
public sealed class TickOffs(Database database)
{
    /// <summary>Ticks findings of one employee off; audited once, by the employee's id.</summary>
    /// <param name="findings">Code and field of each; null for a finding without a field.</param>
    public Task TickAsync(EnvironmentKey environment, EmployeeId employee, IReadOnlyList<(string Code, string? Field)> findings, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Now;
                foreach (var (code, field) in findings)
                {
                    await session.ExecuteAsync(
                        """
                        INSERT INTO tick_off (env, employee, code, field, ticked_at, ticked_by) VALUES (@env, @employee, @code, @field, @now, @by)
                        ON CONFLICT DO NOTHING
                        """,
                        new
                        {
                            env = environment.Value,
                            employee = employee.Value,
                            code,
                            field = field ?? "",
                            now,
                            by,
                        }
                    );
                }

                await AuditLog.AppendAsync(session, now, environment, by, "finding-ticked-off", new { employee = employee.Value, findings = findings.Select(one => one.Code) });
            },
            cancel
        );

    /// <summary>Takes the ticks of one employee off again; audited.</summary>
    public Task UntickAsync(EnvironmentKey environment, EmployeeId employee, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var gone = await session.ExecuteAsync("DELETE FROM tick_off WHERE env = @env AND employee = @employee", new { env = environment.Value, employee = employee.Value });
                if (gone > 0)
                {
                    await AuditLog.AppendAsync(session, database.Now, environment, by, "finding-unticked", new { employee = employee.Value });
                }
            },
            cancel
        );

    public async Task<IReadOnlyList<TickOff>> ListAsync(EnvironmentKey environment, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(
            session =>
                session.ListAsync<Row>("SELECT employee, code, field, ticked_at AS TickedAt, ticked_by AS TickedBy FROM tick_off WHERE env = @env ORDER BY employee, code, field", new { env = environment.Value }),
            cancel
        );
        return [.. rows.Select(row => new TickOff(new EmployeeId(row.Employee), row.Code, row.Field.Length == 0 ? null : row.Field, row.TickedBy, Iso.Time(row.TickedAt)))];
    }

    private sealed class Row
    {
        public string Employee { get; init; } = "";
        public string Code { get; init; } = "";
        public string Field { get; init; } = "";
        public string TickedAt { get; init; } = "";
        public string TickedBy { get; init; } = "";
    }
}
