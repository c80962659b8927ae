using Passerelle.Core.Phrases;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Wording;

/// <summary>Why the planner keeps something back, and what approving does. The changes are put in when the row is written.</summary>
internal static class HoldCatalogue
{
    public static Hold ProtectedMail(Person person, Change change) =>
        new("protected-mail",
            $"The e-mail of {person.Name} would change from {person.Account!.Mail} to {person.WantedMail}, and the account is protected.",
            "Approve if the new address really belongs to this person.",
            [change]);

    public static Hold HoldsRole(Person person, IReadOnlyList<GroupRole> roles) =>
        new(HoldCodes.HoldsRole,
            $"{person.Name} would be removed but holds the role {new PhraseList([.. roles.Select(r => r.ToString())])} in 360Learning, and content may hang on it.",
            "Hand the content over to someone else in 360Learning, then approve.",
            []);

    public static Hold AbsenceUnasked(Person person) =>
        new("absence-unasked",
            $"{person.Name} is missing from Personio, but too many people are missing at once to ask for each.",
            "Look into Personio whether this person is really gone, then approve.",
            []);

    public static Hold DeletedByHandTwice(Person person) =>
        new("deleted-by-hand-twice",
            $"Someone deleted the account of {person.Name} in 360Learning again within 30 days, but the person is employed.",
            "Approve to restore the account, or exclude the person from the synchronisation.",
            []);

    public static Hold DeletedAccountOtherName(Person person, LearningUser account) =>
        new(HoldCodes.DeletedAccountOtherName,
            $"A deleted account with the e-mail of {person.Name} carries another name: {account.DisplayName}.",
            "Approve to give this person a new account (the old one's address is parked), or, if it is the same person, approve with --same-person: the account and its history go on.",
            []);

    public static Hold MailboxReused(Person person, LearningUser account) =>
        new(HoldCodes.MailboxReused,
            $"{person.Name} has the e-mail of someone who left, whose account carries another name: {account.DisplayName}.",
            "Approve to give this person a new account (the old one's address is parked), or, if it is the same person, approve with --same-person: the account and its history go on.",
            []);

    public static Hold MailboxReusedBy(Person leaver, Person newcomer) =>
        new(HoldCodes.MailboxReused,
            $"The removal of {leaver.Name} waits, because {newcomer.Name} has the same e-mail and may be the same person.",
            "Decide about the newcomer first; approve to remove the account of the person who left.",
            []);
}
