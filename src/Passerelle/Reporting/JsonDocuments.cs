using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Passerelle.Reporting;

/// <summary>How documents for other programs are written: camel case, readable, UTF-8 as it is.</summary>
public static class JsonDocuments
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new PhraseAsText() },
        };

    public static string Write<T>(T document) => JsonSerializer.Serialize(document, Options);

    /// <summary>Writes piece by piece: the document of 100,000 people is never in memory as a whole.</summary>
    public static void Write<T>(T document, TextWriter to)
    {
        using var pieces = new TextStream(to);
        JsonSerializer.Serialize(pieces, document, Options);
    }
}
