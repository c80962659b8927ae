using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Platforms;

/// <summary>Words of the list of platforms.</summary>
public static class PlatformWords
{
    public static readonly Text Title = new("Platforms", "Plateformes", "Plattformen");
    public static readonly Text Lead = new("The 360Learning platforms you look after, and how far the connector of each is.", "Les plateformes 360Learning dont vous vous occupez, et où en est le connecteur de chacune.", "Die 360Learning-Plattformen, um die Sie sich kümmern, und wie weit ihr Konnektor ist.");
    public static readonly Text Platform = new("Platform", "Plateforme", "Plattform");
    public static readonly Text Stage = new("Stage", "Étape", "Stand");
    public static readonly Text Waits = new("What waits", "En attente", "Was wartet");
    public static readonly Text Nothing = new("nothing", "rien", "nichts");
    public static readonly Counted Held = new(
        new Text("{0} person waits for approval", "{0} personne à approuver", "{0} Person wartet auf Freigabe"),
        new Text("{0} people wait for approval", "{0} personnes à approuver", "{0} Personen warten auf Freigabe"));
    public static readonly Counted Findings = new(
        new Text("{0} thing to be mended", "{0} point à corriger", "{0} Punkt zu beheben"),
        new Text("{0} things to be mended", "{0} points à corriger", "{0} Punkte zu beheben"));
    public static readonly Text EmptyTitle = new("No platform yet", "Aucune plateforme", "Noch keine Plattform");
    public static readonly Text EmptyNext = new("Ask a solution architect for a role on yours.", "Demandez à un architecte un rôle sur la vôtre.", "Bitten Sie einen Architekten um eine Rolle auf Ihrer.");
    public static readonly Text Add = new("Add a platform", "Ajouter une plateforme", "Plattform hinzufügen");
    public static readonly Text AddLead = new("You become its architect and administrator. Its Personio integration is switched off until you switch it on.", "Vous en devenez l’architecte et l’administrateur. Son intégration Personio reste désactivée jusqu’à ce que vous l’activiez.", "Sie werden ihr Architekt und Administrator. Ihre Personio-Integration bleibt ausgeschaltet, bis Sie sie einschalten.");
    public static readonly Text Name = new("Name of the 360Learning platform", "Nom de la plateforme 360Learning", "Name der 360Learning-Plattform");
    public static readonly Text NameMissing = new("Give the name of the platform, as people say it.", "Indiquez le nom de la plateforme, tel qu’on le dit.", "Geben Sie den Namen der Plattform an, wie man ihn sagt.");
    public static readonly Text NameTaken = new("There is a platform of this name already. Its architects can give you a role on it.", "Une plateforme de ce nom existe déjà. Ses architectes peuvent vous y donner un rôle.", "Eine Plattform dieses Namens gibt es schon. Ihre Architekten können Ihnen eine Rolle darauf geben.");
    public static readonly Text NotArchitect = new("Only a solution architect can add a platform. Ask one.", "Seul un architecte peut ajouter une plateforme. Adressez-vous à l’un d’eux.", "Nur ein Architekt kann eine Plattform hinzufügen. Fragen Sie einen.");
}
