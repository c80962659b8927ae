using Passerelle.Console.Shared;
using Passerelle.Console.Words;
using Passerelle.Core.Guarding;

namespace Passerelle.Console.Pages.Held;

/// <summary>The guards and rules that keep changes back, by name.</summary>
public static class HeldKinds
{
    private static readonly Dictionary<string, Text> Names = new(StringComparer.Ordinal)
    {
        [GuardCodes.Removals] = new Text("More removals than usual", "Plus de retraits que d’habitude", "Mehr Entfernungen als üblich"),
        [GuardCodes.Creations] = new Text("More new accounts than usual", "Plus de nouveaux comptes que d’habitude", "Mehr neue Konten als üblich"),
        [GuardCodes.Moves] = new Text("More moves between groups than usual", "Plus de changements de groupe que d’habitude", "Mehr Gruppenwechsel als üblich"),
        [GuardCodes.Blank] = new Text("A field turned empty for almost everybody", "Un champ s’est vidé pour presque tout le monde", "Ein Feld wurde bei fast allen leer"),
        ["holds-role"] = new Text("The person has a role in 360Learning", "La personne a un rôle dans 360Learning", "Die Person hat eine Rolle in 360Learning"),
        ["deleted-by-hand-twice"] = new Text("The account was deleted by hand again", "Le compte a de nouveau été supprimé à la main", "Das Konto wurde erneut von Hand gelöscht"),
        ["mailbox-reused"] = new Text("The e-mail belonged to a former employee", "L’e-mail appartenait à un ancien employé", "Die E-Mail gehörte einem früheren Mitarbeiter"),
        ["deleted-account-other-name"] = new Text("The deleted account has another name", "Le compte supprimé porte un autre nom", "Das gelöschte Konto trägt einen anderen Namen"),
        ["restored-under-old-address"] = new Text("360Learning refused the new address", "360Learning a refusé la nouvelle adresse", "360Learning hat die neue Adresse abgelehnt"),
        ["protected-mail"] = new Text("The account is protected", "Le compte est protégé", "Das Konto ist geschützt"),
        ["absence-unasked"] = new Text("Too many people missing to ask for each", "Trop d’absents pour vérifier chacun", "Zu viele fehlen, um nach jedem zu fragen"),
    };

    /// <summary>One without a name is called by its code.</summary>
    public static Text Of(string code) => Names.GetValueOrDefault(code) ?? new Text(code, code, code);

    /// <inheritdoc cref="KindNames.Called"/>
    public static IReadOnlyList<string> Called(string? search) => KindNames.Called(Names, search);

    /// <summary>The kind and how many there are.</summary>
    public static Text Counted(string code, long count)
    {
        var name = Of(code);
        return new Text($"{name.English} ({count})", $"{name.French} ({count})", $"{name.German} ({count})");
    }
}
