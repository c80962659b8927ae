using Passerelle.Core.Target;
using Passerelle.Store.Data;

namespace Passerelle.Store.Environments;

/// <summary>All that is remembered of an environment, to be thrown away as one when its platform was put back to its beginning.</summary>
public sealed class EnvironmentMemory(Database database)
{
    private static readonly IReadOnlyList<string> Statements =
    [
        "DELETE FROM hold_run WHERE hold_id IN (SELECT id FROM hold WHERE env = @env)",
        "DELETE FROM run_mail WHERE run_id IN (SELECT id FROM run WHERE env = @env)",
        "DELETE FROM plan_row WHERE plan_id IN (SELECT id FROM plan WHERE env = @env)",
        "DELETE FROM run_person WHERE run_id IN (SELECT id FROM run WHERE env = @env)",
        .. new[]
        {
            "link", "past_link", "field_binding", "retired_field", "caused_membership", "manager_set", "welcome", "pending_create",
            "hand_deletion_undone", "mailbox_decision", "linked_by_hand", "not_theirs", "person_request", "hold", "plan", "intent", "run", "finding", "mail", "accepted_roster", "platform_identity", "test_run", "tick_off", "acceptance", "group_survey",
        }.Select(table => $"DELETE FROM {table} WHERE env = @env"),
    ];

    /// <summary>Test environments that were seen to be the platform with this root group.</summary>
    public async Task<IReadOnlyList<EnvironmentKey>> TestsOfAsync(GroupId rootGroup, CancellationToken cancel = default)
    {
        var keys = await database.ReadAsync(
            session => session.ListAsync<string>("SELECT env FROM platform_identity WHERE root_group = @root ORDER BY env", new { root = rootGroup.Value }),
            cancel
        );
        return [.. keys.Select(EnvironmentKey.Parse).Where(key => key.IsTest)];
    }

    /// <summary>Forgets runs, plans, links and all else of a test environment; the audit log, the pause switch and confirmations stay.</summary>
    /// <exception cref="ArgumentException">The environment is production.</exception>
    public Task ForgetAsync(EnvironmentKey test, CancellationToken cancel = default) =>
        test.IsTest
            ? database.WriteAsync(session => session.RunAsync([.. Statements.Select(sql => new Statement(sql, ("env", test.Value)))]), cancel)
            : throw new ArgumentException("What is remembered of production is never thrown away.", nameof(test));
}
