using Passerelle.Console.Words;
using Passerelle.Store.Accounts;

namespace Passerelle.Login.Accounts;

/// <summary>Words of the accounts page and of one's own account.</summary>
public static class AccountWords
{
    public static readonly Text Title = new("Accounts", "Comptes", "Konten");
    public static readonly Text Lead = new("Who may sign in to {0}, and what each person may do.", "Qui peut se connecter à {0}, et ce que chacun peut faire.", "Wer sich bei {0} anmelden darf, und was jede Person darf.");
    public static readonly Text Person = new("Person", "Personne", "Person");
    public static readonly Text Roles = new("Roles", "Rôles", "Rollen");
    public static readonly Text State = new("State", "État", "Zustand");
    public static readonly Text LastSignIn = new("Last sign-in", "Dernière connexion", "Letzte Anmeldung");
    public static readonly Text NeverSignedIn = new("never", "jamais", "nie");
    public static readonly Text Active = new("active", "actif", "aktiv");
    public static readonly Text WaitsForPassword = new("has not used the link yet", "n’a pas encore utilisé le lien", "hat den Link noch nicht benutzt");
    public static readonly Text Disabled = new("disabled", "désactivé", "gesperrt");
    public static readonly Text WithCode = new("with one-time codes", "avec codes à usage unique", "mit Einmalcodes");
    public static readonly Text Add = new("Add a person", "Ajouter une personne", "Person hinzufügen");
    public static readonly Text AddLead = new("You get a link that is good once, for three days. Hand it over yourself; Passerelle does not send it.", "Vous obtenez un lien valable une seule fois, pendant trois jours. Transmettez-le vous-même ; Passerelle ne l’envoie pas.", "Sie erhalten einen Link, der einmal und drei Tage lang gilt. Geben Sie ihn selbst weiter; Passerelle sendet ihn nicht.");
    public static readonly Text SaveRoles = new("Save the roles", "Enregistrer les rôles", "Rollen speichern");
    public static readonly Text Disable = new("Disable", "Désactiver", "Sperren");
    public static readonly Text Enable = new("Enable", "Réactiver", "Freischalten");
    public static readonly Text NewLink = new("Make a new link", "Créer un nouveau lien", "Neuen Link erzeugen");
    public static readonly Text LinkTitle = new("Link for {0}", "Lien pour {0}", "Link für {0}");
    public static readonly Text LinkLead = new("It is shown once. With it, {0} chooses a password within three days.", "Il n’est affiché qu’une fois. Avec lui, {0} choisit un mot de passe dans les trois jours.", "Er wird einmal angezeigt. Damit wählt {0} innerhalb von drei Tagen ein Passwort.");
    public static readonly Text MailTaken = new("There is an account with this e-mail already. Ask for a new link for it instead.", "Un compte utilise déjà cet e-mail. Créez plutôt un nouveau lien pour lui.", "Es gibt schon ein Konto mit dieser E-Mail. Erzeugen Sie stattdessen einen neuen Link dafür.");
    public static readonly Text AlsoElsewhere = new("Nothing was changed: this person also works on a platform that is not yours. Take the roles here away instead, or ask its solution architect.", "Rien n’a été modifié : cette personne travaille aussi sur une plateforme qui n’est pas la vôtre. Retirez plutôt ses rôles ici, ou adressez-vous à l’architecte de l’autre plateforme.", "Nichts wurde geändert: Diese Person arbeitet auch auf einer Plattform, die nicht Ihre ist. Nehmen Sie ihr stattdessen hier die Rollen, oder fragen Sie deren Lösungsarchitekten.");
    public static readonly Text CodesOff = new("Take the one-time codes off", "Supprimer les codes à usage unique", "Einmalcodes abschalten");
    public static readonly Text RoleMissing = new("Tick at least one role.", "Cochez au moins un rôle.", "Kreuzen Sie mindestens eine Rolle an.");
    public static readonly Text LastArchitect = new("Nothing was changed: nobody else could manage accounts. Make another person solution architect first.", "Rien n’a été modifié : plus personne ne pourrait gérer les comptes. Désignez d’abord un autre architecte.", "Nichts wurde geändert: Niemand sonst könnte Konten verwalten. Machen Sie zuerst eine andere Person zum Architekten.");
    public static readonly Text Administrator = new("Platform administrator", "Administrateur de la plateforme", "Plattform-Administrator");
    public static readonly Text AdministratorMay = new("sets up, tests, signs off, approves, pauses", "configure, teste, valide, approuve, met en pause", "richtet ein, testet, zeichnet ab, gibt frei, hält an");
    public static readonly Text Architect = new("Solution architect", "Architecte de solution", "Lösungsarchitekt");
    public static readonly Text ArchitectMay = new("all of that, and deploys and manages accounts", "tout cela, et déploie et gère les comptes", "all das, und stellt bereit und verwaltet Konten");
    public static readonly Text Auditor = new("Auditor", "Auditeur", "Prüfer");
    public static readonly Text AuditorMay = new("reads everything, changes nothing", "lit tout, ne modifie rien", "liest alles, ändert nichts");
    public static readonly Text Back = new("Back to the accounts", "Retour aux comptes", "Zurück zu den Konten");
    public static readonly Text Manage = new("Change", "Modifier", "Ändern");

    public static Text NameOf(Role role) =>
        role switch
        {
            Role.Architect => Architect,
            Role.Auditor => Auditor,
            _ => Administrator,
        };

    public static Text MayOf(Role role) =>
        role switch
        {
            Role.Architect => ArchitectMay,
            Role.Auditor => AuditorMay,
            _ => AdministratorMay,
        };
}
