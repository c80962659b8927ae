using Passerelle.Store.Data;

namespace Passerelle.Store.Ledgers;

internal static class WelcomeStatements
{
    public static IEnumerable<Statement> Pend(string env, CreatePending e) =>
        [
            new(
                """
                INSERT INTO pending_create (env, employee, mail, at) VALUES (@env, @employee, @mail, @at)
                ON CONFLICT (env, employee) DO UPDATE SET mail = excluded.mail, at = excluded.at
                """,
                ("env", env),
                ("employee", e.Employee.Value),
                ("mail", e.Mail),
                ("at", Iso.Of(e.At))
            ),
        ];

    public static IEnumerable<Statement> Settle(string env, CreateSettled e) =>
        [new("DELETE FROM pending_create WHERE env = @env AND employee = @employee", ("env", env), ("employee", e.Employee.Value))];

    public static IEnumerable<Statement> Begin(string env, WelcomeBegun e) =>
        [
            new(
                """
                INSERT INTO welcome (env, employee, since, mail_sent) VALUES (@env, @employee, @since, false)
                ON CONFLICT (env, employee) DO UPDATE SET since = excluded.since, password_set_at = NULL, mail_sent = false
                WHERE welcome.since <> excluded.since
                """,
                ("env", env),
                ("employee", e.Employee.Value),
                ("since", Iso.Of(e.Since))
            ),
        ];

    public static IEnumerable<Statement> SetPassword(string env, PasswordSet e) =>
        [
            new(
                """
                UPDATE welcome SET password_set_at = @at, mail_sent = false
                WHERE env = @env AND employee = @employee AND (password_set_at IS NULL OR password_set_at <> @at)
                """,
                ("env", env),
                ("employee", e.Employee.Value),
                ("at", Iso.Of(e.At))
            ),
        ];

    public static IEnumerable<Statement> SendMail(string env, WelcomeMailSent e) =>
        [new("UPDATE welcome SET mail_sent = true WHERE env = @env AND employee = @employee", ("env", env), ("employee", e.Employee.Value))];

    public static IEnumerable<Statement> Finish(string env, WelcomeDone e) =>
        [new("DELETE FROM welcome WHERE env = @env AND employee = @employee", ("env", env), ("employee", e.Employee.Value))];
}
