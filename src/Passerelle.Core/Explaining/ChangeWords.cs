using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;

namespace Passerelle.Core.Explaining;

/// <summary>A change in words, as what follows “the next run would”.</summary>
internal sealed class ChangeWords(PersonFacts facts)
{
    private readonly PeopleNames people = new(facts);

    public Phrase Of(IReadOnlyList<Change> changes) => changes.Count == 0 ? "do nothing" : changes.Count == 1 ? Of(changes[0]) : $"{Join(changes.Select(Of))}";

    public Phrase Of(Change change) =>
        change switch
        {
            CreateUser create => Phrase.Of($"create the account {create.Mail} in the group {Names([create.Group, .. create.AlsoEnters])}"),
            RestoreUser restore when string.Equals(restore.OldMail, restore.Mail, StringComparison.Ordinal) =>
                Phrase.Of($"restore the deleted account {restore.OldMail} in the group {Names([restore.Group, .. restore.AlsoEnters])}"),
            RestoreUser restore => Phrase.Of($"restore the deleted account {restore.OldMail} as {restore.Mail} in the group {Names([restore.Group, .. restore.AlsoEnters])}"),
            ParkAddress park => Phrase.Of($"free the e-mail {park.Mail} by changing it to {park.Parked} on the account that has it"),
            LinkUser { OldValue: null } link when IsNumber(link) => Phrase.Of($"note the personnel number {link.Value} at the account"),
            LinkUser link when IsNumber(link) => Phrase.Of($"note the personnel number {link.Value} at the account in place of {link.OldValue}"),
            LinkUser { OldValue: null } link => Phrase.Of($"note the employee id {link.Value} at the account"),
            LinkUser link => Phrase.Of($"note the employee id {link.Value} at the account in place of {link.OldValue}"),
            UnlinkUser unlink => Phrase.Of($"take the external id {unlink.Value} off {people.Of(unlink.User)}, whose account stays as it is"),
            RememberLink { MovedFrom: { } from } => Phrase.Of($"take the link over from the former employee {from}"),
            RememberLink => Phrase.Of($"remember the link"),
            UpdateUser update => Phrase.Of($"{Join(update.Fields.Select(f => Write(Field(f.Field), f.Old, f.New)))}"),
            ActivateUser => Phrase.Of($"activate the account"),
            SendCredentials send when facts.Rules.IsTest => Phrase.Of($"set a temporary password and list the mail to {send.Mail}, which a test environment never sends"),
            SendCredentials send => Phrase.Of($"set a temporary password and mail it to {send.Mail}"),
            DeleteUser => Phrase.Of($"delete the account (it can be restored)"),
            SetCustomValues set => Phrase.Of($"{Join(set.Values.Select(v => Write($"“{v.Name}”", v.Old, v.New)))}"),
            AddManager add => Phrase.Of($"make {people.Of(add.Manager)} the manager"),
            RemoveManager remove => Phrase.Of($"take {people.Of(remove.ManagerUser)} off as manager"),
            ClaimManager claim => Phrase.Of($"take over {people.Of(claim.ManagerUser)} as a manager set by the connector"),
            AddMembership add => Phrase.Of($"make the person a learner of {Names([add.Group, .. add.AlsoEnters])}"),
            RemoveMembership remove => Phrase.Of($"take the person out of {Names([remove.Group, .. remove.AlsoLeaves])}"),
            ClaimMembership claim => Phrase.Of($"take over the membership in {Names([claim.Group])} as made by the connector"),
            RestoreLink { Link: null } => Phrase.Of($"forget the link"),
            RestoreLink => Phrase.Of($"remember the link as it was"),
            DropClaims => Phrase.Of($"leave groups and managers to whoever made them"),
            AddReport report => Phrase.Of($"make the person the manager of {people.Of(report.Report)} again"),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "A kind of change without words."),
        };

    private bool IsNumber(LinkUser link) => !string.Equals(link.Platform, facts.Rules.LinkPlatform, StringComparison.Ordinal);

    private static PhraseList Join(IEnumerable<Phrase> phrases) => new([.. phrases], "; ");

    private static Phrase Write(Phrase field, string? old, string? value) =>
        (old, value) switch
        {
            (null, _) => Phrase.Of($"set {field} to “{value}”"),
            (_, null) => Phrase.Of($"empty {field} (was “{old}”)"),
            _ => Phrase.Of($"change {field} from “{old}” to “{value}”"),
        };

    private static Phrase Field(string field) =>
        field switch
        {
            UserFields.Mail => Phrase.Of($"the e-mail"),
            UserFields.FirstName => Phrase.Of($"the first name"),
            UserFields.LastName => Phrase.Of($"the last name"),
            UserFields.Job => Phrase.Of($"the title"),
            UserFields.DeactivatedAt => Phrase.Of($"the day of deletion"),
            _ => Phrase.Verbatim(field),
        };

    private Phrase Names(IReadOnlyList<GroupId> ids)
    {
        var names = ids.Select(id => Phrase.Of($"“{facts.Groups.Find(id)?.Name ?? id.Value}”")).ToList();
        return names.Count == 1 ? names[0] : $"{names[0]} (and with it {new PhraseList([.. names.Skip(1)])})";
    }
}
