using Passerelle.Core.Planning;

namespace Passerelle.Reporting.Text;

/// <summary>A line below a person: glyph, what, before and after.</summary>
public sealed record ChangeLine(Glyph Glyph, string What, string Detail);

/// <summary>Puts changes into lines that read like a diff.</summary>
public sealed class ChangeLines(Names names)
{
    public IEnumerable<ChangeLine> Of(IReadOnlyList<Change> changes)
    {
        var added = changes.OfType<AddMembership>().Select(c => c.Group).ToList();
        var removed = changes.OfType<RemoveMembership>().Select(c => c.Group).ToList();
        var lines = changes.SelectMany(Of).ToList();
        if (added.Count == 1 && removed.Count == 1)
        {
            lines.Add(new ChangeLine(Glyph.Move, "group", $"{names.Group(removed[0])} → {names.Group(added[0])}"));
            return lines;
        }

        lines.AddRange(added.Select(g => new ChangeLine(Glyph.Create, "group", names.Group(g))));
        lines.AddRange(removed.Select(g => new ChangeLine(Glyph.Remove, "group", names.Group(g))));
        return lines;
    }

    private IEnumerable<ChangeLine> Of(Change change) =>
        change switch
        {
            ParkAddress park => [new ChangeLine(Glyph.Update, "e-mail", $"of {names.User(park.User)}: \"{park.Mail}\" → \"{park.Parked}\"")],
            CreateUser create => OfCreate(create),
            RestoreUser restore => OfRestore(restore),
            LinkUser link => [new ChangeLine(Glyph.Create, "external id", $"{link.Platform} = {link.Value}")],
            UnlinkUser { Platform: not null } unlink => [new ChangeLine(Glyph.Remove, "external id", $"{unlink.Platform} = {unlink.Value}")],
            UnlinkUser unlink => [new ChangeLine(Glyph.Remove, "external id", $"{unlink.Value} at the account of {names.User(unlink.User)}, which stays as it is")],
            UpdateUser update => update.Fields.Where(f => f.Old != f.New).Select(f => Line(f.Field, f.Old, f.New)),
            ActivateUser => [new ChangeLine(Glyph.Update, "status", "invited → active")],
            SendCredentials send => [new ChangeLine(Glyph.Create, "login mail", $"temporary password to {send.Mail}")],
            DeleteUser => [new ChangeLine(Glyph.Remove, "account", "deleted; it can be restored")],
            SetCustomValues set => set.Values.Select(v => Line(v.Name, v.Old, v.New)),
            AddManager add => [new ChangeLine(Glyph.Create, "manager", names.Employee(add.Manager))],
            RemoveManager remove => [new ChangeLine(Glyph.Remove, "manager", names.User(remove.ManagerUser))],
            ClaimManager claim => [new ChangeLine(Glyph.None, "manager", $"{names.User(claim.ManagerUser)}, as it is; from now on kept by the connector")],
            ClaimMembership claim => [new ChangeLine(Glyph.None, "group", $"{names.Group(claim.Group)}, as it is; from now on kept by the connector")],
            AddReport report => [new ChangeLine(Glyph.Create, "manager of", names.User(report.Report))],
            RememberLink { MovedFrom: { } from } => [new ChangeLine(Glyph.Update, "link", $"the account moves over from employee {from}")],
            _ => [],
        };

    private IEnumerable<ChangeLine> OfCreate(CreateUser create)
    {
        yield return Line(UserFields.Mail, old: null, create.Mail);
        yield return Line(UserFields.FirstName, old: null, create.FirstName);
        yield return Line(UserFields.LastName, old: null, create.LastName);
        if (create.Job is not null)
        {
            yield return Line(UserFields.Job, old: null, create.Job);
        }

        yield return Line("language", old: null, create.Language);
        yield return new ChangeLine(Glyph.Create, "group", names.Group(create.Group));
    }

    private IEnumerable<ChangeLine> OfRestore(RestoreUser restore)
    {
        yield return new ChangeLine(Glyph.Restore, "account", "deleted → restored, with its learning history");
        if (!string.Equals(restore.OldMail, restore.Mail, StringComparison.Ordinal))
        {
            yield return Line(UserFields.Mail, restore.OldMail, restore.Mail);
        }

        yield return new ChangeLine(Glyph.Create, "group", names.Group(restore.Group));
    }

    private static ChangeLine Line(string field, string? old, string? @new) =>
        (old, @new) switch
        {
            (null, _) => new ChangeLine(Glyph.Create, FieldNames.Of(field), Quoted(@new)),
            (_, null) => new ChangeLine(Glyph.Remove, FieldNames.Of(field), Quoted(old)),
            _ => new ChangeLine(Glyph.Update, FieldNames.Of(field), $"{Quoted(old)} → {Quoted(@new)}"),
        };

    private static string Quoted(string? text) => $"\"{text}\"";
}

/// <summary>The words people use for 360Learning's fields.</summary>
public static class FieldNames
{
    public static string Of(string field) =>
        field switch
        {
            UserFields.Mail => "e-mail",
            UserFields.FirstName => "first name",
            UserFields.LastName => "last name",
            UserFields.Job => "title",
            UserFields.DeactivatedAt => "deletion date",
            _ => field,
        };
}
