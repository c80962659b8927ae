using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Linking;

/// <summary>Words for links by hand.</summary>
public static class LinkWords
{
    public static readonly Text Title = new("Link an account to {0}", "Lier un compte à {0}", "Ein Konto mit {0} verknüpfen");
    public static readonly Text TitleOff = new("Take the account off {0}?", "Délier le compte de {0} ?", "Das Konto von {0} abtrennen?");
    public static readonly Text Lead = new("First you see what follows. Nothing is written before you confirm it.", "Vous voyez d’abord ce qui s’ensuit. Rien n’est écrit avant votre confirmation.", "Zuerst sehen Sie, was daraus folgt. Nichts wird geschrieben, bevor Sie es bestätigen.");
    public static readonly Text Account = new("The account’s e-mail or id in 360Learning", "L’e-mail ou l’identifiant du compte dans 360Learning", "E-Mail oder ID des Kontos in 360Learning");
    public static readonly Text AccountHint = new("The account and its learning history will belong to this employee.", "Le compte et son historique de formation appartiendront à cet employé.", "Das Konto und sein Lernverlauf gehören dann diesem Mitarbeiter.");
    public static readonly Text Same = new("The account belonged to an employee who left, and it is the same person", "Le compte appartenait à un employé parti, et c’est la même personne", "Das Konto gehörte einem ausgetretenen Mitarbeiter, und es ist dieselbe Person");
    public static readonly Text Unlinked = new("See the accounts that belong to no employee", "Voir les comptes sans employé", "Konten ohne Mitarbeiter ansehen");
    public static readonly Text OffWhat = new("The account stays as it is and belongs to no employee from then on. No run gives it back by itself; until someone links an account, this person is to be mended.", "Le compte reste tel quel et n’appartient plus à aucun employé. Aucune synchronisation ne le rend d’elle-même ; tant que personne ne lie de compte, cette personne reste à corriger.", "Das Konto bleibt, wie es ist, und gehört von da an keinem Mitarbeiter. Kein Lauf gibt es von selbst zurück; bis jemand ein Konto verknüpft, bleibt diese Person zu beheben.");
    public static readonly Text WorkOut = new("Show what follows", "Voir ce qui s’ensuit", "Zeigen, was daraus folgt");
    public static readonly Text Again = new("Work it out again", "Recalculer", "Neu ermitteln");
    public static readonly Text AccountMissing = new("Give the account’s e-mail or id. Nothing was done.", "Indiquez l’e-mail ou l’identifiant du compte. Rien n’a été fait.", "Geben Sie E-Mail oder ID des Kontos an. Nichts wurde getan.");
    public static readonly Text Gone = new("What was shown is too old, or was worked out again meanwhile. Nothing was done; let it be shown once more.", "Ce qui était affiché est trop ancien ou a été recalculé entre-temps. Rien n’a été fait ; affichez-le à nouveau.", "Das Gezeigte ist zu alt oder wurde inzwischen neu ermittelt. Nichts wurde getan; lassen Sie es noch einmal zeigen.");
    public static readonly Text TypedWrong = new("That is not the employee id. Type {0}; nothing was done.", "Ce n’est pas l’identifiant de l’employé. Saisissez {0} ; rien n’a été fait.", "Das ist nicht die Mitarbeiter-ID. Geben Sie {0} ein; nichts wurde getan.");
    public static readonly Text NotPossible = new("This cannot be done", "Ce n’est pas possible", "Das geht nicht");
    public static readonly Text InPersonio = new("The employee in Personio", "L’employé dans Personio", "Der Mitarbeiter in Personio");
    public static readonly Text InLearning = new("The account in 360Learning", "Le compte dans 360Learning", "Das Konto in 360Learning");
    public static readonly Text Name = new("Name", "Nom", "Name");
    public static readonly Text Mail = new("E-mail", "E-mail", "E-Mail");
    public static readonly Text Job = new("Title / function", "Titre / fonction", "Titel / Funktion");
    public static readonly Text Status = new("Status", "Statut", "Status");
    public static readonly Text Id = new("Id", "Identifiant", "ID");
    public static readonly Text LastLogin = new("Last login", "Dernière connexion", "Letzte Anmeldung");
    public static readonly Text Never = new("never", "jamais", "nie");
    public static readonly Text NoSide = new("No longer there.", "N’existe plus.", "Nicht mehr vorhanden.");
    public static readonly Text Follows = new("What follows", "Ce qui s’ensuit", "Was daraus folgt");
    public static readonly Text Nothing = new("Besides the link nothing changes.", "Hormis le lien, rien ne change.", "Außer der Verknüpfung ändert sich nichts.");
    public static readonly Text Type = new("Type the employee id {0} to confirm", "Saisissez l’identifiant {0} pour confirmer", "Zum Bestätigen die Mitarbeiter-ID {0} eingeben");
    public static readonly Text Do = new("Link this account", "Lier ce compte", "Dieses Konto verknüpfen");
    public static readonly Text DoOff = new("Take the account off", "Délier le compte", "Konto abtrennen");

    private static readonly Dictionary<string, Text> Mends = new(StringComparer.Ordinal)
    {
        ["other-person"] = new Text("If they are one and the same person, tick the box below and let it be shown again. Otherwise leave it: the next run makes a new account.", "S’il s’agit d’une seule et même personne, cochez la case ci-dessous et affichez à nouveau. Sinon, laissez : la prochaine synchronisation crée un nouveau compte.", "Wenn es ein und dieselbe Person ist, kreuzen Sie unten an und lassen es neu zeigen. Sonst lassen Sie es: Der nächste Lauf legt ein neues Konto an."),
        ["account-linked"] = new Text("If that link is wrong, take the account off on that employee’s page first.", "Si ce lien est faux, déliez d’abord le compte sur la page de cet employé.", "Wenn diese Verknüpfung falsch ist, trennen Sie das Konto zuerst auf der Seite jenes Mitarbeiters ab."),
        ["account-unknown"] = new Text("Check the e-mail or id, or choose among the accounts that belong to no employee.", "Vérifiez l’e-mail ou l’identifiant, ou choisissez parmi les comptes sans employé.", "Prüfen Sie E-Mail oder ID, oder wählen Sie unter den Konten ohne Mitarbeiter."),
        ["not-linked"] = new Text("There is nothing to take off. You can link an account instead.", "Il n’y a rien à délier. Vous pouvez plutôt lier un compte.", "Es gibt nichts abzutrennen. Sie können stattdessen ein Konto verknüpfen."),
        ["already-linked"] = new Text("There is nothing to do. The person’s page tells what is done with the account.", "Il n’y a rien à faire. La page de la personne dit ce qui est fait du compte.", "Es ist nichts zu tun. Die Seite der Person sagt, was mit dem Konto geschieht."),
    };

    /// <returns>What to do here in the console; null where the engine's own words say it.</returns>
    public static Text? MendOf(string code) => Mends.GetValueOrDefault(code);
}
