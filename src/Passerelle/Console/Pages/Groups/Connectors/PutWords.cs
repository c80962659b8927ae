using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Groups.Connectors;

/// <summary>Words of whom the connector put into a group or below it.</summary>
public static class PutWords
{
    public static readonly Text Title = new("People put here by the connector", "Personnes placées ici par le connecteur", "Vom Konnektor hierher gebrachte Personen");
    public static readonly Text Lead = new("Everybody whom the connector put into {0} or a group below it, each once.", "Toutes les personnes que le connecteur a placées dans {0} ou un groupe en dessous, chacune une fois.", "Alle, die der Konnektor in {0} oder eine Gruppe darunter gebracht hat, jede Person einmal.");
    public static readonly Text Unlinked = new("linked to nobody any more", "n’est plus liée à personne", "mit niemandem mehr verknüpft");
}
