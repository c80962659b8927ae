using Passerelle.Store.Data;

namespace Passerelle.Store.Ledgers;

/// <summary>What a person decided of links by hand (rule R10).</summary>
internal static class HandLinkStatements
{
    public static IEnumerable<Statement> Link(string env, LinkedByHand e) =>
        [
            new(
                """
                INSERT INTO linked_by_hand (env, employee, user_id) VALUES (@env, @employee, @user)
                ON CONFLICT (env, employee) DO UPDATE SET user_id = excluded.user_id
                """,
                ("env", env),
                ("employee", e.Employee.Value),
                ("user", e.User.Value)
            ),
            new(
                "DELETE FROM not_theirs WHERE env = @env AND employee = @employee AND user_id = @user",
                ("env", env),
                ("employee", e.Employee.Value),
                ("user", e.User.Value)
            ),
        ];

    public static IEnumerable<Statement> TakeOff(string env, TakenOffByHand e) =>
        [
            new(
                "INSERT INTO not_theirs (env, employee, user_id) VALUES (@env, @employee, @user) ON CONFLICT DO NOTHING",
                ("env", env),
                ("employee", e.Employee.Value),
                ("user", e.User.Value)
            ),
            new(
                "DELETE FROM linked_by_hand WHERE env = @env AND employee = @employee AND user_id = @user",
                ("env", env),
                ("employee", e.Employee.Value),
                ("user", e.User.Value)
            ),
        ];

    /// <summary>The link is written: nothing is left of the decision.</summary>
    public static Statement Settle(string env, string employee, string user) =>
        new(
            "DELETE FROM linked_by_hand WHERE env = @env AND employee = @employee AND user_id = @user",
            ("env", env),
            ("employee", employee),
            ("user", user)
        );
}
