using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.SetUp.Sections;

/// <summary>The test's own source (rule T8), and addresses beside the usual ones (section 14).</summary>
internal static class SourceSections
{
    private const string OfTest = "environments.test.personio";

    public static SetUpSection TestSource { get; } =
        new(
            "test-source",
            new Text("Source of the test", "Source du test", "Quelle des Tests"),
            new Text(
                "The test can read your own Personio, the simulated one, or another account. Production always reads your own.",
                "Le test peut lire votre propre Personio, celui qui est simulé, ou un autre compte. La production lit toujours le vôtre.",
                "Der Test kann Ihr eigenes Personio lesen, das simulierte oder ein anderes Konto. Die Produktion liest immer Ihr eigenes."),
            [
                new FieldSet(
                    new Text("Another Personio", "Un autre Personio", "Ein anderes Personio"),
                    new Text("Only used when the last choice above is taken.", "Utilisé uniquement si le dernier choix ci-dessus est retenu.", "Wird nur bei der letzten Wahl oben verwendet."),
                    [
                        new SetUpField($"{OfTest}.baseUrl", FieldKind.Text, new Text("Address of its API", "Adresse de son API", "Adresse seiner API"), new Text("Such as https://api.personio.de. Plain http only on this machine.", "Par exemple https://api.personio.de. http sans chiffrement uniquement sur cette machine.", "Etwa https://api.personio.de. Unverschlüsseltes http nur auf diesem Rechner.")),
                        new SetUpField($"{OfTest}.clientId", FieldKind.Masked, new Text("Client ID", "Client ID", "Client-ID"), new Text("Shown beside the API credential.", "Affiché à côté de l’identifiant API.", "Steht neben den API-Zugangsdaten.")),
                        new SetUpField($"{OfTest}.clientSecret", FieldKind.Secret, new Text("Client secret", "Client secret", "Client-Secret"), new Text("Kept encrypted and never shown again.", "Conservé chiffré et plus jamais affiché.", "Wird verschlüsselt aufbewahrt und nie wieder gezeigt.")),
                        new SetUpField($"{OfTest}.domain", FieldKind.Text, new Text("Personio domain", "Domaine Personio", "Personio-Domain"), new Text("For links to a person’s HR page; empty for none.", "Pour les liens vers la fiche RH d’une personne ; vide pour aucun.", "Für Links zur Personalseite einer Person; leer für keine.")),
                        new SetUpField($"{OfTest}.api", FieldKind.Choice, new Text("Generation of Personio’s API", "Génération de l’API Personio", "Generation der Personio-API"), new Text("v1 suits every account. v2 is a preview.", "v1 convient à tous les comptes. v2 est un aperçu.", "v1 passt für jedes Konto. v2 ist eine Vorschau.")) { Default = "v1", Choices = DetailsSection.Apis },
                        .. Headers(OfTest),
                    ]
                ),
            ],
            SectionTable.TestSource,
            OfTest
        );

    public static SetUpSection Network { get; } =
        new(
            "network",
            new Text("Network", "Réseau", "Netz"),
            new Text("Only for special cases: another address of Personio’s API, or a proxy. Nearly everyone leaves this empty.", "Réservé aux cas particuliers : une autre adresse de l’API Personio, ou un proxy. Presque tout le monde laisse ceci vide.", "Nur für Sonderfälle: eine andere Adresse der Personio-API oder ein Proxy. Fast alle lassen das leer."),
            [
                new FieldSet(
                    new Text("Personio", "Personio", "Personio"),
                    Lead: null,
                    [
                        new SetUpField("personio.baseUrl", FieldKind.Text, new Text("Address of Personio’s API", "Adresse de l’API Personio", "Adresse der Personio-API"), new Text("Changing it asks for the client ID and secret again under Details.", "La modifier redemande le client ID et le client secret sous Informations.", "Wer sie ändert, gibt Client-ID und Client-Secret unter Angaben neu an.")) { Default = "https://api.personio.de" },
                        .. Headers("personio"),
                    ]
                ),
                new FieldSet(
                    new Text("Hosts", "Hôtes", "Hosts"),
                    new Text(
                        "Production only talks to the hosts of Personio and 360Learning, and to those listed here. An architect sees the list before deploying.",
                        "La production ne parle qu’aux hôtes de Personio et de 360Learning, et à ceux listés ici. Un architecte voit la liste avant de déployer.",
                        "Die Produktion spricht nur mit den Hosts von Personio und 360Learning und mit den hier genannten. Ein Architekt sieht die Liste vor dem Ausrollen."),
                    [
                        Hosts("production", new Text("Other hosts, production", "Autres hôtes, production", "Andere Hosts, Produktion")),
                        Hosts("test", new Text("Other hosts, test", "Autres hôtes, test", "Andere Hosts, Test")),
                        new SetUpField("environments.test.allowPlainHttp", FieldKind.Choice, new Text("Plain http in test", "http sans chiffrement dans le test", "Unverschlüsseltes http im Test"), new Text("Secrets travel readable for everyone on the way. Production never does this.", "Les secrets voyagent lisibles par tous en chemin. La production ne le fait jamais.", "Geheimnisse gehen für jeden auf dem Weg lesbar hinaus. Die Produktion tut das nie.")) { Default = "false", IsPlainChoice = true, Choices = [new("false", new Text("only on this machine", "uniquement sur cette machine", "nur auf diesem Rechner")), new("true", new Text("to every host", "vers tout hôte", "zu jedem Host"))] },
                    ]
                ),
            ]
        );

    private static IEnumerable<SetUpField> Headers(string at) =>
    [
        new SetUpField($"{at}.appId", FieldKind.Text, new Text("App ID", "App ID", "App-ID"), new Text("How Personio sees this program in its logs: capital letters, digits and underscores.", "Comment Personio voit ce programme dans ses journaux : majuscules, chiffres et tirets bas.", "Wie Personio dieses Programm in seinen Protokollen sieht: Großbuchstaben, Ziffern und Unterstriche.")) { Default = "PASSERELLE" },
        new SetUpField($"{at}.partnerId", FieldKind.Text, new Text("Partner ID", "Partner ID", "Partner-ID"), new Text("Only for partners of Personio.", "Réservé aux partenaires de Personio.", "Nur für Partner von Personio.")),
    ];

    private static SetUpField Hosts(string environment, Text label) =>
        new($"environments.{environment}.allowHosts", FieldKind.Lines, label, new Text("The names of the hosts, one a line, such as proxy.acme.example.", "Les noms des hôtes, un par ligne, par exemple proxy.acme.example.", "Die Namen der Hosts, einer je Zeile, etwa proxy.acme.example."));
}
