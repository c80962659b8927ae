using System.Text.Json;
using Passerelle.Connect.Http;

namespace Passerelle.Connect.Learning.Transport;

/// <summary>
/// The code of an error body in either shape: <c>{"error":{"code":"userNotFound"}}</c>, or flat <c>{"error":"invalid_token"}</c>.
/// The message that comes with it may hold personal data and is not kept.
/// </summary>
/// <remarks><see href="https://360learning.readme.io/docs/errors"/>.</remarks>
internal readonly record struct ErrorBody(string? Code)
{
    public static ErrorBody Of(RemoteReply reply)
    {
        if (reply.Body.IsEmpty)
        {
            return default;
        }

        try
        {
            using var document = JsonDocument.Parse(reply.Body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("error", out var error)
                ? new ErrorBody(Known(error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out var code) ? code : error))
                : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    // A code is one word; anything else could be text about a person.
    private static string? Known(JsonElement code) =>
        code.ValueKind == JsonValueKind.String
        && code.GetString() is { Length: > 0 and <= 80 } text
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')
            ? text
            : null;
}
