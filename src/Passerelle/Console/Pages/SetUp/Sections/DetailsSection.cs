using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.SetUp.Sections;

/// <summary>What rule L2 asks for: who, from where, to where.</summary>
internal static class DetailsSection
{
    private const string PersonioManual = "https://support.personio.de/hc/en-us/articles/4404623630993";
    private const string LearningManual = "https://360learning.readme.io/docs/manage-api-keys";

    /// <summary>The generations of Personio's API.</summary>
    public static IReadOnlyList<FieldChoice> Apis { get; } = [new("v1", new Text("v1", "v1", "v1")), new("v2", new Text("v2 (preview)", "v2 (aperçu)", "v2 (Vorschau)"))];

    public static SetUpSection Section { get; } =
        new(
            "details",
            new Text("Details", "Informations", "Angaben"),
            new Text("Where the data come from, and where they go.", "D’où viennent les données, et où elles vont.", "Woher die Daten kommen und wohin sie gehen."),
            [
                new FieldSet(
                    new Text("Integration", "Intégration", "Integration"),
                    Lead: null,
                    [
                        new SetUpField("connector.name", FieldKind.Text, new Text("Integration name", "Nom de l’intégration", "Name der Integration"), new Text("What people call this connector.", "Le nom sous lequel on connaît ce connecteur.", "So wird dieser Konnektor genannt.")) { Default = "Personio" },
                        new SetUpField(
                            "connector.administrator",
                            FieldKind.Text,
                            new Text("E-mail of the connector administrator", "E-mail de l’administrateur du connecteur", "E-Mail des Konnektor-Administrators"),
                            new Text(
                                "The 360Learning account that looks after the connector. It gets the reports, is the reply address of the login mails, and is never removed. It must be administrator or owner of each synchronised group, or above it.",
                                "Le compte 360Learning qui suit le connecteur. Il reçoit les rapports, sert d’adresse de réponse aux e-mails de connexion et n’est jamais supprimé. Il doit être administrateur ou propriétaire de chaque groupe synchronisé, ou au-dessus.",
                                "Das 360Learning-Konto, das sich um den Konnektor kümmert. Es erhält die Berichte, ist Antwortadresse der Zugangs-E-Mails und wird nie entfernt. Es muss Administrator oder Eigentümer jeder synchronisierten Gruppe oder darüber sein."
                            )
                        ) { IsRequired = true },
                    ]
                ),
                new FieldSet(
                    new Text("Personio", "Personio", "Personio"),
                    new Text(
                        "In Personio, create an API credential under Settings > Integrations > API credentials. Grant Employees: read, and nothing else. Tick the attributes listed below as readable. With API v2, also grant read on what is mapped: org units, workplaces, legal entities, cost centres.",
                        "Dans Personio, créez un identifiant API sous Paramètres > Intégrations > Identifiants API. Accordez Employés : lecture, et rien d’autre. Cochez comme lisibles les attributs listés plus bas. Avec l’API v2, accordez aussi la lecture de ce qui est utilisé : unités d’organisation, lieux de travail, entités juridiques, centres de coûts.",
                        "Erstellen Sie in Personio unter Einstellungen > Integrationen > API-Zugangsdaten einen Zugang. Geben Sie Mitarbeiter: Lesen frei und sonst nichts. Haken Sie die unten genannten Attribute als lesbar an. Mit API v2 geben Sie auch das Lesen dessen frei, was verwendet wird: Organisationseinheiten, Arbeitsorte, Rechtsträger, Kostenstellen."
                    ),
                    [
                        new SetUpField("personio.domain", FieldKind.Text, new Text("Personio domain", "Domaine Personio", "Personio-Domain"), new Text("The web address of your Personio account, as in the browser, such as https://acme.personio.de. Used for links to a person’s HR page.", "L’adresse web de votre compte Personio, comme dans le navigateur, par exemple https://acme.personio.de. Sert aux liens vers la fiche RH d’une personne.", "Die Webadresse Ihres Personio-Kontos wie im Browser, etwa https://acme.personio.de. Dient für Links zur Personalseite einer Person.")),
                        new SetUpField("personio.clientId", FieldKind.Masked, new Text("Client ID", "Client ID", "Client-ID"), new Text("Shown in Personio beside the API credential.", "Affiché dans Personio à côté de l’identifiant API.", "Steht in Personio neben den API-Zugangsdaten.")) { IsRequired = true },
                        new SetUpField("personio.clientSecret", FieldKind.Secret, new Text("Client secret", "Client secret", "Client-Secret"), new Text("Personio shows it once, when the credential is created. It is kept encrypted and never shown again.", "Personio l’affiche une seule fois, à la création de l’identifiant. Il est conservé chiffré et n’est plus jamais affiché.", "Personio zeigt es einmal, beim Erstellen des Zugangs. Es wird verschlüsselt aufbewahrt und nie wieder gezeigt.")) { IsRequired = true },
                        new SetUpField("personio.api", FieldKind.Choice, new Text("Generation of Personio’s API", "Génération de l’API Personio", "Generation der Personio-API"), new Text("v1 suits every account. v2 is a preview.", "v1 convient à tous les comptes. v2 est un aperçu.", "v1 passt für jedes Konto. v2 ist eine Vorschau.")) { Default = "v1", Choices = Apis },
                    ]
                ) { MoreAt = PersonioManual, MoreName = new Text("Personio’s article on API credentials", "L’article de Personio sur les identifiants API", "Personios Artikel zu API-Zugangsdaten") },
                Learning("test", new Text("360Learning: test", "360Learning : test", "360Learning: Test"), new Text(
                    "The test platform is used first. Nothing runs there by itself, and no mail is sent.",
                    "La plateforme de test est utilisée en premier. Rien ne s’y lance tout seul, et aucun e-mail n’est envoyé.",
                    "Die Testplattform kommt zuerst. Dort läuft nichts von selbst, und es wird keine E-Mail verschickt.")),
                Learning("production", new Text("360Learning: production", "360Learning : production", "360Learning: Produktion"), new Text(
                    "May stay empty until the test went well. Nothing reaches production before an architect has deployed and the connector was set up on a group.",
                    "Peut rester vide jusqu’à ce que le test ait réussi. Rien n’atteint la production avant qu’un architecte ait déployé et que le connecteur ait été mis en place sur un groupe.",
                    "Kann leer bleiben, bis der Test gelungen ist. Nichts erreicht die Produktion, bevor ein Architekt den Konnektor bereitgestellt hat und er auf einer Gruppe eingerichtet wurde.")),
            ],
            SectionTable.None,
            "version", "platform", "connector", "personio", "environments"
        );

    private static FieldSet Learning(string environment, Text title, Text lead)
    {
        var at = $"environments.{environment}";
        var isTest = environment == "test";
        return new FieldSet(
            title,
            lead,
            [
                new SetUpField($"{at}.baseUrl", FieldKind.Text, new Text("Address of the platform", "Adresse de la plateforme", "Adresse der Plattform"), new Text("https://app.360learning.com, or https://app.us.360learning.com for platforms in the United States; a test instance has its own address.", "https://app.360learning.com, ou https://app.us.360learning.com pour les plateformes aux États-Unis ; une instance de test a sa propre adresse.", "https://app.360learning.com, oder https://app.us.360learning.com für Plattformen in den USA; eine Testinstanz hat ihre eigene Adresse.")) { IsRequired = isTest },
                new SetUpField($"{at}.clientId", FieldKind.Masked, new Text("Client ID", "Client ID", "Client-ID"), new Text("In 360Learning: platform group > Settings > API v2 > Add API credentials. Only the owner and platform administrators see that page.", "Dans 360Learning : groupe plateforme > Paramètres > API v2 > Ajouter des identifiants API. Seuls le propriétaire et les administrateurs de la plateforme voient cette page.", "In 360Learning: Plattformgruppe > Einstellungen > API v2 > API-Zugangsdaten hinzufügen. Nur Eigentümer und Plattform-Administratoren sehen diese Seite.")) { IsRequired = isTest },
                new SetUpField($"{at}.clientSecret", FieldKind.Secret, new Text("Client secret", "Client secret", "Client-Secret"), new Text("Shown once, when the credential is created. Give it read and write on users, groups, memberships, managers, roles (read), external IDs and custom fields.", "Affiché une seule fois, à la création de l’identifiant. Accordez lecture et écriture sur utilisateurs, groupes, appartenances, responsables, rôles (lecture), identifiants externes et champs personnalisés.", "Wird einmal gezeigt, beim Erstellen. Geben Sie Lesen und Schreiben für Nutzer, Gruppen, Mitgliedschaften, Vorgesetzte, Rollen (Lesen), externe IDs und benutzerdefinierte Felder frei.")) { IsRequired = isTest },
                new SetUpField($"{at}.groups", FieldKind.Groups, new Text("Groups to synchronise", "Groupes à synchroniser", "Zu synchronisierende Gruppen"), new Text("The IDs of the groups, one a line: the 24 characters at the end of the group’s address in 360Learning. None may lie inside another.", "Les identifiants des groupes, un par ligne : les 24 caractères à la fin de l’adresse du groupe dans 360Learning. Aucun ne doit se trouver dans un autre.", "Die IDs der Gruppen, eine je Zeile: die 24 Zeichen am Ende der Adresse der Gruppe in 360Learning. Keine darf in einer anderen liegen.")) { IsRequired = isTest },
            ]
        ) { MoreAt = LearningManual, MoreName = new Text("360Learning’s page on API v2 credentials", "La page de 360Learning sur les identifiants API v2", "360Learnings Seite zu API-v2-Zugangsdaten") };
    }
}
