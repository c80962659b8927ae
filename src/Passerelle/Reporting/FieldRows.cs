using System.Globalization;
using Passerelle.Core.Planning;

namespace Passerelle.Reporting;

/// <summary>One line of a change: the field, before and after.</summary>
public sealed record FieldRow(string Field, string? Old, string? New);

/// <summary>Flattens changes to fields, named as in 360Learning's API; groups and users by id. What is only taken over stands the same on both sides.</summary>
public static class FieldRows
{
    public const string Membership = "membership";
    public const string Manager = "manager";
    public const string Report = "report";
    public const string Status = "status";
    public const string ExternalId = "externalId";
    public const string Password = "password";

    public static IEnumerable<FieldRow> Of(IEnumerable<Change> changes) => changes.SelectMany(Of);

    private static IEnumerable<FieldRow> Of(Change change) =>
        change switch
        {
            ParkAddress park => [new FieldRow(UserFields.Mail, park.Mail, park.Parked)],
            CreateUser create => OfCreate(create),
            RestoreUser restore => OfRestore(restore),
            LinkUser link => [new FieldRow(ExternalId, link.OldValue, link.Value)],
            UnlinkUser unlink => [new FieldRow(ExternalId, unlink.Value, New: null)],
            UpdateUser update => update.Fields.Select(f => new FieldRow(f.Field, f.Old, f.New)),
            ActivateUser => [new FieldRow(Status, "invited", "active")],
            SendCredentials => [new FieldRow(Password, Old: null, "temporary")],
            DeleteUser => [new FieldRow(Status, Old: null, "deleted")],
            SetCustomValues set => set.Values.Select(v => new FieldRow(v.Name, v.Old, v.New)),
            AddManager add => [new FieldRow(Manager, Old: null, add.ManagerUser?.Value ?? add.Manager.Value)],
            RemoveManager remove => [new FieldRow(Manager, remove.ManagerUser.Value, New: null)],
            AddMembership add => add.AlsoEnters.Prepend(add.Group).Select(g => new FieldRow(Membership, Old: null, g.Value)),
            RemoveMembership remove => remove.AlsoLeaves.Prepend(remove.Group).Select(g => new FieldRow(Membership, g.Value, New: null)),
            ClaimMembership claim => [new FieldRow(Membership, claim.Group.Value, claim.Group.Value)],
            ClaimManager claim => [new FieldRow(Manager, claim.ManagerUser.Value, claim.ManagerUser.Value)],
            AddReport report => [new FieldRow(Report, Old: null, report.Report.Value)],
            RememberLink or RestoreLink or DropClaims => [],
            _ => throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"A change without fields: {change.GetType().Name}")
            ),
        };

    private static IEnumerable<FieldRow> OfCreate(CreateUser create)
    {
        yield return new FieldRow(UserFields.Mail, Old: null, create.Mail);
        yield return new FieldRow(UserFields.FirstName, Old: null, create.FirstName);
        yield return new FieldRow(UserFields.LastName, Old: null, create.LastName);
        if (create.Job is not null)
        {
            yield return new FieldRow(UserFields.Job, Old: null, create.Job);
        }

        yield return new FieldRow("lang", Old: null, create.Language);
        foreach (var group in create.AlsoEnters.Prepend(create.Group))
        {
            yield return new FieldRow(Membership, Old: null, group.Value);
        }
    }

    private static IEnumerable<FieldRow> OfRestore(RestoreUser restore)
    {
        yield return new FieldRow(Status, "deleted", "invited");
        if (!string.Equals(restore.OldMail, restore.Mail, StringComparison.Ordinal))
        {
            yield return new FieldRow(UserFields.Mail, restore.OldMail, restore.Mail);
        }

        foreach (var group in restore.AlsoEnters.Prepend(restore.Group))
        {
            yield return new FieldRow(Membership, Old: null, group.Value);
        }
    }
}
