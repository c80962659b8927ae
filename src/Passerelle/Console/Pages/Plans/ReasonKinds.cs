using Passerelle.Console.Pages.Findings;
using Passerelle.Console.Pages.Held;
using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Plans;

/// <summary>Why rows of a plan are as they are, in a few words.</summary>
public static class ReasonKinds
{
    private static readonly Dictionary<string, Text> Names = new(StringComparer.Ordinal)
    {
        ["unchanged"] = new Text("Equals Personio", "Conforme à Personio", "Gleich wie Personio"),
        ["updated"] = new Text("Differs from Personio", "Diffère de Personio", "Weicht von Personio ab"),
        ["created"] = new Text("New in Personio", "Nouveau dans Personio", "Neu in Personio"),
        ["created-before-interruption"] = new Text("Made by an interrupted run", "Créé par une synchronisation interrompue", "Von einem abgebrochenen Lauf angelegt"),
        ["adopted-by-mail"] = new Text("Account with the same e-mail", "Compte avec le même e-mail", "Konto mit derselben E-Mail"),
        ["restored-by-mail"] = new Text("Deleted account with the same e-mail", "Compte supprimé avec le même e-mail", "Gelöschtes Konto mit derselben E-Mail"),
        ["returned"] = new Text("Back in scope", "De retour dans le périmètre", "Wieder im Umfang"),
        ["deleted-by-hand"] = new Text("Deleted by hand", "Supprimé à la main", "Von Hand gelöscht"),
        ["leaver-inactive"] = new Text("Inactive in Personio", "Inactif dans Personio", "In Personio inaktiv"),
        ["leaver-removed"] = new Text("No longer in Personio", "Plus dans Personio", "Nicht mehr in Personio"),
        ["leaver-gone"] = new Text("Left, and deleted already", "Parti et déjà supprimé", "Ausgetreten und schon gelöscht"),
        ["inactive-unlinked"] = new Text("Inactive and never synchronised", "Inactif et jamais synchronisé", "Inaktiv und nie synchronisiert"),
        ["filtered"] = new Text("In no synchronised group", "Dans aucun groupe synchronisé", "In keiner synchronisierten Gruppe"),
        ["excluded"] = new Text("Kept out on purpose", "Exclu volontairement", "Absichtlich ausgenommen"),
        ["link-moved"] = new Text("New employee number", "Nouveau numéro d’employé", "Neue Mitarbeiternummer"),
        ["link-moved-away"] = new Text("Goes on under a new number", "Continue sous un nouveau numéro", "Geht unter neuer Nummer weiter"),
        ["not-in-pilot"] = new Text("Not in the pilot", "Hors du pilote", "Nicht im Pilot"),
    };

    /// <summary>A finding or a hold may be the reason too; one without a name is called by its code.</summary>
    public static Text Of(string code) =>
        Names.TryGetValue(code, out var name) ? name
        : FindingKinds.Of(code) is var finding && !string.Equals(finding.English, code, StringComparison.Ordinal) ? finding
        : HeldKinds.Of(code);

    /// <summary>The reason and how many people have it.</summary>
    public static Text Counted(string code, int count)
    {
        var name = Of(code);
        return new Text($"{name.English} ({count})", $"{name.French} ({count})", $"{name.German} ({count})");
    }
}
