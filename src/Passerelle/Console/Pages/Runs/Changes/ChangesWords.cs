using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Runs.Changes;

/// <summary>Words of the changes of a run.</summary>
public static class ChangesWords
{
    public static readonly Text Title = new("Every change of this run", "Toutes les modifications de cette synchronisation", "Alle Änderungen dieses Laufs");
    public static readonly Text Lead = new("What was written to 360Learning, in the order in which it was written, and what came of it.", "Ce qui a été écrit dans 360Learning, dans l’ordre, avec le résultat.", "Was in 360Learning geschrieben wurde, in dieser Reihenfolge, und was daraus wurde.");
    public static readonly Text Link = new("Every change", "Toutes les modifications", "Alle Änderungen");
    public static readonly Text Search = new("Name, employee or account id", "Nom, identifiant d’employé ou de compte", "Name, Mitarbeiter- oder Konto-ID");
    public static readonly Text At = new("When", "Quand", "Wann");
    public static readonly Text Person = new("Person", "Personne", "Person");
    public static readonly Text EmployeeId = new("Employee id", "Identifiant d’employé", "Mitarbeiter-ID");
    public static readonly Text Trouble = new("Trouble", "Difficulté", "Schwierigkeit");
    public static readonly Text CustomField = new("Name of the custom field", "Nom du champ personnalisé", "Name des benutzerdefinierten Feldes");
    public static readonly Text CarriedOut = new("done, or so already", "fait, ou déjà ainsi", "getan oder schon so");
    public static readonly Text NoneNext = new("Here would be every request that wrote something, with the state before and after.", "Ici figurerait chaque requête qui écrit, avec l’état avant et après.", "Hier stünde jede schreibende Anfrage, mit dem Stand davor und danach.");
}
