using Passerelle.Console.Words;
using Passerelle.Core.Planning;
using Passerelle.Reporting;

namespace Passerelle.Console.Shared;

/// <summary>The fields of an account and the values that are not the person's own, in words.</summary>
public static class FieldWords
{
    public static readonly Text Account = new("Account", "Compte", "Konto");
    public static readonly Text Present = new("exists", "existe", "vorhanden");

    private static readonly Dictionary<string, Text> Fields = new(StringComparer.Ordinal)
    {
        [UserFields.Mail] = new Text("E-mail", "E-mail", "E-Mail"),
        [UserFields.FirstName] = new Text("First name", "Prénom", "Vorname"),
        [UserFields.LastName] = new Text("Last name", "Nom", "Nachname"),
        [UserFields.Job] = new Text("Title", "Fonction", "Titel"),
        [UserFields.DeactivatedAt] = new Text("Day of deletion", "Date de suppression", "Tag der Löschung"),
        ["lang"] = new Text("Language", "Langue", "Sprache"),
        [FieldRows.Membership] = new Text("Learner of the group", "Apprenant du groupe", "Lernender der Gruppe"),
        [FieldRows.Manager] = new Text("Manager", "Responsable", "Vorgesetzter"),
        [FieldRows.Report] = new Text("Manager of", "Responsable de", "Vorgesetzter von"),
        [FieldRows.Status] = Account,
        [FieldRows.ExternalId] = new Text("Employee id noted at the account", "Identifiant d’employé noté sur le compte", "Mitarbeiter-ID am Konto"),
        [FieldRows.Password] = new Text("Password", "Mot de passe", "Passwort"),
    };

    private static readonly Dictionary<string, Text> States = new(StringComparer.Ordinal)
    {
        ["invited"] = new Text("invited", "invité", "eingeladen"),
        ["active"] = new Text("active", "actif", "aktiv"),
        ["deleted"] = new Text("deleted", "supprimé", "gelöscht"),
        ["temporary"] = new Text("temporary, sent by mail", "provisoire, envoyé par e-mail", "vorläufig, per E-Mail gesendet"),
    };

    /// <summary>A custom field has its own name already.</summary>
    public static string Of(string field) => Fields.TryGetValue(field, out var text) ? text : field;

    public static string? State(string? value) => value is not null && States.TryGetValue(value, out var text) ? text : value;
}
