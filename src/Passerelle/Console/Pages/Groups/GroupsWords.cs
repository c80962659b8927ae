using Passerelle.Console.Words;
using Passerelle.Running.Surveying;

namespace Passerelle.Console.Pages.Groups;

/// <summary>Words of the groups.</summary>
public static class GroupsWords
{
    public static readonly Text Title = new("Groups", "Groupes", "Gruppen");
    public static readonly Text Lead = new("The groups of the platform, how many learners each has, and which are synchronised.", "Les groupes de la plateforme, leur nombre d’apprenants et ceux qui sont synchronisés.", "Die Gruppen der Plattform, wie viele Lernende jede hat, und welche synchronisiert werden.");
    public static readonly Text ReadNow = new("Read the groups", "Lire les groupes", "Gruppen lesen");
    public static readonly Text ReadAgain = new("Read again", "Relire", "Neu lesen");
    public static readonly Text ReadAt = new("Read on {0}.", "Lu le {0}.", "Gelesen am {0}.");
    public static readonly Text UnderWay = new("The groups are being read.", "Les groupes sont en cours de lecture.", "Die Gruppen werden gelesen.");
    public static readonly Text Watch = new("Watch it", "Suivre", "Ansehen");
    public static readonly Text Never = new("The groups of this platform will be here", "Les groupes de cette plateforme seront affichés ici", "Hier werden die Gruppen dieser Plattform stehen");
    public static readonly Text NeverNext = new("They are read once somebody asks for it. On a large platform that takes a few minutes; nothing is changed.", "Ils sont lus à la demande. Sur une grande plateforme, cela prend quelques minutes ; rien n’est modifié.", "Sie werden auf Wunsch gelesen. Auf einer großen Plattform dauert das einige Minuten; geändert wird nichts.");
    public static readonly Text Unreachable = new("There is nothing to read the groups with yet", "Il n’y a encore rien pour lire les groupes", "Noch gibt es nichts, womit die Gruppen gelesen werden könnten");
    public static readonly Text UnreachableProduction = new("Production has no configuration yet. An architect deploys one.", "La production n’a pas encore de configuration. Un architecte en déploie une.", "Die Produktion hat noch keine Konfiguration. Ein Architekt stellt eine bereit.");
    public static readonly Text UnreachableTest = new("The set-up is not complete yet.", "La configuration n’est pas encore complète.", "Die Einrichtung ist noch nicht vollständig.");
    public static readonly Text ToDeploy = new("Open production", "Ouvrir la production", "Produktion öffnen");
    public static readonly Text ToSetUp = new("Open the set-up", "Ouvrir la configuration", "Einrichtung öffnen");
    public static readonly Text Missing = new("The group {0} of the configuration is not on the platform. Correct its ID in the set-up.", "Le groupe {0} de la configuration n’existe pas sur la plateforme. Corrigez son identifiant dans la configuration.", "Die Gruppe {0} der Konfiguration gibt es auf der Plattform nicht. Berichtigen Sie ihre ID in der Einrichtung.");
    public static readonly Counted Learners = new(new Text("{0:N0} learner", "{0:N0} apprenant", "{0:N0} Lernender"), new Text("{0:N0} learners", "{0:N0} apprenants", "{0:N0} Lernende"));
    public static readonly Text LearnersUnknown = new("learners not read", "apprenants non lus", "Lernende nicht gelesen");
    public static readonly Text Active = new("synchronised", "synchronisé", "synchronisiert");
    public static readonly Text Ready = new("not set up yet", "pas encore mis en place", "noch nicht eingerichtet");
    public static readonly Text Public = new("public", "public", "öffentlich");
    public static readonly Text Private = new("private", "privé", "privat");
    public static readonly Text Id = new("ID", "Identifiant", "ID");
    public static readonly Text Kind = new("Kind", "Type", "Art");
    public static readonly Text People = new("Learners", "Apprenants", "Lernende");
    public static readonly Text Synchronisation = new("Synchronisation", "Synchronisation", "Synchronisation");
    public static readonly Text BelowActive = new("lies below a synchronised group", "se trouve sous un groupe synchronisé", "liegt unter einer synchronisierten Gruppe");
    public static readonly Text Outside = new("not part of the configuration", "ne fait pas partie de la configuration", "gehört nicht zur Konfiguration");
    public static readonly Text SubGroups = new("Groups below", "Sous-groupes", "Gruppen darunter");
    public static readonly Text From = new("How they came here", "Origine", "Wie sie hierher kamen");
    public static readonly Text CountConnector = new("{0:N0} put there by the connector", "{0:N0} placés par le connecteur", "{0:N0} vom Konnektor hierher gebracht");
    public static readonly Text CountOtherwise = new("{0:N0} by hand or by the platform", "{0:N0} à la main ou par la plateforme", "{0:N0} von Hand oder von der Plattform");
    public static readonly Text CountNot = new("{0:N0} not synchronised", "{0:N0} non synchronisés", "{0:N0} nicht synchronisiert");
    public static readonly Text OnlyPut = new("Those whom the connector put here. Read the groups to see every learner; their names are kept for an hour.", "Les personnes que le connecteur a placées ici. Lisez les groupes pour voir tous les apprenants ; leurs noms sont conservés une heure.", "Wen der Konnektor hierher gebracht hat. Lesen Sie die Gruppen, um alle Lernenden zu sehen; ihre Namen bleiben eine Stunde.");
    public static readonly Text ReadLearners = new("Read every learner", "Lire tous les apprenants", "Alle Lernenden lesen");
    public static readonly Text Nobody = new("Nobody is a learner of this group.", "Ce groupe n’a aucun apprenant.", "Diese Gruppe hat keine Lernenden.");
    public static readonly Text NobodyNext = new("The connector fills it when it is synchronised and people belong here; a plan shows who.", "Le connecteur le remplit s’il est synchronisé et que des personnes en relèvent ; un plan montre qui.", "Der Konnektor füllt sie, wenn sie synchronisiert wird und Personen hierher gehören; ein Plan zeigt, wer.");
    public static readonly Text NobodyPut = new("Here will be whom the connector puts into this group", "Ici figureront les personnes que le connecteur place dans ce groupe", "Hier wird stehen, wen der Konnektor in diese Gruppe bringt");
    public static readonly Text NobodyPutNext = new("So far nobody. Reading the groups shows the other learners.", "Personne pour l’instant. La lecture des groupes montre les autres apprenants.", "Bisher niemand. Das Lesen der Gruppen zeigt die anderen Lernenden.");
    public static readonly Text Settings = new("Settings", "Paramètres", "Einstellungen");
    public static readonly Text Connectors = new("Connectors", "Connecteurs", "Konnektoren");
    public static readonly Text Where = new("Where you are", "Où vous êtes", "Wo Sie sind");

    public static IReadOnlyDictionary<LearnerOrigin, Text> Origins { get; } = new Dictionary<LearnerOrigin, Text>
    {
        [LearnerOrigin.Connector] = new Text("put there by the connector", "placé par le connecteur", "vom Konnektor hierher gebracht"),
        [LearnerOrigin.Otherwise] = new Text("by hand or by the platform", "à la main ou par la plateforme", "von Hand oder von der Plattform"),
        [LearnerOrigin.NotSynchronised] = new Text("not synchronised", "non synchronisé", "nicht synchronisiert"),
    };

    public static Text? Badge(GroupStanding standing) =>
        standing switch
        {
            GroupStanding.Active => Active,
            GroupStanding.Ready => Ready,
            _ => null,
        };

    public static Text Of(GroupStanding standing) => Badge(standing) ?? (standing == GroupStanding.Below ? BelowActive : Outside);
}
