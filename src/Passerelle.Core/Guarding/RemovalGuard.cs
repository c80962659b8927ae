using Passerelle.Core.Phrases;
using Passerelle.Core.Rules;

namespace Passerelle.Core.Guarding;

/// <summary>Trips when more people than usual would be removed: above the share and the number, or at least half of them and at least two.</summary>
public static class RemovalGuard
{
    /// <param name="already">People removed within the last 24 hours.</param>
    /// <param name="planned">Further people this plan would remove.</param>
    /// <param name="linked">People linked when the 24 hours began.</param>
    /// <returns>Null when the guard does not trip.</returns>
    public static GuardVerdict? Judge(int already, int planned, int linked, Limit limit)
    {
        var all = already + planned;
        var tooMany = all > limit.Count && all * 100L > (long)limit.Percent * linked;
        var half = all >= 2 && all * 2L >= linked;
        if (planned == 0 || (!tooMany && !half))
        {
            return null;
        }

        var usual = Math.Min(Math.Max(limit.Count, (int)((long)limit.Percent * linked / 100)), Math.Max(1, ((linked + 1) / 2) - 1));
        return new GuardVerdict(
            GuardCodes.Removals,
            already == 0
                ? Phrase.Of($"{GuardVerdict.People(all)} would be removed. That is more than usual (at most {usual}), so nobody was removed without approval.")
                : Phrase.Of($"{GuardVerdict.People(all)} would be removed within 24 hours ({already} already were). That is more than usual (at most {usual}), so nobody was removed without approval."),
            "Check in Personio whether they have really left. If so, approve all or some of these removals and they are carried out at once; if not, mend the data in Personio and the next run drops them."
        );
    }
}
