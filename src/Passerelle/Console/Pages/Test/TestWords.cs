using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Test;

/// <summary>Words of the test.</summary>
public static class TestWords
{
    public static readonly Text Title = new("Test", "Test", "Test");
    public static readonly Text Lead = new("Try the connector on the test platform. Nothing runs here by itself, and nothing reaches production.", "Essayez le connecteur sur la plateforme de test. Rien ne s’y lance tout seul et rien n’atteint la production.", "Probieren Sie den Konnektor auf der Testplattform aus. Hier läuft nichts von selbst, und nichts erreicht die Produktion.");
    public static readonly Text Run = new("Start a test run", "Lancer une synchronisation de test", "Testlauf starten");
    public static readonly Text RunLead = new("Synchronises the test platform with Personio, then compares the two for the acceptance list.", "Synchronise la plateforme de test avec Personio, puis compare les deux pour la liste de recette.", "Synchronisiert die Testplattform mit Personio und vergleicht danach beide für die Abnahmeliste.");
    public static readonly Text PlanOnly = new("Only show what it would do", "Montrer seulement ce qui serait fait", "Nur zeigen, was er täte");
    public static readonly Text CannotRun = new("The test cannot run yet: answers are missing in the set-up.", "Le test ne peut pas encore fonctionner : il manque des réponses dans la configuration.", "Der Test kann noch nicht laufen: In der Einrichtung fehlen Angaben.");
    public static readonly Text ToSetUp = new("Open the set-up", "Ouvrir la configuration", "Einrichtung öffnen");
    public static readonly Text Paused = new("The test environment is paused.", "L’environnement de test est en pause.", "Die Testumgebung ist angehalten.");
    public static readonly Text Resume = new("Resume", "Reprendre", "Fortsetzen");
    public static readonly Text Instance = new("Test instance", "Instance de test", "Testinstanz");
    public static readonly Text InstanceLead = new("The test platform with its groups, people and custom fields to look around in.", "La plateforme de test avec ses groupes, personnes et champs personnalisés à parcourir.", "Die Testplattform mit ihren Gruppen, Personen und benutzerdefinierten Feldern zum Umsehen.");
    public static readonly Text ToInstance = new("Open the test instance", "Ouvrir l’instance de test", "Testinstanz öffnen");
    public static readonly Text Rehearsal = new("Rehearsals", "Répétitions", "Proben");
    public static readonly Text RehearsalLead = new("Let somebody join, change or leave as if Personio said so. Personio is not touched.", "Faites arriver, changer ou partir quelqu’un comme si Personio le disait. Personio n’est pas touché.", "Lassen Sie jemanden kommen, sich ändern oder gehen, als stünde es so in Personio. Personio wird nicht berührt.");
    public static readonly Counted Rehearsed = new(new Text("{0} person is rehearsed.", "{0} personne est en répétition.", "{0} Person wird geprobt."), new Text("{0} people are rehearsed.", "{0} personnes sont en répétition.", "{0} Personen werden geprobt."));
    public static readonly Text ToRehearsal = new("Open the rehearsals", "Ouvrir les répétitions", "Proben öffnen");
    public static readonly Text Acceptance = new("Acceptance list", "Liste de recette", "Abnahmeliste");
    public static readonly Text Met = new("{0} of 5 points are met.", "{0} points sur 5 sont atteints.", "{0} von 5 Punkten sind erfüllt.");
    public static readonly Counted ToTick = new(new Text("{0} person is to be ticked off.", "{0} personne est à accepter.", "{0} Person ist abzuhaken."), new Text("{0} people are to be ticked off.", "{0} personnes sont à accepter.", "{0} Personen sind abzuhaken."));
    public static readonly Text Signed = new("Signed off on {0} by {1}.", "Validé le {0} par {1}.", "Abgenommen am {0} von {1}.");
    public static readonly Text ToAcceptance = new("Open the acceptance list", "Ouvrir la liste de recette", "Abnahmeliste öffnen");
    public static readonly Text Runs = new("Latest test runs", "Dernières synchronisations de test", "Letzte Testläufe");
    public static readonly Text AllRuns = new("All test runs", "Toutes les synchronisations de test", "Alle Testläufe");
    public static readonly Text NoRun = new("No test run yet.", "Aucune synchronisation de test pour l’instant.", "Noch kein Testlauf.");
}
