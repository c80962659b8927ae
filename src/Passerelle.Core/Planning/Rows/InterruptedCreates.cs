using Passerelle.Core.Memory;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Rows;

/// <summary>
/// An account made by a request whose outcome was never seen is in its groups because of the connector, whatever the rules say of
/// claiming: the create call's membership could not be written down before its user id was known (rules G5, R5).
/// </summary>
internal sealed class InterruptedCreates(Snapshot snapshot, Ledger ledger, SyncRules rules)
{
    public IEnumerable<ClaimMembership> ClaimsOf(UserId user) =>
        snapshot
            .Learners.Where(group => group.Value.Contains(user) && rules.Groups.Any(g => snapshot.Groups.IsWithin(group.Key, g.Id)))
            .Select(group => group.Key)
            .Where(group => !ledger.Caused.TryGetValue(user, out var caused) || !caused.Contains(group))
            .OrderBy(group => group.Value, StringComparer.Ordinal)
            .Select(group => new ClaimMembership(group));
}
