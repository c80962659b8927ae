using System.Globalization;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Console.Words;
using Passerelle.Core.Planning;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Held;

/// <summary>One of the two who have or had a mailbox.</summary>
/// <param name="Employee">Null for an account of nobody in Personio.</param>
/// <param name="Name">Null when only the account is known.</param>
/// <param name="User">Null while there is no account.</param>
public sealed record MailboxSide(string? Employee, string? Name, string? User, string? Mail, string? Group, DateOnly? LeftOn);

/// <param name="Run">The latest run that held it; null when no such run is kept.</param>
public sealed record MailboxModel(ConnectorEnvironment Environment, string Hold, string Text, string? Run, MailboxSide Newcomer, MailboxSide Former);

/// <summary>Reads the two sides of a reused mailbox.</summary>
public static class MailboxQuery
{
    /// <param name="hold">The newcomer's hold; that of the one who left leads to it.</param>
    /// <returns>Null when nothing of the kind waits under that id.</returns>
    public static async Task<MailboxModel?> AskAsync(StoreQueries queries, ConnectorEnvironment environment, string hold, CancellationToken cancel)
    {
        var env = environment.Key.Value;
        var sql = $"SELECT h.id, h.employee, h.user_id AS UserId, h.name, h.code, h.text, h.mend, h.words, h.changes, {HeldQuery.LatestRunOfHold} AS Run FROM hold h WHERE {HeldQuery.Open}";
        if (await queries.FirstOrDefaultAsync<Row>($"{sql} AND h.id = @hold", new { env, hold }, cancel) is not { } row || !HeldChoice.IsDecision(row.Code))
        {
            return null;
        }

        if (Parked(row) is null && row.UserId is { } left)
        {
            var parked = $"%\"kind\":\"parkAddress\",\"user\":\"{left}\"%";
            row = await queries.FirstOrDefaultAsync<Row>($"{sql} AND h.code = @code AND h.changes LIKE @parked", new { env, code = row.Code, parked }, cancel) ?? row;
        }

        if (Parked(row) is not { } park)
        {
            return null;
        }

        var groups = await GroupNames.AskAsync(queries, environment.Key, cancel);
        var create = Changes(row).OfType<CreateUser>().FirstOrDefault();
        var group = create is null ? null : groups.GetValueOrDefault(create.Group.Value, create.Group.Value);
        var newcomer = new MailboxSide(row.Employee, row.Name, row.UserId == park.User.Value ? null : row.UserId, create?.Mail ?? park.Mail, group, LeftOn: null);
        return new MailboxModel(environment, row.Id, StoredWords.Of(row.Words, row.Text, row.Mend).What.ForReader(), row.Run, newcomer, await FormerAsync(queries, env, park, cancel));
    }

    private static async Task<MailboxSide> FormerAsync(StoreQueries queries, string env, ParkAddress park, CancellationToken cancel)
    {
        const string Known = """
            SELECT l.employee, l.leaver_since AS LeaverSince,
                   (SELECT r.content FROM plan_row r JOIN plan p ON p.id = r.plan_id WHERE p.env = @env AND r.employee = l.employee ORDER BY p.created_at DESC, p.id DESC LIMIT 1) AS Content
            FROM link l WHERE l.env = @env AND l.user_id = @user LIMIT 1
            """;
        var former = await queries.FirstOrDefaultAsync<FormerRow>(Known, new { env, user = park.User.Value }, cancel);
        var planned = former?.Content is { } content ? StoreJson.Read<PersonPlan>(content) : null;
        var left = former?.LeaverSince is { Length: >= 10 } since ? DateOnly.ParseExact(since[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
        return new MailboxSide(former?.Employee, planned?.Name, park.User.Value, park.Mail, Group: null, left);
    }

    private static IReadOnlyList<Change> Changes(Row row) => StoreJson.Read<IReadOnlyList<Change>>(row.Changes);

    private static ParkAddress? Parked(Row row) => Changes(row).OfType<ParkAddress>().FirstOrDefault();

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string Employee { get; init; } = "";
        public string? UserId { get; init; }
        public string Name { get; init; } = "";
        public string Code { get; init; } = "";
        public string Text { get; init; } = "";
        public string Mend { get; init; } = "";
        public string? Words { get; init; }
        public string Changes { get; init; } = "";
        public string? Run { get; init; }
    }

    private sealed class FormerRow
    {
        public string Employee { get; init; } = "";
        public string? LeaverSince { get; init; }
        public string? Content { get; init; }
    }
}
