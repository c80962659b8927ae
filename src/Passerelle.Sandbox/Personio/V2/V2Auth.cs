using Microsoft.AspNetCore.Http;

namespace Passerelle.Sandbox.Personio.V2;

/// <summary><c>POST /v2/auth/token</c> and <c>/revoke</c>: form only, every refusal is a 400 (https://developer.personio.de/v2.0/reference/authentication).</summary>
internal static class V2Auth
{
    private static readonly string[] Required = ["grant_type", "client_id", "client_secret"];

    public static async Task Token(HttpContext context, PersonioAccount account)
    {
        if (!account.Limits.AdmitV2Auth())
        {
            await V2Problem.TooMany(context, account.Now);
            return;
        }

        if (!context.Request.HasFormContentType)
        {
            await Refuse(context, account, "invalid_request", "The content type of the request must be \"application/x-www-form-urlencoded\".", "invalid_request.invalid_request_content_type");
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string[] missing = [.. Required.Where(name => string.IsNullOrEmpty(form[name]))];
        var granted = account.Options.Rights.Where(right => right != PersonioRights.Employees).Order(StringComparer.Ordinal).ToList();
        var asked = form["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (missing.Length > 0)
        {
            await Refuse(context, account, "invalid_request", "The request has missing or invalid required parameters.", "invalid_request.required_parameters_missing", missing);
        }
        else if (form["grant_type"] != "client_credentials")
        {
            await Refuse(context, account, "unsupported_grant_type", "The grant type is not supported.", "unsupported_grant_type");
        }
        else if (form["client_id"] != account.Options.ClientId || form["client_secret"] != account.Options.ClientSecret)
        {
            await Refuse(context, account, "invalid_client", "Client authentication failed.", "invalid_client");
        }
        else if (asked.Except(granted, StringComparer.Ordinal).Any())
        {
            await Refuse(context, account, "invalid_scope", "One of the requested scopes is invalid.", "invalid_scope");
        }
        else
        {
            IEnumerable<string> scopes = asked.Length == 0 ? granted : asked.Order(StringComparer.Ordinal);
            var token = account.Tokens.Issue(2, string.Join(' ', scopes));
            await JsonAnswer.WriteAsync(context, 200, "application/json", json =>
            {
                json.WriteStartObject();
                json.WriteString("access_token", token.Value);
                json.WriteString("token_type", "Bearer");
                json.WriteNumber("expires_in", (int)(token.ExpiresAt - account.Now).TotalSeconds);
                json.WriteString("scope", token.Scopes);
                json.WriteEndObject();
            });
        }
    }

    public static async Task Revoke(HttpContext context, PersonioAccount account)
    {
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            account.Tokens.Revoke(form["token"].ToString());
        }
    }

    private static Task Refuse(HttpContext context, PersonioAccount account, string error, string description, string page, string[]? missing = null) =>
        JsonAnswer.WriteAsync(context, 400, "application/problem+json", json =>
        {
            json.WriteStartObject();
            json.WriteString("timestamp", V2Problem.Time(account.Now));
            json.WriteString("trace_id", Guid.NewGuid().ToString());
            json.WriteString("error", error);
            json.WriteString("error_description", description);
            json.WriteString("error_uri", "https://developer.personio.de/reference/errors#credentials.oauth2." + page);
            if (missing is not null)
            {
                json.WriteStartObject("meta");
                json.WriteStartArray("missing_parameters");
                Array.ForEach(missing, json.WriteStringValue);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        });
}
