using Passerelle.Console.Words;
using Passerelle.Sandbox.Faults;

namespace Passerelle.Instance.Pages.Faults;

/// <summary>Words of the page that makes a simulated system fail.</summary>
public static class FaultsWords
{
    public static readonly Text Title = new("Faults", "Pannes", "Störungen");
    public static readonly Text Lead = new(
        "Make the API of this system fail as the real one may, and see what Passerelle does. These pages are never struck.",
        "Faites échouer l’API de ce système comme la vraie pourrait le faire, et voyez ce que fait Passerelle. Ces pages ne sont jamais touchées.",
        "Lassen Sie die API dieses Systems ausfallen, wie es der echten geschehen kann, und sehen Sie, was Passerelle tut. Diese Seiten trifft es nie."
    );
    public static readonly Text Add = new("Switch a fault on", "Activer une panne", "Störung einschalten");
    public static readonly Text What = new("What happens", "Ce qui se passe", "Was geschieht");
    public static readonly Text Whom = new("To which requests", "À quelles requêtes", "Bei welchen Anfragen");
    public static readonly Text Every = new("every request", "toutes les requêtes", "jeder Anfrage");
    public static readonly Text EveryTenth = new("every tenth request", "une requête sur dix", "jeder zehnten Anfrage");
    public static readonly Text Next = new("the next request only", "la prochaine requête seulement", "nur der nächsten Anfrage");
    public static readonly Text Attribute = new("Attribute (for a hidden one)", "Attribut (s’il est masqué)", "Attribut (wenn es verborgen wird)");
    public static readonly Text Active = new("Switched on", "Activées", "Eingeschaltet");
    public static readonly Counted Struck = new(new("struck {0:N0} request", "a touché {0:N0} requête", "traf {0:N0} Anfrage"), new("struck {0:N0} requests", "a touché {0:N0} requêtes", "traf {0:N0} Anfragen"));
    public static readonly Text Off = new("Switch all faults off", "Désactiver toutes les pannes", "Alle Störungen ausschalten");
    public static readonly Text None = new("No fault is switched on: the system answers as it should.", "Aucune panne n’est activée : le système répond normalement.", "Keine Störung ist eingeschaltet: Das System antwortet, wie es soll.");
    public static readonly Text AttributeMissing = new("Choose the attribute to hide.", "Choisissez l’attribut à masquer.", "Wählen Sie das Attribut, das verborgen wird.");
    public static readonly Text Other = new("Another fault ({0})", "Autre panne ({0})", "Andere Störung ({0})");
    public static readonly Text Latency = new("The answer comes 2 seconds late", "La réponse arrive avec 2 secondes de retard", "Die Antwort kommt 2 Sekunden zu spät");
    public static readonly Text TooMany = new("Refused as too many requests (429)", "Refusée pour excès de requêtes (429)", "Abgelehnt wegen zu vieler Anfragen (429)");
    public static readonly Text ServerError = new("Internal error (500)", "Erreur interne (500)", "Interner Fehler (500)");
    public static readonly Text BadGateway = new("Not reachable behind its gateway (502)", "Injoignable derrière sa passerelle (502)", "Hinter dem Gateway nicht erreichbar (502)");
    public static readonly Text Drop = new("The connection breaks before the request has an effect", "La connexion est coupée avant que la requête ait un effet", "Die Verbindung bricht ab, bevor die Anfrage wirkt");
    public static readonly Text DropAfter = new("The request takes effect, but its answer is lost", "La requête prend effet, mais sa réponse est perdue", "Die Anfrage wirkt, aber ihre Antwort geht verloren");
    public static readonly Text CutPage = new("Half of a page of the list is missing", "Il manque la moitié d’une page de la liste", "Die Hälfte einer Listenseite fehlt");
    public static readonly Text EmptyList = new("The list is empty and claims to be complete", "La liste est vide et se dit complète", "Die Liste ist leer und gibt sich vollständig");
    public static readonly Text Hidden = new("An attribute is no longer readable: {0}", "Un attribut n’est plus lisible : {0}", "Ein Attribut ist nicht mehr lesbar: {0}");
    public static readonly Text HiddenChoice = new("An attribute is no longer readable", "Un attribut n’est plus lisible", "Ein Attribut ist nicht mehr lesbar");

    /// <summary>A rule of the control API may be of a kind that the page does not offer.</summary>
    public static string Of(FaultRule rule) =>
        rule.Kind == FaultKind.HideAttribute ? Hidden.With(rule.Attribute)
        : FaultChoice.All.FirstOrDefault(choice => choice.Kind == rule.Kind && (rule.Kind != FaultKind.Status || choice.Status == rule.Status)) is { } known ? known.Name
        : Other.With(rule.Kind);

    public static Text OftenOf(FaultRule rule) =>
        rule.Count == 1 ? Next
        : rule.Every == FaultChoice.Tenth ? EveryTenth
        : Every;
}
