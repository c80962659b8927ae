using Passerelle.Console.Words;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Runs;

/// <summary>Words of the history of runs.</summary>
public static class RunWords
{
    public static readonly Text Title = new("Runs", "Synchronisations", "Läufe");
    public static readonly Text Lead = new("Every time something was read, planned or written, newest first.", "Chaque lecture, plan ou écriture, du plus récent au plus ancien.", "Jedes Mal, wenn gelesen, geplant oder geschrieben wurde; das Neueste zuerst.");
    public static readonly Text None = new("Here will be every run, with what it changed.", "Chaque synchronisation apparaîtra ici, avec ce qu’elle a modifié.", "Hier wird jeder Lauf stehen, mit dem, was er geändert hat.");
    public static readonly Text NoneNext = new("It begins with a plan, which shows every change and makes none.", "Tout commence par un plan, qui montre chaque modification sans rien changer.", "Es beginnt mit einem Plan, der jede Änderung zeigt und keine macht.");
    public static readonly Text Search = new("Run, or who started it", "Synchronisation, ou qui l’a lancée", "Lauf oder wer ihn gestartet hat");
    public static readonly Text Outcome = new("Outcome", "Résultat", "Ergebnis");
    public static readonly Text Kind = new("Kind", "Type", "Art");
    public static readonly Text From = new("From", "À partir du", "Ab");
    public static readonly Text Day = new("Day", "Jour", "Tag");
    public static readonly Text Started = new("Started", "Début", "Beginn");
    public static readonly Text Lasted = new("Lasted", "Durée", "Dauer");
    public static readonly Text By = new("Started by", "Lancée par", "Gestartet von");
    public static readonly Text People = new("People", "Personnes", "Personen");
    public static readonly Text Run = new("Run", "Synchronisation", "Lauf");
    public static readonly Text RunTitle = new("Run of {0}", "Synchronisation du {0}", "Lauf vom {0}");
    public static readonly Text OnDay = new("Only {0}", "Seulement le {0}", "Nur {0}");
    public static readonly Text Plan = new("Plan", "Plan", "Plan");
    public static readonly Text Stopped = new("It was stopped", "Elle a été interrompue", "Er wurde angehalten");
    public static readonly Text Writes = new("Written to 360Learning", "Écrit dans 360Learning", "In 360Learning geschrieben");
    public static readonly Text NoWrites = new("Nothing was written.", "Rien n’a été écrit.", "Nichts wurde geschrieben.");
    public static readonly Text Requests = new("Requests: {0:N0} to Personio, {1:N0} reads and {2:N0} writes to 360Learning.", "Requêtes : {0:N0} vers Personio, {1:N0} lectures et {2:N0} écritures vers 360Learning.", "Anfragen: {0:N0} an Personio, {1:N0} lesende und {2:N0} schreibende an 360Learning.");
    public static readonly Text Incomplete = new("The list of employees could not be read completely, so nobody was removed from anything.", "La liste des employés n’a pas pu être lue en entier : personne n’a donc été retiré.", "Die Mitarbeiterliste konnte nicht vollständig gelesen werden, darum wurde niemand entfernt.");
    public static readonly Text StillRunning = new("This run is under way; load the page again to see how it ends.", "Cette synchronisation est en cours ; rechargez la page pour en voir la fin.", "Dieser Lauf ist noch im Gang; laden Sie die Seite neu, um sein Ende zu sehen.");
    public static readonly Text WasInterrupted = new("The program ended before this run did. The next run settles what was left open.", "Le programme s’est arrêté avant la fin de cette synchronisation. La prochaine réglera ce qui est resté en suspens.", "Das Programm endete vor diesem Lauf. Der nächste Lauf klärt, was offen blieb.");
    public static readonly Text NothingToTell = new("Nobody failed, nobody is held, and there is nothing to be mended.", "Aucun échec, personne de retenu, rien à corriger.", "Nichts ist fehlgeschlagen, niemand ist zurückgehalten, und nichts ist zu beheben.");
    public static readonly Text MailsNotSent = new("Mails that were not sent, since this is a test", "E-mails non envoyés, car il s’agit d’un test", "Nicht gesendete E-Mails, da dies ein Test ist");
    public static readonly Text To = new("To", "À", "An");
    public static readonly Text Subject = new("Subject", "Objet", "Betreff");
    public static readonly Text Failed = new("Failed", "En échec", "Fehlgeschlagen");
    public static readonly Text Held = new("Held until a person approves", "Retenu jusqu’à approbation", "Zurückgehalten, bis jemand freigibt");
    public static readonly Text Decide = new("Decide about what waits", "Décider de ce qui attend", "Über das entscheiden, was wartet");
    public static readonly Text Findings = new("To be mended", "À corriger", "Zu beheben");
    public static readonly Text Download = new("Download the report", "Télécharger le rapport", "Bericht herunterladen");
    public static readonly Text UndoIt = new("Undo", "Annuler cette synchronisation", "Rückgängig machen");
    public static readonly Text TookBack = new("Took back", "A annulé", "Machte rückgängig");
    public static readonly Text NoCounts = new("nothing counted", "rien de compté", "nichts gezählt");

    public static readonly Text Sync = new("synchronisation", "synchronisation", "Synchronisation");
    public static readonly Text Apply = new("plan applied", "plan appliqué", "Plan angewandt");
    public static readonly Text Approve = new("approval", "approbation", "Freigabe");
    public static readonly Text PlanKind = new("plan (nothing written)", "plan (rien d’écrit)", "Plan (nichts geschrieben)");
    public static readonly Text Resend = new("login sent again", "accès renvoyé", "Zugang erneut gesendet");
    public static readonly Text Quick = new("quick synchronisation", "synchronisation rapide", "schnelle Synchronisation");
    public static readonly Text Pilot = new("pilot", "pilote", "Pilot");
    public static readonly Text Person = new("single people", "personnes choisies", "einzelne Personen");
    public static readonly Text Link = new("link by hand", "lien manuel", "Verknüpfung von Hand");
    public static readonly Text Undo = new("undo", "annulation", "Rücknahme");
    public static readonly Text OtherKind = new("other", "autre", "andere");

    /// <summary>The kinds of run that are known by name.</summary>
    public static IReadOnlyList<(string Value, Text Text)> Kinds { get; } =
        [("sync", Sync), ("quick", Quick), ("pilot", Pilot), ("person", Person), ("apply", Apply), ("approve", Approve), ("plan", PlanKind), ("resend", Resend), ("link", Link), ("undo", Undo)];

    public static readonly Text Webhook = new("a message from Personio (webhook)", "un message de Personio (webhook)", "eine Nachricht von Personio (Webhook)");
    public static readonly Text WebhookPeople = new(
        "Personio told that something about these people had changed, so they were read again and synchronised. Nobody counts as gone in such a run.",
        "Personio a signalé un changement chez ces personnes ; elles ont donc été relues et synchronisées. Personne n’est considéré comme parti dans une telle synchronisation.",
        "Personio hat gemeldet, dass sich bei diesen Personen etwas geändert hat, darum wurden sie neu gelesen und synchronisiert. In einem solchen Lauf gilt niemand als ausgeschieden."
    );
    public static readonly Text WebhookMany = new(
        "Personio told of changes at many people at once, so everyone was read again and synchronised. Nobody counts as gone in such a run.",
        "Personio a signalé des changements chez beaucoup de personnes à la fois ; tout le monde a donc été relu et synchronisé. Personne n’est considéré comme parti dans une telle synchronisation.",
        "Personio hat Änderungen bei vielen Personen auf einmal gemeldet, darum wurden alle neu gelesen und synchronisiert. In einem solchen Lauf gilt niemand als ausgeschieden."
    );

    /// <summary>Who started a run, in words where it was no person.</summary>
    public static string StarterOf(string by) => IsWebhook(by) ? Webhook : Who.Of(by);

    /// <summary>Whether a message from Personio started it.</summary>
    public static bool IsWebhook(string? by) => string.Equals(by, Starters.Webhook, StringComparison.Ordinal);

    public static Text KindOf(string kind) => Kinds.FirstOrDefault(one => string.Equals(one.Value, kind, StringComparison.Ordinal)).Text ?? OtherKind;
}
