using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Passerelle.Sandbox.Learning.Http;

/// <summary>Gives out access tokens: JSON only, errors in the flat form. Source: OpenAPI core, Create an access token.</summary>
internal static class TokenEndpoint
{
    // Any grant type passes the form, since a wrong one has a code of its own.
    private static readonly Shape Body = new(
        new Field("grant_type", FieldKind.Text) { Required = true },
        new Field("client_id", FieldKind.Text) { Required = true },
        new Field("client_secret", FieldKind.Text) { Required = true },
        Field.Id("user_id"),
        Field.Id("company_id"));

    public static Answer Handle(LearningPlatform platform, JsonElement? body)
    {
        var options = platform.Options;
        if (body is not { } json || Body.Check(json) is not null)
        {
            return Answer.Flat(400, "invalid_request");
        }

        if (json.GetProperty("grant_type").GetString() != "client_credentials")
        {
            return Answer.Flat(400, "unsupported_grant_type");
        }

        if (!Same(json, "client_id", options.ClientId) | !Same(json, "client_secret", options.ClientSecret))
        {
            return Answer.Flat(401, "invalid_client");
        }

        if (json.TryGetProperty("user_id", out var userId) && platform.FindUser(userId.GetString()!) is null or { Status: UserStatus.Deleted })
        {
            return Answer.Flat(400, "non_existing_user");
        }

        var token = platform.Gate.NewToken();
        return Answer.Json(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("token_type", "Bearer");
            writer.WriteString("access_token", token);
            var seconds = (long)options.TokenLifetime.TotalSeconds;
            if (options.ExpiresInAsText)
            {
                writer.WriteString("expires_in", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                writer.WriteNumber("expires_in", seconds);
            }

            writer.WriteEndObject();
        });
    }

    private static bool Same(JsonElement body, string name, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(body.GetProperty(name).GetString()!), Encoding.UTF8.GetBytes(expected));
}
