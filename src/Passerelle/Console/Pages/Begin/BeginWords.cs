using Passerelle.Console.Words;
using Passerelle.Core.Rules;

namespace Passerelle.Console.Pages.Begin;

/// <summary>Words for starting something.</summary>
public static class BeginWords
{
    public static readonly Text Plan = new("Make a plan", "Préparer un plan", "Plan machen");
    public static readonly Text PlanHint = new("Reads only: shows every change and makes none", "Lecture seule : montre chaque modification sans rien changer", "Liest nur: zeigt jede Änderung und macht keine");
    public static readonly Text Sync = new("Synchronise now", "Synchroniser maintenant", "Jetzt synchronisieren");
    public static readonly Text Pause = new("Pause", "Mettre en pause", "Anhalten");
    public static readonly Text Resume = new("Resume", "Reprendre", "Fortsetzen");
    public static readonly Text SyncTitle = new("Synchronise now?", "Synchroniser maintenant ?", "Jetzt synchronisieren?");
    public static readonly Text NewLead = new("This configuration has not been used on production yet. Someone has to say yes to it once; who and when is kept in the audit log.", "Cette configuration n’a encore jamais servi en production. Quelqu’un doit l’accepter une fois ; qui et quand est noté dans l’audit.", "Diese Konfiguration wurde in der Produktion noch nie verwendet. Jemand muss ihr einmal zustimmen; wer und wann, steht im Prüfprotokoll.");
    public static readonly Text FirstLead = new("It will be the first synchronisation of production.", "Ce sera la première synchronisation de la production.", "Es wird die erste Synchronisation der Produktion.");
    public static readonly Text UsualLead = new("Everything is read again; what changed is carried out, and what a guard finds unusual is held.", "Tout est relu ; ce qui a changé est exécuté, et ce qu’un garde-fou juge inhabituel est retenu.", "Alles wird neu gelesen; was sich geändert hat, wird ausgeführt, und was einer Schutzregel ungewöhnlich erscheint, zurückgehalten.");
    public static readonly Text WhatItIs = new("What would be synchronised", "Ce qui serait synchronisé", "Was synchronisiert würde");
    public static readonly Text From = new("From Personio at", "Depuis Personio à l’adresse", "Aus Personio unter");
    public static readonly Text Into = new("Into 360Learning at", "Vers 360Learning à l’adresse", "In 360Learning unter");
    public static readonly Text Groups = new("Synchronised groups", "Groupes synchronisés", "Synchronisierte Gruppen");
    public static readonly Text Administrator = new("Connector administrator", "Administrateur du connecteur", "Konnektor-Administrator");
    public static readonly Text Notices = new("New people", "Nouvelles personnes", "Neue Personen");
    public static readonly Text ByCredentials = new("get their login by mail", "reçoivent leur accès par e-mail", "erhalten ihren Zugang per E-Mail");
    public static readonly Text ByInvitation = new("are invited by 360Learning", "sont invitées par 360Learning", "werden von 360Learning eingeladen");
    public static readonly Text ByNobody = new("are not told (single sign-on)", "ne sont pas prévenues (authentification unique)", "werden nicht benachrichtigt (Single Sign-on)");
    public static readonly Text SafeWay = new("The safe way: look first", "La voie sûre : regarder d’abord", "Der sichere Weg: erst ansehen");
    public static readonly Text SafeWayLead = new("A plan reads only. It shows the accounts and mails to come and how long it takes; from there you carry out exactly what you saw.", "Un plan ne fait que lire. Il montre les comptes et les e-mails à venir ainsi que la durée ; vous exécutez ensuite exactement ce que vous avez vu.", "Ein Plan liest nur. Er zeigt die Konten und E-Mails, die kommen, und wie lange es dauert; von dort führen Sie genau aus, was Sie gesehen haben.");
    public static readonly Text FirstWay = new("The first synchronisation of production carries out a plan that was looked at. A plan reads only: it shows the accounts and mails to come and how long it takes.", "La première synchronisation de la production exécute un plan que l’on a regardé. Un plan ne fait que lire : il montre les comptes et les e-mails à venir ainsi que la durée.", "Die erste Synchronisation der Produktion führt einen Plan aus, der angesehen wurde. Ein Plan liest nur: Er zeigt die Konten und E-Mails, die kommen, und wie lange es dauert.");
    public static readonly Text PlanFirst = new("There is no fresh plan of everyone to carry out yet. Make one and look at it; nothing was done.", "Il n’y a pas encore de plan récent comprenant tout le monde. Préparez-en un et regardez-le ; rien n’a été fait.", "Es gibt noch keinen frischen Plan für alle, der ausgeführt werden könnte. Machen Sie einen und sehen Sie ihn an; nichts wurde getan.");
    public static readonly Text LatestPlan = new("Look at the plan of {0}", "Voir le plan du {0}", "Plan vom {0} ansehen");
    public static readonly Text Pilot = new("Begin with a pilot", "Commencer par un pilote", "Mit einem Pilot beginnen");
    public static readonly Text PilotLead = new("A plan that does something for a few people only. Nothing happens to the others; the next plan without a pilot has them all.", "Un plan qui ne concerne que quelques personnes. Rien n’arrive aux autres ; le prochain plan sans pilote les comprend toutes.", "Ein Plan, der nur für wenige Personen etwas tut. Den anderen geschieht nichts; der nächste Plan ohne Pilot umfasst alle.");
    public static readonly Text PilotFirst = new("The first people, how many?", "Les premières personnes, combien ?", "Die ersten Personen, wie viele?");
    public static readonly Text PilotField = new("Or those of one field in Personio", "Ou celles d’un champ dans Personio", "Oder die eines Feldes in Personio");
    public static readonly Text PilotValue = new("with this value, for example an office", "avec cette valeur, par exemple un bureau", "mit diesem Wert, zum Beispiel einem Standort");
    public static readonly Text PilotPlan = new("Make a plan for them", "Préparer un plan pour elles", "Plan für sie machen");
    public static readonly Text PilotWrong = new("Give a number from 1, or choose a field and type its value. Nothing was done.", "Indiquez un nombre à partir de 1, ou choisissez un champ et saisissez sa valeur. Rien n’a été fait.", "Geben Sie eine Zahl ab 1 ein, oder wählen Sie ein Feld und geben seinen Wert ein. Nichts wurde getan.");
    public static readonly Text AtOnce = new("Without looking", "Sans regarder", "Ohne anzusehen");
    public static readonly Text AtOnceLead = new("Everything is read and carried out in one go. The guards still hold what is more than usual.", "Tout est lu et exécuté d’une traite. Les garde-fous retiennent toujours ce qui dépasse l’habitude.", "Alles wird in einem Zug gelesen und ausgeführt. Die Schutzregeln halten weiterhin zurück, was mehr als üblich ist.");
    public static readonly Text YesSync = new("Yes, synchronise with this configuration", "Oui, synchroniser avec cette configuration", "Ja, mit dieser Konfiguration synchronisieren");
    public static readonly Text RosterLink = new("Accept this roster once…", "Accepter cette liste une fois…", "Diese Liste einmal annehmen…");
    public static readonly Text RosterTitle = new("Accept this roster once?", "Accepter cette liste une fois ?", "Diese Liste einmal annehmen?");
    public static readonly Text RosterLead = new("A run was refused because Personio’s list of employees looks wrong.", "Une synchronisation a été refusée, car la liste des employés de Personio semble fausse.", "Ein Lauf wurde verweigert, weil Personios Mitarbeiterliste falsch aussieht.");
    public static readonly Text RosterWhat = new("Look into Personio first: are the people who are missing really gone, and is it the right Personio account? If you accept, the list is read again and taken as it is, once, in your name. Whoever is missing counts as having left.", "Vérifiez d’abord dans Personio : les absents sont-ils vraiment partis, et est-ce le bon compte Personio ? Si vous acceptez, la liste est relue et prise telle quelle, une fois, en votre nom. Les absents comptent comme partis.", "Sehen Sie erst in Personio nach: Sind die Fehlenden wirklich fort, und ist es das richtige Personio-Konto? Wenn Sie annehmen, wird die Liste neu gelesen und einmal, in Ihrem Namen, genommen, wie sie ist. Wer fehlt, gilt als ausgetreten.");
    public static readonly Text RosterGuards = new("The guards still count: more removals than usual are held until someone approves them by name.", "Les garde-fous comptent toujours : des retraits plus nombreux que d’habitude sont retenus jusqu’à approbation nominative.", "Die Schutzregeln gelten weiterhin: Mehr Entfernungen als üblich werden zurückgehalten, bis jemand sie namentlich freigibt.");
    public static readonly Text RosterType = new("Type the platform’s name, {0}, to accept", "Saisissez le nom de la plateforme, {0}, pour accepter", "Geben Sie zum Annehmen den Namen der Plattform ein: {0}");
    public static readonly Text PlatformWrong = new("That is not the platform’s name. Type {0}; nothing was done.", "Ce n’est pas le nom de la plateforme. Saisissez {0} ; rien n’a été fait.", "Das ist nicht der Name der Plattform. Geben Sie {0} ein; nichts wurde getan.");
    public static readonly Text RosterAccept = new("Accept once and synchronise", "Accepter une fois et synchroniser", "Einmal annehmen und synchronisieren");
    public static readonly Text LeaveIt = new("Leave it, change nothing", "Laisser, ne rien changer", "Lassen, nichts ändern");

    public static Text NoticesOf(Notices notices) =>
        notices switch
        {
            Core.Rules.Notices.Credentials => ByCredentials,
            Core.Rules.Notices.Invitation => ByInvitation,
            _ => ByNobody,
        };
}
