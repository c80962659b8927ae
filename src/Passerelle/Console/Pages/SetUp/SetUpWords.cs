using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>Words of the set-up form.</summary>
public static class SetUpWords
{
    public static readonly Text Title = new("Set-up", "Configuration", "Einrichtung");
    public static readonly Text TitleOf = new("{0}: {1}", "{0}\u00a0: {1}", "{0}: {1}");
    public static readonly Text Back = new("Connector", "Connecteur", "Konnektor");
    public static readonly Text Sections = new("Sections of the set-up", "Rubriques de la configuration", "Abschnitte der Einrichtung");
    public static readonly Text Structure = new("Group structure", "Structure des groupes", "Gruppenstruktur");
    public static readonly Text Save = new("Save", "Enregistrer", "Speichern");
    public static readonly Text SaveNext = new("Save and go on", "Enregistrer et continuer", "Speichern und weiter");
    public static readonly Text Saved = new("Saved. Runs in production are not touched by this.", "Enregistré. Les synchronisations en production n’en sont pas affectées.", "Gespeichert. Läufe in der Produktion sind davon nicht betroffen.");
    public static readonly Counted SavedWrong = new(
        new Text("Saved as typed. {0} answer here is still to be mended.", "Enregistré tel quel. {0} réponse reste à corriger ici.", "Gespeichert wie eingegeben. {0} Angabe hier ist noch zu beheben."),
        new Text("Saved as typed. {0} answers here are still to be mended.", "Enregistré tel quel. {0} réponses restent à corriger ici.", "Gespeichert wie eingegeben. {0} Angaben hier sind noch zu beheben."));
    public static readonly Text Needed = new("Needed before the first test run.", "Nécessaire avant la première synchronisation de test.", "Wird vor dem ersten Testlauf gebraucht.");
    public static readonly Text NeededLater = new("Needed before production; the test has a Personio of its own.", "Nécessaire avant la production ; le test a son propre Personio.", "Wird vor der Produktion gebraucht; der Test hat ein eigenes Personio.");
    public static readonly Text Usual = new("Usual: {0}", "Habituel : {0}", "Üblich: {0}");
    public static readonly Text More = new("{0} (opens another site)", "{0} (ouvre un autre site)", "{0} (öffnet eine andere Website)");
    public static readonly Text SecretSet = new("Set on {0} by {1}.", "Défini le {0} par {1}.", "Gesetzt am {0} von {1}.");
    public static readonly Text SecretMasked = new("{0}, set on {1} by {2}.", "{0}, défini le {1} par {2}.", "{0}, gesetzt am {1} von {2}.");
    public static readonly Text SecretElsewhere = new("Taken from {0}.", "Pris de {0}.", "Kommt aus {0}.");
    public static readonly Text SecretWaiting = new("A new value was given on {0} by {1}. It is used as soon as a check has accepted it; until then the old one is.", "Une nouvelle valeur a été donnée le {0} par {1}. Elle sert dès qu’une vérification l’a acceptée ; d’ici là, l’ancienne reste en service.", "Ein neuer Wert wurde am {0} von {1} angegeben. Er gilt, sobald eine Prüfung ihn angenommen hat; bis dahin gilt der alte.");
    public static readonly Text SecretReplace = new("Empty: stays as it is", "Vide : reste tel quel", "Leer: bleibt, wie er ist");
    public static readonly Text Tick = new("Attributes to tick as readable in Personio", "Attributs à cocher comme lisibles dans Personio", "In Personio als lesbar anzuhakende Attribute");
    public static readonly Text ConflictTitle = new("Somebody else saved meanwhile", "Quelqu’un d’autre a enregistré entre-temps", "Jemand anders hat inzwischen gespeichert");
    public static readonly Text ConflictLead = new("{0} saved on {1}. Nothing of yours is lost: it stands below, on top of their changes. Saving it would change these values:", "{0} a enregistré le {1}. Rien de ce que vous avez saisi n’est perdu : c’est ci-dessous, par-dessus ces modifications. L’enregistrer changerait ces valeurs :", "{0} hat am {1} gespeichert. Von Ihnen geht nichts verloren: Es steht unten, auf deren Änderungen. Speichern würde diese Werte ändern:");
    public static readonly Text Setting = new("Setting", "Réglage", "Einstellung");
    public static readonly Text Theirs = new("As it is now", "Actuellement", "Jetzt");
    public static readonly Text Yours = new("As you typed it", "Votre saisie", "Ihre Angabe");
    public static readonly Text None = new("nothing", "rien", "nichts");
    public static readonly Text Secret = new("(secret)", "(secret)", "(geheim)");
    public static readonly Text Others = new("Also wrong in this configuration", "Aussi erroné dans cette configuration", "Ebenfalls falsch in dieser Konfiguration");
    public static readonly Text OthersLead = new("The form has no field for these; they came with an imported file.", "Le formulaire n’a pas de champ pour ceci ; cela vient d’un fichier importé.", "Das Formular hat dafür kein Feld; sie kamen mit einer importierten Datei.");
    public static readonly Text ReadOnly = new("You can read this form. An administrator or architect can change it.", "Vous pouvez lire ce formulaire. Un administrateur ou un architecte peut le modifier.", "Sie können dieses Formular lesen. Ein Administrator oder Architekt kann es ändern.");
    public static readonly Text Attribute = new("Personio attribute", "Attribut Personio", "Personio-Attribut");
    public static readonly Text Choose = new("Choose an attribute", "Choisissez un attribut", "Attribut wählen");
    public static readonly Text NotReadable = new("{0} (not readable)", "{0} (non lisible)", "{0} (nicht lesbar)");
    public static readonly Text NoList = new("Personio does not tell which attributes can be read with this API. Type the key.", "Personio n’indique pas quels attributs sont lisibles avec cette API. Saisissez la clé.", "Personio sagt mit dieser API nicht, welche Attribute lesbar sind. Geben Sie den Schlüssel ein.");
    public static readonly Text ListAt = new("{0} readable attributes, as Personio told at {1}.", "{0} attributs lisibles, selon Personio à {1}.", "{0} lesbare Attribute, laut Personio um {1}.");
    public static readonly Text ListTrouble = new("Personio could not be asked for its attributes: {0}", "Impossible de demander ses attributs à Personio : {0}", "Personio konnte nicht nach seinen Attributen gefragt werden: {0}");
    public static readonly Text ListUnknown = new("Once Personio’s credential is given under Details, its attributes are listed here to choose from. Until then, type the key.", "Dès que l’identifiant Personio est donné sous Informations, ses attributs sont proposés ici. D’ici là, saisissez la clé.", "Sobald unter Angaben der Personio-Zugang steht, werden seine Attribute hier zur Wahl gestellt. Bis dahin geben Sie den Schlüssel ein.");
    public static readonly Text ReadAgain = new("Read them again", "Les relire", "Neu lesen");
    public static readonly Text ShownName = new("Name of the custom field", "Nom du champ personnalisé", "Name des benutzerdefinierten Feldes");
    public static readonly Text RowHint = new("Empty a row to take it out. Saving gives another empty one.", "Videz une ligne pour la retirer. L’enregistrement en ajoute une vide.", "Leeren Sie eine Zeile, um sie zu entfernen. Speichern bringt eine neue leere.");
    public static readonly Text FilterOf = new("{0}: group {1}", "{0} : groupe {1}", "{0}: Gruppe {1}");
    public static readonly Text FilterLead = new("Only people who match every line belong to this group; without a line everyone does. In a line one value is enough.", "Seules les personnes qui satisfont chaque ligne font partie de ce groupe ; sans ligne, tout le monde. Dans une ligne, une valeur suffit.", "Nur wer jede Zeile erfüllt, gehört zu dieser Gruppe; ohne Zeile alle. In einer Zeile genügt ein Wert.");
    public static readonly Text FilterValues = new("Values, one a line", "Valeurs, une par ligne", "Werte, einer je Zeile");
    public static readonly Text FilterNone = new("Give the groups to synchronise under Details first.", "Indiquez d’abord les groupes à synchroniser sous Informations.", "Geben Sie zuerst unter Angaben die zu synchronisierenden Gruppen an.");
    public static readonly Text Exclude = new("Never synchronised", "Jamais synchronisées", "Nie synchronisiert");
    public static readonly Text ExcludeLead = new("People whom the connector leaves alone, for a reason, until a day or for good.", "Personnes que le connecteur laisse de côté, pour une raison, jusqu’à une date ou définitivement.", "Personen, die der Konnektor in Ruhe lässt, aus einem Grund, bis zu einem Tag oder für immer.");
    public static readonly Text Protect = new("Never removed", "Jamais retirées", "Nie entfernt");
    public static readonly Text ProtectLead = new("People whose accounts are not removed when they leave. The ID is the number at the end of the person’s address in Personio.", "Personnes dont le compte n’est pas supprimé à leur départ. L’identifiant est le nombre à la fin de l’adresse de la personne dans Personio.", "Personen, deren Konten beim Austritt nicht entfernt werden. Die ID ist die Zahl am Ende der Adresse der Person in Personio.");
    public static readonly Text ReasonIfAny = new("Reason, if any", "Motif, le cas échéant", "Grund, falls es einen gibt");
    public static readonly Text SourceOfTest = new("Where the test gets its people from", "D’où le test prend ses personnes", "Woher der Test seine Personen nimmt");
    public static readonly Text SourceOwn = new("Your own Personio, as under Details. It is only read.", "Votre propre Personio, comme sous Informations. Il est seulement lu.", "Ihr eigenes Personio, wie unter Angaben. Es wird nur gelesen.");
    public static readonly Text SourceSimulated = new("The simulated Personio beside the test instance ({0}), with a made-up company.", "Le Personio simulé à côté de l’instance de test ({0}), avec une entreprise inventée.", "Das simulierte Personio neben der Testinstanz ({0}), mit einer erfundenen Firma.");
    public static readonly Text SourceNotRunning = new("The simulated Personio beside the test instance. Start the test instance first.", "Le Personio simulé à côté de l’instance de test. Démarrez d’abord l’instance de test.", "Das simulierte Personio neben der Testinstanz. Starten Sie zuerst die Testinstanz.");
    public static readonly Text SourceOther = new("Another Personio, given below.", "Un autre Personio, indiqué ci-dessous.", "Ein anderes Personio, unten angegeben.");
    public static readonly Text EmployeeId = new("Employee ID", "Identifiant d’employé", "Mitarbeiter-ID");
    public static readonly Text Reason = new("Reason", "Motif", "Grund");
    public static readonly Text Until = new("Last day (empty: for good)", "Dernier jour (vide : définitivement)", "Letzter Tag (leer: für immer)");
    public static readonly Text HoldRoles = new("Roles whose holders are not removed without asking", "Rôles dont les titulaires ne sont pas supprimés sans demander", "Rollen, deren Inhaber nicht ungefragt entfernt werden");
    public static readonly Text HoldRolesLead = new("Courses and other content hang on such people. Their removal is held until a person approves it.", "Des cours et d’autres contenus dépendent de ces personnes. Leur suppression est retenue jusqu’à approbation.", "An solchen Personen hängen Kurse und andere Inhalte. Ihre Entfernung wird zurückgehalten, bis jemand sie freigibt.");
    public static readonly Text NextRuns = new("Next runs with this schedule ({0})", "Prochaines synchronisations avec cette planification ({0})", "Nächste Läufe nach diesem Zeitplan ({0})");
    public static readonly Text NextRunsLead = new("They start once the connector is in production and active on a group.", "Elles démarrent une fois le connecteur en production et actif sur un groupe.", "Sie starten, sobald der Konnektor in Produktion und auf einer Gruppe aktiv ist.");
    public static readonly Text MapPersonio = new("In Personio", "Dans Personio", "In Personio");
    public static readonly Text MapLearning = new("In 360Learning", "Dans 360Learning", "In 360Learning");
    public static readonly Text CheckedAt = new("{0}: checked {1} by {2}.", "{0} : vérifié le {1} par {2}.", "{0}: geprüft am {1} von {2}.");
    public static readonly Text CheckedStale = new("The set-up changed since; check again.", "La configuration a changé depuis ; vérifiez à nouveau.", "Die Einrichtung hat sich seither geändert; prüfen Sie noch einmal.");
    public static readonly Text Check = new("Check", "Vérifier", "Prüfen");
    public static readonly Counted Proven = new(
        new Text("{0} answer proven", "{0} réponse prouvée", "{0} Angabe belegt"),
        new Text("{0} answers proven", "{0} réponses prouvées", "{0} Angaben belegt"));
    public static readonly Text ToMend = new("to mend: {0}", "à corriger : {0}", "zu beheben: {0}");

    /// <summary>The fields of section 5: where they are seen in Personio, and what they are in 360Learning.</summary>
    public static IReadOnlyList<(Text Personio, Text Learning)> Map { get; } =
    [
        (new Text("Employee ID", "Identifiant d’employé", "Mitarbeiter-ID"), new Text("External ID", "Identifiant externe", "Externe ID")),
        (new Text("First name (public profile)", "Prénom (profil public)", "Vorname (öffentliches Profil)"), new Text("First name", "Prénom", "Vorname")),
        (new Text("Last name (public profile)", "Nom (profil public)", "Nachname (öffentliches Profil)"), new Text("Last name", "Nom", "Nachname")),
        (new Text("E-mail (public profile)", "E-mail (profil public)", "E-Mail (öffentliches Profil)"), new Text("E-mail", "E-mail", "E-Mail")),
        (new Text("Position (public profile)", "Poste (profil public)", "Position (öffentliches Profil)"), new Text("Title / function", "Titre / fonction", "Titel / Funktion")),
        (new Text("Supervisor (HR information)", "Supérieur (informations RH)", "Vorgesetzte Person (HR-Informationen)"), new Text("Manager", "Responsable", "Vorgesetzte Person")),
    ];
}
