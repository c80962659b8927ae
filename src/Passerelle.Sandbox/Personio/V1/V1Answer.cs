using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Passerelle.Sandbox.Personio.V1;

/// <summary>The two envelopes of v1. Texts are the vendor's, German ones included.</summary>
internal static class V1Answer
{
    public const string Forbidden = "personio.core.api.exceptions.api.forbidden.http.exception";
    public const string NotFound = "Es ist ein Problem aufgetreten";

    public static Task Ok(HttpContext context, Action<Utf8JsonWriter> members) =>
        JsonAnswer.WriteAsync(context, 200, "application/json", json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", true);
            members(json);
            json.WriteEndObject();
        });

    public static Task Error(HttpContext context, int status, int code, string message) =>
        JsonAnswer.WriteAsync(context, status, "application/json", json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", false);
            json.WriteStartObject("error");
            json.WriteNumber("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
            json.WriteEndObject();
        });

    /// <summary>The body of a real 429 is not known, and no Retry-After was ever seen.</summary>
    public static Task TooMany(HttpContext context) => Error(context, 429, 429, "Too Many Requests");
}
