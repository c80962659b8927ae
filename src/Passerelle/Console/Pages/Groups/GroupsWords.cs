using Passerelle.Console.Words;

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
    public static readonly Counted PutHere = new(new Text("{0:N0} person was put here by the connector.", "{0:N0} personne a été placée ici par le connecteur.", "{0:N0} Person hat der Konnektor hierher gebracht."), new Text("{0:N0} people were put here by the connector.", "{0:N0} personnes ont été placées ici par le connecteur.", "{0:N0} Personen hat der Konnektor hierher gebracht."));
    public static readonly Text First = new("The first {0}:", "Les {0} premières :", "Die ersten {0}:");
    public static readonly Text Settings = new("Settings", "Paramètres", "Einstellungen");
    public static readonly Text Connectors = new("Connectors", "Connecteurs", "Konnektoren");
    public static readonly Text Where = new("Where you are", "Où vous êtes", "Wo Sie sind");

    public static Text? Badge(GroupStanding standing) =>
        standing switch
        {
            GroupStanding.Active => Active,
            GroupStanding.Ready => Ready,
            _ => null,
        };

    public static Text Of(GroupStanding standing) => Badge(standing) ?? (standing == GroupStanding.Below ? BelowActive : Outside);
}
