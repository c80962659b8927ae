using Passerelle.Core.Phrases;
using Passerelle.Core.Rules;

namespace Passerelle.Core.Guarding;

/// <summary>Trips when more people in scope than usual would lose a group membership that the connector caused.</summary>
public static class MoveGuard
{
    /// <inheritdoc cref="RemovalGuard.Judge"/>
    public static GuardVerdict? Judge(int already, int planned, int linked, Limit limit)
    {
        var all = already + planned;
        if (planned == 0 || all <= limit.Count || all * 100L <= (long)limit.Percent * linked)
        {
            return null;
        }

        var usual = Math.Max(limit.Count, (int)((long)limit.Percent * linked / 100));
        return new GuardVerdict(
            GuardCodes.Moves,
            already == 0
                ? Phrase.Of($"{GuardVerdict.People(all)} would be moved out of a group. That is more than usual (at most {usual}), so nobody was moved without approval.")
                : Phrase.Of($"{GuardVerdict.People(all)} would be moved out of a group within 24 hours ({already} already were). That is more than usual (at most {usual}), so nobody was moved without approval."),
            "Check whether a value in Personio or a group in 360Learning was renamed by mistake. If the moves are right, approve all or some of them and they are carried out at once."
        );
    }
}
