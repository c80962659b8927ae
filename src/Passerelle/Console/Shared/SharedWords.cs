using Passerelle.Console.Words;

namespace Passerelle.Console.Shared;

/// <summary>Words of the components that pages share.</summary>
public static class SharedWords
{
    public static readonly Text What = new("What", "Quoi", "Was");
    public static readonly Text Old = new("Before", "Avant", "Vorher");
    public static readonly Text New = new("After", "Après", "Nachher");
    public static readonly Text ChangesTable = new("Values before and after", "Valeurs avant et après", "Werte vorher und nachher");
    public static readonly Text Empty = new("empty", "vide", "leer");
    public static readonly Text Search = new("Search", "Rechercher", "Suchen");
    public static readonly Text Filter = new("Filter", "Filtrer", "Filtern");
    public static readonly Text All = new("All", "Tous", "Alle");
    public static readonly Text Pages = new("Pages", "Pages", "Seiten");
    public static readonly Text Previous = new("Previous", "Précédente", "Zurück");
    public static readonly Text Next = new("Next", "Suivante", "Weiter");
    public static readonly Text RangeOfMore = new("{0:N0} to {1:N0} of more than {2:N0}", "{0:N0} à {1:N0} sur plus de {2:N0}", "{0:N0} bis {1:N0} von mehr als {2:N0}");
    public static readonly Text Range = new("{0:N0} to {1:N0} of {2:N0}", "{0:N0} à {1:N0} sur {2:N0}", "{0:N0} bis {1:N0} von {2:N0}");
    public static readonly Text NothingMatches = new("Nothing matches.", "Aucun résultat.", "Nichts passt.");
    public static readonly Text NothingMatchesNext = new("Change the search or take a filter away.", "Modifiez la recherche ou retirez un filtre.", "Ändern Sie die Suche oder nehmen Sie einen Filter weg.");
    public static readonly Text TakeFiltersAway = new("Take all filters away", "Retirer tous les filtres", "Alle Filter entfernen");
    /// <summary>A word and what belongs to it.</summary>
    /// <summary>After a name or a heading that a link or an emphasis keeps apart from what follows it.</summary>
    public static readonly Text Colon = new(":", " :", ":");
    public static readonly Text Pair = new("{0}: {1}", "{0} : {1}", "{0}: {1}");
    public static readonly Text Mend = new("What to do: {0}", "Que faire : {0}", "Was zu tun ist: {0}");
    public static readonly Text Employee = new("employee {0}", "employé {0}", "Mitarbeiter {0}");
    public static readonly Text HrPage = new("Open in Personio", "Ouvrir dans Personio", "In Personio öffnen");
    public static readonly Text Saved = new("Saved. Other devices are signed out.", "Enregistré. Les autres appareils sont déconnectés.", "Gespeichert. Andere Geräte sind abgemeldet.");
}
