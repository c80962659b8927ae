using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Overview;

/// <summary>Words of the connector's page.</summary>
public static class ConnectorWords
{
    public static readonly Text Title = new("Connector", "Connecteur", "Konnektor");
    public static readonly Text Lead = new("{0} keeps {1} in step with your HR data.", "{0} tient {1} à jour avec vos données RH.", "{0} hält {1} im Gleichschritt mit Ihren Personaldaten.");
    public static readonly Text OffTitle = new("The Personio integration is not switched on yet", "L’intégration Personio n’est pas encore activée", "Die Personio-Integration ist noch nicht eingeschaltet");
    public static readonly Text OffWhat = new(
        "It reads your employees from Personio and keeps their accounts in 360Learning in step: it creates accounts for new people, updates names, titles, managers, custom fields and groups, and closes the accounts of people who left. Personio is only read. Every change is shown before it happens.",
        "Elle lit vos employés dans Personio et tient leurs comptes 360Learning à jour : elle crée les comptes des nouveaux arrivants, met à jour noms, titres, managers, champs personnalisés et groupes, et ferme les comptes des personnes parties. Personio est seulement lu. Chaque changement est montré avant d’avoir lieu.",
        "Sie liest Ihre Mitarbeiter aus Personio und hält deren Konten in 360Learning im Gleichschritt: Sie legt Konten für neue Personen an, aktualisiert Namen, Titel, Manager, benutzerdefinierte Felder und Gruppen und schließt die Konten derer, die gegangen sind. Personio wird nur gelesen. Jede Änderung wird vorher gezeigt.");
    public static readonly Text OffAsk = new("A solution architect switches it on. You can ask:", "Un architecte l’active. Vous pouvez vous adresser à :", "Ein Architekt schaltet sie ein. Fragen Sie:");
    public static readonly Text OffNobody = new("No solution architect has an account here yet.", "Aucun architecte n’a encore de compte ici.", "Noch hat kein Architekt hier ein Konto.");
    public static readonly Text OffMay = new("You may switch it on. Nothing is synchronised by that: the connector is set up and tested first.", "Vous pouvez l’activer. Rien n’est synchronisé pour autant : le connecteur est d’abord configuré et testé.", "Sie können sie einschalten. Damit wird noch nichts synchronisiert: Der Konnektor wird erst eingerichtet und getestet.");
    public static readonly Text SwitchOn = new("Switch on", "Activer", "Einschalten");
    public static readonly Text EnabledBy = new("Switched on {0} by {1}.", "Activé le {0} par {1}.", "Eingeschaltet am {0} von {1}.");
    public static readonly Text SetUp = new("Set-up", "Configuration", "Einrichtung");
    public static readonly Text SetUpReady = new("All answers are given; the test environment can run.", "Toutes les réponses sont données ; l’environnement de test peut fonctionner.", "Alle Angaben sind da; die Testumgebung kann laufen.");
    public static readonly Text SetUpOpen = new("Some answers are missing or need mending before a test run.", "Des réponses manquent ou sont à corriger avant une synchronisation de test.", "Vor einem Testlauf fehlen noch Angaben oder sind zu beheben.");
    public static readonly Text SetUpGo = new("Open the set-up", "Ouvrir la configuration", "Einrichtung öffnen");
    public static readonly Text Saved = new("Last changed {0} by {1}.", "Dernière modification le {0} par {1}.", "Zuletzt geändert am {0} von {1}.");
    public static readonly Text Check = new("Check", "Vérification", "Prüfung");
    public static readonly Text NotChecked = new("Nothing was checked yet. A check proves each answer against Personio and 360Learning and changes nothing.", "Rien n’a encore été vérifié. Une vérification prouve chaque réponse auprès de Personio et de 360Learning et ne change rien.", "Noch wurde nichts geprüft. Eine Prüfung belegt jede Angabe an Personio und 360Learning und ändert nichts.");
    public static readonly Text CheckedAt = new("{0}: checked {1} by {2}.", "{0} : vérifié le {1} par {2}.", "{0}: geprüft am {1} von {2}.");
    public static readonly Text CheckGo = new("Open the check", "Ouvrir la vérification", "Prüfung öffnen");
    public static readonly Text File = new("Configuration file", "Fichier de configuration", "Konfigurationsdatei");
    public static readonly Text FileLead = new("This connector is described by a configuration file, so it is changed there. An architect can take it over into the console.", "Ce connecteur est décrit par un fichier de configuration ; c’est là qu’il se modifie. Un architecte peut le reprendre dans la console.", "Dieser Konnektor steht in einer Konfigurationsdatei und wird dort geändert. Ein Architekt kann ihn in die Konsole übernehmen.");
    public static readonly Text TakeOver = new("Take over into the console", "Reprendre dans la console", "In die Konsole übernehmen");
    public static readonly Text Export = new("Export as a file", "Exporter en fichier", "Als Datei exportieren");
    public static readonly Text Import = new("Import a file", "Importer un fichier", "Datei importieren");
    public static readonly Text Transfer = new("The same content as a file", "Le même contenu dans un fichier", "Derselbe Inhalt als Datei");
    public static readonly Text TransferLead = new("Secrets are never in the exported file: it names environment variables in their place.", "Les secrets ne figurent jamais dans le fichier exporté : il nomme à leur place des variables d’environnement.", "Geheimnisse stehen nie in der exportierten Datei: An ihrer Stelle nennt sie Umgebungsvariablen.");
}
