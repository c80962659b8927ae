using Passerelle.Store.Data;

namespace Passerelle.Store.Ledgers;

internal static class DecisionStatements
{
    public static IEnumerable<Statement> Note(string env, HandDeletionUndone e) =>
        [
            new(
                "INSERT INTO hand_deletion_undone (env, employee, day) VALUES (@env, @employee, @day) ON CONFLICT DO NOTHING",
                ("env", env),
                ("employee", e.Employee.Value),
                ("day", Iso.Of(e.Day))
            ),
        ];

    public static IEnumerable<Statement> Save(string env, MailboxDecided e) =>
        [
            new(
                """
                INSERT INTO mailbox_decision (env, employee, decision) VALUES (@env, @employee, @decision)
                ON CONFLICT (env, employee) DO UPDATE SET decision = excluded.decision
                """,
                ("env", env),
                ("employee", e.Employee.Value),
                ("decision", e.Decision.ToString())
            ),
        ];

    public static IEnumerable<Statement> Drop(string env, MailboxDecisionDropped e) =>
        [new("DELETE FROM mailbox_decision WHERE env = @env AND employee = @employee", ("env", env), ("employee", e.Employee.Value))];
}
