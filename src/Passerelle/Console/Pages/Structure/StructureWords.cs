using Passerelle.Console.Words;
using Passerelle.Core.Structuring;
using Passerelle.Running.Surveying;

namespace Passerelle.Console.Pages.Structure;

/// <summary>Words of the structure's editor.</summary>
public static class StructureWords
{
    public static readonly Text Title = new("Group structure", "Structure des groupes", "Gruppenstruktur");
    public static readonly Text Lead = new("Which Personio field leads people into which groups. Nothing happens to anybody here: what you save goes into the draft.", "Quel champ de Personio conduit les personnes dans quels groupes. Ici, rien n’arrive à personne : ce que vous enregistrez va dans le brouillon.", "Welches Personio-Feld die Personen in welche Gruppen führt. Hier geschieht niemandem etwas: Was Sie speichern, kommt in den Entwurf.");
    public static readonly Text Print = new("Proposal to print", "Proposition à imprimer", "Vorschlag zum Drucken");
    public static readonly Text Saved = new("Saved in the draft.", "Enregistré dans le brouillon.", "Im Entwurf gespeichert.");

    public static readonly Text LookedAt = new("People and groups of", "Personnes et groupes de", "Personen und Gruppen von");
    public static readonly Text ReadAt = new("Read on {0}; forgotten 10 minutes later.", "Lu le {0} ; oublié 10 minutes plus tard.", "Gelesen am {0}; 10 Minuten später vergessen.");
    public static readonly Text ReadNow = new("Read people and groups", "Lire les personnes et les groupes", "Personen und Gruppen lesen");
    public static readonly Text ReadAgain = new("Read again", "Relire", "Neu lesen");
    public static readonly Text NotRead = new("Here you will see your people in your groups.", "Ici, vous verrez vos personnes dans vos groupes.", "Hier sehen Sie Ihre Personen in Ihren Gruppen.");
    public static readonly Text NotReadNext = new("They are read from Personio and 360Learning and kept in memory for 10 minutes. Nothing is changed there.", "Elles sont lues dans Personio et 360Learning et gardées en mémoire pendant 10 minutes. Rien n’y est modifié.", "Sie werden aus Personio und 360Learning gelesen und 10 Minuten im Speicher gehalten. Dort wird nichts geändert.");
    public static readonly Text AskSomebody = new("Ask an administrator to read them.", "Demandez à un administrateur de les lire.", "Bitten Sie einen Administrator, sie zu lesen.");
    public static readonly Text NothingToRead = new("No environment can be read yet.", "Aucun environnement ne peut encore être lu.", "Noch lässt sich keine Umgebung lesen.");
    public static readonly Text NothingToReadNext = new("Fill in the connector’s details first: Personio’s and 360Learning’s credentials and at least one group.", "Renseignez d’abord le connecteur : les identifiants de Personio et de 360Learning et au moins un groupe.", "Füllen Sie zuerst die Angaben des Konnektors aus: die Zugangsdaten von Personio und 360Learning und mindestens eine Gruppe.");
    public static readonly Text Incomplete = new("Personio did not deliver everybody, so the numbers may be too low: {0}", "Personio n’a pas fourni tout le monde ; les nombres peuvent donc être trop bas : {0}", "Personio hat nicht alle geliefert, die Zahlen können daher zu niedrig sein: {0}");
    public static readonly Text GroupMissing = new("The synchronised group {0} is not on this platform.", "Le groupe synchronisé {0} n’existe pas sur cette plateforme.", "Die synchronisierte Gruppe {0} gibt es auf dieser Plattform nicht.");
    public static readonly Text SavedLevels = new("Levels so far: {0}", "Niveaux actuels : {0}", "Bisherige Ebenen: {0}");
    public static readonly Text NoLevels = new("No level is set yet: everyone becomes a learner of the synchronised group itself.", "Aucun niveau n’est encore défini : chacun devient apprenant du groupe synchronisé lui-même.", "Noch ist keine Ebene festgelegt: Alle werden Lernende der synchronisierten Gruppe selbst.");

    public static readonly Text StepEmployees = new("Reading employees from Personio …", "Lecture des employés dans Personio …", "Mitarbeiter werden aus Personio gelesen …");
    public static readonly Text StepGroups = new("Reading groups from 360Learning …", "Lecture des groupes dans 360Learning …", "Gruppen werden aus 360Learning gelesen …");
    public static readonly Text Requests = new("{0:N0} requests so far.", "{0:N0} requêtes jusqu’ici.", "Bisher {0:N0} Anfragen.");
    public static readonly Text RequestsOf = new("{0:N0} of about {1:N0} requests.", "{0:N0} requêtes sur environ {1:N0}.", "{0:N0} von etwa {1:N0} Anfragen.");
    public static readonly Text TimeLeft = new("About {0} left.", "Encore {0} environ.", "Noch etwa {0}.");
    public static readonly Text LeaveAlone = new("You can leave this page and come back.", "Vous pouvez quitter cette page et y revenir.", "Sie können diese Seite verlassen und wiederkommen.");
    public static readonly Text LookAgain = new("Look again", "Actualiser", "Nachsehen");

    public static readonly Counted Reaching = new(
        new("{0:N0} of {1:N0} people reaches the last level.", "{0:N0} personne sur {1:N0} atteint le dernier niveau.", "{0:N0} von {1:N0} Personen erreicht die letzte Ebene."),
        new("{0:N0} of {1:N0} people reach the last level.", "{0:N0} personnes sur {1:N0} atteignent le dernier niveau.", "{0:N0} von {1:N0} Personen erreichen die letzte Ebene.")
    );
    public static readonly Counted Stopping = new(
        new("{0:N0} stops earlier.", "{0:N0} s’arrête avant.", "{0:N0} bleibt früher stehen."),
        new("{0:N0} stop earlier.", "{0:N0} s’arrêtent avant.", "{0:N0} bleiben früher stehen.")
    );
    public static readonly Text UpTo = new("Counted as far as level {0}.", "Compté jusqu’au niveau {0}.", "Gezählt bis Ebene {0}.");
    public static readonly Counted AllInTop = new(
        new("{0:N0} person, in the synchronised group itself.", "{0:N0} personne, dans le groupe synchronisé lui-même.", "{0:N0} Person, in der synchronisierten Gruppe selbst."),
        new("{0:N0} people, all in the synchronised group itself.", "{0:N0} personnes, toutes dans le groupe synchronisé lui-même.", "{0:N0} Personen, alle in der synchronisierten Gruppe selbst.")
    );

    public static readonly Text Levels = new("Levels", "Niveaux", "Ebenen");
    public static readonly Text Level = new("Level {0}", "Niveau {0}", "Ebene {0}");
    public static readonly Text FieldOf = new("Field for level {0}", "Champ du niveau {0}", "Feld der Ebene {0}");
    public static readonly Text NoFurther = new("no further level", "pas d’autre niveau", "keine weitere Ebene");
    public static readonly Text TakeOut = new("take this level out", "retirer ce niveau", "diese Ebene entfernen");
    public static readonly Text Suitable = new("Suitable", "Conviennent", "Geeignet");
    public static readonly Text NotYetRead = new("Not read yet", "Pas encore lus", "Noch nicht gelesen");
    public static readonly Text Unsuitable = new("Not suitable", "Ne conviennent pas", "Nicht geeignet");
    public static readonly Counted Candidate = new(
        new("{1}: {0:N0} value, filled for {2} %", "{1} : {0:N0} valeur, renseigné à {2} %", "{1}: {0:N0} Wert, zu {2} % ausgefüllt"),
        new("{1}: {0:N0} values, filled for {2} %", "{1} : {0:N0} valeurs, renseigné à {2} %", "{1}: {0:N0} Werte, zu {2} % ausgefüllt")
    );
    public static readonly Text NeedsReading = new("“{0}” was not read yet, so it is not known what it leads to.", "« {0} » n’a pas encore été lu ; on ne sait donc pas où il conduit.", "„{0}“ wurde noch nicht gelesen, daher ist nicht bekannt, wohin es führt.");
    public static readonly Text ReadField = new("Read again with this field", "Relire avec ce champ", "Mit diesem Feld neu lesen");
    public static readonly Text AfterThat = new("This level follows once the one above is known.", "Ce niveau suivra quand celui du dessus sera connu.", "Diese Ebene folgt, sobald die darüber bekannt ist.");
    public static readonly Text Nobody = new("Nobody gets as far as this level.", "Personne n’arrive jusqu’à ce niveau.", "Niemand kommt bis zu dieser Ebene.");
    public static readonly Counted GoOn = new(
        new("{0:N0} of {1:N0} people finds a group here.", "{0:N0} personne sur {1:N0} trouve un groupe ici.", "{0:N0} von {1:N0} Personen findet hier eine Gruppe."),
        new("{0:N0} of {1:N0} people find a group here.", "{0:N0} personnes sur {1:N0} trouvent un groupe ici.", "{0:N0} von {1:N0} Personen finden hier eine Gruppe.")
    );
    public static readonly Text ToDecide = new("Values to decide on", "Valeurs à décider", "Zu entscheidende Werte");
    public static readonly Text Value = new("Value in Personio", "Valeur dans Personio", "Wert in Personio");
    public static readonly Text People = new("People", "Personnes", "Personen");
    public static readonly Text Where = new("What it meets", "Ce qu’elle rencontre", "Worauf er trifft");
    public static readonly Text UseGroup = new("Lead to", "Conduire vers", "Führen nach");
    public static readonly Text UseGroupFor = new("Group for “{0}”", "Groupe pour « {0} »", "Gruppe für „{0}“");
    public static readonly Text ByName = new("its own name", "son propre nom", "eigener Name");
    public static readonly Text NotThere = new("{0} (no such group)", "{0} (groupe inexistant)", "{0} (keine solche Gruppe)");
    public static readonly Text NoGroupBelow = new("no group below {0}", "aucun groupe sous {0}", "keine Gruppe unter {0}");
    public static readonly Text SeveralBelow = new("several groups of this name below {0}", "plusieurs groupes de ce nom sous {0}", "mehrere Gruppen dieses Namens unter {0}");
    public static readonly Text MeetsBelow = new("a group below {0}", "un groupe sous {0}", "eine Gruppe unter {0}");
    public static readonly Text PlaceAndPeople = new("{0} ({1:N0})", "{0} ({1:N0})", "{0} ({1:N0})");
    public static readonly Text AndOthers = new("{0} and {1:N0} more", "{0} et {1:N0} de plus", "{0} und {1:N0} weiteren");
    public static readonly Text DoYouMean = new("Do you mean “{0}”?", "S’agit-il de « {0} » ?", "Ist „{0}“ gemeint?");
    public static readonly Text Idle = new("nobody has this value now", "personne n’a cette valeur actuellement", "diesen Wert hat zurzeit niemand");
    public static readonly Counted WithGroup = new(
        new("{0:N0} value meets its group", "{0:N0} valeur rencontre son groupe", "{0:N0} Wert trifft seine Gruppe"),
        new("{0:N0} values meet their groups", "{0:N0} valeurs rencontrent leurs groupes", "{0:N0} Werte treffen ihre Gruppen")
    );
    public static readonly Text ShowMore = new("Show more", "En afficher plus", "Mehr zeigen");
    public static readonly Text AndMore = new("… and {0:N0} more", "… et {0:N0} de plus", "… und {0:N0} weitere");
    public static readonly Text AllMeet = new("Every value meets a group.", "Chaque valeur rencontre un groupe.", "Jeder Wert trifft eine Gruppe.");

    public static readonly Text Show = new("Show what it does", "Voir l’effet", "Wirkung zeigen");
    public static readonly Text Save = new("Save in the draft", "Enregistrer dans le brouillon", "Im Entwurf speichern");
    public static readonly Text Unsaved = new("Not saved yet.", "Pas encore enregistré.", "Noch nicht gespeichert.");
    public static readonly Text Discard = new("Back to what is saved", "Revenir à ce qui est enregistré", "Zurück zum Gespeicherten");
    public static readonly Text FileDecides = new("This connector is described by a configuration file, so it cannot be saved here. Put these lines into the file instead.", "Ce connecteur est décrit par un fichier de configuration ; rien ne peut donc être enregistré ici. Placez plutôt ces lignes dans le fichier.", "Dieser Konnektor wird von einer Konfigurationsdatei beschrieben, hier lässt sich also nichts speichern. Übernehmen Sie stattdessen diese Zeilen in die Datei.");
    public static readonly Text DraftUnreadable = new("The draft cannot be read, so nothing was saved. Mend it in the set-up first.", "Le brouillon est illisible ; rien n’a donc été enregistré. Corrigez-le d’abord dans la configuration.", "Der Entwurf ist nicht lesbar, daher wurde nichts gespeichert. Beheben Sie das zuerst in der Einrichtung.");
    public static readonly Text SavedMeanwhile = new("{0} saved the draft while you were editing, so nothing was saved. Look at it, then save again.", "{0} a enregistré le brouillon pendant votre saisie ; rien n’a donc été enregistré. Vérifiez, puis enregistrez à nouveau.", "{0} hat den Entwurf inzwischen gespeichert, daher wurde nichts gespeichert. Sehen Sie ihn an und speichern Sie dann noch einmal.");
    public static readonly Text FieldTwice = new("“{0}” stands at two levels. Choose another field for one of them.", "« {0} » figure à deux niveaux. Choisissez un autre champ pour l’un d’eux.", "„{0}“ steht auf zwei Ebenen. Wählen Sie für eine davon ein anderes Feld.");
    public static readonly Text FieldManyValued = new("“{0}” can have several values for one person, so it cannot lead into one group. Choose another field.", "« {0} » peut avoir plusieurs valeurs par personne et ne peut donc pas conduire dans un seul groupe. Choisissez un autre champ.", "„{0}“ kann für eine Person mehrere Werte haben und führt daher nicht in eine Gruppe. Wählen Sie ein anderes Feld.");
    public static readonly Text FieldUnknown = new("“{0}” is not known in Personio. Read again, then choose a field.", "« {0} » n’est pas connu dans Personio. Relisez, puis choisissez un champ.", "„{0}“ ist in Personio nicht bekannt. Lesen Sie neu und wählen Sie dann ein Feld.");

    public static readonly Text Tree = new("Groups on the platform", "Groupes de la plateforme", "Gruppen der Plattform");
    public static readonly Text TreeLead = new("Who becomes a learner where. The bar shows everybody who passes through.", "Qui devient apprenant et où. La barre montre toutes les personnes qui passent par là.", "Wer wo Lernender wird. Der Balken zeigt alle, die hindurchkommen.");
    public static readonly Counted Here = new(new("{0:N0} person", "{0:N0} personne", "{0:N0} Person"), new("{0:N0} people", "{0:N0} personnes", "{0:N0} Personen"));
    public static readonly Text Through = new("{0:N0} with the groups below", "{0:N0} avec les groupes du dessous", "{0:N0} mit den Gruppen darunter");
    public static readonly Text Unmet = new("nobody", "personne", "niemand");
    public static readonly Text Synchronised = new("synchronised group", "groupe synchronisé", "synchronisierte Gruppe");

    public static readonly Text Early = new("People who stop earlier", "Personnes qui s’arrêtent avant", "Personen, die früher stehen bleiben");
    public static readonly Text StaysIn = new("stays in {0}", "reste dans {0}", "bleibt in {0}");

    private static readonly Dictionary<EndReason, Counted> Ends = new()
    {
        [EndReason.EmptyValue] = new(new("{0:N0} has no value.", "{0:N0} n’a pas de valeur.", "{0:N0} hat keinen Wert."), new("{0:N0} have no value.", "{0:N0} n’ont pas de valeur.", "{0:N0} haben keinen Wert.")),
        [EndReason.NoGroup] = new(new("{0:N0} has a value without a group.", "{0:N0} a une valeur sans groupe.", "{0:N0} hat einen Wert ohne Gruppe."), new("{0:N0} have a value without a group.", "{0:N0} ont une valeur sans groupe.", "{0:N0} haben einen Wert ohne Gruppe.")),
        [EndReason.SeveralGroups] = new(new("{0:N0} meets several groups of one name.", "{0:N0} rencontre plusieurs groupes du même nom.", "{0:N0} trifft mehrere gleichnamige Gruppen."), new("{0:N0} meet several groups of one name.", "{0:N0} rencontrent plusieurs groupes du même nom.", "{0:N0} treffen mehrere gleichnamige Gruppen.")),
        [EndReason.NotDelivered] = new(new("For {0:N0} Personio did not deliver the field.", "Pour {0:N0}, Personio n’a pas fourni le champ.", "Für {0:N0} hat Personio das Feld nicht geliefert."), new("For {0:N0} Personio did not deliver the field.", "Pour {0:N0}, Personio n’a pas fourni le champ.", "Für {0:N0} hat Personio das Feld nicht geliefert.")),
    };

    private static readonly Dictionary<EndReason, Text> Reasons = new()
    {
        [EndReason.EmptyValue] = new("no value in {0}", "pas de valeur dans {0}", "kein Wert in {0}"),
        [EndReason.NoGroup] = new("no group for “{1}” ({0})", "aucun groupe pour « {1} » ({0})", "keine Gruppe für „{1}“ ({0})"),
        [EndReason.SeveralGroups] = new("several groups called “{1}” ({0})", "plusieurs groupes nommés « {1} » ({0})", "mehrere Gruppen namens „{1}“ ({0})"),
        [EndReason.NotDelivered] = new("{0} was not delivered", "{0} n’a pas été fourni", "{0} wurde nicht geliefert"),
    };

    private static readonly Dictionary<CandidateFitness, Text> Unfit = new()
    {
        [CandidateFitness.NotDelivered] = new("{0}: Personio does not deliver it", "{0} : Personio ne le fournit pas", "{0}: wird von Personio nicht geliefert"),
        [CandidateFitness.Empty] = new("{0}: empty for everybody", "{0} : vide pour tout le monde", "{0}: bei allen leer"),
        [CandidateFitness.MostlyUnique] = new("{0}: nearly everybody has a value of their own", "{0} : presque chacun a sa propre valeur", "{0}: fast alle haben einen eigenen Wert"),
        [CandidateFitness.ManyValued] = new("{0}: several values for one person", "{0} : plusieurs valeurs par personne", "{0}: mehrere Werte für eine Person"),
    };

    public static readonly Text PeopleTitle = new("People of the structure", "Personnes de la structure", "Personen der Struktur");
    public static readonly Text PeopleNotRead = new("What was read is kept for ten minutes. Open the structure and read again.", "Ce qui a été lu est conservé dix minutes. Ouvrez la structure et relisez.", "Was gelesen wurde, bleibt zehn Minuten. Öffnen Sie die Struktur und lesen Sie neu.");

    public static string End(EndReason reason, int people) => Ends[reason].For(people);

    public static string Reason(EarlyEnd end, string label) => Reasons[end.Reason].With(label, end.Value);

    public static string WhyUnfit(LevelCandidate candidate) => Unfit[candidate.Fitness].With(candidate.Label);

    public static Text Of(ReadingStep step) => step == ReadingStep.Groups ? StepGroups : StepEmployees;
}
