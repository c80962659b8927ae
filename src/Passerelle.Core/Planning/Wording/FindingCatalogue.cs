using Passerelle.Core.Phrases;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Wording;

/// <summary>Every finding about a person, in words an HR colleague understands, each with its mend.</summary>
internal sealed class FindingCatalogue(SyncRules rules)
{
    private static readonly Phrase Keeps = "The account keeps the address it has.";
    private static readonly Phrase InPersonio = "in Personio";
    private static readonly Phrase FirstName = "first name";
    private static readonly Phrase LastName = "last name";

    public Finding StatusUnknown(Person person) =>
        About(person, "status-unknown", PersonioKeys.Status,
            $"Personio gives {person.Name} the status “{person.Employee!.StatusText}”, which is not known here. Nothing about this person is changed.",
            $"Check the status {In(person)}.");

    public Finding MailUnusable(Person person, bool keepsOld)
    {
        var state = person.Employee!.Email;
        var missing = state.Text is null;
        var what = missing ? Phrase.Of($"{person.Name} has no e-mail in Personio.") : Phrase.Of($"“{state.Text}” is no e-mail address.");
        var effect = keepsOld ? Keeps : Phrase.Of($"{person.Name} gets no account until there is one.");
        return About(person, missing ? "mail-missing" : "mail-malformed", PersonioKeys.Email, $"{what} {effect}", $"Enter the e-mail {In(person)}.");
    }

    public Finding NameEmpty(Person person, string field) =>
        About(person, "name-empty", NameKey(field),
            $"The {NameText(field)} of {person.Name} is empty in Personio. The account keeps the one it has.",
            $"Enter the {NameText(field)} {In(person)}.");

    public Finding NameMissing(Person person)
    {
        var field = person.Employee!.FirstName.Text is null ? UserFields.FirstName : UserFields.LastName;
        return About(person, "name-missing", NameKey(field),
            $"{person.Name} has no {NameText(field)} in Personio and gets no account until there is one.",
            $"Enter the {NameText(field)} {In(person)}.");
    }

    public Finding NoGroup(Person person) =>
        About(person, "no-group", field: null,
            $"{person.Name} gets no account, because no synchronised group that the person belongs to is on the platform.",
            "Correct the ids of the synchronised groups in the configuration.");

    public Finding MailTwice(Person person, IReadOnlyList<Person> sharers, bool keepsAccount)
    {
        var others = Names(sharers.Where(p => !ReferenceEquals(p, person)));
        var effect = keepsAccount ? Keeps : Waits(person);
        return About(person, "mail-twice", PersonioKeys.Email,
            $"{person.Name} has the same e-mail in Personio as {others}: {person.WantedMail}. {effect}",
            $"Give each person an e-mail of their own {In(person)}.");
    }

    public Finding MailTaken(Person person, LearningUser holder, Person? owner)
    {
        var whose = owner is not null && !ReferenceEquals(owner, person) ? Phrase.Of($"the account of {owner.Name}") : Phrase.Of($"another account ({holder.DisplayName})");
        var mail = person.WantedMail ?? person.Account?.Mail;
        var taken = holder.IsDeleted
            ? Phrase.Of($"The e-mail {mail} belongs to {whose} in 360Learning, which is deleted but keeps its address.")
            : Phrase.Of($"The e-mail {mail} belongs to {whose} in 360Learning.");
        var effect = person.Account is null ? Waits(person) : Phrase.Of($"The account of {person.Name} keeps the address it has.");
        return About(person, "mail-taken", PersonioKeys.Email,
            $"{taken} {effect}",
            $"Correct the e-mail {In(person)}, or change the address of the other account in 360Learning.") with { User = person.Account?.Id ?? holder.Id };
    }

    public Finding MailRing(Person person, IReadOnlyList<Person> ring) =>
        About(person, "mail-ring", PersonioKeys.Email,
            $"{Names(ring)} exchange their e-mails in a ring, so that none of the addresses is free first. All of them keep the address they have.",
            "Change one of these addresses by hand in 360Learning; the others follow with the next run.");

    public Finding MailOnTwoAccounts(Person person) =>
        About(person, "mail-on-two-accounts", PersonioKeys.Email,
            $"Two accounts in 360Learning carry the e-mail {person.WantedMail}. Neither is taken for {person.Name}.",
            "Change the address of one of them in 360Learning.");

    public Finding LinksDiffer(Person person) =>
        About(person, "link-conflict", PersonioKeys.Id,
            $"{person.Name} is linked to one account in Passerelle and to another by the external id in 360Learning. Nothing about this person is changed.",
            $"Decide which account is right and correct the external id “{rules.LinkPlatform}” in 360Learning, or link the person by hand: {LinkCommand(person)}.");

    public Finding LinkedTwice(Person person, Person rival, UserId user) =>
        About(person, "link-conflict", PersonioKeys.Id,
            $"One account in 360Learning is linked to both {person.Name} (employee {person.Id}) and {rival.Name} (employee {rival.Id}). Nothing about them is changed.",
            $"Decide whose account it is and take the link off the other person: {UnlinkCommand(person)}.") with { User = user };

    public Finding AccountGone(Person person, UserId user) =>
        About(person, "link-conflict", PersonioKeys.Id,
            $"The account that {person.Name} is linked to is not on the platform, not even as a deleted one. Nothing is changed.",
            $"Link the person to the right account by hand: {LinkCommand(person)}. Or take the link off so that a new account can be made: {UnlinkCommand(person)}.") with { User = user };

    public Finding TakenOffByHand(Person person, LearningUser account) =>
        About(person, ReasonCodes.UnlinkedByHand, PersonioKeys.Email,
            account.IsDeleted
                ? Phrase.Of($"A person took {person.Name} off an account that still has the e-mail {person.WantedMail}, though it is deleted. It is not given back by itself, and {person.Name} waits for another.")
                : Phrase.Of($"A person took {person.Name} off an account that still has the e-mail {person.WantedMail}. It is not given back by itself, and {person.Name} waits for another."),
            $"Change the address of that account in 360Learning so that a new one can be made, or link the person by hand: {LinkCommand(person)}.") with { User = account.Id };

    public Finding AccountStatusUnknown(Person person) =>
        About(person, "account-status-unknown", field: null,
            $"360Learning gives the account of {person.Name} a status that is not known here. Nothing about this person is changed.",
            "Look at the account in 360Learning; if it is in order, update Passerelle.");

    public Finding CannotLogInYet(Person person) =>
        About(person, "cannot-log-in-yet", field: null,
            $"The account of {person.Name} was invited but never activated, so the person cannot log in yet.",
            $"Send the login with: passerelle resend {person.Id} --env {rules.EnvironmentName}.");

    public Finding DeletionDateByHand(Person person) =>
        About(person, "deletion-date-by-hand", field: null,
            $"Someone set a date in 360Learning on which the account of {person.Name} will be deleted, but the person is employed.",
            "Take the deletion date off the account in 360Learning if that is wrong.");

    public Finding ProtectedAccount(Person person, Phrase why) =>
        About(person, "protected-account", field: null,
            $"{person.Name} {why}, but the account is protected and is not removed.",
            "Take the administrator's roles off the account in 360Learning, or the person off the protected list, if the account may go.");

    public Finding LeaverReported(Person person, Phrase why) =>
        About(person, "leaver-reported", field: null,
            $"{person.Name} {why}. The account stays as it is, because leavers are only reported.",
            "Delete the account in 360Learning if it is no longer needed.");

    public Finding FilteredReported(Person person) =>
        About(person, "filtered-reported", field: null,
            $"{person.Name} no longer belongs to a synchronised group. The account and its groups stay as they are.",
            "Take the person out of the groups in 360Learning if they are no longer needed.");

    public Finding SupervisorIsSelf(Person person) =>
        About(person, "supervisor-is-self", PersonioKeys.Supervisor,
            $"{person.Name} is their own supervisor in Personio. The manager in 360Learning stays as it is.",
            $"Correct the supervisor {In(person)}.");

    public Finding SupervisorNotSynchronised(Person person, EmployeeId id, Person? supervisor)
    {
        var who = supervisor is null ? Phrase.Of($"employee {id}") : Phrase.Verbatim(supervisor.Name);
        return About(person, "supervisor-not-synchronised", PersonioKeys.Supervisor,
            $"The supervisor of {person.Name}, {who}, has no synchronised account. The manager in 360Learning stays as it is.",
            $"Nothing if the supervisor is to be synchronised later; otherwise correct the supervisor {In(person)}.");
    }

    public Finding NumberTaken(Person person, string source, string number) =>
        About(person, "number-taken", source,
            $"The personnel number {number} of {person.Name} is already the one of another account. It is not written.",
            $"Give each person a number of their own {In(person)}.");

    public Finding ValueNotAuthorised(Person person, string source, string field, string value) =>
        About(person, "value-not-authorised", source,
            $"“{value}” of {person.Name} is not among the values that 360Learning allows for “{field}”. This field stays as it is.",
            $"Add the value to the field's authorised values in 360Learning, or correct it {In(person)}.");

    public Finding ValueNoDate(Person person, string source, string field, string value) =>
        About(person, "value-wrong-type", source,
            $"“{value}” of {person.Name} is no date, but “{field}” in 360Learning takes only dates. This field stays as it is.",
            $"Correct the value {In(person)}.");

    private string LinkCommand(Person person) => $"passerelle link {person.Id} ACCOUNT --env {rules.EnvironmentName} --by NAME";

    private string UnlinkCommand(Person person) => $"passerelle link {person.Id} --remove --env {rules.EnvironmentName} --by NAME";

    private static Finding About(Person person, string code, string? field, Phrase text, Phrase mend) =>
        new(code, person.Id, person.Account?.Id, field, text, mend);

    private Phrase In(Person person) =>
        rules.PersonioDomain is { } domain ? $"in Personio: {domain.TrimEnd('/')}/staff/details/{person.Id}" : InPersonio;

    private static Phrase Waits(Person person) => $"{person.Name} waits for an account.";

    private static PhraseList Names(IEnumerable<Person> people) => new([.. people.Select(p => Phrase.Of($"{p.Name} (employee {p.Id})"))]);

    private static string NameKey(string field) => field == UserFields.FirstName ? PersonioKeys.FirstName : PersonioKeys.LastName;

    private static Phrase NameText(string field) => field == UserFields.FirstName ? FirstName : LastName;
}
