using System.Globalization;
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
            string.Create(CultureInfo.InvariantCulture, $"{GuardVerdict.People(all)} would be moved out of a group{GuardVerdict.Already(already)}. That is more than usual (at most {usual}), so nobody was moved without approval."),
            "Check whether a value in Personio or a group in 360Learning was renamed by mistake. If the moves are right, approve all or some of them and they are carried out at once."
        );
    }
}
