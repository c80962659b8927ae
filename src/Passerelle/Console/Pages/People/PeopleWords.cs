using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.People;

/// <summary>Words of the list of people.</summary>
public static class PeopleWords
{
    public static readonly Text Title = new("People", "Personnes", "Personen");
    public static readonly Text Lead = new("Everybody in the latest plan, made on {0}, and everybody who is linked.", "Toutes les personnes du dernier plan, établi le {0}, et toutes les personnes liées.", "Alle im neuesten Plan vom {0} und alle, die verknüpft sind.");
    public static readonly Text LeadNoPlan = new("Everybody who is linked.", "Toutes les personnes liées.", "Alle, die verknüpft sind.");
    public static readonly Text None = new("Here will be everybody in Personio, with their account and why it is as it is.", "Ici apparaîtront toutes les personnes de Personio, avec leur compte et la raison de son état.", "Hier werden alle aus Personio stehen, mit ihrem Konto und warum es so ist.");
    public static readonly Text NoneNext = new("The first plan lists them. It changes nothing.", "Le premier plan en dresse la liste. Il ne modifie rien.", "Der erste Plan führt sie auf. Er ändert nichts.");
    public static readonly Text NobodyNext = new("Search by employee id, name or account id. An e-mail is found only when the latest plan sets or changes it.", "Cherchez par identifiant d’employé, nom ou identifiant de compte. Un e-mail n’est trouvé que si le dernier plan le définit ou le modifie.", "Suchen Sie nach Mitarbeiter-ID, Name oder Konto-ID. Eine E-Mail wird nur gefunden, wenn der neueste Plan sie setzt oder ändert.");
    public static readonly Text Search = new("Name, employee id or e-mail", "Nom, identifiant ou e-mail", "Name, ID oder E-Mail");
    public static readonly Text Person = new("Person", "Personne", "Person");
    public static readonly Text Employee = new("Employee id", "Identifiant d’employé", "Mitarbeiter-ID");
    public static readonly Text Account = new("Account", "Compte", "Konto");
    public static readonly Text Planned = new("In the latest plan", "Dans le dernier plan", "Im neuesten Plan");
    public static readonly Text Changed = new("Last changed", "Dernière modification", "Zuletzt geändert");
    public static readonly Text NeverChanged = new("never", "jamais", "nie");
    public static readonly Text NotInPlan = new("not in it", "absent", "nicht darin");
    public static readonly Text Linked = new("linked", "lié", "verknüpft");
    public static readonly Text Removed = new("removed", "retiré", "entfernt");
    public static readonly Text NoAccount = new("none yet", "pas encore", "noch keines");

    public static Text Of(AccountState account) => account.User is null ? NoAccount : account.IsRemoved ? Removed : Linked;
}
