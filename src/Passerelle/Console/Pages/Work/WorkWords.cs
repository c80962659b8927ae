using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Work;

/// <summary>Words of what is under way.</summary>
public static class WorkWords
{
    public static readonly Text UnderWay = new("Under way", "En cours", "Im Gang");
    public static readonly Text AskedBy = new("Started by {0} on {1}.", "Lancé par {0} le {1}.", "Gestartet von {0} am {1}.");
    public static readonly Text BySchedule = new("Started by the schedule on {0}.", "Lancé par la planification le {0}.", "Vom Zeitplan gestartet am {0}.");
    public static readonly Text Waiting = new("Waits until the run before it has ended", "Attend la fin de la synchronisation précédente", "Wartet, bis der Lauf davor zu Ende ist");
    public static readonly Text Writing = new("Writing to 360Learning", "Écriture dans 360Learning", "Es wird in 360Learning geschrieben");
    public static readonly Text Ended = new("It has ended", "C’est terminé", "Es ist zu Ende");
    public static readonly Text Progress = new("How far it is", "Avancement", "Fortschritt");
    public static readonly Counted Count = new(new Text("{1:N0} of {0:N0} change made.", "{1:N0} modification faite sur {0:N0}.", "{1:N0} von {0:N0} Änderung gemacht."), new Text("{1:N0} of {0:N0} changes made.", "{1:N0} modifications faites sur {0:N0}.", "{1:N0} von {0:N0} Änderungen gemacht."));
    public static readonly Text Left = new("About {0} left.", "Encore {0} environ.", "Noch etwa {0}.");
    public static readonly Text MayLeave = new("You can close this page. What is under way stands on the home page and among the runs, and its result stays there.", "Vous pouvez fermer cette page. Ce qui est en cours figure sur l’accueil et parmi les synchronisations, et le résultat y reste.", "Sie können diese Seite schließen. Was im Gang ist, steht auf der Startseite und bei den Läufen, und das Ergebnis bleibt dort.");
    public static readonly Text LookAgain = new("Look again", "Regarder à nouveau", "Noch einmal nachsehen");
    public static readonly Text NothingDone = new("Nothing was done", "Rien n’a été fait", "Es wurde nichts getan");
    public static readonly Text ToHome = new("Go to the home page", "Aller à l’accueil", "Zur Startseite");
    public static readonly Text Back = new("Go back to where it began", "Revenir au point de départ", "Zurück zum Ausgangspunkt");
    public static readonly Text Look = new("Watch it", "Suivre", "Ansehen");

    private static readonly Dictionary<string, Text> Titles = new(StringComparer.Ordinal)
    {
        ["plan"] = new Text("A plan is being made", "Un plan est en préparation", "Ein Plan wird gemacht"),
        ["sync"] = new Text("Synchronisation", "Synchronisation", "Synchronisation"),
        ["apply"] = new Text("The plan is being carried out", "Le plan est en cours d’exécution", "Der Plan wird ausgeführt"),
        ["approve"] = new Text("What was approved is being carried out", "Ce qui a été approuvé est en cours d’exécution", "Das Freigegebene wird ausgeführt"),
        ["groups"] = new Text("The groups are being read", "Les groupes sont en cours de lecture", "Die Gruppen werden gelesen"),
        ["comparison"] = new Text("The test platform is being compared with Personio", "La plateforme de test est comparée à Personio", "Die Testplattform wird mit Personio verglichen"),
        ["simulation"] = new Text("The change is being simulated", "Le changement est en cours de simulation", "Die Änderung wird simuliert"),
        ["check"] = new Text("Check", "Vérification", "Prüfung"),
        ["quick"] = new Text("Quick synchronisation", "Synchronisation rapide", "Schnelle Synchronisation"),
        ["person"] = new Text("One person is being synchronised", "Une personne est en cours de synchronisation", "Eine Person wird synchronisiert"),
        ["look"] = new Text("One person is being read afresh", "Relecture d’une personne", "Eine Person wird neu gelesen"),
        ["resend"] = new Text("A fresh login is being sent", "Envoi d’un nouvel accès", "Ein neuer Zugang wird gesendet"),
        ["link"] = new Text("A link is being changed by hand", "Un lien est en cours de modification à la main", "Eine Verknüpfung wird von Hand geändert"),
        ["link-plan"] = new Text("What follows from the link is being worked out", "Calcul des conséquences du lien", "Es wird ermittelt, was aus der Verknüpfung folgt"),
        ["accounts"] = new Text("Accounts without an employee are being read", "Lecture des comptes sans employé", "Konten ohne Mitarbeiter werden gelesen"),
        ["fill"] = new Text("The test instance is being filled from production", "L’instance de test est en cours de remplissage depuis la production", "Die Testinstanz wird aus der Produktion gefüllt"),
        ["undo"] = new Text("A run is being undone", "Une synchronisation est en cours d’annulation", "Ein Lauf wird rückgängig gemacht"),
    };

    /// <param name="kind">As the order names it.</param>
    public static Text TitleOf(string kind) => Titles.GetValueOrDefault(kind) ?? UnderWay;
}
