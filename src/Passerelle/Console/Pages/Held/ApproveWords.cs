using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Held;

/// <summary>Words for approving, and for deciding whose mailbox it is.</summary>
public static class ApproveWords
{
    public static readonly Counted Title = new(new Text("Approve {0:N0} person?", "Approuver {0:N0} personne ?", "{0:N0} Person freigeben?"), new Text("Approve {0:N0} people?", "Approuver {0:N0} personnes ?", "{0:N0} Personen freigeben?"));
    public static readonly Text Lead = new("What was held of them is carried out at once, in the name of {0}.", "Ce qui a été retenu pour elles est exécuté aussitôt, au nom de {0}.", "Was von ihnen zurückgehalten wurde, wird sofort ausgeführt, im Namen von {0}.");
    public static readonly Counted Removed = new(new Text("{0:N0} person loses their account.", "{0:N0} personne perd son compte.", "{0:N0} Person verliert ihr Konto."), new Text("{0:N0} people lose their account.", "{0:N0} personnes perdent leur compte.", "{0:N0} Personen verlieren ihr Konto."));
    public static readonly Text IsRemoved = new("the account is deleted", "le compte est supprimé", "das Konto wird gelöscht");
    public static readonly Text TypeNumber = new("How many people lose their account?", "Combien de personnes perdent leur compte ?", "Wie viele Personen verlieren ihr Konto?");
    public static readonly Text NumberWrong = new("That is not the number of people who lose their account ({0:N0}). Nothing was approved.", "Ce n’est pas le nombre de personnes qui perdent leur compte ({0:N0}). Rien n’a été approuvé.", "Das ist nicht die Zahl der Personen, die ihr Konto verlieren ({0:N0}). Nichts wurde freigegeben.");
    public static readonly Text Changed = new("Somebody was decided about meanwhile. Nothing was approved; these are left.", "Une décision a été prise entre-temps pour certaines personnes. Rien n’a été approuvé ; voici celles qui restent.", "Über jemanden wurde inzwischen entschieden. Nichts wurde freigegeben; diese sind übrig.");
    public static readonly Text Leave = new("Leave them as they are", "Les laisser telles quelles", "So lassen, wie sie sind");
    public static readonly Counted Approve = new(new Text("Approve {0:N0} person", "Approuver {0:N0} personne", "{0:N0} Person freigeben"), new Text("Approve {0:N0} people", "Approuver {0:N0} personnes", "{0:N0} Personen freigeben"));
    public static readonly Text Nobody = new("Nobody was chosen. Tick people, or approve everybody who is listed.", "Personne n’a été choisi. Cochez des personnes, ou approuvez toute la liste.", "Niemand wurde ausgewählt. Kreuzen Sie Personen an, oder geben Sie die ganze Liste frei.");
    public static readonly Text Tick = new("Choose {0}", "Choisir {0}", "{0} auswählen");
    public static readonly Text Ticked = new("Approve those ticked…", "Approuver la sélection…", "Angekreuzte freigeben…");
    public static readonly Counted All = new(new Text("Approve all that is listed ({0:N0})…", "Approuver toute la liste ({0:N0})…", "Alles Aufgeführte freigeben ({0:N0})…"), new Text("Approve all that is listed ({0:N0})…", "Approuver toute la liste ({0:N0})…", "Alles Aufgeführte freigeben ({0:N0})…"));
    public static readonly Text NoneNeeded = new("Whoever is not approved stays as they are; nothing happens to them.", "Les personnes non approuvées restent inchangées ; rien ne leur arrive.", "Wer nicht freigegeben wird, bleibt, wie er ist; es geschieht nichts.");
    public static readonly Text Decide = new("Decide whose mailbox it is", "Décider à qui est la boîte mail", "Entscheiden, wem das Postfach gehört");
    public static readonly Text Look = new("Decide about it", "Prendre une décision", "Darüber entscheiden");
    public static readonly Text MailboxTitle = new("Whose mailbox is it?", "À qui est cette boîte mail ?", "Wem gehört dieses Postfach?");
    public static readonly Text MailboxLead = new("{0} has an e-mail that belonged to another account before. Nobody may get a stranger’s learning history, so a person decides.", "{0} a un e-mail qui appartenait à un autre compte. Personne ne doit recevoir l’historique d’un inconnu : une personne décide donc.", "{0} hat eine E-Mail, die vorher zu einem anderen Konto gehörte. Niemand darf den Lernverlauf eines Fremden bekommen, darum entscheidet ein Mensch.");
    public static readonly Text Newcomer = new("Who has it now", "Qui l’a maintenant", "Wer sie jetzt hat");
    public static readonly Text Former = new("Who had it before", "Qui l’avait avant", "Wer sie vorher hatte");
    public static readonly Text Name = new("Name", "Nom", "Name");
    public static readonly Text Mail = new("E-mail", "E-mail", "E-Mail");
    public static readonly Text EmployeeId = new("Employee id", "Identifiant d’employé", "Mitarbeiter-ID");
    public static readonly Text Account = new("Account", "Compte", "Konto");
    public static readonly Text NoAccount = new("none yet", "aucun pour l’instant", "noch keines");
    public static readonly Text Group = new("Group", "Groupe", "Gruppe");
    public static readonly Text LeftOn = new("Left since", "Parti depuis", "Ausgetreten seit");
    public static readonly Text Unlinked = new("a deleted account of nobody in Personio", "un compte supprimé qui ne correspond à personne dans Personio", "ein gelöschtes Konto, zu dem es in Personio niemanden gibt");
    public static readonly Text Same = new("It is the same person", "C’est la même personne", "Es ist dieselbe Person");
    public static readonly Text SameWhat = new("The account and its learning history go on under the new employee number.", "Le compte et son historique de formation continuent sous le nouveau numéro d’employé.", "Das Konto und sein Lernverlauf gehen unter der neuen Mitarbeiternummer weiter.");
    public static readonly Text Other = new("It is someone else", "C’est quelqu’un d’autre", "Es ist jemand anderes");
    public static readonly Text OtherWhat = new("The old account’s address is parked, and {0} gets a new account without its history. A removal that waited for this goes on with the next run.", "L’adresse de l’ancien compte est mise de côté, et {0} reçoit un nouveau compte sans cet historique. Un retrait qui attendait cette décision se fera à la prochaine synchronisation.", "Die Adresse des alten Kontos wird abgestellt, und {0} bekommt ein neues Konto ohne dessen Verlauf. Eine Entfernung, die darauf wartete, geschieht mit dem nächsten Lauf.");
    public static readonly Text NotSure = new("If you are not sure, leave it and ask HR: nothing happens until someone decides.", "En cas de doute, laissez et demandez aux RH : rien ne se passe tant que personne ne décide.", "Wenn Sie nicht sicher sind, lassen Sie es und fragen die Personalabteilung: Nichts geschieht, bis jemand entscheidet.");
}
