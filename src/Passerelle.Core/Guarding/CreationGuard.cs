using Passerelle.Core.Phrases;
using Passerelle.Core.Rules;

namespace Passerelle.Core.Guarding;

/// <summary>Trips when more accounts than usual would be created; never before the first run was completed.</summary>
public static class CreationGuard
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
            GuardCodes.Creations,
            already == 0
                ? Phrase.Of($"{GuardVerdict.People(all)} would get an account. That is more than usual (at most {usual}), so no account was created without approval.")
                : Phrase.Of($"{GuardVerdict.People(all)} would get an account within 24 hours ({already} already were). That is more than usual (at most {usual}), so no account was created without approval."),
            "If these people are new, approve all or some of these creations and they are carried out at once; if not, check the filters and the group of people in Personio."
        );
    }
}
