using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Data;

namespace Passerelle.Store.Ledgers;

internal static class LinkStatements
{
    private const string KeepAsPast =
        "INSERT INTO past_link (env, employee, user_id, created_at, ended_at) SELECT env, employee, user_id, created_at, @now FROM link WHERE env = @env AND employee = @employee";

    public static IEnumerable<Statement> Save(string env, LinkSaved e, string now) => Save(env, e.Employee, e.User, now);

    public static IEnumerable<Statement> Move(string env, LinkMoved e, string now) =>
        [
            new(KeepAsPast + " AND user_id = @user", ("env", env), ("employee", e.From.Value), ("user", e.User.Value), ("now", now)),
            new(
                "DELETE FROM link WHERE env = @env AND employee = @employee AND user_id = @user",
                ("env", env),
                ("employee", e.From.Value),
                ("user", e.User.Value)
            ),
            .. Save(env, e.To, e.User, now),
        ];

    public static IEnumerable<Statement> Forget(string env, LinkForgotten e, string now) =>
        [
            new(KeepAsPast, ("env", env), ("employee", e.Employee.Value), ("now", now)),
            new("DELETE FROM link WHERE env = @env AND employee = @employee", ("env", env), ("employee", e.Employee.Value)),
        ];

    public static IEnumerable<Statement> Remove(string env, RemovedByConnector e) =>
        [
            new(
                "UPDATE link SET removed_at = @at WHERE env = @env AND employee = @employee AND removed_at IS NULL",
                ("env", env),
                ("employee", e.Employee.Value),
                ("at", Iso.Of(e.At))
            ),
        ];

    public static IEnumerable<Statement> SeeLeaver(string env, LeaverSeen e) =>
        [
            new(
                "UPDATE link SET leaver_since = @day WHERE env = @env AND employee = @employee AND leaver_since IS NULL",
                ("env", env),
                ("employee", e.Employee.Value),
                ("day", Iso.Of(e.Day))
            ),
        ];

    public static IEnumerable<Statement> ClearLeaver(string env, LeaverCleared e) =>
        [new("UPDATE link SET leaver_since = NULL WHERE env = @env AND employee = @employee", ("env", env), ("employee", e.Employee.Value))];

    private static IEnumerable<Statement> Save(string env, EmployeeId employee, UserId user, string now) =>
        [
            new(KeepAsPast + " AND user_id <> @user", ("env", env), ("employee", employee.Value), ("user", user.Value), ("now", now)),
            new(
                """
                INSERT INTO link (env, employee, user_id, created_at) VALUES (@env, @employee, @user, @now)
                ON CONFLICT (env, employee) DO UPDATE SET
                    removed_at = NULL,
                    created_at = CASE WHEN link.user_id = excluded.user_id THEN link.created_at ELSE excluded.created_at END,
                    leaver_since = CASE WHEN link.user_id = excluded.user_id THEN link.leaver_since END,
                    user_id = excluded.user_id
                """,
                ("env", env),
                ("employee", employee.Value),
                ("user", user.Value),
                ("now", now)
            ),
            HandLinkStatements.Settle(env, employee.Value, user.Value),
        ];
}
