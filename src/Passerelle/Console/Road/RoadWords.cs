using Passerelle.Console.Words;

namespace Passerelle.Console.Road;

/// <summary>Words of the road.</summary>
public static class RoadWords
{
    public static readonly Text Road = new("How far this connector is", "Où en est ce connecteur", "Wie weit dieser Konnektor ist");
    public static readonly Text Complete = new("Active", "Actif", "Aktiv");
    public static readonly Text NextIs = new("Next: {0}", "Ensuite : {0}", "Als Nächstes: {0}");

    private static readonly Dictionary<StageName, Text> Names = new()
    {
        [StageName.Enabled] = new Text("Enabled", "Activé", "Eingeschaltet"),
        [StageName.SetUp] = new Text("Set up", "Configuré", "Eingerichtet"),
        [StageName.Checked] = new Text("Checked", "Vérifié", "Geprüft"),
        [StageName.Tested] = new Text("Tested", "Testé", "Getestet"),
        [StageName.SignedOff] = new Text("Signed off", "Validé", "Abgenommen"),
        [StageName.InProduction] = new Text("In production", "En production", "In Produktion"),
        [StageName.Active] = new Text("Active on groups", "Actif sur des groupes", "Aktiv auf Gruppen"),
    };

    /// <summary>What is to be done to reach a stage: a stage ahead must not read as if it were behind.</summary>
    private static readonly Dictionary<StageName, Text> Steps = new()
    {
        [StageName.Enabled] = new Text("Switch on", "Activer", "Einschalten"),
        [StageName.SetUp] = new Text("Set up", "Configurer", "Einrichten"),
        [StageName.Checked] = new Text("Check", "Vérifier", "Prüfen"),
        [StageName.Tested] = new Text("Test", "Tester", "Testen"),
        [StageName.SignedOff] = new Text("Sign off", "Valider", "Abnehmen"),
        [StageName.InProduction] = new Text("Deploy to production", "Déployer en production", "In Produktion bringen"),
        [StageName.Active] = new Text("Choose the groups", "Choisir les groupes", "Gruppen wählen"),
    };

    private static readonly Dictionary<StageState, Text> States = new()
    {
        [StageState.Done] = new Text("done", "fait", "erledigt"),
        [StageState.Again] = new Text("to be done again, something changed", "à refaire, quelque chose a changé", "noch einmal, es hat sich etwas geändert"),
        [StageState.Now] = new Text("next", "prochaine étape", "als Nächstes"),
        [StageState.Later] = new Text("later", "plus tard", "später"),
        [StageState.Spared] = new Text("not needed with a configuration file", "inutile avec un fichier de configuration", "mit einer Konfigurationsdatei nicht nötig"),
    };

    public static Text Of(StageName stage) => Names[stage];

    /// <summary>What is to be done to get there.</summary>
    public static Text StepTo(StageName stage) => Steps[stage];

    public static Text Of(StageState state) => States[state];
}
