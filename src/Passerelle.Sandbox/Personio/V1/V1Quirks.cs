using System.Text.Encodings.Web;
using System.Text.Json;

namespace Passerelle.Sandbox.Personio.V1;

/// <summary>
/// Oddities of real answers, each on a fixed share of the people, so that every read shows the same: padded texts, <c>""</c> or <c>[]</c> where an object
/// belongs, tags as a JSON array inside a string and in another order, offsets without colon, a supervisor that is only an id.
/// </summary>
internal sealed class V1Quirks(bool on)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Pad(long id, string text) => On(id, 7, 3) && text.Length > 0 ? $"  {text}\u00a0" : text;

    public bool ShortSupervisor(long id) => On(id, 5, 2);

    public string Offset(long id, string date) => On(id, 6, 4) ? date.Remove(date.Length - 3, 1) : date;

    public string Tags(long id, string[] tags) =>
        tags.Length == 0 ? ""
        : On(id, 4, 1) ? JsonSerializer.Serialize(tags.Order(StringComparer.Ordinal), Readable)
        : string.Join(',', On(id, 4, 2) ? tags.Reverse() : tags);

    public void EmptyRelation(Utf8JsonWriter json, long id)
    {
        if (On(id, 3, 1))
        {
            json.WriteStringValue("");
        }
        else if (On(id, 3, 2))
        {
            json.WriteStartArray();
            json.WriteEndArray();
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private bool On(long id, int every, int rest) => on && id % every == rest;
}
