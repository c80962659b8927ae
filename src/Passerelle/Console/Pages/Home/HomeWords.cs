using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Home;

/// <summary>Words of the home page.</summary>
public static class HomeWords
{
    public static readonly Text Title = new("Home", "Accueil", "Start");
    public static readonly Text InStep = new("Everything is in step", "Tout est à jour", "Alles ist im Gleichstand");
    public static readonly Text InStepToMend = new("The last run, on {0}, did all it could; what is to be mended in the data is listed below.", "La dernière synchronisation, le {0}, a fait tout ce qu’elle pouvait ; ce qui reste à corriger dans les données figure ci-dessous.", "Der letzte Lauf am {0} hat getan, was er konnte; was in den Daten zu beheben ist, steht unten.");
    public static readonly Text InStepLead = new("The last run, on {0}, left nothing open.", "La dernière synchronisation, le {0}, n’a rien laissé en suspens.", "Der letzte Lauf am {0} ließ nichts offen.");
    public static readonly Text Waiting = new("In step, except for what waits for you", "À jour, sauf ce qui vous attend", "Im Gleichstand, bis auf das, was auf Sie wartet");
    public static readonly Text WaitingLead = new("The last run, on {0}, kept some changes back until a person approves them.", "La dernière synchronisation, le {0}, a retenu des modifications jusqu’à leur approbation.", "Der letzte Lauf am {0} hielt Änderungen zurück, bis jemand sie freigibt.");
    public static readonly Text Old = new("Not checked for more than a day", "Pas vérifié depuis plus d’un jour", "Seit über einem Tag nicht geprüft");
    public static readonly Text OldLead = new("The last run was on {0}. What changed in Personio since then is not in 360Learning.", "La dernière synchronisation date du {0}. Ce qui a changé depuis dans Personio n’est pas dans 360Learning.", "Der letzte Lauf war am {0}. Was sich seither in Personio geändert hat, ist nicht in 360Learning.");
    public static readonly Text NotInStep = new("Not in step", "Pas à jour", "Nicht im Gleichstand");
    public static readonly Text NotInStepLead = new("The last run, on {0}, did not do everything. Look at it: it says what to do.", "La dernière synchronisation, le {0}, n’a pas tout fait. Consultez-la : elle indique que faire.", "Der letzte Lauf am {0} hat nicht alles getan. Sehen Sie ihn an: Er sagt, was zu tun ist.");
    public static readonly Text Running = new("A run is under way", "Une synchronisation est en cours", "Ein Lauf ist im Gang");
    public static readonly Text RunningLead = new("It began on {0}. You can leave this page and come back.", "Elle a commencé le {0}. Vous pouvez quitter cette page et y revenir.", "Er begann am {0}. Sie können diese Seite verlassen und wiederkommen.");
    public static readonly Text Paused = new("Paused", "En pause", "Angehalten");
    public static readonly Text PausedLead = new("{0} paused everything on {1}. Nothing is synchronised until someone resumes it.", "{0} a tout mis en pause le {1}. Rien n’est synchronisé jusqu’à la reprise.", "{0} hat am {1} alles angehalten. Nichts wird synchronisiert, bis jemand fortsetzt.");
    public static readonly Text Never = new("Nothing has been synchronised yet", "Rien n’a encore été synchronisé", "Noch wurde nichts synchronisiert");
    public static readonly Text NeverLead = new("Begin with a plan: it shows every change and makes none.", "Commencez par un plan : il montre chaque modification et n’en fait aucune.", "Beginnen Sie mit einem Plan: Er zeigt jede Änderung und macht keine.");
    public static readonly Text Unusable = new("This environment cannot be synchronised", "Cet environnement ne peut pas être synchronisé", "Diese Umgebung kann nicht synchronisiert werden");
    public static readonly Text UnusableLead = new("The configuration file must be mended first; then start Passerelle again. Its history can be read all the same.", "Corrigez d’abord le fichier de configuration, puis redémarrez Passerelle. L’historique reste consultable.", "Erst muss die Konfigurationsdatei berichtigt werden; starten Sie Passerelle dann neu. Der Verlauf bleibt lesbar.");
    public static readonly Text NotEnabled = new("The Personio integration is not switched on yet", "L’intégration Personio n’est pas encore activée", "Die Personio-Integration ist noch nicht eingeschaltet");
    public static readonly Text NotEnabledLead = new("A solution architect switches it on. Then it is set up and tried on the test instance, where nothing can go wrong.", "Un architecte de solution l’active. Elle est ensuite configurée et essayée sur l’instance de test, sans aucun risque.", "Ein Lösungsarchitekt schaltet sie ein. Danach wird sie eingerichtet und auf der Testinstanz ausprobiert, wo nichts passieren kann.");
    public static readonly Text NotSetUp = new("The set-up is not complete yet", "La configuration n’est pas encore complète", "Die Einrichtung ist noch nicht vollständig");
    public static readonly Text NotSetUpLead = new("Some answers are missing. Once they are given, you can start a first test run here.", "Il manque des réponses. Une fois données, vous pourrez lancer ici une première synchronisation de test.", "Einige Angaben fehlen noch. Sind sie gemacht, können Sie hier einen ersten Testlauf starten.");
    public static readonly Text NotDeployed = new("Production does not synchronise yet", "La production n’est pas encore synchronisée", "Die Produktion wird noch nicht synchronisiert");
    public static readonly Text NotDeployedLead = new("First the connector is tried on the test instance and signed off; then an architect deploys it. Until then nothing reaches production.", "Le connecteur est d’abord essayé sur l’instance de test et validé ; un architecte le déploie ensuite. D’ici là, rien n’atteint la production.", "Erst wird der Konnektor auf der Testinstanz ausprobiert und abgenommen; dann stellt ein Architekt ihn bereit. Bis dahin erreicht nichts die Produktion.");
    public static readonly Text NotActive = new("Deployed, and not active on any group yet", "Déployé, mais actif sur aucun groupe", "Bereitgestellt, aber noch auf keiner Gruppe aktiv");
    public static readonly Text NotActiveLead = new("Open a group and choose “Set up the connector”. Only then are its people synchronised.", "Ouvrez un groupe et choisissez « Mettre en place le connecteur ». Ses personnes ne sont synchronisées qu’ensuite.", "Öffnen Sie eine Gruppe und wählen Sie „Konnektor einrichten“. Erst dann werden ihre Personen synchronisiert.");
    public static readonly Text ToConnector = new("Open the connector", "Ouvrir le connecteur", "Konnektor öffnen");
    public static readonly Text WaitsTitle = new("Waits for you", "En attente", "Wartet auf Sie");
    public static readonly Text NothingWaits = new("Nothing waits for anybody.", "Rien n’est en attente.", "Nichts wartet.");
    public static readonly Counted Findings = new(new Text("{0:N0} thing is to be mended.", "{0:N0} point est à corriger.", "{0:N0} Punkt ist zu beheben."), new Text("{0:N0} things are to be mended.", "{0:N0} points sont à corriger.", "{0:N0} Punkte sind zu beheben."));
    public static readonly Text LastRun = new("Last run", "Dernière synchronisation", "Letzter Lauf");
    public static readonly Text NextRun = new("The next one starts on {0}.", "La prochaine commence le {0}.", "Der nächste beginnt am {0}.");
    public static readonly Text NoRun = new("None yet.", "Aucune pour l’instant.", "Noch keiner.");
    public static readonly Text Linked = new("People linked", "Personnes liées", "Verknüpfte Personen");
    public static readonly Text Plot = new("The last 90 days", "Les 90 derniers jours", "Die letzten 90 Tage");
    public static readonly Text PlotEmpty = new("Here will be a bar for each day on which something changed.", "Une barre apparaîtra ici pour chaque jour où quelque chose a changé.", "Hier wird für jeden Tag, an dem sich etwas geändert hat, ein Balken stehen.");
    public static readonly Text PlotMost = new("most on one day: {0:N0}", "maximum en un jour : {0:N0}", "höchstens an einem Tag: {0:N0}");
    public static readonly Text PlotDay = new("{0}: {1:N0} people changed", "{0} : {1:N0} personnes modifiées", "{0}: {1:N0} Personen geändert");
    public static readonly Text PlotDayTrouble = new("{0}: {1:N0} people changed, with trouble", "{0} : {1:N0} personnes modifiées, avec des difficultés", "{0}: {1:N0} Personen geändert, mit Schwierigkeiten");
    public static readonly Counted PlotRuns = new(new Text("{0:N0} run", "{0:N0} synchronisation", "{0:N0} Lauf"), new Text("{0:N0} runs", "{0:N0} synchronisations", "{0:N0} Läufe"));
    public static readonly Counted PlotChanged = new(new Text("{0:N0} person changed", "{0:N0} personne modifiée", "{0:N0} Person geändert"), new Text("{0:N0} people changed", "{0:N0} personnes modifiées", "{0:N0} Personen geändert"));
    public static readonly Text Trouble = new("trouble", "difficulté", "Schwierigkeit");
    public static readonly Text PlotDays = new("Day by day, as a list", "Jour par jour, en liste", "Tag für Tag, als Liste");
    public static readonly Text PlotPeople = new("People changed", "Personnes modifiées", "Geänderte Personen");
    public static readonly Text AllRuns = new("All runs", "Toutes les synchronisations", "Alle Läufe");
}
