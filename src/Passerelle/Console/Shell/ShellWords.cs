using Passerelle.Console.Words;

namespace Passerelle.Console.Shell;

/// <summary>Words around every page.</summary>
public static class ShellWords
{
    public static readonly Text Skip = new("Skip to the content", "Aller au contenu", "Zum Inhalt springen");
    public static readonly Text Home = new("Home", "Accueil", "Start");
    public static readonly Text Connector = new("Connector", "Connecteur", "Konnektor");
    public static readonly Text Overview = new("Overview", "Vue d’ensemble", "Überblick");
    public static readonly Text Platforms = new("Platforms", "Plateformes", "Plattformen");
    public static readonly Text Runs = new("Runs", "Synchronisations", "Läufe");
    public static readonly Text People = new("People", "Personnes", "Personen");
    public static readonly Text Held = new("Waiting for approval", "À approuver", "Wartet auf Freigabe");
    public static readonly Text Findings = new("To be mended", "À corriger", "Zu beheben");
    public static readonly Text Audit = new("Audit log", "Audit", "Prüfprotokoll");
    public static readonly Text Accounts = new("Accounts", "Comptes", "Konten");
    public static readonly Text MainNavigation = new("Main navigation", "Navigation principale", "Hauptnavigation");
    public static readonly Text Environment = new("Environment", "Environnement", "Umgebung");
    public static readonly Text Test = new("Test instance", "Instance de test", "Testinstanz");
    public static readonly Text Production = new("Production", "Production", "Produktion");
    public static readonly Text TestBanner = new("You are looking at the test instance. Nothing here reaches production.", "Vous regardez l’instance de test. Rien de ce qui s’y passe n’atteint la production.", "Sie sehen die Testinstanz. Nichts davon erreicht die Produktion.");
    public static readonly Text MyAccount = new("My account", "Mon compte", "Mein Konto");
    public static readonly Text Language = new("Language", "Langue", "Sprache");
    public static readonly Text Theme = new("Appearance", "Apparence", "Darstellung");
    public static readonly Text Light = new("Light", "Clair", "Hell");
    public static readonly Text Dark = new("Dark", "Sombre", "Dunkel");
    public static readonly Text AsDevice = new("As the device", "Comme l’appareil", "Wie das Gerät");
    public static readonly Text NotFound = new("This page does not exist", "Cette page n’existe pas", "Diese Seite gibt es nicht");
    public static readonly Text NotFoundLead = new("The address may be mistyped, or what it showed is no longer kept.", "L’adresse est peut-être erronée, ou ce qu’elle montrait n’est plus conservé.", "Die Adresse ist vielleicht vertippt, oder was sie zeigte, wird nicht mehr aufbewahrt.");
    public static readonly Text Forbidden = new("Your account may not do this", "Votre compte n’y est pas autorisé", "Ihr Konto darf das nicht");
    public static readonly Text ForbiddenLead = new("Ask a solution architect of your platform for the role it needs.", "Demandez à un architecte de votre plateforme le rôle nécessaire.", "Bitten Sie einen Architekten Ihrer Plattform um die nötige Rolle.");
    public static readonly Text FormStale = new("This form is no longer valid", "Ce formulaire n’est plus valable", "Dieses Formular ist nicht mehr gültig");
    public static readonly Text FormStaleLead = new("Nothing was changed. Go back, load the page again and send it once more.", "Rien n’a été modifié. Revenez en arrière, rechargez la page et envoyez-le à nouveau.", "Nichts wurde geändert. Gehen Sie zurück, laden Sie die Seite neu und senden Sie es noch einmal.");
    public static readonly Text TooMany = new("Too many tries", "Trop de tentatives", "Zu viele Versuche");
    public static readonly Text TooManyLead = new("Wait a minute, then try again.", "Attendez une minute, puis réessayez.", "Warten Sie eine Minute und versuchen Sie es dann noch einmal.");
    public static readonly Text Failed = new("Something went wrong", "Une erreur s’est produite", "Etwas ist schiefgegangen");
    public static readonly Text FailedLead = new("The console could not show this page. Try again; if it happens once more, look into the log.", "La console n’a pas pu afficher cette page. Réessayez ; si cela se reproduit, consultez le journal.", "Die Konsole konnte diese Seite nicht zeigen. Versuchen Sie es noch einmal; geschieht es wieder, sehen Sie ins Protokoll.");
    public static readonly Text ToHome = new("Go to the home page", "Aller à l’accueil", "Zur Startseite");

    public static Text Of(bool isTest) => isTest ? Test : Production;
}
