using Passerelle.Console.Words;

namespace Passerelle.Instance.Pages.Fields;

/// <summary>Words of the custom fields of the test platform.</summary>
public static class FieldsWords
{
    public static readonly Text Title = new("Custom fields", "Champs personnalisés", "Benutzerdefinierte Felder");
    public static readonly Text Lead = new("What profiles of the test platform can hold beside the fixed fields.", "Ce que les profils de la plateforme de test peuvent contenir en plus des champs fixes.", "Was Profile der Testplattform neben den festen Feldern enthalten können.");
    public static readonly Text Name = new("Name", "Nom", "Name");
    public static readonly Text Type = new("Type", "Type", "Typ");
    public static readonly Text OfText = new("text", "texte", "Text");
    public static readonly Text OfDate = new("date", "date", "Datum");
    public static readonly Text Filled = new("Filled for", "Rempli pour", "Gefüllt bei");
    public static readonly Counted People = new(new("{0:N0} person", "{0:N0} personne", "{0:N0} Person"), new("{0:N0} people", "{0:N0} personnes", "{0:N0} Personen"));
    public static readonly Text Add = new("Add a custom field", "Ajouter un champ personnalisé", "Benutzerdefiniertes Feld hinzufügen");
    public static readonly Text None = new("Here will be the custom fields of the platform.", "Ici apparaîtront les champs personnalisés de la plateforme.", "Hier werden die benutzerdefinierten Felder der Plattform stehen.");
    public static readonly Text NoneNext = new("A run creates those of the connector, or add one yourself.", "Une synchronisation crée ceux du connecteur, ou ajoutez-en un vous-même.", "Ein Lauf legt die des Konnektors an, oder fügen Sie selbst eines hinzu.");
    public static readonly Text Rename = new("Rename", "Renommer", "Umbenennen");
    public static readonly Text RenameLead = new(
        "The next run then finds no field of the old name: it creates one again, fills it, and takes the values off the renamed one.",
        "La synchronisation suivante ne trouve alors plus de champ de l’ancien nom : elle en recrée un, le remplit et retire les valeurs du champ renommé.",
        "Der nächste Lauf findet dann kein Feld des alten Namens mehr: Er legt eines neu an, füllt es und nimmt die Werte vom umbenannten."
    );
    public static readonly Text Delete = new("Delete this field", "Supprimer ce champ", "Dieses Feld löschen");
    public static readonly Text DeleteTitle = new("Delete the custom field “{0}”?", "Supprimer le champ personnalisé « {0} » ?", "Das benutzerdefinierte Feld „{0}“ löschen?");
    public static readonly Counted DeleteLead = new(
        new("The field goes, and with it the value of {0:N0} person. The platform cannot bring them back; the next run creates the connector’s fields again.", "Le champ disparaît, et avec lui la valeur de {0:N0} personne. La plateforme ne peut pas les rétablir ; la synchronisation suivante recrée les champs du connecteur.", "Das Feld verschwindet und mit ihm der Wert von {0:N0} Person. Die Plattform kann das nicht rückgängig machen; der nächste Lauf legt die Felder des Konnektors wieder an."),
        new("The field goes, and with it the values of {0:N0} people. The platform cannot bring them back; the next run creates the connector’s fields again.", "Le champ disparaît, et avec lui les valeurs de {0:N0} personnes. La plateforme ne peut pas les rétablir ; la synchronisation suivante recrée les champs du connecteur.", "Das Feld verschwindet und mit ihm die Werte von {0:N0} Personen. Die Plattform kann das nicht rückgängig machen; der nächste Lauf legt die Felder des Konnektors wieder an.")
    );
    public static readonly Text TypeName = new("Type the name of the field to delete it", "Saisissez le nom du champ pour le supprimer", "Geben Sie den Namen des Feldes ein, um es zu löschen");
    public static readonly Text NameDiffers = new("This is not the name of the field, so nothing was deleted. Type it exactly as it stands above.", "Ce n’est pas le nom du champ : rien n’a été supprimé. Saisissez-le exactement comme ci-dessus.", "Das ist nicht der Name des Feldes, daher wurde nichts gelöscht. Geben Sie ihn genau so ein, wie er oben steht.");
    public static readonly Text Id = new("Field id", "Identifiant du champ", "Feld-ID");

    public static Text OfType(string type) => type == "date" ? OfDate : OfText;
}
