using Passerelle.Core.Rules;

namespace Passerelle.Core.Guarding;

/// <summary>Trips when a field turns empty for nearly everyone who had it.</summary>
public static class BlankGuard
{
    /// <param name="field">The field's name, for people to read.</param>
    /// <param name="clears">People for whom it would be emptied.</param>
    /// <param name="had">People who have a value in 360Learning.</param>
    /// <returns>Null when the guard does not trip.</returns>
    public static GuardVerdict? Judge(string field, int clears, int had, Limit limit) =>
        clears == 0 || had < limit.Count || clears * 100L < (long)limit.Percent * had
            ? null
            : new GuardVerdict(
                GuardCodes.Blank,
                $"“{field}” turned empty in Personio for {clears} of the {had} people who have it in 360Learning (usual are fewer than {limit.Percent} %), so the old values were kept.",
                "Check in Personio whether the values were deleted by mistake or can no longer be read by the API credential. If they shall be emptied, approve all or some of these changes and they are carried out at once."
            );
}
