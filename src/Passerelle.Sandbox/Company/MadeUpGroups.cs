namespace Passerelle.Sandbox.Company;

/// <summary>
/// Groups office by office, department by department. Left imperfect on purpose: no group for Remote and Kraków, none for Legal outside Paris, none for
/// Recherche &amp; Développement outside Lyon, <c>Munchen</c> without its umlaut, HR spelled out, and London private with private groups below.
/// </summary>
internal static class MadeUpGroups
{
    private const string Root = "Acme Academy";

    public static IReadOnlyList<MadeUpGroup> Tree { get; } =
    [
        new([Root], IsPublic: true),
        .. Office("Paris", isPublic: true, "Support", "Sales", "Engineering", "Finance", "Human Resources", "Marketing", "Legal"),
        .. Office("Lyon", isPublic: true, "Support", "Engineering", "Finance", "Human Resources", "Recherche & Développement"),
        .. Office("Berlin", isPublic: true, "Support", "Sales", "Engineering", "Human Resources"),
        .. Office("Munchen", isPublic: true, "Support", "Engineering"),
        .. Office("London", isPublic: false, "Support", "Sales", "Marketing"),
        .. Office("New York", isPublic: true, "Support", "Sales", "Human Resources"),
    ];

    private static IEnumerable<MadeUpGroup> Office(string name, bool isPublic, params string[] departments) =>
        departments.Select(department => new MadeUpGroup([Root, name, department], isPublic)).Prepend(new MadeUpGroup([Root, name], isPublic));
}
