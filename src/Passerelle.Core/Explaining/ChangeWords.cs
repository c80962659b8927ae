using Passerelle.Core.Planning;
using Passerelle.Core.Target;

namespace Passerelle.Core.Explaining;

/// <summary>A change in words, as what follows “the next run would”.</summary>
internal sealed class ChangeWords(PersonFacts facts)
{
    private readonly PeopleNames people = new(facts);

    public string Of(IReadOnlyList<Change> changes) => changes.Count == 0 ? "do nothing" : string.Join("; ", changes.Select(Of));

    public string Of(Change change) =>
        change switch
        {
            CreateUser create => $"create the account {create.Mail} in the group {Names([create.Group, .. create.AlsoEnters])}",
            RestoreUser restore => $"restore the deleted account {restore.OldMail}{As(restore)} in the group {Names([restore.Group, .. restore.AlsoEnters])}",
            ParkAddress park => $"free the e-mail {park.Mail} by changing it to {park.Parked} on the account that has it",
            LinkUser { OldValue: null } link => $"note the employee id {link.Value} at the account",
            LinkUser link => $"note the employee id {link.Value} at the account in place of {link.OldValue}",
            UnlinkUser unlink => $"take the employee id {unlink.Value} off {people.Of(unlink.User)}, whose account stays as it is",
            RememberLink { MovedFrom: { } from } => $"take the link over from the former employee {from}",
            RememberLink => "remember the link",
            UpdateUser update => string.Join("; ", update.Fields.Select(f => Write(Field(f.Field), f.Old, f.New))),
            ActivateUser => "activate the account",
            SendCredentials send when facts.Rules.IsTest =>
                $"set a temporary password and list the mail to {send.Mail}, which a test environment never sends",
            SendCredentials send => $"set a temporary password and mail it to {send.Mail}",
            DeleteUser => "delete the account (it can be restored)",
            SetCustomValues set => string.Join("; ", set.Values.Select(v => Write($"“{v.Name}”", v.Old, v.New))),
            AddManager add => $"make {people.Of(add.Manager)} the manager",
            RemoveManager remove => $"take {people.Of(remove.ManagerUser)} off as manager",
            ClaimManager claim => $"take over {people.Of(claim.ManagerUser)} as a manager set by the connector",
            AddMembership add => $"make the person a learner of {Names([add.Group, .. add.AlsoEnters])}",
            RemoveMembership remove => $"take the person out of {Names([remove.Group, .. remove.AlsoLeaves])}",
            ClaimMembership claim => $"take over the membership in {Names([claim.Group])} as made by the connector",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "A kind of change without words."),
        };

    private static string As(RestoreUser restore) => string.Equals(restore.OldMail, restore.Mail, StringComparison.Ordinal) ? "" : $" as {restore.Mail}";

    private static string Write(string field, string? old, string? value) =>
        (old, value) switch
        {
            (null, _) => $"set {field} to “{value}”",
            (_, null) => $"empty {field} (was “{old}”)",
            _ => $"change {field} from “{old}” to “{value}”",
        };

    private static string Field(string field) =>
        field switch
        {
            UserFields.Mail => "the e-mail",
            UserFields.FirstName => "the first name",
            UserFields.LastName => "the last name",
            UserFields.Job => "the title",
            UserFields.DeactivatedAt => "the day of deletion",
            _ => field,
        };

    private string Names(IReadOnlyList<GroupId> ids)
    {
        var names = ids.Select(id => $"“{facts.Groups.Find(id)?.Name ?? id.Value}”").ToList();
        return names.Count == 1 ? names[0] : $"{names[0]} (and with it {string.Join(", ", names.Skip(1))})";
    }
}
