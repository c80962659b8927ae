using Passerelle.Console.Words;
using Passerelle.Store.Accepting;

namespace Passerelle.Console.Pages.Rehearsing;

/// <summary>Words of the rehearsals.</summary>
public static class RehearsalWords
{
    public static readonly Text Title = new("Rehearsals", "Répétitions", "Proben");
    public static readonly Text Lead = new("In the test environment people can join, change or leave as if Personio said so. Personio is not touched, and production never sees it.", "Dans l’environnement de test, des personnes peuvent arriver, changer ou partir comme si Personio le disait. Personio n’est pas touché et la production n’en voit rien.", "In der Testumgebung können Personen kommen, sich ändern oder gehen, als stünde es so in Personio. Personio wird nicht berührt, und die Produktion sieht davon nichts.");
    public static readonly Text Back = new("Test", "Test", "Test");
    public static readonly Text Present = new("What is rehearsed", "Ce qui est répété", "Was geprobt wird");
    public static readonly Text None = new("Nothing is rehearsed. Test runs see everybody as Personio has them.", "Rien n’est répété. Les synchronisations de test voient chacun tel qu’il est dans Personio.", "Nichts wird geprobt. Testläufe sehen alle so, wie sie in Personio stehen.");
    public static readonly Text Next = new("The next test run sees it. End a rehearsal, and the run after that sees the person as Personio has them again.", "La prochaine synchronisation de test le verra. Mettez fin à une répétition, et la suivante verra à nouveau la personne telle qu’elle est dans Personio.", "Der nächste Testlauf sieht es. Beenden Sie eine Probe, dann sieht der Lauf danach die Person wieder so, wie sie in Personio steht.");
    public static readonly Text End = new("End it", "Y mettre fin", "Beenden");
    public static readonly Text Change = new("Change it", "Modifier", "Ändern");
    public static readonly Text New = new("Add a made-up person", "Ajouter une personne fictive", "Erfundene Person hinzufügen");
    public static readonly Text NewTitle = new("A made-up person", "Une personne fictive", "Eine erfundene Person");
    public static readonly Text NewLead = new("Test runs see this person as a new employee. There is nobody of that kind in Personio.", "Les synchronisations de test voient cette personne comme un nouvel employé. Elle n’existe pas dans Personio.", "Testläufe sehen diese Person als neuen Mitarbeiter. In Personio gibt es sie nicht.");
    public static readonly Text Search = new("Name, number or e-mail", "Nom, numéro ou e-mail", "Name, Nummer oder E-Mail");
    public static readonly Text People = new("Employees of the last test run or plan", "Employés de la dernière synchronisation ou du dernier plan de test", "Mitarbeiter des letzten Testlaufs oder Testplans");
    public static readonly Text NoPeople = new("Start a test run or a plan first: then the employees stand here.", "Lancez d’abord une synchronisation de test ou un plan : les employés figureront ici.", "Starten Sie zuerst einen Testlauf oder einen Plan: Dann stehen die Mitarbeiter hier.");
    public static readonly Text Rehearse = new("Rehearse with {0}", "Répéter avec {0}", "Mit {0} proben");
    public static readonly Text PersonTitle = new("Rehearse with {0}", "Répéter avec {0}", "Mit {0} proben");
    public static readonly Text ChangeLead = new("What is left empty stays as Personio has it.", "Ce qui reste vide demeure tel que dans Personio.", "Was leer bleibt, bleibt wie in Personio.");
    public static readonly Text Empty = new("make it empty", "le vider", "leer machen");
    public static readonly Text AsInPersonio = new("As in Personio", "Comme dans Personio", "Wie in Personio");
    public static readonly Text Save = new("Rehearse this", "Répéter ainsi", "So proben");
    public static readonly Text TakeOut = new("Take the person out", "Retirer la personne", "Person herausnehmen");
    public static readonly Text TakeOutLead = new("As if Personio had no such employee any more: test runs treat the person as a leaver.", "Comme si Personio n’avait plus cet employé : les synchronisations de test traitent la personne comme un départ.", "Als gäbe es diesen Mitarbeiter in Personio nicht mehr: Testläufe behandeln die Person als Austritt.");
    public static readonly Text Supervisor = new("Supervisor (employee ID)", "Supérieur (identifiant d’employé)", "Vorgesetzter (Mitarbeiter-ID)");
    public static readonly Text Status = new("Status", "Statut", "Status");
    public static readonly Text NothingTyped = new("Give at least one value.", "Indiquez au moins une valeur.", "Geben Sie mindestens einen Wert an.");
    public static readonly Text NameMissing = new("Give first name, last name and e-mail.", "Indiquez le prénom, le nom et l’e-mail.", "Geben Sie Vorname, Nachname und E-Mail an.");
    public static readonly Text StatusWrong = new("Choose one of the statuses.", "Choisissez l’un des statuts.", "Wählen Sie einen der Status.");
    public static readonly Text ByOn = new("by {0} on {1}", "par {0} le {1}", "von {0} am {1}");
    public static readonly Counted InRun = new(new Text("{0} person in this run was rehearsed; Personio has them otherwise.", "{0} personne de cette synchronisation était en répétition ; Personio la décrit autrement.", "{0} Person in diesem Lauf war geprobt; in Personio steht sie anders."), new Text("{0} people in this run were rehearsed; Personio has them otherwise.", "{0} personnes de cette synchronisation étaient en répétition ; Personio les décrit autrement.", "{0} Personen in diesem Lauf waren geprobt; in Personio stehen sie anders."));

    private static readonly Dictionary<RehearsalKind, Text> Kinds = new()
    {
        [RehearsalKind.Add] = new Text("added", "ajouté", "hinzugefügt"),
        [RehearsalKind.Change] = new Text("changed", "modifié", "geändert"),
        [RehearsalKind.TakeOut] = new Text("taken out", "retiré", "herausgenommen"),
    };

    public static Text Of(RehearsalKind kind) => Kinds[kind];
}
