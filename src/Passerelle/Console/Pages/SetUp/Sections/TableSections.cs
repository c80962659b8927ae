using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.SetUp.Sections;

/// <summary>Section 6: attributes that feed custom fields, and who belongs (rules S10, S12).</summary>
internal static class TableSections
{
    public static SetUpSection CustomFields { get; } =
        new(
            "custom-fields",
            new Text("Custom fields", "Champs personnalisés", "Benutzerdefinierte Felder"),
            new Text(
                "Any Personio attribute can feed a custom field of 360Learning. A field that is missing there is created; one that exists under exactly this name is used, after it was shown.",
                "Tout attribut Personio peut alimenter un champ personnalisé de 360Learning. Un champ absent est créé ; un champ portant exactement ce nom est utilisé, après avoir été montré.",
                "Jedes Personio-Attribut kann ein benutzerdefiniertes Feld in 360Learning speisen. Fehlt das Feld dort, wird es angelegt; eines mit genau diesem Namen wird verwendet, nachdem es gezeigt wurde."),
            [],
            SectionTable.CustomFields,
            "customFields"
        );

    public static SetUpSection Scope { get; } =
        new(
            "scope",
            new Text("Who is in scope", "Qui est concerné", "Wer dabei ist"),
            new Text(
                "Everyone who is active, about to start or on leave in Personio is in scope. Here you can narrow it down.",
                "Toute personne active, sur le point d’arriver ou en congé dans Personio est concernée. Vous pouvez restreindre ici.",
                "Alle, die in Personio aktiv, im Onboarding oder abwesend sind, sind dabei. Hier können Sie es einschränken."),
            [],
            SectionTable.Scope,
            "exclude", "protect"
        );
}
