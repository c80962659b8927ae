using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Passerelle.Sandbox.Personio.V1;

/// <summary><c>POST /v1/auth</c>: JSON or form body; credentials in the query string are refused (https://developer.personio.de/changelog).</summary>
internal static class V1Auth
{
    public static async Task Handle(HttpContext context, PersonioAccount account)
    {
        if (!account.Limits.AdmitV1Auth())
        {
            await V1Answer.TooMany(context);
            return;
        }

        var query = context.Request.Query;
        if (query.ContainsKey("client_id") || query.ContainsKey("client_secret"))
        {
            await V1Answer.Error(context, 403, 403, "Credentials in the query string are not supported");
            return;
        }

        var (id, secret) = await ReadAsync(context);
        if (id != account.Options.ClientId || secret != account.Options.ClientSecret)
        {
            await V1Answer.Error(context, 403, 0, "Wrong credentials");
            return;
        }

        var scopes = account.Options.Rights.Contains(PersonioRights.Employees) ? PersonioRights.Employees : "";
        var token = account.Tokens.Issue(1, scopes);
        await V1Answer.Ok(context, json =>
        {
            json.WriteStartObject("data");
            json.WriteString("token", token.Value);
            // Whether a repeated answer says what is left is not known; the full day is the harder case for a client.
            json.WriteNumber("expires_in", (int)PersonioTokens.Lifetime.TotalSeconds);
            json.WriteString("scope", token.Scopes);
            json.WriteEndObject();
        });
    }

    private static async Task<(string? Id, string? Secret)> ReadAsync(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return (form["client_id"], form["client_secret"]);
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            return (Text(body.RootElement, "client_id"), Text(body.RootElement, "client_secret"));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
