using Passerelle.Core.Memory;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Data;

namespace Passerelle.Store.Ledgers;

/// <remarks>Rows are streamed and equal ids and sets shared: at 100,000 people they are most of a ledger.</remarks>
internal sealed class LedgerReader(Session session, string env)
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public async Task<Ledger> ReadAsync() =>
        new()
        {
            Links = await LinksAsync(),
            Bindings = await BindingsAsync(),
            RetiredFields = (await ListAsync<string>("SELECT field_id FROM retired_field WHERE env = @env"))
                .Select(id => new FieldId(id))
                .ToHashSet(),
            Caused = await PairsAsync("SELECT user_id AS First, group_id AS Second FROM caused_membership WHERE env = @env", id => new GroupId(id)),
            Managers = await PairsAsync("SELECT user_id AS First, manager_id AS Second FROM manager_set WHERE env = @env", id => new UserId(id)),
            Welcomes = await WelcomesAsync(),
            PendingCreates = await PendingAsync(),
            HandDeletionsUndone = await UndoneAsync(),
            MailboxDecisions = await DecisionsAsync(),
            LinkedByHand = (await HandPairsAsync("linked_by_hand")).ToDictionary(),
            NotTheirs = (await HandPairsAsync("not_theirs")).Select(p => (p.Key, p.Value)).ToHashSet(),
        };

    private async Task<Dictionary<EmployeeId, Link>> LinksAsync()
    {
        const string Sql = "SELECT employee, user_id AS UserId, removed_at AS RemovedAt, leaver_since AS LeaverSince FROM link WHERE env = @env";
        var links = new Dictionary<EmployeeId, Link>();
        await foreach (var row in StreamAsync<LinkRow>(Sql))
        {
            var since = row.LeaverSince is { } day ? Iso.Day(day) : (DateOnly?)null;
            links.Add(new EmployeeId(row.Employee), new Link(new UserId(Shared(row.UserId)), row.RemovedAt is not null, since));
        }

        return links;
    }

    private async Task<Dictionary<string, FieldBinding>> BindingsAsync() =>
        (await ListAsync<BindingRow>("SELECT source, field_id AS FieldId, name FROM field_binding WHERE env = @env")).ToDictionary(
            r => r.Source,
            r => new FieldBinding(new FieldId(r.FieldId), r.Name),
            StringComparer.Ordinal
        );

    private async Task<Dictionary<EmployeeId, Welcome>> WelcomesAsync() =>
        (
            await ListAsync<WelcomeRow>(
                "SELECT employee, since, password_set_at AS PasswordSetAt, mail_sent AS MailSent FROM welcome WHERE env = @env"
            )
        ).ToDictionary(r => new EmployeeId(r.Employee), r => new Welcome(Iso.Time(r.Since), Iso.TimeOrNull(r.PasswordSetAt), r.MailSent));

    private async Task<Dictionary<EmployeeId, PendingCreate>> PendingAsync() =>
        (await ListAsync<PendingRow>("SELECT employee, mail, at FROM pending_create WHERE env = @env")).ToDictionary(
            r => new EmployeeId(r.Employee),
            r => new PendingCreate(r.Mail, Iso.Time(r.At))
        );

    private async Task<Dictionary<EmployeeId, IReadOnlyList<DateOnly>>> UndoneAsync() =>
        (await ListAsync<Pair>("SELECT employee AS First, day AS Second FROM hand_deletion_undone WHERE env = @env ORDER BY day"))
            .GroupBy(r => r.First, StringComparer.Ordinal)
            .ToDictionary(g => new EmployeeId(g.Key), IReadOnlyList<DateOnly> (g) => [.. g.Select(r => Iso.Day(r.Second))]);

    private async Task<Dictionary<EmployeeId, MailboxDecision>> DecisionsAsync() =>
        (await ListAsync<Pair>("SELECT employee AS First, decision AS Second FROM mailbox_decision WHERE env = @env")).ToDictionary(
            r => new EmployeeId(r.First),
            r => Enum.Parse<MailboxDecision>(r.Second)
        );

    private async Task<IEnumerable<KeyValuePair<EmployeeId, UserId>>> HandPairsAsync(string table) =>
        (await ListAsync<Pair>($"SELECT employee AS First, user_id AS Second FROM {table} WHERE env = @env")).Select(r =>
            KeyValuePair.Create(new EmployeeId(r.First), new UserId(Shared(r.Second)))
        );

    /// <param name="sql">Gives pairs; they are grouped by the first.</param>
    private async Task<Dictionary<UserId, IReadOnlySet<T>>> PairsAsync<T>(string sql, Func<string, T> id)
    {
        var sets = new Dictionary<UserId, IReadOnlySet<T>>();
        var known = new Dictionary<string, IReadOnlySet<T>>(StringComparer.Ordinal);
        var seconds = new List<string>();
        string? first = null;
        await foreach (var pair in StreamAsync<Pair>(sql + " ORDER BY 1, 2"))
        {
            if (!string.Equals(pair.First, first, StringComparison.Ordinal))
            {
                Close();
                first = pair.First;
            }

            seconds.Add(pair.Second);
        }

        Close();
        return sets;

        void Close()
        {
            if (first is null)
            {
                return;
            }

            var key = string.Join('\n', seconds);
            if (!known.TryGetValue(key, out var set))
            {
                known.Add(key, set = seconds.Select(second => id(Shared(second))).ToHashSet());
            }

            sets.Add(new UserId(Shared(first)), set);
            seconds.Clear();
        }
    }

    private string Shared(string text)
    {
        if (!texts.TryGetValue(text, out var shared))
        {
            texts.Add(text, shared = text);
        }

        return shared;
    }

    private IAsyncEnumerable<T> StreamAsync<T>(string sql) => session.StreamAsync<T>(sql, new { env });

    private Task<List<T>> ListAsync<T>(string sql) => session.ListAsync<T>(sql, new { env });

    private sealed class LinkRow
    {
        public string Employee { get; init; } = "";
        public string UserId { get; init; } = "";
        public string? RemovedAt { get; init; }
        public string? LeaverSince { get; init; }
    }

    private sealed class BindingRow
    {
        public string Source { get; init; } = "";
        public string FieldId { get; init; } = "";
        public string Name { get; init; } = "";
    }

    private sealed class WelcomeRow
    {
        public string Employee { get; init; } = "";
        public string Since { get; init; } = "";
        public string? PasswordSetAt { get; init; }
        public bool MailSent { get; init; }
    }

    private sealed class PendingRow
    {
        public string Employee { get; init; } = "";
        public string Mail { get; init; } = "";
        public string At { get; init; } = "";
    }

    private sealed class Pair
    {
        public string First { get; init; } = "";
        public string Second { get; init; } = "";
    }
}
