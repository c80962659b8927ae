using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Structure;

/// <summary>Words of the printed proposal.</summary>
public static class ProposalWords
{
    public static readonly Text Title = new("Proposal for the group structure", "Proposition de structure des groupes", "Vorschlag für die Gruppenstruktur");
    public static readonly Text Lead = new("{0}, {1}. Counted on {2} with {3:N0} employees.", "{0}, {1}. Comptage du {2} sur {3:N0} employés.", "{0}, {1}. Gezählt am {2} mit {3:N0} Mitarbeitern.");
    public static readonly Text Back = new("Back to the editor", "Retour à l’éditeur", "Zurück zum Bearbeiten");
    public static readonly Text Print = new("Print", "Imprimer", "Drucken");
    public static readonly Text Languages = new("Language of the proposal", "Langue de la proposition", "Sprache des Vorschlags");
    public static readonly Text NotRead = new("The people and groups have to be read first.", "Il faut d’abord lire les personnes et les groupes.", "Zuerst müssen die Personen und Gruppen gelesen werden.");
    public static readonly Text NotReadNext = new("Go back to the editor and read them, then print.", "Revenez à l’éditeur, lisez-les, puis imprimez.", "Gehen Sie zurück, lesen Sie sie und drucken Sie dann.");
    public static readonly Text How = new("How people find their group", "Comment chacun trouve son groupe", "Wie jeder seine Gruppe findet");
    public static readonly Text HowLead = new("Below each synchronised group, level by level, the group is chosen whose name equals the value in Personio. Whoever finds none stays in the group reached.", "Sous chaque groupe synchronisé, niveau par niveau, on choisit le groupe dont le nom est égal à la valeur dans Personio. Qui n’en trouve pas reste dans le groupe atteint.", "Unter jeder synchronisierten Gruppe wird Ebene für Ebene die Gruppe gewählt, deren Name dem Wert in Personio gleicht. Wer keine findet, bleibt in der erreichten Gruppe.");
    public static readonly Text Level = new("Level", "Niveau", "Ebene");
    public static readonly Text Field = new("Field in Personio", "Champ dans Personio", "Feld in Personio");
    public static readonly Text Values = new("Values", "Valeurs", "Werte");
    public static readonly Text Finding = new("People who find a group", "Personnes qui trouvent un groupe", "Personen, die eine Gruppe finden");
    public static readonly Text Share = new("{0:N0} of {1:N0}", "{0:N0} sur {1:N0}", "{0:N0} von {1:N0}");
    public static readonly Text Led = new("Values led to another name", "Valeurs conduites vers un autre nom", "Werte, die zu einem anderen Namen führen");
    public static readonly Text Group = new("Group", "Groupe", "Gruppe");
    public static readonly Text Open = new("To be decided: values without a group", "À décider : valeurs sans groupe", "Zu entscheiden: Werte ohne Gruppe");
    public static readonly Text OpenLead = new("Either the group is made by hand in 360Learning, or the value is led to another one. Passerelle itself makes, renames and deletes no group.", "Soit le groupe est créé à la main dans 360Learning, soit la valeur est conduite vers un autre. Passerelle ne crée, ne renomme et ne supprime aucun groupe.", "Entweder wird die Gruppe in 360Learning von Hand angelegt, oder der Wert wird zu einer anderen geführt. Passerelle selbst legt keine Gruppe an, benennt keine um und löscht keine.");
    public static readonly Text NothingOpen = new("Nothing: every value meets a group.", "Rien : chaque valeur rencontre un groupe.", "Nichts: Jeder Wert trifft eine Gruppe.");
    public static readonly Text Missing = new("Missing below", "Manque sous", "Fehlt unter");
    public static readonly Text Result = new("The groups with their people", "Les groupes et leurs personnes", "Die Gruppen mit ihren Personen");
    public static readonly Text Agreed = new("Agreed", "Accord", "Einverstanden");
    public static readonly Text Administrator = new("Platform administrator, date", "Administrateur de la plateforme, date", "Plattform-Administrator, Datum");
    public static readonly Text Architect = new("Solution architect, date", "Architecte de solution, date", "Lösungsarchitekt, Datum");
}
