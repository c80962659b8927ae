using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.TestInstance;

/// <summary>Words about filling the test instance from production.</summary>
public static class FillWords
{
    public static readonly Text Title = new("Fill from production", "Remplir depuis la production", "Aus der Produktion füllen");
    public static readonly Text Lead = new(
        "The test instance gets your own groups, people and fields, so that a test run shows what production would see.",
        "L’instance de test reçoit vos propres groupes, personnes et champs : une synchronisation de test montre alors ce que verrait la production.",
        "Die Testinstanz erhält Ihre eigenen Gruppen, Personen und Felder. Ein Testlauf zeigt dann, was die Produktion sähe."
    );
    public static readonly Text ReadTitle = new("What is read", "Ce qui est lu", "Was gelesen wird");
    public static readonly Text ReadFrom = new("Once, from {0}, with the credentials of production:", "Une fois, depuis {0}, avec les identifiants de production :", "Einmal, von {0}, mit den Zugangsdaten der Produktion:");
    public static readonly Text ReadGroups = new("all groups, and all custom fields with the values they allow", "tous les groupes, et tous les champs personnalisés avec leurs valeurs autorisées", "alle Gruppen, und alle benutzerdefinierten Felder mit ihren erlaubten Werten");
    public static readonly Text ReadUsers = new("all accounts, deleted ones too: name, e-mail, title, language, status, last sign-in, custom values", "tous les comptes, supprimés compris : nom, e-mail, titre, langue, statut, dernière connexion, valeurs personnalisées", "alle Konten, auch gelöschte: Name, E-Mail, Titel, Sprache, Status, letzte Anmeldung, Werte der Felder");
    public static readonly Text ReadRelations = new("roles in groups, managers, and the links of this connector", "les rôles dans les groupes, les responsables et les liens de ce connecteur", "Rollen in Gruppen, Vorgesetzte und die Verknüpfungen dieses Konnektors");
    public static readonly Text OnlyRead = new(
        "Production is only read, nothing is written there. This takes two requests for each person: about two minutes for 1,000 people at the usual pace.",
        "La production est seulement lue, rien n’y est écrit. Il faut deux requêtes par personne : environ deux minutes pour 1 000 personnes au rythme habituel.",
        "Die Produktion wird nur gelesen, nichts wird dort geschrieben. Es sind zwei Anfragen je Person: etwa zwei Minuten für 1.000 Personen im üblichen Takt."
    );
    public static readonly Text KeptTitle = new("What is kept", "Ce qui est conservé", "Was behalten wird");
    public static readonly Text Kept = new(
        "It all lies in the test instance, on this machine, until the instance is reset, or erased some days after it has expired. No password and no course is taken over, and no mail leaves the instance.",
        "Tout se trouve dans l’instance de test, sur cette machine, jusqu’à sa réinitialisation ou jusqu’à son effacement quelques jours après son expiration. Aucun mot de passe ni cours n’est repris, et aucun e-mail ne sort de l’instance.",
        "Alles liegt in der Testinstanz auf diesem Rechner, bis sie zurückgesetzt oder einige Tage nach ihrem Ablauf gelöscht wird. Weder Passwörter noch Kurse werden übernommen, und keine E-Mail verlässt die Instanz."
    );
    public static readonly Text Replaced = new("It takes the place of the {0:N0} accounts and {1:N0} groups that are there now.", "Cela remplace les {0:N0} comptes et {1:N0} groupes qui s’y trouvent.", "Das tritt an die Stelle der {0:N0} Konten und {1:N0} Gruppen, die jetzt dort sind.");
    public static readonly Text Forgotten = new(
        "What Passerelle remembers of the test (runs, links, findings) goes with them; the audit log stays.",
        "Ce que Passerelle a retenu du test (synchronisations, liens, points à corriger) disparaît avec ; le journal d’audit reste.",
        "Was Passerelle vom Test weiß (Läufe, Verknüpfungen, zu Behebendes), geht mit; das Prüfprotokoll bleibt."
    );
    public static readonly Text Groups = new("The groups keep their ids: afterwards the draft’s test synchronises the groups of production, with their filters.", "Les groupes gardent leur identifiant : ensuite, le test du brouillon synchronise les groupes de production, avec leurs filtres.", "Die Gruppen behalten ihre IDs: Danach synchronisiert der Test des Entwurfs die Gruppen der Produktion mit ihren Filtern.");
    public static readonly Text FileGroups = new(
        "The groups keep their ids. Afterwards write those of production under environments.test of the configuration file, and start Passerelle again:",
        "Les groupes gardent leur identifiant. Ensuite, indiquez ceux de la production sous environments.test du fichier de configuration, puis redémarrez Passerelle :",
        "Die Gruppen behalten ihre ID. Schreiben Sie danach die der Produktion unter environments.test der Konfigurationsdatei, und starten Sie Passerelle neu:"
    );
    public static readonly Text FileRealNames = new(
        "Names and e-mails are the real ones. Made-up names need a connector that the console owns, since the test runs must replace the same names: take the connector over first if you want them.",
        "Les noms et les e-mails sont les vrais. Les pseudonymes demandent un connecteur géré par la console, car les synchronisations de test doivent remplacer les mêmes noms : reprenez d’abord le connecteur si vous en voulez.",
        "Namen und E-Mails sind die echten. Erfundene Namen brauchen einen Konnektor, der der Konsole gehört, denn die Testläufe müssen dieselben Namen ersetzen: Übernehmen Sie den Konnektor zuerst, wenn Sie sie möchten."
    );
    public static readonly Text Simulated = new(
        "The test takes its employees from the simulated Personio. They are not those of your company and will not fit the accounts: take the simulated Personio out of the test in the set-up.",
        "Le test prend ses employés dans le Personio simulé. Ce ne sont pas ceux de votre entreprise et ils ne correspondront pas aux comptes : retirez le Personio simulé du test dans la configuration.",
        "Der Test nimmt seine Mitarbeiter aus dem simulierten Personio. Es sind nicht die Ihres Unternehmens, und sie passen nicht zu den Konten: Nehmen Sie das simulierte Personio in der Einrichtung aus dem Test."
    );
    public static readonly Text Pseudonymise = new("Replace names and e-mails by made-up ones", "Remplacer les noms et les e-mails par des pseudonymes", "Namen und E-Mails durch erfundene ersetzen");
    public static readonly Text PseudonymiseHint = new(
        "The same made-up names stand in the test runs for the employees from Personio, so that everyone still fits. The connector administrator’s address stays. Titles and custom values stay as they are, except e-mail addresses.",
        "Les synchronisations de test donnent les mêmes pseudonymes aux employés de Personio : chacun se retrouve. L’adresse de l’administrateur du connecteur reste. Titres et valeurs personnalisées restent tels quels, sauf les adresses e-mail.",
        "Die Testläufe geben den Mitarbeitern aus Personio dieselben erfundenen Namen, sodass alle zusammenpassen. Die Adresse des Konnektor-Administrators bleibt. Titel und Werte der Felder bleiben, wie sie sind, außer E-Mail-Adressen."
    );
    public static readonly Text Fill = new("Fill the test instance", "Remplir l’instance de test", "Testinstanz füllen");
    public static readonly Text TypePlatform = new("Type the name of the platform, {0}, to fill its test instance", "Saisissez le nom de la plateforme, {0}, pour remplir son instance de test", "Geben Sie den Namen der Plattform, {0}, ein, um ihre Testinstanz zu füllen");
    public static readonly Text FillLead = new("With your own groups, people and fields, read once from production.", "Avec vos propres groupes, personnes et champs, lus une fois en production.", "Mit Ihren eigenen Gruppen, Personen und Feldern, einmal aus der Produktion gelesen.");
    public static readonly Text Filled = new("Filled from production on {1} by {0}: {2:N0} accounts, {3:N0} groups.", "Remplie depuis la production le {1} par {0} : {2:N0} comptes, {3:N0} groupes.", "Am {1} von {0} aus der Produktion gefüllt: {2:N0} Konten, {3:N0} Gruppen.");
    public static readonly Text WithPseudonyms = new("Names and e-mails are made up, those of the employees in test runs too.", "Les noms et les e-mails sont des pseudonymes, ceux des employés dans les synchronisations de test aussi.", "Namen und E-Mails sind erfunden, auch die der Mitarbeiter in Testläufen.");
    public static readonly Text WithRealNames = new("Names and e-mails are the real ones.", "Les noms et les e-mails sont les vrais.", "Namen und E-Mails sind die echten.");
    public static readonly Text Already = new("The test instance was filled already. Reset it first; then it can be filled again.", "L’instance de test est déjà remplie. Réinitialisez-la d’abord ; elle pourra ensuite être remplie à nouveau.", "Die Testinstanz ist schon gefüllt. Setzen Sie sie zuerst zurück; dann kann sie wieder gefüllt werden.");
    public static readonly Text NotRunning = new("The test instance is not running. Start it first.", "L’instance de test n’est pas en marche. Démarrez-la d’abord.", "Die Testinstanz läuft nicht. Starten Sie sie zuerst.");
    public static readonly Text NotUsed = new("The test of this connector does not work on the test instance. Point it there first.", "Le test de ce connecteur ne pointe pas sur l’instance de test. Dirigez-le d’abord vers elle.", "Der Test dieses Konnektors arbeitet nicht auf der Testinstanz. Richten Sie ihn zuerst darauf.");
    public static readonly Text NoProduction = new("The set-up does not say enough of production to read it: its address, its credentials and its groups.", "La configuration n’en dit pas assez sur la production pour la lire : son adresse, ses identifiants et ses groupes.", "Die Einrichtung sagt nicht genug über die Produktion, um sie zu lesen: ihre Adresse, ihre Zugangsdaten und ihre Gruppen.");
    public static readonly Text ToSetUp = new("Set-up", "Configuration", "Einrichtung");
}
