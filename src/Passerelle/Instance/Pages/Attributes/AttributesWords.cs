using Passerelle.Console.Words;

namespace Passerelle.Instance.Pages.Attributes;

/// <summary>Words of the list of readable attributes.</summary>
public static class AttributesWords
{
    public static readonly Text Title = new("Readable attributes", "Attributs lisibles", "Lesbare Attribute");
    public static readonly Text Lead = new(
        "What the API credential may read, as on Personio’s page of API credentials. An attribute that is not ticked vanishes from every answer without a word.",
        "Ce que l’accès API peut lire, comme sur la page des accès API de Personio. Un attribut décoché disparaît de toutes les réponses sans un mot.",
        "Was der API-Zugang lesen darf, wie auf der Seite der API-Zugänge von Personio. Ein Attribut ohne Haken verschwindet wortlos aus jeder Antwort."
    );
    public static readonly Text Attribute = new("Attribute", "Attribut", "Attribut");
    public static readonly Text Type = new("Type", "Type", "Typ");
    public static readonly Text Readable = new("Readable", "Lisible", "Lesbar");
    public static readonly Text Always = new("always readable", "toujours lisible", "immer lesbar");
}
