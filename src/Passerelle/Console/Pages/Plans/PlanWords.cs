using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Plans;

/// <summary>Words of a plan.</summary>
public static class PlanWords
{
    public static readonly Text Title = new("Plan of {0}", "Plan du {0}", "Plan vom {0}");
    public static readonly Text Lead = new("Every change that a run would make, and why. Nothing happens until someone carries it out.", "Chaque modification qu’une synchronisation ferait, et pourquoi. Rien ne se passe tant que personne ne l’exécute.", "Jede Änderung, die ein Lauf machen würde, und warum. Nichts geschieht, bis jemand ihn ausführt.");
    public static readonly Text Apply = new("Carry out this plan", "Exécuter ce plan", "Diesen Plan ausführen");
    public static readonly Text ApplyAfter = new("Carry out this plan…", "Exécuter ce plan…", "Diesen Plan ausführen…");
    public static readonly Text MakeNew = new("Make a new plan", "Préparer un nouveau plan", "Neuen Plan machen");
    public static readonly Text Incomplete = new("The list of employees could not be read completely, so this plan removes nobody from anything.", "La liste des employés n’a pas pu être lue en entier : ce plan ne retire donc personne.", "Die Mitarbeiterliste konnte nicht vollständig gelesen werden, darum entfernt dieser Plan niemanden.");
    public static readonly Text WasApplied = new("This plan was carried out.", "Ce plan a été exécuté.", "Dieser Plan wurde ausgeführt.");
    public static readonly Text ToRun = new("Look at the run", "Voir la synchronisation", "Lauf ansehen");
    public static readonly Text ToNewer = new("Look at the latest plan", "Voir le dernier plan", "Neuesten Plan ansehen");
    public static readonly Text Stale = new("This plan may be out of date", "Ce plan n’est peut-être plus à jour", "Dieser Plan ist vielleicht veraltet");
    public static readonly Text StaleRan = new("Something was synchronised after it was made.", "Une synchronisation a eu lieu après sa préparation.", "Nach ihm wurde etwas synchronisiert.");
    public static readonly Text StaleNewer = new("There is a later plan.", "Un plan plus récent existe.", "Es gibt einen neueren Plan.");
    public static readonly Text StaleOld = new("It was made {0} ago.", "Il a été préparé il y a {0}.", "Er ist {0} alt.");
    public static readonly Text StaleWhat = new("If it is carried out, whoever changed since is left out and said so.", "S’il est exécuté, les personnes modifiées depuis sont laissées de côté et signalées.", "Wird er ausgeführt, bleiben Personen, die sich seither geändert haben, außen vor und werden genannt.");
    public static readonly Text First = new("The first synchronisation of production", "La première synchronisation de la production", "Die erste Synchronisation der Produktion");
    public static readonly Text FirstWhat = new("{0:N0} accounts to make, {1:N0} login mails to send, about {2} of writing.", "{0:N0} comptes à créer, {1:N0} e-mails d’accès à envoyer, environ {2} d’écriture.", "{0:N0} Konten anzulegen, {1:N0} Zugangsmails zu senden, etwa {2} Schreiben.");
    public static readonly Text AtOnce = new("no time at all", "aucun délai", "keine Zeit");
    public static readonly Text Nothing = new("Nothing would change: everything is in step.", "Rien ne changerait : tout est à jour.", "Nichts würde sich ändern: alles ist im Gleichstand.");
    public static readonly Text NothingNext = new("Here will be everybody whom a run would change.", "Ici apparaîtront toutes les personnes qu’une synchronisation modifierait.", "Hier wird jeder stehen, den ein Lauf ändern würde.");
    public static readonly Counted Considered = new(new Text("{0:N0} employee considered.", "{0:N0} employé pris en compte.", "{0:N0} Mitarbeiter betrachtet."), new Text("{0:N0} employees considered.", "{0:N0} employés pris en compte.", "{0:N0} Mitarbeiter betrachtet."));
    public static readonly Counted Writes = new(new Text("{0:N0} write to 360Learning.", "{0:N0} écriture dans 360Learning.", "{0:N0} Schreibvorgang in 360Learning."), new Text("{0:N0} writes to 360Learning.", "{0:N0} écritures dans 360Learning.", "{0:N0} Schreibvorgänge in 360Learning."));
    public static readonly Text Lasts = new("They take about {0}.", "Durée : environ {0}.", "Sie dauern etwa {0}.");
    public static readonly Text Lists = new("Lists of this plan", "Listes de ce plan", "Listen dieses Plans");
    public static readonly Text People = new("People", "Personnes", "Personen");
    public static readonly Text Held = new("Held", "Retenu", "Zurückgehalten");
    public static readonly Text Findings = new("To be mended", "À corriger", "Zu beheben");
    public static readonly Text Groups = new("Groups", "Groupes", "Gruppen");
    public static readonly Text CustomFields = new("Custom fields", "Champs personnalisés", "Benutzerdefinierte Felder");
    public static readonly Text Search = new("Name, employee id or e-mail", "Nom, identifiant d’employé ou e-mail", "Name, Mitarbeiterkennung oder E-Mail");
    public static readonly Text Kind = new("What happens", "Action", "Was geschieht");
    public static readonly Text Reason = new("Why", "Raison", "Warum");
    public static readonly Text Guard = new("Held by", "Retenu par", "Zurückgehalten durch");
    public static readonly Text Group = new("Group", "Groupe", "Gruppe");
    public static readonly Text Person = new("Person", "Personne", "Person");
    public static readonly Text Changes = new("What changes", "Ce qui change", "Was sich ändert");
    public static readonly Counted Folded = new(new Text("{0:N0} person stays as they are and is not listed.", "{0:N0} personne reste inchangée et n’est pas listée.", "{0:N0} Person bleibt, wie sie ist, und steht nicht in der Liste."), new Text("{0:N0} people stay as they are and are not listed.", "{0:N0} personnes restent inchangées et ne sont pas listées.", "{0:N0} Personen bleiben, wie sie sind, und stehen nicht in der Liste."));
    public static readonly Text ShowUnchanged = new("Show them", "Les afficher", "Anzeigen");
    public static readonly Counted AlsoRemoved = new(new Text("{0:N0} more person leaves this group since the account is removed.", "{0:N0} autre personne quitte ce groupe, car son compte est retiré.", "{0:N0} weitere Person verlässt diese Gruppe, weil das Konto entfernt wird."), new Text("{0:N0} more people leave this group since their accounts are removed.", "{0:N0} autres personnes quittent ce groupe, car leur compte est retiré.", "{0:N0} weitere Personen verlassen diese Gruppe, weil ihre Konten entfernt werden."));
    public static readonly Text ShowRemoved = new("Show everybody who is removed", "Afficher toutes les personnes retirées", "Alle zeigen, die entfernt werden");
    public static readonly Counted Fields = new(new Text("{0:N0} field", "{0:N0} champ", "{0:N0} Feld"), new Text("{0:N0} fields", "{0:N0} champs", "{0:N0} Felder"));
    public static readonly Counted HeldFields = new(new Text("Approving would change {0:N0} field", "L’approbation modifierait {0:N0} champ", "Die Freigabe würde {0:N0} Feld ändern"), new Text("Approving would change {0:N0} fields", "L’approbation modifierait {0:N0} champs", "Die Freigabe würde {0:N0} Felder ändern"));
    public static readonly Text Before = new("Before", "Avant", "Vorher");
    public static readonly Text In = new("In", "Entrent", "Hinein");
    public static readonly Text Out = new("Out", "Sortent", "Hinaus");
    public static readonly Text After = new("After", "Après", "Nachher");
    public static readonly Text Picture = new("The same as a picture", "La même chose en image", "Dasselbe als Bild");
    public static readonly Text NoGroups = new("No group is concerned.", "Aucun groupe n’est concerné.", "Keine Gruppe ist betroffen.");
    public static readonly Text NoGroupsNext = new("Here will be the tree of the synchronised groups with people before, in, out and after.", "Ici apparaîtra l’arborescence des groupes synchronisés, avec les personnes avant, entrantes, sortantes et après.", "Hier wird der Baum der synchronisierten Gruppen stehen, mit Personen vorher, hinein, hinaus und nachher.");
    public static readonly Text CustomField = new("Custom field", "Champ personnalisé", "Benutzerdefiniertes Feld");
    public static readonly Text Source = new("From Personio’s field", "Depuis le champ Personio", "Aus Personios Feld");
    public static readonly Text Why = new("Why", "Pourquoi", "Warum");
    public static readonly Text Formerly = new("formerly {0}", "auparavant {0}", "vorher {0}");
    public static readonly Text NoFields = new("No custom fields are set.", "Aucun champ personnalisé n’est configuré.", "Es sind keine benutzerdefinierten Felder eingerichtet.");
    public static readonly Text NoFieldsNext = new("A custom field takes any Personio field over into 360Learning.", "Un champ personnalisé reprend n’importe quel champ de Personio dans 360Learning.", "Ein benutzerdefiniertes Feld übernimmt ein beliebiges Personio-Feld in 360Learning.");
    public static readonly Text FieldCreated = new("to be created", "à créer", "anzulegen");
    public static readonly Text FieldBound = new("to be taken over", "à reprendre", "zu übernehmen");
    public static readonly Text FieldRenamed = new("to be renamed", "à renommer", "umzubenennen");
    public static readonly Text FieldUnusable = new("cannot be used", "inutilisable", "nicht verwendbar");
    public static readonly Text FieldKept = new("stays as it is", "reste tel quel", "bleibt, wie es ist");
    public static readonly Text Gone = new("The rows of this plan are no longer kept", "Les lignes de ce plan ne sont plus conservées", "Die Zeilen dieses Plans werden nicht mehr aufbewahrt");
    public static readonly Text GoneNext = new("Make a new plan to see what a run would do now.", "Préparez un nouveau plan pour voir ce que ferait une synchronisation maintenant.", "Machen Sie einen neuen Plan, um zu sehen, was ein Lauf jetzt tun würde.");
}
