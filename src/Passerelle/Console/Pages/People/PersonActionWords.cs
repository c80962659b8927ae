using Passerelle.Console.Words;
using Passerelle.Core.Explaining;

namespace Passerelle.Console.Pages.People;

/// <summary>Words for what can be done for one person.</summary>
public static class PersonActionWords
{
    public static readonly Text Title = new("What you can do", "Ce que vous pouvez faire", "Was Sie tun können");
    public static readonly Text Look = new("Look now", "Regarder maintenant", "Jetzt nachsehen");
    public static readonly Text LookHint = new("Reads Personio and 360Learning afresh, tells the whole story, changes nothing.", "Relit Personio et 360Learning, raconte toute l’histoire, ne change rien.", "Liest Personio und 360Learning neu, erzählt alles, ändert nichts.");
    public static readonly Text Sync = new("Synchronise this person now", "Synchroniser cette personne maintenant", "Diese Person jetzt synchronisieren");
    public static readonly Text SyncHint = new("Only this person, ahead of any run that is under way.", "Cette personne seulement, avant toute synchronisation en cours.", "Nur diese Person, noch vor einem Lauf, der im Gang ist.");
    public static readonly Text Resend = new("Send the login again…", "Renvoyer l’accès…", "Zugang noch einmal senden…");
    public static readonly Text Link = new("Link an account by hand…", "Lier un compte à la main…", "Konto von Hand verknüpfen…");
    public static readonly Text Unlink = new("Take the account off…", "Délier le compte…", "Konto abtrennen…");
    public static readonly Text Leave = new("Leave it, change nothing", "Laisser, ne rien changer", "Lassen, nichts ändern");
    public static readonly Text ResendTitle = new("Send {0} the login again?", "Renvoyer l’accès à {0} ?", "{0} den Zugang noch einmal senden?");
    public static readonly Text ResendWhat = new("A new temporary password is set and mailed; the one in any earlier mail stops working.", "Un nouveau mot de passe provisoire est défini et envoyé par e-mail ; celui des e-mails précédents ne fonctionne plus.", "Ein neues vorläufiges Passwort wird gesetzt und per E-Mail gesendet; das aus früheren E-Mails gilt nicht mehr.");
    public static readonly Text ResendTest = new("A new temporary password is set; the mail is only listed, since a test environment sends none.", "Un nouveau mot de passe provisoire est défini ; l’e-mail est seulement listé, car un environnement de test n’en envoie pas.", "Ein neues vorläufiges Passwort wird gesetzt; die E-Mail wird nur aufgelistet, denn eine Testumgebung sendet keine.");
    public static readonly Text ResendUnless = new("If the person has logged in since the last password was set, nothing is done: a new one would only lock them out.", "Si la personne s’est connectée depuis le dernier mot de passe, rien n’est fait : un nouveau ne ferait que la bloquer.", "Hat sich die Person seit dem letzten Passwort angemeldet, geschieht nichts: Ein neues würde sie nur aussperren.");
    public static readonly Text ResendDo = new("Send a new login", "Envoyer un nouvel accès", "Neuen Zugang senden");
    public static readonly Text Fresh = new("Read afresh on {0}", "Relu le {0}", "Neu gelesen am {0}");
    public static readonly Text FreshLead = new("This lies here for an hour and is not stored.", "Ceci reste affiché une heure et n’est pas enregistré.", "Das bleibt eine Stunde hier liegen und wird nicht gespeichert.");
    public static readonly Text FreshNot = new("It could not be read on {0}.", "Lecture impossible le {0}.", "Am {0} konnte nicht gelesen werden.");

    private static readonly Text Source = new("What Personio says", "Ce que dit Personio", "Was Personio sagt");
    private static readonly Text Scope = new("In or out", "Concerné ou non", "Dabei oder nicht");
    private static readonly Text Account = new("The account", "Le compte", "Das Konto");
    private static readonly Text Next = new("What comes next", "Ce qui vient ensuite", "Was als Nächstes kommt");

    public static Text Of(StoryPart part) =>
        part switch
        {
            StoryPart.Source => Source,
            StoryPart.Scope => Scope,
            StoryPart.Account => Account,
            StoryPart.Past => PersonWords.Past,
            StoryPart.Next => Next,
            StoryPart.Holds => PersonWords.Holds,
            StoryPart.Findings => PersonWords.Findings,
            _ => PersonWords.Login,
        };
}
