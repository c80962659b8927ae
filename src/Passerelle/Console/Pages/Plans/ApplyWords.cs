using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Plans;

/// <summary>Words before a plan is carried out.</summary>
public static class ApplyWords
{
    public static readonly Text Title = new("Carry out this plan?", "Exécuter ce plan ?", "Diesen Plan ausführen?");
    public static readonly Text Lead = new("Exactly what the plan of {0} shows is carried out. Whoever changed since is left out.", "Exactement ce que montre le plan du {0} est exécuté. Les personnes modifiées depuis sont laissées de côté.", "Genau das, was der Plan vom {0} zeigt, wird ausgeführt. Wer sich seither geändert hat, bleibt außen vor.");
    public static readonly Text ToPlan = new("Back to the plan", "Retour au plan", "Zurück zum Plan");
    public static readonly Counted Removed = new(new Text("{0:N0} person loses their account or groups", "{0:N0} personne perd son compte ou ses groupes", "{0:N0} Person verliert Konto oder Gruppen"), new Text("{0:N0} people lose their account or groups", "{0:N0} personnes perdent leur compte ou leurs groupes", "{0:N0} Personen verlieren Konto oder Gruppen"));
    public static readonly Counted More = new(new Text("and {0:N0} more", "et {0:N0} autre", "und {0:N0} weitere"), new Text("and {0:N0} more", "et {0:N0} autres", "und {0:N0} weitere"));
    public static readonly Text NotUndone = new("What cannot be undone", "Ce qui ne peut pas être annulé", "Was sich nicht rückgängig machen lässt");
    public static readonly Text Deleted = new("A deleted account can be restored, but course assignments that were lost with it do not come back by themselves.", "Un compte supprimé peut être rétabli, mais les assignations de cours perdues avec lui ne reviennent pas d’elles-mêmes.", "Ein gelöschtes Konto lässt sich wiederherstellen, aber Kurszuweisungen, die damit verloren gingen, kommen nicht von selbst zurück.");
    public static readonly Counted Invitations = new(new Text("{0:N0} invitation that 360Learning sends cannot be called back.", "{0:N0} invitation envoyée par 360Learning ne peut pas être rappelée.", "{0:N0} Einladung, die 360Learning sendet, lässt sich nicht zurückholen."), new Text("{0:N0} invitations that 360Learning sends cannot be called back.", "{0:N0} invitations envoyées par 360Learning ne peuvent pas être rappelées.", "{0:N0} Einladungen, die 360Learning sendet, lassen sich nicht zurückholen."));
    public static readonly Counted Mails = new(new Text("{0:N0} login mail cannot be called back.", "{0:N0} e-mail d’accès ne peut pas être rappelé.", "{0:N0} Zugangsmail lässt sich nicht zurückholen."), new Text("{0:N0} login mails cannot be called back.", "{0:N0} e-mails d’accès ne peuvent pas être rappelés.", "{0:N0} Zugangsmails lassen sich nicht zurückholen."));
    public static readonly Text Rest = new("The rest is kept as it was before each change, so that it can be restored.", "Pour le reste, l’état précédant chaque modification est conservé afin de pouvoir le rétablir.", "Vom Übrigen wird der Stand vor jeder Änderung aufbewahrt, damit er wiederhergestellt werden kann.");
    public static readonly Text FirstStale = new("The first synchronisation is carried out on a fresh plan only, and this one no longer is. Make a new plan and look at it; nothing was done.", "La première synchronisation ne s’exécute que sur un plan récent, et celui-ci ne l’est plus. Préparez un nouveau plan et regardez-le ; rien n’a été fait.", "Die erste Synchronisation wird nur nach einem frischen Plan ausgeführt, und dieser ist es nicht mehr. Machen Sie einen neuen Plan und sehen Sie ihn an; nichts wurde getan.");
    public static readonly Text TypeNumber = new("How many people are removed?", "Combien de personnes sont retirées ?", "Wie viele Personen werden entfernt?");
    public static readonly Text TypeHint = new("Type {0:N0} to go on.", "Saisissez {0:N0} pour continuer.", "Geben Sie zum Fortfahren {0:N0} ein.");
    public static readonly Text NumberWrong = new("That is not the number of people who are removed ({0:N0}). Nothing was done.", "Ce n’est pas le nombre de personnes retirées ({0:N0}). Rien n’a été fait.", "Das ist nicht die Zahl der Personen, die entfernt werden ({0:N0}). Nichts wurde getan.");
}
