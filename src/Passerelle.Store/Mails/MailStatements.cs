using Passerelle.Store.Data;

namespace Passerelle.Store.Mails;

internal static class MailStatements
{
    public static IEnumerable<Statement> Queue(string env, MailQueued queued, string now) =>
        [
            new(
                """
                UPDATE mail SET state = 'void', content = NULL, search = NULL
                WHERE env = @env AND employee = @employee AND kind = @kind AND state IN ('due', 'sending', 'listed') AND id <> @id
                """,
                ("env", env),
                ("employee", queued.Mail.Employee.Value),
                ("kind", queued.Mail.Kind),
                ("id", queued.Id)
            ),
            new(
                """
                INSERT INTO mail (id, env, employee, user_id, run_id, kind, content, state, created_at, attempts, search)
                VALUES (@id, @env, @employee, @user, @run, @kind, @content, @state, @now, 0, @search) ON CONFLICT (id) DO NOTHING
                """,
                ("id", queued.Id),
                ("env", env),
                ("employee", queued.Mail.Employee.Value),
                ("user", queued.Mail.User?.Value),
                ("run", queued.Mail.Run),
                ("kind", queued.Mail.Kind),
                ("content", queued.Content),
                ("state", StateText(queued.Mail.IsListedOnly ? MailState.Listed : MailState.Due)),
                ("now", now),
                ("search", queued.Mail.IsListedOnly ? SearchText.PlainOf(queued.Mail.FoundBy) : null)
            ),
        ];

    public static Statement Sent(string env, string id, string now) =>
        new(
            "UPDATE mail SET state = 'sent', content = NULL, sent_at = @now, next_try_at = NULL, error = NULL WHERE env = @env AND id = @id AND state IN ('due', 'sending')",
            ("env", env),
            ("id", id),
            ("now", now)
        );

    public static string StateText(MailState state) => state.ToString().ToLowerInvariant();
}
