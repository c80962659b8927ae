using Passerelle.Core.Phrases;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Source;

namespace Passerelle.Core.Planning.Wording;

/// <summary>
/// Why a row is as it is: a stable code and the sentence for it. The applier records the day a person was first seen as a
/// leaver from <c>leaver-inactive</c>, <c>leaver-removed</c> and <c>leaver-gone</c>.
/// </summary>
internal static class Reasons
{
    private static readonly Phrase Inactive = "is inactive in Personio";
    private static readonly Phrase Missing = "is no longer in Personio";

    public static readonly (string Code, Phrase Why) Unchanged = ("unchanged", "Everything equals Personio.");
    public static readonly (string Code, Phrase Why) InactiveUnlinked = ("inactive-unlinked", "Inactive in Personio and never synchronised: ignored.");
    public static readonly (string Code, Phrase Why) Filtered = ("filtered", "In no synchronised group.");
    public static readonly (string Code, Phrase Why) FilterUndecided = ("filter-undecided", "A field that the filter needs was not delivered, so nobody can say whether this person belongs.");
    public static readonly (string Code, Phrase Why) LeaverGone = (ReasonCodes.LeaverGone, "Left, and the account is deleted already.");
    public static readonly (string Code, Phrase Why) RosterIncomplete = (ReasonCodes.RosterIncomplete, "Left, but Personio was not read completely, so nobody is removed.");
    public static readonly (string Code, Phrase Why) AbsenceUnproven = (ReasonCodes.RosterIncomplete, "Not in what was read of Personio, which was incomplete, so nobody is removed.");
    public static readonly (string Code, Phrase Why) SnapshotIncomplete = (ReasonCodes.SnapshotIncomplete, "360Learning was not read completely, so nobody is removed or newly matched.");
    public static readonly (string Code, Phrase Why) RolesNeeded = ("roles-needed", "The roles of this account must be read before it may be removed.");
    public static readonly (string Code, Phrase Why) AbsenceUnasked = ("absence-unasked", "Missing from Personio, not yet confirmed person by person.");
    public static readonly (string Code, Phrase Why) Created = ("created", "New in Personio, with no account in 360Learning.");
    public static readonly (string Code, Phrase Why) CreatedBeforeInterruption = ("created-before-interruption", "The account was made by a run that was interrupted; the rest follows.");
    public static readonly (string Code, Phrase Why) AdoptedByMail = ("adopted-by-mail", "An account with the same e-mail exists and is taken over.");
    public static readonly (string Code, Phrase Why) LinkedByHand = (ReasonCodes.LinkedByHand, "A person gave this account to the employee by hand.");
    public static readonly (string Code, Phrase Why) RestoredByMail = ("restored-by-mail", "A deleted account with the same e-mail and name exists and is restored.");
    public static readonly (string Code, Phrase Why) Returned = ("returned", "Back in scope; the account is restored.");
    public static readonly (string Code, Phrase Why) DeletedByHand = (ReasonCodes.DeletedByHand, "Someone deleted the account in 360Learning, but the person is employed; it is restored.");

    public static (string Code, Phrase Why) Excluded(Person person)
    {
        var exclusion = person.Exclusion!;
        var why = exclusion.Until is { } day
            ? Phrase.Of($"Kept out of the synchronisation until {day:yyyy-MM-dd}: {exclusion.Reason}.")
            : Phrase.Of($"Kept out of the synchronisation: {exclusion.Reason}.");
        return (ReasonCodes.Excluded, why);
    }

    public static (string Code, Phrase Why) MovedHere(EmployeeId from) => ("link-moved", $"The same person as the former employee {from}; the account goes on under the new number.");

    public static (string Code, Phrase Why) MovedAway(Person person) => ("link-moved-away", $"The account of {person.Name} goes on under a new employee number.");

    public static (string Code, Phrase Why) Finding(Finding finding) => (finding.Code, finding.What);

    public static (string Code, Phrase Why) Held(Hold hold) => (hold.Code, hold.What);

    public static (string Code, Phrase Why) Updated(IReadOnlyList<Change> changes) => ("updated", $"To be brought in line with Personio: {Wording.Differences.Of(changes)}.");

    /// <summary>The leaver in a half sentence, to be put into a text.</summary>
    public static Phrase WhyLeaver(Person person) => person.Standing == Standing.Inactive ? Inactive : Missing;

    public static string LeaverCode(Person person) => person.Standing == Standing.Inactive ? ReasonCodes.LeaverInactive : ReasonCodes.LeaverRemoved;
}
