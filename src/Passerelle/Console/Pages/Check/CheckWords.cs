using Passerelle.Console.Words;
using Passerelle.Running.Checking;

namespace Passerelle.Console.Pages.Check;

/// <summary>Words of the check.</summary>
public static class CheckWords
{
    public static readonly Text Title = new("Check", "Vérification", "Prüfung");
    public static readonly Text Lead = new("Proves each answer of the set-up against Personio and 360Learning, and changes nothing there.", "Prouve chaque réponse de la configuration auprès de Personio et de 360Learning, sans rien y changer.", "Belegt jede Angabe der Einrichtung an Personio und 360Learning und ändert dort nichts.");
    public static readonly Text Back = new("Set-up", "Configuration", "Einrichtung");
    public static readonly Text Now = new("Check now", "Vérifier maintenant", "Jetzt prüfen");
    public static readonly Text Writes = new("Also try the rights to write", "Essayer aussi les droits d’écriture", "Auch die Schreibrechte probieren");
    public static readonly Text WritesHint = new("With harmless calls on an ID that nobody has. The answer is probable, not proven.", "Par des appels sans effet sur un identifiant qui n’existe pas. La réponse est probable, pas prouvée.", "Mit harmlosen Aufrufen auf eine ID, die niemand hat. Die Antwort ist wahrscheinlich, nicht belegt.");
    public static readonly Text Never = new("Nothing was checked yet", "Rien n’a encore été vérifié", "Noch wurde nichts geprüft");
    public static readonly Text NeverNext = new("A check takes a minute or so. You can leave the page meanwhile.", "Une vérification prend une minute environ. Vous pouvez quitter la page entre-temps.", "Eine Prüfung dauert etwa eine Minute. Sie können die Seite solange verlassen.");
    public static readonly Text At = new("Checked {0} by {1}.", "Vérifié le {0} par {1}.", "Geprüft am {0} von {1}.");
    public static readonly Text CannotTitle = new("The set-up cannot be checked yet", "La configuration ne peut pas encore être vérifiée", "Die Einrichtung kann noch nicht geprüft werden");
    public static readonly Text CannotLead = new("Mend these answers first:", "Corrigez d’abord ces réponses :", "Beheben Sie zuerst diese Angaben:");
    public static readonly Text UnderWay = new("A check is under way.", "Une vérification est en cours.", "Eine Prüfung läuft.");
    public static readonly Text Watch = new("Watch it", "Suivre", "Ansehen");
    public static readonly Text Good = new("Everything that could be asked is right.", "Tout ce qui a pu être demandé est juste.", "Alles, was gefragt werden konnte, stimmt.");
    public static readonly Text ToField = new("Go to the field", "Aller au champ", "Zum Feld");
    public static readonly Counted Errors = new(new Text("{0} answer to mend", "{0} réponse à corriger", "{0} Angabe zu beheben"), new Text("{0} answers to mend", "{0} réponses à corriger", "{0} Angaben zu beheben"));
    public static readonly Counted Warnings = new(new Text("{0} answer to look at", "{0} réponse à regarder", "{0} Angabe anzusehen"), new Text("{0} answers to look at", "{0} réponses à regarder", "{0} Angaben anzusehen"));
    public static readonly Counted Proven = new(new Text("{0} answer proven", "{0} réponse prouvée", "{0} Angabe belegt"), new Text("{0} answers proven", "{0} réponses prouvées", "{0} Angaben belegt"));
    public static readonly Counted Skipped = new(new Text("{0} answer not asked", "{0} réponse non demandée", "{0} Angabe nicht gefragt"), new Text("{0} answers not asked", "{0} réponses non demandées", "{0} Angaben nicht gefragt"));

    private static readonly Dictionary<AnswerStatus, (string Mark, Text Name)> Statuses = new()
    {
        [AnswerStatus.Ok] = ("✓", new Text("right", "juste", "stimmt")),
        [AnswerStatus.Warning] = ("!", new Text("to look at", "à regarder", "anzusehen")),
        [AnswerStatus.Error] = ("✗", new Text("to mend", "à corriger", "zu beheben")),
        [AnswerStatus.Probable] = ("≈", new Text("probable", "probable", "wahrscheinlich")),
        [AnswerStatus.Skipped] = ("–", new Text("not asked", "non demandé", "nicht gefragt")),
    };

    private static readonly Dictionary<string, Text> Questions = new(StringComparer.Ordinal)
    {
        ["personio-address"] = new Text("Personio’s address", "Adresse de Personio", "Adresse von Personio"),
        ["learning-address"] = new Text("360Learning’s address", "Adresse de 360Learning", "Adresse von 360Learning"),
        ["personio-credentials"] = new Text("Personio’s credential", "Identifiant Personio", "Zugang zu Personio"),
        ["personio-attributes"] = new Text("Readable attributes", "Attributs lisibles", "Lesbare Attribute"),
        ["personio-rights"] = new Text("Rights in Personio", "Droits dans Personio", "Rechte in Personio"),
        ["personio-roster"] = new Text("List of employees", "Liste des employés", "Mitarbeiterliste"),
        ["learning-credentials"] = new Text("360Learning’s credential", "Identifiant 360Learning", "Zugang zu 360Learning"),
        ["learning-read-scope"] = new Text("Rights to read", "Droits de lecture", "Leserechte"),
        ["learning-write-scope"] = new Text("Rights to write", "Droits d’écriture", "Schreibrechte"),
        ["synced-group"] = new Text("Synchronised group", "Groupe synchronisé", "Synchronisierte Gruppe"),
        ["nested-groups"] = new Text("Groups inside one another", "Groupes imbriqués", "Ineinander liegende Gruppen"),
        ["parking-group"] = new Text("Parking group", "Groupe de stationnement", "Parkgruppe"),
        ["administrator-account"] = new Text("Connector administrator", "Administrateur du connecteur", "Konnektor-Administrator"),
        ["administrator-role"] = new Text("The administrator’s role", "Rôle de l’administrateur", "Rolle des Administrators"),
        ["hierarchy-field"] = new Text("Field of the group structure", "Champ de la structure", "Feld der Gruppenstruktur"),
        ["hierarchy-values"] = new Text("Values of the group structure", "Valeurs de la structure", "Werte der Gruppenstruktur"),
        ["custom-field"] = new Text("Custom field", "Champ personnalisé", "Benutzerdefiniertes Feld"),
        ["mail-server"] = new Text("Mail server", "Serveur de messagerie", "Mailserver"),
        ["other-writers"] = new Text("Other connectors", "Autres connecteurs", "Andere Konnektoren"),
        ["platform-mails"] = new Text("Mails of the platform itself", "E-mails de la plateforme elle-même", "E-Mails der Plattform selbst"),
        ["platform-identity"] = new Text("Which platform it is", "De quelle plateforme il s’agit", "Welche Plattform es ist"),
    };

    private static readonly Text WritesNotTried = new(
        "They cannot be proven by reading. Tick “Also try the rights to write” above and check again.",
        "Ils ne se prouvent pas en lisant. Cochez « Essayer aussi les droits d’écriture » ci-dessus et vérifiez à nouveau.",
        "Durch Lesen lassen sie sich nicht belegen. Haken Sie oben „Auch die Schreibrechte probieren“ an und prüfen Sie noch einmal."
    );

    /// <summary>The answer, with the console's own way where the check speaks of the command line.</summary>
    public static string Said(Answer answer) =>
        answer is { Id: "learning-write-scope", Status: AnswerStatus.Skipped } && answer.What.ToString().Contains("--write-scopes", StringComparison.Ordinal) ? WritesNotTried : answer.What.ForReader();

    public static string MarkOf(AnswerStatus status) => Statuses[status].Mark;

    public static Text NameOf(AnswerStatus status) => Statuses[status].Name;

    /// <summary>What was asked; a question without words is called by its id.</summary>
    public static Text QuestionOf(string id) => Questions.GetValueOrDefault(id) ?? new Text(id, id, id);
}
