using Passerelle.Store.Data;

namespace Passerelle.Store.Ledgers;

/// <summary>Memberships caused and managers set.</summary>
internal static class RelationStatements
{
    public static IEnumerable<Statement> Add(string env, MembershipCaused e) =>
        [
            new(
                "INSERT INTO caused_membership (env, user_id, group_id) VALUES (@env, @user, @group) ON CONFLICT DO NOTHING",
                ("env", env),
                ("user", e.User.Value),
                ("group", e.Group.Value)
            ),
        ];

    public static IEnumerable<Statement> Drop(string env, MembershipGone e) =>
        [
            new(
                "DELETE FROM caused_membership WHERE env = @env AND user_id = @user AND group_id = @group",
                ("env", env),
                ("user", e.User.Value),
                ("group", e.Group.Value)
            ),
        ];

    public static IEnumerable<Statement> Add(string env, ManagerSet e) =>
        [
            new(
                "INSERT INTO manager_set (env, user_id, manager_id) VALUES (@env, @user, @manager) ON CONFLICT DO NOTHING",
                ("env", env),
                ("user", e.User.Value),
                ("manager", e.Manager.Value)
            ),
        ];

    public static IEnumerable<Statement> Drop(string env, ManagerGone e) =>
        [
            new(
                "DELETE FROM manager_set WHERE env = @env AND user_id = @user AND manager_id = @manager",
                ("env", env),
                ("user", e.User.Value),
                ("manager", e.Manager.Value)
            ),
        ];
}
