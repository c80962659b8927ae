using Passerelle.Console.Words;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Instance.Pages.Users;

/// <summary>Words of the people of the test platform.</summary>
public static class UsersWords
{
    public static readonly Text Title = new("People", "Personnes", "Personen");
    public static readonly Text Lead = new("Everybody with an account on the test platform, deleted accounts too.", "Toutes les personnes ayant un compte sur la plateforme de test, y compris les comptes supprimés.", "Alle mit einem Konto auf der Testplattform, auch gelöschte Konten.");
    public static readonly Text Search = new("Name, e-mail, title or id", "Nom, e-mail, fonction ou identifiant", "Name, E-Mail, Titel oder ID");
    public static readonly Text Name = new("Name", "Nom", "Name");
    public static readonly Text Mail = new("E-mail", "E-mail", "E-Mail");
    public static readonly Text Job = new("Title", "Fonction", "Titel");
    public static readonly Text Status = new("Status", "Statut", "Status");
    public static readonly Text Nameless = new("(no name)", "(sans nom)", "(ohne Namen)");
    public static readonly Text Add = new("Add a person", "Ajouter une personne", "Person hinzufügen");
    public static readonly Text AddLead = new(
        "A person who exists only here, as somebody made by hand on the platform would. Passerelle never changes or removes such a person.",
        "Une personne qui n’existe qu’ici, comme si elle avait été créée à la main sur la plateforme. Passerelle ne la modifie ni ne la retire jamais.",
        "Eine Person, die es nur hier gibt, als hätte sie jemand von Hand auf der Plattform angelegt. Passerelle ändert oder entfernt sie nie."
    );
    public static readonly Text FirstName = new("First name", "Prénom", "Vorname");
    public static readonly Text LastName = new("Last name", "Nom", "Nachname");
    public static readonly Text Group = new("Learner of the group", "Apprenant du groupe", "Lernender der Gruppe");
    public static readonly Text Profile = new("Profile", "Profil", "Profil");
    public static readonly Text Language = new("Language", "Langue", "Sprache");
    public static readonly Text LastLogin = new("Last sign-in", "Dernière connexion", "Letzte Anmeldung");
    public static readonly Text Never = new("never", "jamais", "nie");
    public static readonly Text Password = new("Password", "Mot de passe", "Passwort");
    public static readonly Text PasswordToChange = new("set, to be changed at the next sign-in", "défini, à changer à la prochaine connexion", "gesetzt, bei der nächsten Anmeldung zu ändern");
    public static readonly Text PasswordSet = new("set", "défini", "gesetzt");
    public static readonly Text PasswordNone = new("none yet", "aucun pour l’instant", "noch keines");
    public static readonly Text DeletionDate = new("To be deleted on", "Suppression prévue le", "Wird gelöscht am");
    public static readonly Text History = new("Deleted and restored", "Supprimé et rétabli", "Gelöscht und wiederhergestellt");
    public static readonly Text DeletedOn = new("deleted on {0}", "supprimé le {0}", "gelöscht am {0}");
    public static readonly Text RestoredOn = new("restored on {0}", "rétabli le {0}", "wiederhergestellt am {0}");
    public static readonly Text Values = new("Custom fields", "Champs personnalisés", "Benutzerdefinierte Felder");
    public static readonly Text NoValues = new("No custom field has a value here.", "Aucun champ personnalisé n’est rempli ici.", "Kein benutzerdefiniertes Feld hat hier einen Wert.");
    public static readonly Text TakeOff = new("Take the value off", "Retirer la valeur", "Wert entfernen");
    public static readonly Text TakeOffOf = new("Take the value of {0} off", "Retirer la valeur de {0}", "Wert von {0} entfernen");
    public static readonly Text Memberships = new("Groups and roles", "Groupes et rôles", "Gruppen und Rollen");
    public static readonly Text NoMemberships = new("In no group.", "Dans aucun groupe.", "In keiner Gruppe.");
    public static readonly Text Managers = new("Managers", "Responsables", "Vorgesetzte");
    public static readonly Text NoManagers = new("Nobody.", "Personne.", "Niemand.");
    public static readonly Text Reports = new("Manages", "Responsable de", "Leitet");
    public static readonly Counted MoreReports = new(new("and {0:N0} more", "et {0:N0} autre", "und {0:N0} weitere"), new("and {0:N0} more", "et {0:N0} autres", "und {0:N0} weitere"));
    public static readonly Text ExternalIds = new("External ids", "Identifiants externes", "Externe IDs");
    public static readonly Text NoExternalIds = new("None: no connector knows this account.", "Aucun : aucun connecteur ne connaît ce compte.", "Keine: Kein Konnektor kennt dieses Konto.");
    public static readonly Text Id = new("User id", "Identifiant", "Nutzer-ID");
    public static readonly Text Nobody = new("Here will be the people of the platform.", "Ici apparaîtront les personnes de la plateforme.", "Hier werden die Personen der Plattform stehen.");
    public static readonly Text NobodyNext = new("A first run creates them, or add one yourself.", "Une première synchronisation les crée, ou ajoutez-en une vous-même.", "Ein erster Lauf legt sie an, oder fügen Sie selbst eine hinzu.");

    public static readonly Text Delete = new("Delete the account", "Supprimer le compte", "Konto löschen");
    public static readonly Text DeleteTitle = new("Delete the account of {0}", "Supprimer le compte de {0}", "Konto von {0} löschen");
    public static readonly Text DeleteLead = new(
        "As somebody would by hand on the platform. The account can be restored; its groups, roles and the people it manages are lost.",
        "Comme quelqu’un le ferait à la main sur la plateforme. Le compte peut être rétabli ; ses groupes, ses rôles et les personnes qu’il encadre sont perdus.",
        "Wie es jemand von Hand auf der Plattform täte. Das Konto kann wiederhergestellt werden; seine Gruppen, Rollen und geführten Personen gehen verloren."
    );
    public static readonly Text DeleteThen = new(
        "If Passerelle synchronises this person, the next run restores the account and says so.",
        "Si Passerelle synchronise cette personne, la prochaine synchronisation rétablit le compte et le signale.",
        "Synchronisiert Passerelle diese Person, stellt der nächste Lauf das Konto wieder her und sagt es."
    );
    public static readonly Text Restore = new("Restore the account", "Rétablir le compte", "Konto wiederherstellen");

    private static readonly Dictionary<UserStatus, Text> States = new()
    {
        [UserStatus.Active] = new("active", "actif", "aktiv"),
        [UserStatus.Invited] = new("invited", "invité", "eingeladen"),
        [UserStatus.Deleted] = new("deleted", "supprimé", "gelöscht"),
    };

    /// <summary>To filter by, as the address line has them.</summary>
    public static IEnumerable<(string Value, Text Name)> Statuses => States.Select(state => (state.Key.ToString(), state.Value));

    public static Text Of(UserStatus status) => States[status];
}
