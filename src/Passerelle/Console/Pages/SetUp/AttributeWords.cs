using Passerelle.Console.Words;
using Passerelle.Core.Source;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>The kinds of Personio attributes in words.</summary>
public static class AttributeWords
{
    private static readonly Dictionary<AttributeKind, Text> Names = new()
    {
        [AttributeKind.Text] = new Text("text", "texte", "Text"),
        [AttributeKind.Date] = new Text("date", "date", "Datum"),
        [AttributeKind.Number] = new Text("number", "nombre", "Zahl"),
        [AttributeKind.Boolean] = new Text("yes or no", "oui ou non", "ja oder nein"),
        [AttributeKind.List] = new Text("list", "liste", "Liste"),
        [AttributeKind.Tags] = new Text("several values", "plusieurs valeurs", "mehrere Werte"),
        [AttributeKind.Relation] = new Text("record", "fiche", "Datensatz"),
    };

    public static Text Of(AttributeKind kind) => Names[kind];
}
