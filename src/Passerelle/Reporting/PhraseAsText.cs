using System.Text.Json;
using System.Text.Json.Serialization;
using Passerelle.Core.Phrases;

namespace Passerelle.Reporting;

/// <summary>A phrase in a document for other programs: its English, whatever the reader's language. Read back, it has no values any more.</summary>
public sealed class PhraseAsText : JsonConverter<Phrase>
{
    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Phrase.Verbatim(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
