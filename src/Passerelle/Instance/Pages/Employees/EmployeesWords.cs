using Passerelle.Console.Words;

namespace Passerelle.Instance.Pages.Employees;

/// <summary>Words of the simulated Personio's employees.</summary>
public static class EmployeesWords
{
    public static readonly Text Title = new("Employees", "Employés", "Mitarbeiter");
    public static readonly Text Lead = new("A made-up company. What HR does here, the next run sees.", "Une entreprise inventée. Ce que les RH font ici, la prochaine synchronisation le voit.", "Ein erfundenes Unternehmen. Was die Personalabteilung hier tut, sieht der nächste Lauf.");
    public static readonly Text Search = new("Name, e-mail, position or id", "Nom, e-mail, poste ou identifiant", "Name, E-Mail, Position oder ID");
    public static readonly Text Name = new("Name", "Nom", "Name");
    public static readonly Text Nameless = new("(no name)", "(sans nom)", "(ohne Namen)");
    public static readonly Text Hire = new("Hire somebody", "Embaucher quelqu’un", "Jemanden einstellen");
    public static readonly Text HireLead = new("A new employee. With the status “active”, “onboarding” or “leave”, the next run creates the account.", "Un nouvel employé. Avec le statut « actif », « intégration » ou « absence », la prochaine synchronisation crée le compte.", "Ein neuer Mitarbeiter. Mit dem Status „aktiv“, „Onboarding“ oder „abwesend“ legt der nächste Lauf das Konto an.");
    public static readonly Text HireDo = new("Hire", "Embaucher", "Einstellen");
    public static readonly Text Id = new("Employee id", "Identifiant d’employé", "Mitarbeiter-ID");
    public static readonly Text HiredOn = new("Hired on {0}", "Embauché le {0}", "Eingestellt am {0}");
    public static readonly Text Details = new("Details", "Informations", "Angaben");
    public static readonly Text FirstName = new("First name", "Prénom", "Vorname");
    public static readonly Text LastName = new("Last name", "Nom", "Nachname");
    public static readonly Text Mail = new("E-mail", "E-mail", "E-Mail");
    public static readonly Text Position = new("Position", "Poste", "Position");
    public static readonly Text Office = new("Office", "Bureau", "Standort");
    public static readonly Text Department = new("Department", "Département", "Abteilung");
    public static readonly Text Subcompany = new("Subcompany", "Société", "Gesellschaft");
    public static readonly Text Team = new("Team", "Équipe", "Team");
    public static readonly Text Supervisor = new("Supervisor", "Supérieur", "Vorgesetzter");
    public static readonly Text SupervisorHint = new("The e-mail or the id of an employee.", "L’e-mail ou l’identifiant d’un employé.", "Die E-Mail oder die ID eines Mitarbeiters.");
    public static readonly Text UnitHint = new("A name that is new is added to the company.", "Un nom nouveau est ajouté à l’entreprise.", "Ein neuer Name wird dem Unternehmen hinzugefügt.");
    public static readonly Text TagsHint = new("Several, separated by commas.", "Plusieurs valeurs, séparées par des virgules.", "Mehrere, durch Kommas getrennt.");
    public static readonly Text DateHint = new("Year-month-day, such as 2026-11-30.", "Année-mois-jour, par exemple 2026-11-30.", "Jahr-Monat-Tag, zum Beispiel 2026-11-30.");
    public static readonly Text NumberHint = new("A number, with a point for decimals.", "Un nombre, avec un point pour les décimales.", "Eine Zahl, mit Punkt für Nachkommastellen.");
    public static readonly Text Status = new("Status", "Statut", "Status");
    public static readonly Text SupervisorUnknown = new("There is no such employee. Write the e-mail or the id as it stands in the list.", "Cet employé n’existe pas. Indiquez l’e-mail ou l’identifiant tel qu’il figure dans la liste.", "Diesen Mitarbeiter gibt es nicht. Schreiben Sie die E-Mail oder die ID, wie sie in der Liste steht.");
    public static readonly Text DateWrong = new("This is not a date. Write it like 2026-11-30.", "Ce n’est pas une date. Écrivez-la comme 2026-11-30.", "Das ist kein Datum. Schreiben Sie es wie 2026-11-30.");
    public static readonly Text NumberWrong = new("This is not a number. Write it like 0.8.", "Ce n’est pas un nombre. Écrivez-le comme 0.8.", "Das ist keine Zahl. Schreiben Sie sie wie 0.8.");
    public static readonly Text NameMissing = new("Write a last name.", "Indiquez un nom.", "Schreiben Sie einen Nachnamen.");
    public static readonly Text Mistakes = new("Nothing was saved yet: see below what is wrong.", "Rien n’a encore été enregistré : voyez ci-dessous ce qui ne va pas.", "Noch wurde nichts gespeichert: Sehen Sie unten, was nicht stimmt.");
    public static readonly Text Leaving = new("Leaving", "Départ", "Austritt");
    public static readonly Text Deactivate = new("Deactivate", "Désactiver", "Deaktivieren");
    public static readonly Text DeactivateLead = new("The employment ends today and the status becomes “inactive”; the next run treats a leaver.", "L’emploi se termine aujourd’hui et le statut devient « inactif » ; la prochaine synchronisation traite un départ.", "Das Arbeitsverhältnis endet heute und der Status wird „inaktiv“; der nächste Lauf behandelt einen Austritt.");
    public static readonly Text Reactivate = new("Take back", "Réembaucher", "Wieder einstellen");
    public static readonly Text ReactivateLead = new("A new employment begins today; the next run restores the account.", "Un nouvel emploi commence aujourd’hui ; la prochaine synchronisation rétablit le compte.", "Heute beginnt ein neues Arbeitsverhältnis; der nächste Lauf stellt das Konto wieder her.");
    public static readonly Text Delete = new("Delete from Personio", "Supprimer de Personio", "Aus Personio löschen");
    public static readonly Text DeleteLead = new("The person vanishes without a trace, as if never there; those they supervise lose their supervisor.", "La personne disparaît sans trace, comme si elle n’avait jamais existé ; ses subordonnés perdent leur supérieur.", "Die Person verschwindet spurlos, als wäre sie nie da gewesen; wer ihr unterstellt ist, verliert den Vorgesetzten.");
    public static readonly Text DeleteTitle = new("Delete {0} from the simulated Personio?", "Supprimer {0} du Personio simulé ?", "{0} aus dem simulierten Personio löschen?");
    public static readonly Text TypeId = new("Type the employee id {0} to delete this person", "Saisissez l’identifiant {0} pour supprimer cette personne", "Geben Sie die Mitarbeiter-ID {0} ein, um diese Person zu löschen");
    public static readonly Text IdDiffers = new("This is not the id, so nobody was deleted. Type it exactly as it stands above.", "Ce n’est pas l’identifiant : personne n’a été supprimé. Saisissez-le exactement comme ci-dessus.", "Das ist nicht die ID, daher wurde niemand gelöscht. Geben Sie sie genau so ein, wie sie oben steht.");
    public static readonly Text Nobody = new("Here will be the employees.", "Ici apparaîtront les employés.", "Hier werden die Mitarbeiter stehen.");
    public static readonly Text NobodyNext = new("Hire somebody, or reset the instance to its beginning.", "Embauchez quelqu’un, ou réinitialisez l’instance.", "Stellen Sie jemanden ein, oder setzen Sie die Instanz zurück.");

    private static readonly Dictionary<string, Text> States = new(StringComparer.Ordinal)
    {
        ["active"] = new("active", "actif", "aktiv"),
        ["onboarding"] = new("onboarding", "intégration", "Onboarding"),
        ["leave"] = new("leave", "absence", "abwesend"),
        ["inactive"] = new("inactive", "inactif", "inaktiv"),
    };

    private static readonly Dictionary<string, Text> Fields = new(StringComparer.Ordinal)
    {
        ["first_name"] = FirstName,
        ["last_name"] = LastName,
        ["email"] = Mail,
        ["position"] = Position,
        ["office"] = Office,
        ["department"] = Department,
        ["subcompany"] = Subcompany,
        ["team"] = Team,
        ["supervisor"] = Supervisor,
        ["status"] = Status,
    };

    /// <summary>What a usual field of Personio is called; the key of any other.</summary>
    public static string FieldOf(string key) => Fields.GetValueOrDefault(key)?.ToString() ?? key;

    public static IReadOnlyList<string> Statuses { get; } = [.. States.Keys];

    public static Text Of(string status) => States.GetValueOrDefault(status) ?? new Text(status, status, status);
}
