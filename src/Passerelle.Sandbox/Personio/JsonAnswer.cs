using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Passerelle.Sandbox.Personio;

/// <summary>Writes an answer piece by piece, so that a page of 100 people costs no tree of objects.</summary>
internal static class JsonAnswer
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, int status, string contentType, Action<Utf8JsonWriter> body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter, Readable))
        {
            body(json);
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
