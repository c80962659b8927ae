using System.Globalization;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Source;

namespace Passerelle.Core.Planning.Wording;

/// <summary>
/// Why a row is as it is: a stable code and the sentence for it. The applier records the day a person was first seen as a
/// leaver from <c>leaver-inactive</c>, <c>leaver-removed</c> and <c>leaver-gone</c>.
/// </summary>
internal static class Reasons
{
    public static readonly (string Code, string Text) Unchanged = ("unchanged", "Everything equals Personio.");
    public static readonly (string Code, string Text) InactiveUnlinked = ("inactive-unlinked", "Inactive in Personio and never synchronised: ignored.");
    public static readonly (string Code, string Text) Filtered = ("filtered", "In no synchronised group.");
    public static readonly (string Code, string Text) FilterUndecided = ("filter-undecided", "A field that the filter needs was not delivered, so nobody can say whether this person belongs.");
    public static readonly (string Code, string Text) LeaverGone = (ReasonCodes.LeaverGone, "Left, and the account is deleted already.");
    public static readonly (string Code, string Text) RosterIncomplete = (ReasonCodes.RosterIncomplete, "Left, but Personio was not read completely, so nobody is removed.");
    public static readonly (string Code, string Text) AbsenceUnproven = (ReasonCodes.RosterIncomplete, "Not in what was read of Personio, which was incomplete, so nobody is removed.");
    public static readonly (string Code, string Text) SnapshotIncomplete = (ReasonCodes.SnapshotIncomplete, "360Learning was not read completely, so nobody is removed or newly matched.");
    public static readonly (string Code, string Text) RolesNeeded = ("roles-needed", "The roles of this account must be read before it may be removed.");
    public static readonly (string Code, string Text) AbsenceUnasked = ("absence-unasked", "Missing from Personio, not yet confirmed person by person.");
    public static readonly (string Code, string Text) Created = ("created", "New in Personio, with no account in 360Learning.");
    public static readonly (string Code, string Text) CreatedBeforeInterruption = ("created-before-interruption", "The account was made by a run that was interrupted; the rest follows.");
    public static readonly (string Code, string Text) AdoptedByMail = ("adopted-by-mail", "An account with the same e-mail exists and is taken over.");
    public static readonly (string Code, string Text) LinkedByHand = (ReasonCodes.LinkedByHand, "A person gave this account to the employee by hand.");
    public static readonly (string Code, string Text) RestoredByMail = ("restored-by-mail", "A deleted account with the same e-mail and name exists and is restored.");
    public static readonly (string Code, string Text) Returned = ("returned", "Back in scope; the account is restored.");
    public static readonly (string Code, string Text) DeletedByHand = (ReasonCodes.DeletedByHand, "Someone deleted the account in 360Learning, but the person is employed; it is restored.");

    public static (string Code, string Text) Excluded(Person person)
    {
        var until = person.Exclusion!.Until is { } day ? string.Create(CultureInfo.InvariantCulture, $" until {day:yyyy-MM-dd}") : "";
        return ("excluded", $"Kept out of the synchronisation{until}: {person.Exclusion.Reason}.");
    }

    public static (string Code, string Text) MovedHere(EmployeeId from) => ("link-moved", $"The same person as the former employee {from}; the account goes on under the new number.");

    public static (string Code, string Text) MovedAway(Person person) => ("link-moved-away", $"The account of {person.Name} goes on under a new employee number.");

    public static (string Code, string Text) Finding(Finding finding) => (finding.Code, finding.Text);

    public static (string Code, string Text) Held(Hold hold) => (hold.Code, hold.Text);

    public static (string Code, string Text) Updated(IReadOnlyList<Change> changes) => ("updated", $"To be brought in line with Personio: {Wording.Differences.Of(changes)}.");

    /// <summary>The leaver in a half sentence, to be put into a text.</summary>
    public static string WhyLeaver(Person person) => person.Standing == Standing.Inactive ? "is inactive in Personio" : "is no longer in Personio";

    public static string LeaverCode(Person person) => person.Standing == Standing.Inactive ? ReasonCodes.LeaverInactive : ReasonCodes.LeaverRemoved;
}
