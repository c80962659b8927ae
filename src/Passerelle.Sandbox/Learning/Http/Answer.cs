using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Passerelle.Sandbox.Learning.Behaviour;

namespace Passerelle.Sandbox.Learning.Http;

/// <summary>An answer ready to be sent: it is written out after the lock is left.</summary>
internal sealed record Answer(int Status, ReadOnlyMemory<byte> Body = default)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where the next page starts; null on the last page.</summary>
    public string? NextToken { get; init; }

    /// <summary>Path of the job that was started.</summary>
    public string? Location { get; init; }

    public static readonly Answer NoContent = new(204);

    public static Answer Json(int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            write(json);
        }

        return new Answer(status, buffer.WrittenMemory);
    }

    public static Answer Refuse(Refusal refusal) => Nested(refusal.Status, refusal.Code, refusal.Message);

    /// <summary>The usual form: <c>{"error":{"code":…,"message":…}}</c> (readme, Error handling).</summary>
    public static Answer Nested(int status, string code, string message) => Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>The form of 401, 429 and the token endpoint: <c>{"error":…}</c> (OpenAPI core).</summary>
    public static Answer Flat(int status, string error) => Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error", error);
        json.WriteEndObject();
    });

    /// <summary>A refusal where there is one, else 204.</summary>
    public static Answer Done(Refusal? refusal) => refusal is null ? NoContent : Refuse(refusal);
}
