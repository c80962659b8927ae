using Passerelle.Console.Words;
using Passerelle.Store.Mails;

namespace Passerelle.Console.Pages.People;

/// <summary>Words of one person's story.</summary>
public static class PersonWords
{
    public static readonly Text Why = new("How things stand, and why", "Où en sont les choses, et pourquoi", "Wie es steht, und warum");
    public static readonly Text NoAccount = new("No account is linked to this person.", "Aucun compte n’est lié à cette personne.", "Mit dieser Person ist kein Konto verknüpft.");
    public static readonly Text Linked = new("Linked to an account in 360Learning since {0}.", "Lié à un compte 360Learning depuis le {0}.", "Seit {0} mit einem Konto in 360Learning verknüpft.");
    public static readonly Text Removed = new("The connector removed the account on {0}; it can be restored.", "Le connecteur a retiré le compte le {0} ; il peut être rétabli.", "Der Konnektor entfernte das Konto am {0}; es kann wiederhergestellt werden.");
    public static readonly Text LeaverSince = new("First seen as a leaver on {0}.", "Vu comme départ pour la première fois le {0}.", "Am {0} zum ersten Mal als Austritt gesehen.");
    public static readonly Text PlanSaid = new("The latest plan with this person, of {0}:", "Le dernier plan avec cette personne, du {0} :", "Der neueste Plan mit dieser Person, vom {0}:");
    public static readonly Text NoChanges = new("It changes nothing about this person.", "Il ne change rien pour cette personne.", "Er ändert an dieser Person nichts.");
    public static readonly Text PlanDone = new("This plan was carried out; it is not still to come. Run:", "Ce plan a été exécuté ; il n’est plus à venir. Synchronisation :", "Dieser Plan wurde ausgeführt; er steht nicht noch aus. Lauf:");
    public static readonly Text InNoPlan = new("This person is in no plan that is kept.", "Cette personne n’est dans aucun plan conservé.", "Diese Person ist in keinem aufbewahrten Plan.");
    public static readonly Text Explain = new("This page tells what Passerelle remembers. To read Personio and 360Learning afresh and hear the whole story, an administrator chooses “Look now”.", "Cette page dit ce dont Passerelle se souvient. Pour relire Personio et 360Learning et obtenir toute l’histoire, un administrateur choisit « Regarder maintenant ».", "Diese Seite sagt, was Passerelle sich gemerkt hat. Um Personio und 360Learning neu zu lesen und alles zu erfahren, wählt ein Administrator „Jetzt nachsehen“.");
    public static readonly Text Holds = new("Waiting for approval", "En attente d’approbation", "Wartet auf Freigabe");
    public static readonly Text Findings = new("To be mended", "À corriger", "Zu beheben");
    public static readonly Text Past = new("What the last runs did", "Ce qu’ont fait les dernières synchronisations", "Was die letzten Läufe taten");
    public static readonly Text NoPast = new("No run has changed anything about this person.", "Aucune synchronisation n’a rien changé pour cette personne.", "Kein Lauf hat an dieser Person etwas geändert.");
    public static readonly Text Login = new("The mail with the login", "L’e-mail avec l’accès", "Die E-Mail mit dem Zugang");
    public static readonly Text NoMail = new("Passerelle has sent this person no mail.", "Passerelle n’a envoyé aucun e-mail à cette personne.", "Passerelle hat dieser Person keine E-Mail gesendet.");

    private static readonly Text MailDue = new("Made on {0}, waits to be sent.", "Préparé le {0}, en attente d’envoi.", "Erstellt am {0}, wartet auf den Versand.");
    private static readonly Text MailSending = new("Made on {0}; whether it has gone is not known yet. The next run finds out.", "Préparé le {0} ; on ne sait pas encore s’il est parti. La prochaine synchronisation le vérifiera.", "Erstellt am {0}; ob sie abging, ist noch nicht bekannt. Der nächste Lauf klärt es.");
    private static readonly Text MailSent = new("Sent on {0}.", "Envoyé le {0}.", "Gesendet am {0}.");
    private static readonly Text MailFailed = new("Made on {0}; sending it was given up.", "Préparé le {0} ; l’envoi a été abandonné.", "Erstellt am {0}; der Versand wurde aufgegeben.");
    private static readonly Text MailVoid = new("Made on {0}; a later mail took its place.", "Préparé le {0} ; un e-mail ultérieur l’a remplacé.", "Erstellt am {0}; eine spätere E-Mail trat an ihre Stelle.");
    private static readonly Text MailListed = new("Made on {0}, and only listed: in a test nothing is sent.", "Préparé le {0}, seulement listé : en test, rien n’est envoyé.", "Erstellt am {0} und nur aufgelistet: Im Test wird nichts gesendet.");

    /// <summary>The day stands at <c>{0}</c>.</summary>
    public static Text Of(MailState state) =>
        state switch
        {
            MailState.Due => MailDue,
            MailState.Sending => MailSending,
            MailState.Sent => MailSent,
            MailState.Failed => MailFailed,
            MailState.Void => MailVoid,
            _ => MailListed,
        };
}
