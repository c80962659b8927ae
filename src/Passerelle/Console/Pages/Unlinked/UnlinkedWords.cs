using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Unlinked;

/// <summary>Words about accounts that only 360Learning knows.</summary>
public static class UnlinkedWords
{
    public static readonly Text Title = new("Accounts without an employee", "Comptes sans employé", "Konten ohne Mitarbeiter");
    public static readonly Text Lead = new("Accounts that only 360Learning knows. The connector never touches them; if one belongs to an employee, you can link the two.", "Les comptes que seul 360Learning connaît. Le connecteur n’y touche jamais ; si l’un appartient à un employé, vous pouvez les lier.", "Konten, die nur 360Learning kennt. Der Konnektor rührt sie nie an; gehört eines einem Mitarbeiter, können Sie beide verknüpfen.");
    public static readonly Text Read = new("Read them now", "Les lire maintenant", "Jetzt lesen");
    public static readonly Text ReadAgain = new("Read again", "Relire", "Neu lesen");
    public static readonly Text Nothing = new("Here will be the accounts that belong to no employee.", "Ici apparaîtront les comptes sans employé.", "Hier werden die Konten ohne Mitarbeiter stehen.");
    public static readonly Text NothingNext = new("They are read from Personio and 360Learning on request; that changes nothing and can take some minutes.", "Ils sont lus dans Personio et 360Learning à la demande ; cela ne change rien et peut prendre quelques minutes.", "Sie werden auf Wunsch aus Personio und 360Learning gelesen; das ändert nichts und kann einige Minuten dauern.");
    public static readonly Text NothingReader = new("An administrator can have them read.", "Un administrateur peut les faire lire.", "Ein Administrator kann sie lesen lassen.");
    public static readonly Text NotRead = new("They could not be read", "Lecture impossible", "Sie konnten nicht gelesen werden");
    public static readonly Text Age = new("Read on {0}. Accounts without an employee: {1:N0}. Employees without an account: {2:N0}.", "Lu le {0}. Comptes sans employé : {1:N0}. Employés sans compte : {2:N0}.", "Gelesen am {0}. Konten ohne Mitarbeiter: {1:N0}. Mitarbeiter ohne Konto: {2:N0}.");
    public static readonly Text None = new("Every account belongs to an employee.", "Chaque compte appartient à un employé.", "Jedes Konto gehört einem Mitarbeiter.");
    public static readonly Text NoneNext = new("There is nothing to link.", "Il n’y a rien à lier.", "Es ist nichts zu verknüpfen.");
    public static readonly Text Search = new("Name, e-mail or id", "Nom, e-mail ou identifiant", "Name, E-Mail oder ID");
    public static readonly Text Likely = new("May belong to", "Appartient peut-être à", "Gehört vielleicht");
    public static readonly Text WithMatch = new("someone without an account", "quelqu’un sans compte", "jemandem ohne Konto");
    public static readonly Text WithoutMatch = new("nobody who lacks one", "personne qui en manque", "niemandem, der eines braucht");
    public static readonly Text Account = new("Account", "Compte", "Konto");
    public static readonly Text LastLogin = new("Last login", "Dernière connexion", "Letzte Anmeldung");
    public static readonly Text Never = new("never", "jamais", "nie");
    public static readonly Text Nobody = new("like nobody without an account", "ne ressemble à personne sans compte", "ähnelt niemandem ohne Konto");
    public static readonly Text Link = new("Link these two…", "Lier les deux…", "Diese beiden verknüpfen…");

    private static readonly Dictionary<string, Text> Reasons = new(StringComparer.Ordinal)
    {
        ["personnel-number"] = new Text("same personnel number", "même matricule", "gleiche Personalnummer"),
        ["same-name"] = new Text("same name", "même nom", "gleicher Name"),
        ["similar-name"] = new Text("similar name", "nom semblable", "ähnlicher Name"),
        ["same-mailbox"] = new Text("same name before the @", "même nom avant l’arobase", "gleicher Name vor dem @"),
    };

    /// <summary>What speaks for a match; one without words is called by its code.</summary>
    public static string Of(string reason) => Reasons.TryGetValue(reason, out var text) ? text : reason;
}
