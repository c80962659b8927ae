using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Transfer;

/// <summary>Words of import, export and taking over.</summary>
public static class TransferWords
{
    public static readonly Text Import = new("Import a configuration file", "Importer un fichier de configuration", "Konfigurationsdatei importieren");
    public static readonly Text ImportLead = new("The file takes the place of the set-up, after you have seen what differs. Production goes on with what was deployed.", "Le fichier remplace la configuration, après que vous avez vu les différences. La production continue avec ce qui a été déployé.", "Die Datei tritt an die Stelle der Einrichtung, nachdem Sie die Unterschiede gesehen haben. Die Produktion läuft mit dem Ausgerollten weiter.");
    public static readonly Text File = new("Configuration file (YAML)", "Fichier de configuration (YAML)", "Konfigurationsdatei (YAML)");
    public static readonly Text Show = new("Show what differs", "Montrer les différences", "Unterschiede zeigen");
    public static readonly Text Differs = new("What differs", "Les différences", "Unterschiede");
    public static readonly Text Same = new("The file says the same as the set-up.", "Le fichier dit la même chose que la configuration.", "Die Datei sagt dasselbe wie die Einrichtung.");
    public static readonly Text Wrong = new("To be mended afterwards", "À corriger ensuite", "Danach zu beheben");
    public static readonly Text Unset = new("These secrets are not in the file and must be typed in the set-up: {0}.", "Ces secrets ne sont pas dans le fichier et devront être saisis dans la configuration : {0}.", "Diese Geheimnisse stehen nicht in der Datei und müssen in der Einrichtung getippt werden: {0}.");
    public static readonly Text Take = new("Import it", "L’importer", "Importieren");
    public static readonly Text Leave = new("Leave everything as it is", "Tout laisser en l’état", "Alles lassen, wie es ist");
    public static readonly Text NoFile = new("Choose a file of at most 1 MB.", "Choisissez un fichier de 1 Mo au plus.", "Wählen Sie eine Datei mit höchstens 1 MB.");
    public static readonly Text NotYaml = new("This is not a configuration file.", "Ce n’est pas un fichier de configuration.", "Das ist keine Konfigurationsdatei.");
    public static readonly Text Gone = new("The file waited too long, or was imported already. Choose it once more.", "Le fichier a attendu trop longtemps, ou a déjà été importé. Choisissez-le à nouveau.", "Die Datei hat zu lange gewartet oder wurde schon importiert. Wählen Sie sie noch einmal.");
    public static readonly Text Changed = new("Somebody changed the set-up meanwhile. Nothing was imported; choose the file once more to see what differs now.", "Quelqu’un a modifié la configuration entre-temps. Rien n’a été importé ; choisissez à nouveau le fichier pour voir les différences actuelles.", "Jemand hat die Einrichtung inzwischen geändert. Es wurde nichts importiert; wählen Sie die Datei noch einmal, um die jetzigen Unterschiede zu sehen.");
    public static readonly Text TakeOver = new("Take the connector over into the console", "Reprendre le connecteur dans la console", "Den Konnektor in die Konsole übernehmen");
    public static readonly Text TakeOverLead = new("From then on the console is the authority, and the file is not used any more.", "La console fait alors autorité, et le fichier n’est plus utilisé.", "Von da an gilt die Konsole, und die Datei wird nicht mehr verwendet.");
    public static readonly Text TakeOverWhat = new("The file {0} becomes the set-up of the connector. Secrets written in it are kept encrypted; those it takes from elsewhere go on being taken from there.", "Le fichier {0} devient la configuration du connecteur. Les secrets qui y sont écrits sont conservés chiffrés ; ceux pris ailleurs le restent.", "Die Datei {0} wird zur Einrichtung des Konnektors. Darin stehende Geheimnisse werden verschlüsselt aufbewahrt; was sie von anderswo nimmt, kommt weiter von dort.");
    public static readonly Text TakeOverStops = new("Runs in production stop until the set-up was deployed and the connector was set up on a group. Links, history and everything else stay.", "Les synchronisations en production s’arrêtent jusqu’à ce que la configuration soit déployée et le connecteur mis en place sur un groupe. Liens, historique et tout le reste demeurent.", "Läufe in der Produktion ruhen, bis die Einrichtung bereitgestellt und der Konnektor auf einer Gruppe eingerichtet ist. Verknüpfungen, Verlauf und alles andere bleiben.");
    public static readonly Text NoWayBack = new("It cannot be undone here.", "C’est irréversible ici.", "Das lässt sich hier nicht rückgängig machen.");
    public static readonly Text TypeName = new("Type the platform’s name, {0}, to go on.", "Saisissez le nom de la plateforme, {0}, pour continuer.", "Tippen Sie den Namen der Plattform, {0}, um fortzufahren.");
    public static readonly Text TakeOverGo = new("Take over", "Reprendre", "Übernehmen");
    public static readonly Text Back = new("Connector", "Connecteur", "Konnektor");
}
