using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.SetUp.Sections;

/// <summary>The fields that are always synchronised (section 5), the language, and the ids.</summary>
internal static class FieldsSection
{
    public static SetUpSection Section { get; } =
        new(
            "fields",
            new Text("Fields", "Champs", "Felder"),
            new Text("These fields are kept equal to Personio with every run.", "Ces champs sont rendus identiques à Personio à chaque synchronisation.", "Diese Felder werden mit jedem Lauf an Personio angeglichen."),
            [
                new FieldSet(
                    new Text("Language of new accounts", "Langue des nouveaux comptes", "Sprache neuer Konten"),
                    new Text("Set when an account is created, and never changed afterwards.", "Définie à la création du compte, et jamais modifiée ensuite.", "Wird beim Anlegen gesetzt und danach nie geändert."),
                    [
                        new SetUpField("connector.language", FieldKind.Text, new Text("Language", "Langue", "Sprache"), new Text("The code of a 360Learning language, such as fr, en or de.", "Le code d’une langue de 360Learning, par exemple fr, en ou de.", "Das Kürzel einer 360Learning-Sprache, etwa fr, en oder de.")) { Default = "en" },
                        new SetUpField("connector.languageSource", FieldKind.Attribute, new Text("Attribute that gives it instead", "Attribut qui la donne à la place", "Attribut, das sie stattdessen vorgibt"), new Text("A Personio attribute with the person’s language; people without a value get the language above.", "Un attribut Personio contenant la langue de la personne ; sans valeur, la langue ci-dessus s’applique.", "Ein Personio-Attribut mit der Sprache der Person; ohne Wert gilt die Sprache oben.")),
                    ]
                ),
                new FieldSet(
                    new Text("How an employee and an account are tied", "Comment un employé et un compte sont liés", "Wie Mitarbeiter und Konto verbunden werden"),
                    Lead: null,
                    [
                        new SetUpField("links.employeeId", FieldKind.Attribute, new Text("Personnel number", "Matricule", "Personalnummer"), new Text("A Personio attribute that is kept as a second external ID. It never matches anybody.", "Un attribut Personio conservé comme second identifiant externe. Il ne sert jamais à retrouver quelqu’un.", "Ein Personio-Attribut, das als zweite externe ID aufbewahrt wird. Danach wird nie jemand zugeordnet.")),
                        new SetUpField("links.platform", FieldKind.Text, new Text("Name of the external IDs", "Nom des identifiants externes", "Name der externen IDs"), new Text("Under which name 360Learning keeps the employee IDs. Leave it, unless two connectors feed one platform.", "Le nom sous lequel 360Learning conserve les identifiants d’employés. À laisser tel quel, sauf si deux connecteurs alimentent une plateforme.", "Unter welchem Namen 360Learning die Mitarbeiter-IDs führt. Nur ändern, wenn zwei Konnektoren eine Plattform speisen.")) { Default = "passerelle" },
                        new SetUpField("links.claim", FieldKind.Choice, new Text("Memberships that fit already", "Appartenances déjà conformes", "Mitgliedschaften, die schon passen"), new Text("When an account that exists is taken over, groups and managers that equal what the rules give become the connector’s own, or stay as made by hand.", "Lorsqu’un compte existant est repris, les groupes et responsables déjà conformes aux règles deviennent ceux du connecteur, ou restent comme faits à la main.", "Wird ein vorhandenes Konto übernommen, gehören Gruppen und Vorgesetzte, die den Regeln schon entsprechen, dem Konnektor oder bleiben wie von Hand gemacht.")) { Default = "true", IsPlainChoice = true, Choices = [new("true", new Text("become the connector’s own", "deviennent celles du connecteur", "gehören dem Konnektor")), new("false", new Text("stay as made by hand", "restent comme faites à la main", "bleiben wie von Hand gemacht"))] },
                    ]
                ),
            ],
            SectionTable.FieldMap,
            "links"
        );
}
