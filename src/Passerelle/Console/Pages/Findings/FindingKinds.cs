using Passerelle.Console.Shared;
using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Findings;

/// <summary>The kinds of finding by name.</summary>
public static class FindingKinds
{
    private static readonly Dictionary<string, Text> Names = new(StringComparer.Ordinal)
    {
        ["status-unknown"] = new Text("Unknown status", "Statut inconnu", "Unbekannter Status"),
        ["mail-missing"] = new Text("No e-mail", "Pas d’e-mail", "Keine E-Mail"),
        ["mail-malformed"] = new Text("Unusable e-mail", "E-mail inutilisable", "Unbrauchbare E-Mail"),
        ["mail-twice"] = new Text("E-mail used twice", "E-mail en double", "E-Mail doppelt"),
        ["mail-taken"] = new Text("E-mail already taken", "E-mail déjà utilisé", "E-Mail schon vergeben"),
        ["mail-on-two-accounts"] = new Text("E-mail on two accounts", "E-mail sur deux comptes", "E-Mail an zwei Konten"),
        ["mailbox-reused"] = new Text("E-mail of a former employee", "E-mail d’un ancien employé", "E-Mail eines früheren Mitarbeiters"),
        ["name-empty"] = new Text("Empty name", "Nom vide", "Leerer Name"),
        ["name-missing"] = new Text("No name", "Pas de nom", "Kein Name"),
        ["name-changed"] = new Text("Name changed", "Nom modifié", "Name geändert"),
        ["number-taken"] = new Text("Personnel number already taken", "Matricule déjà utilisé", "Personalnummer schon vergeben"),
        ["no-group"] = new Text("No group", "Pas de groupe", "Keine Gruppe"),
        ["cannot-log-in-yet"] = new Text("Cannot log in yet", "Ne peut pas encore se connecter", "Kann sich noch nicht anmelden"),
        ["link-conflict"] = new Text("Two links for one account", "Deux liens pour un compte", "Zwei Verknüpfungen für ein Konto"),
        ["leaver-reported"] = new Text("Leaver, to be handled by a person", "Départ à traiter par une personne", "Austritt, von Hand zu behandeln"),
        ["filtered-reported"] = new Text("No longer in scope", "Plus dans le périmètre", "Nicht mehr im Umfang"),
        ["deletion-date-by-hand"] = new Text("Day of deletion set by hand", "Date de suppression saisie à la main", "Tag der Löschung von Hand gesetzt"),
        ["deleted-by-hand-twice"] = new Text("Deleted by hand again", "De nouveau supprimé à la main", "Erneut von Hand gelöscht"),
        ["protected-account"] = new Text("Protected account", "Compte protégé", "Geschütztes Konto"),
        ["protected-mail"] = new Text("Protected e-mail", "E-mail protégé", "Geschützte E-Mail"),
        ["supervisor-not-synchronised"] = new Text("Supervisor not synchronised", "Responsable non synchronisé", "Vorgesetzter nicht synchronisiert"),
        ["supervisor-is-self"] = new Text("Is their own supervisor", "Est son propre supérieur", "Ist sein eigener Vorgesetzter"),
        ["manager-without-account"] = new Text("Manager without an account", "Responsable sans compte", "Vorgesetzter ohne Konto"),
        ["manager-waits"] = new Text("Manager waits for approval", "Responsable en attente d’approbation", "Vorgesetzter wartet auf Freigabe"),
        ["attribute-hidden"] = new Text("Field not delivered by Personio", "Champ non fourni par Personio", "Feld von Personio nicht geliefert"),
        ["filter-not-delivered"] = new Text("Field of a filter not delivered", "Champ d’un filtre non fourni", "Feld eines Filters nicht geliefert"),
        ["level-not-delivered"] = new Text("Field of the structure not delivered", "Champ de la structure non fourni", "Feld der Struktur nicht geliefert"),
        ["group-name-ambiguous"] = new Text("Two groups of one name", "Deux groupes du même nom", "Zwei Gruppen gleichen Namens"),
        ["value-without-group"] = new Text("No group for this value", "Pas de groupe pour cette valeur", "Keine Gruppe für diesen Wert"),
        ["synced-group-missing"] = new Text("Synchronised group is gone", "Groupe synchronisé introuvable", "Synchronisierte Gruppe fehlt"),
        ["value-not-authorised"] = new Text("Value not allowed in the custom field", "Valeur refusée par le champ personnalisé", "Wert im benutzerdefinierten Feld nicht erlaubt"),
        ["value-wrong-type"] = new Text("Value does not fit the custom field", "Valeur inadaptée au champ personnalisé", "Wert passt nicht zum benutzerdefinierten Feld"),
        ["custom-field-name-taken"] = new Text("Name of the custom field is taken", "Nom du champ personnalisé déjà pris", "Name des benutzerdefinierten Feldes vergeben"),
        ["custom-field-wrong-type"] = new Text("Custom field of another type", "Champ personnalisé d’un autre type", "Benutzerdefiniertes Feld anderen Typs"),
        ["custom-field-used-twice"] = new Text("Custom field used twice", "Champ personnalisé utilisé deux fois", "Benutzerdefiniertes Feld doppelt verwendet"),
        ["custom-field-refused"] = new Text("Custom field was refused", "Champ personnalisé refusé", "Benutzerdefiniertes Feld abgelehnt"),
        ["last-membership-kept"] = new Text("Last group kept", "Dernier groupe conservé", "Letzte Gruppe behalten"),
        ["removal-would-take-more"] = new Text("Removal would take more away", "Le retrait enlèverait davantage", "Entfernen nähme mehr weg"),
        ["roster-incomplete"] = new Text("Employees not read completely", "Liste des employés incomplète", "Mitarbeiter nicht vollständig gelesen"),
        ["snapshot-incomplete"] = new Text("360Learning not read completely", "Lecture incomplète de 360Learning", "360Learning nicht vollständig gelesen"),
        ["inactive-unlinked"] = new Text("Left, with an account that is not linked", "Parti, avec un compte non lié", "Ausgetreten, mit nicht verknüpftem Konto"),
    };

    /// <summary>A kind without a name is called by its code.</summary>
    public static Text Of(string code) => Names.GetValueOrDefault(code) ?? new Text(code, code, code);

    /// <inheritdoc cref="KindNames.Called"/>
    public static IReadOnlyList<string> Called(string? search) => KindNames.Called(Names, search);

    /// <summary>The kind and how many there are.</summary>
    public static Text Counted(string code, long count)
    {
        var name = Of(code);
        return new Text($"{name.English} ({count})", $"{name.French} ({count})", $"{name.German} ({count})");
    }
}
