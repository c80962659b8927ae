using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Runs.Concerned;

/// <summary>Words of the people of a run.</summary>
public static class RunPeopleWords
{
    public static readonly Text Title = new("The people of this run", "Les personnes de cette synchronisation", "Die Personen dieses Laufs");
    public static readonly Text Lead = new("Each person once, with what became of them.", "Chaque personne une fois, avec ce qu’il en est advenu.", "Jede Person einmal, mit dem, was aus ihr wurde.");
    public static readonly Text Kind = new("What became of them", "Ce qu’il en est advenu", "Was daraus wurde");
    public static readonly Text Why = new("Why", "Pourquoi", "Warum");
    public static readonly Text WhyUnknown = new("The plan of this run is no longer kept.", "Le plan de cette synchronisation n’est plus conservé.", "Der Plan dieses Laufs wird nicht mehr aufbewahrt.");
    public static readonly Text Nobody = new("This run changed nobody.", "Cette synchronisation n’a modifié personne.", "Dieser Lauf hat niemanden geändert.");
    public static readonly Text NobodyNext = new("Here would be everybody whom it created, changed, removed or held back.", "Ici figureraient toutes les personnes créées, modifiées, retirées ou retenues.", "Hier stünden alle, die er angelegt, geändert, entfernt oder zurückgehalten hat.");
    public static readonly Text Changes = new("see the changes", "voir les modifications", "Änderungen ansehen");
}
