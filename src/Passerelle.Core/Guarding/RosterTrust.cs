using Passerelle.Core.Phrases;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;

namespace Passerelle.Core.Guarding;

/// <summary>Decides whether a roster is one to act upon at all (rules R2, R3 and the roster loss of R4).</summary>
public static class RosterTrust
{
    /// <summary>Whether a person may accept the roster once although it was refused for this reason (<see cref="RosterVerdict.Code"/>).</summary>
    public static bool MayBeAccepted(string? code) => code is "roster-loss" or "another-account" or "roster-empty";

    private static Phrase Accept(SyncRules rules) =>
        $"If the list is right, a person may accept this roster once: passerelle sync --env {rules.EnvironmentName} --accept-roster --by NAME.";

    /// <summary>
    /// A loss of people is not judged on an incomplete roster, which removes nobody anyway, unless it is so small that it
    /// looks like another account.
    /// </summary>
    /// <param name="acceptOnce">A person accepted this roster: then only hidden attributes are a reason to refuse.</param>
    public static RosterVerdict Judge(Roster roster, GuardHistory history, SyncRules rules, bool acceptOnce)
    {
        var hidden = new[] { PersonioKeys.Email, PersonioKeys.Status }.Where(roster.HiddenAttributes.Contains).ToList();
        if (hidden.Count > 0)
        {
            var names = hidden is [var first, var second] ? Phrase.Of($"“{first}” and “{second}”") : Phrase.Of($"“{hidden[0]}”");
            return RosterVerdict.Refused(
                "attribute-hidden",
                $"Personio does not let the API credential read {names}. Without it nobody can be told apart from a leaver, so nothing was done.",
                $"In Personio, open the API credential and tick {names} as readable."
            );
        }

        if (acceptOnce)
        {
            return RosterVerdict.Trusted;
        }

        if (roster.Employees.Count == 0)
        {
            return RosterVerdict.Refused("roster-empty", "Personio delivered no employee at all, so nothing was done.", $"Check the API credential's rights in Personio. {Accept(rules)}");
        }

        return history.LastAcceptedRoster is { Count: > 0 } last ? Compare(roster, last, rules) : RosterVerdict.Trusted;
    }

    private static RosterVerdict Compare(Roster roster, IReadOnlySet<EmployeeId> last, SyncRules rules)
    {
        var limit = rules.Guards.RosterLoss;
        var present = roster.Employees.Select(e => e.Id).Where(last.Contains).Distinct().Count();
        var lost = last.Count - present;
        if (present * 2L < last.Count)
        {
            return RosterVerdict.Refused(
                "another-account",
                $"Only {present} of the {last.Count} employees last seen are in Personio's list. That looks like another Personio account, so nothing was done.",
                $"Check that the API credential belongs to the right Personio account. {Accept(rules)}"
            );
        }

        return roster.IsComplete && lost > limit.Count && lost * 100L > (long)limit.Percent * last.Count
            ? RosterVerdict.Refused(
                "roster-loss",
                $"{lost} of the {last.Count} employees last seen are missing from Personio's list. That is more than usual (at most {limit.Percent} %, or {limit.Count} people), so nothing was done.",
                $"Check in Personio whether they were deleted, or hidden from the API credential. {Accept(rules)}"
            )
            : RosterVerdict.Trusted;
    }
}
