using Passerelle.Core.Source;
using Passerelle.Store.Data;

namespace Passerelle.Store.Requests;

/// <summary>Where somebody who wants one person at once leaves word for the run that writes at the moment (rule R6).</summary>
public sealed class PersonRequests(Database database)
{
    /// <returns>The request's id.</returns>
    public Task<string> AskAsync(EnvironmentKey environment, EmployeeId employee, string? by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var id = await ShortId.NextAsync(session, 'q', database.Clock.GetUtcNow());
                await session.ExecuteAsync(
                    "INSERT INTO person_request (id, env, employee, asked_by, asked_at) VALUES (@id, @env, @employee, @by, @now)",
                    new
                    {
                        id,
                        env = environment.Value,
                        employee = employee.Value,
                        by,
                        now = database.Now,
                    }
                );
                return id;
            },
            cancel
        );

    /// <summary>What no run has taken yet, oldest first.</summary>
    public async Task<IReadOnlyList<PersonRequest>> PendingAsync(EnvironmentKey environment, CancellationToken cancel = default) =>
        [
            .. (
                await database.ReadAsync(
                    session =>
                        session.ListAsync<Row>(
                            $"SELECT {Row.Columns} FROM person_request WHERE env = @env AND ended_at IS NULL AND taken_by_run IS NULL ORDER BY asked_at, id",
                            new { env = environment.Value }
                        ),
                    cancel
                )
            ).Select(row => row.ToRequest()),
        ];

    /// <returns>Null when there is no such request, or it was withdrawn.</returns>
    public async Task<PersonRequest?> FindAsync(string id, CancellationToken cancel = default) =>
        (
            await database.ReadAsync(session => session.FirstOrDefaultAsync<Row>($"SELECT {Row.Columns} FROM person_request WHERE id = @id", new { id }), cancel)
        )?.ToRequest();

    /// <summary>A run begins with the person.</summary>
    /// <returns>False when the request was withdrawn, or another run was first.</returns>
    public Task<bool> TakeAsync(string id, string run, CancellationToken cancel = default) =>
        ChangeAsync("UPDATE person_request SET taken_by_run = @run, taken_at = @now WHERE id = @id AND taken_by_run IS NULL", new { id, run, now = database.Now }, cancel);

    /// <summary>The run is done with the person.</summary>
    public Task EndAsync(string id, int exitCode, string report, CancellationToken cancel = default) =>
        ChangeAsync(
            "UPDATE person_request SET ended_at = @now, exit_code = @exitCode, report = @report WHERE id = @id",
            new
            {
                id,
                exitCode,
                report,
                now = database.Now,
            },
            cancel
        );

    /// <summary>Takes a request back that no run has come to its end with: whoever asked does it alone.</summary>
    /// <param name="evenTaken">Also one that a run had taken, which must be over by now.</param>
    /// <returns>False when it was taken or ended meanwhile.</returns>
    public Task<bool> WithdrawAsync(string id, bool evenTaken, CancellationToken cancel = default) =>
        ChangeAsync(
            evenTaken
                ? "DELETE FROM person_request WHERE id = @id AND ended_at IS NULL"
                : "DELETE FROM person_request WHERE id = @id AND ended_at IS NULL AND taken_by_run IS NULL",
            new { id },
            cancel
        );

    private async Task<bool> ChangeAsync(string sql, object parameters, CancellationToken cancel) =>
        await database.WriteAsync(session => session.ExecuteAsync(sql, parameters), cancel) == 1;

    private sealed class Row
    {
        public const string Columns =
            "id, employee, asked_by AS AskedBy, asked_at AS AskedAt, taken_by_run AS TakenBy, ended_at AS EndedAt, exit_code AS ExitCode, report";

        public string Id { get; init; } = "";
        public string Employee { get; init; } = "";
        public string? AskedBy { get; init; }
        public string AskedAt { get; init; } = "";
        public string? TakenBy { get; init; }
        public string? EndedAt { get; init; }
        public long? ExitCode { get; init; }
        public string? Report { get; init; }

        public PersonRequest ToRequest() =>
            new(Id, new EmployeeId(Employee), AskedBy, Iso.Time(AskedAt), TakenBy, Iso.TimeOrNull(EndedAt), int.CreateChecked(ExitCode ?? 0), Report);
    }
}
