using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Groups.Connectors;

/// <summary>Words of setting the connector up on a group, in 360Learning's own terms.</summary>
public static class ConnectorsWords
{
    public static readonly Text Title = new("Connectors of {0}", "Connecteurs du groupe {0}", "Konnektoren von {0}");
    public static readonly Text Manage = new("Manage connectors", "Gérer les connecteurs", "Konnektoren verwalten");
    public static readonly Text SetUp = new("Set up the connector", "Mettre en place le connecteur", "Konnektor einrichten");
    public static readonly Text SetUpLead = new("From the next run on, people are synchronised into this group. Nothing is written before that run.", "Dès la prochaine synchronisation, les personnes sont synchronisées dans ce groupe. Rien n’est écrit avant.", "Ab dem nächsten Lauf werden Personen in diese Gruppe synchronisiert. Vorher wird nichts geschrieben.");
    public static readonly Text Lead = new("What the connector works with here. Check it before you set it up.", "Ce avec quoi le connecteur travaille ici. Vérifiez-le avant de le mettre en place.", "Womit der Konnektor hier arbeitet. Prüfen Sie es, bevor Sie ihn einrichten.");
    public static readonly Text Domain = new("Personio domain", "Domaine Personio", "Personio-Domain");
    public static readonly Text NoDomain = new("not given", "non indiqué", "nicht angegeben");
    public static readonly Text PersonioClient = new("Client ID in Personio", "Identifiant client dans Personio", "Client-ID in Personio");
    public static readonly Text LearningAddress = new("360Learning", "360Learning", "360Learning");
    public static readonly Text LearningClient = new("Client ID in 360Learning", "Identifiant client dans 360Learning", "Client-ID in 360Learning");
    public static readonly Text Secret = new("Secrets", "Secrets", "Geheimnisse");
    public static readonly Text SecretNever = new("set; they are never shown", "définis ; jamais affichés", "gesetzt; sie werden nie gezeigt");
    public static readonly Text LastCheck = new("Last check", "Dernière vérification", "Letzte Prüfung");
    public static readonly Text CheckNever = new("never checked", "jamais vérifié", "nie geprüft");
    public static readonly Text CheckGood = new("nothing to mend, on {0}", "rien à corriger, le {0}", "nichts zu beheben, am {0}");
    public static readonly Counted CheckBad = new(new Text("{0} answer to mend, on {1}", "{0} réponse à corriger, le {1}", "{0} Angabe zu beheben, am {1}"), new Text("{0} answers to mend, on {1}", "{0} réponses à corriger, le {1}", "{0} Angaben zu beheben, am {1}"));
    public static readonly Text ToCheck = new("Open the check", "Ouvrir la vérification", "Prüfung öffnen");
    public static readonly Text IsActive = new("The connector is set up on this group.", "Le connecteur est mis en place sur ce groupe.", "Der Konnektor ist auf dieser Gruppe eingerichtet.");
    public static readonly Text ActiveBy = new("Set up on {0} by {1}.", "Mis en place le {0} par {1}.", "Eingerichtet am {0} von {1}.");
    public static readonly Text IsReady = new("The connector is not set up on this group yet.", "Le connecteur n’est pas encore mis en place sur ce groupe.", "Der Konnektor ist auf dieser Gruppe noch nicht eingerichtet.");
    public static readonly Text IsBelow = new("This group lies below a synchronised group and is filled from there.", "Ce groupe se trouve sous un groupe synchronisé et est alimenté depuis celui-ci.", "Diese Gruppe liegt unter einer synchronisierten Gruppe und wird von dort gefüllt.");
    public static readonly Text IsOutside = new("This group is not part of the deployed configuration. Add its ID in the set-up under Details, and have it deployed.", "Ce groupe ne fait pas partie de la configuration déployée. Ajoutez son identifiant dans la configuration, sous Informations, et faites-la déployer.", "Diese Gruppe gehört nicht zur bereitgestellten Konfiguration. Tragen Sie ihre ID in der Einrichtung unter Angaben ein und lassen Sie sie bereitstellen.");
    public static readonly Text InTest = new("In test the groups of the draft are synchronised without being set up one by one.", "En test, les groupes du brouillon sont synchronisés sans être mis en place un par un.", "Im Test werden die Gruppen des Entwurfs synchronisiert, ohne einzeln eingerichtet zu werden.");
    public static readonly Text OfFile = new("The configuration file is the authority here: a group listed in it is synchronised.", "Ici, le fichier de configuration fait foi : un groupe qui y figure est synchronisé.", "Hier gilt die Konfigurationsdatei: Eine Gruppe, die darin steht, wird synchronisiert.");
    public static readonly Text Cannot = new("The connector cannot be set up on this group.", "Le connecteur ne peut pas être mis en place sur ce groupe.", "Auf dieser Gruppe kann der Konnektor nicht eingerichtet werden.");
    public static readonly Text Next = new("See first what the first run would do", "Voir d’abord ce que ferait la première synchronisation", "Erst ansehen, was der erste Lauf täte");
    public static readonly Text TakeOff = new("Stop synchronising this group", "Ne plus synchroniser ce groupe", "Diese Gruppe nicht mehr synchronisieren");
    public static readonly Text TakeOffTitle = new("Stop synchronising {0}?", "Ne plus synchroniser {0} ?", "{0} nicht mehr synchronisieren?");
    public static readonly Text TakeOffLead = new("Nothing is removed. The group just stops being synchronised.", "Rien n’est retiré. Le groupe cesse simplement d’être synchronisé.", "Nichts wird entfernt. Die Gruppe wird nur nicht mehr synchronisiert.");
    public static readonly Counted People = new(
        new Text("{0:N0} person whom the connector put into this group or below it stays there with account, fields and memberships as they are.", "{0:N0} personne que le connecteur a placée dans ce groupe ou en dessous y reste, avec son compte, ses champs et ses appartenances tels quels.", "{0:N0} Person, die der Konnektor in diese Gruppe oder darunter gebracht hat, bleibt dort, mit Konto, Feldern und Mitgliedschaften, wie sie sind."),
        new Text("{0:N0} people whom the connector put into this group or below it stay there with accounts, fields and memberships as they are.", "{0:N0} personnes que le connecteur a placées dans ce groupe ou en dessous y restent, avec leurs comptes, champs et appartenances tels quels.", "{0:N0} Personen, die der Konnektor in diese Gruppe oder darunter gebracht hat, bleiben dort, mit Konten, Feldern und Mitgliedschaften, wie sie sind."));
    public static readonly Text NoMore = new("New people no longer enter it, changes in Personio no longer reach those who are in no other synchronised group, and the accounts of people who leave are no longer closed from here.", "Les nouveaux n’y entrent plus, les changements dans Personio n’atteignent plus les personnes sans autre groupe synchronisé, et les comptes des départs ne sont plus fermés d’ici.", "Neue kommen nicht mehr hinein, Änderungen in Personio erreichen die nicht mehr, die in keiner anderen synchronisierten Gruppe sind, und Konten von Austritten werden von hier nicht mehr geschlossen.");
    public static readonly Text TypeName = new("Type the name of the group to confirm", "Saisissez le nom du groupe pour confirmer", "Geben Sie zur Bestätigung den Namen der Gruppe ein");
    public static readonly Text NameWrong = new("Type “{0}” to confirm. Nothing was changed.", "Saisissez « {0} » pour confirmer. Rien n’a été modifié.", "Geben Sie zur Bestätigung „{0}“ ein. Nichts wurde geändert.");
    public static readonly Text Keep = new("Keep synchronising", "Continuer à synchroniser", "Weiter synchronisieren");
    public static readonly Text PauseInstead = new("Only for a while? Pause everything instead.", "Seulement pour un temps ? Mettez plutôt tout en pause.", "Nur für eine Weile? Halten Sie stattdessen alles an.");

    public static Text Of(ConnectorsModel model) =>
        !model.Group.Home.IsOwned ? OfFile
        : model.Group.Environment.IsTest ? InTest
        : model.Group.Node.Standing switch
        {
            GroupStanding.Active => IsActive,
            GroupStanding.Ready => IsReady,
            GroupStanding.Below => IsBelow,
            _ => IsOutside,
        };
}
