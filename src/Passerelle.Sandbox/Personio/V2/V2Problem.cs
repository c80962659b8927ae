using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Passerelle.Sandbox.Personio.V2;

/// <summary>Errors of v2 resources: <c>application/problem+json</c> with a list of errors. The token endpoint has a form of its own.</summary>
internal static class V2Problem
{
    private const string Common = "https://developer.personio.de/reference/errors#common.";

    public static Task BadRequest(HttpContext context, DateTimeOffset now) =>
        Write(context, 400, now, "Bad request", "Provided request parameters are invalid.", Common + "bad_request");

    public static Task BadLimit(HttpContext context, DateTimeOffset now) =>
        Write(context, 400, now, "Bad request", "Provided value for limit is not valid", type: null);

    public static Task Unauthorized(HttpContext context, DateTimeOffset now) =>
        Write(context, 401, now, "Unauthorized Request", "Unauthorized Request", type: null);

    public static Task NotFound(HttpContext context, DateTimeOffset now) =>
        Write(context, 404, now, "Resource not found", "There is no resource for the specified id.", Common + "resource_not_found");

    /// <summary>Also the answer of a beta route without the header <c>Beta: true</c>.</summary>
    public static Task NoEndpoint(HttpContext context, DateTimeOffset now) =>
        Write(context, 404, now, "Not Found", $"The endpoint with {context.Request.Path} was not found.",
            "https://developer.personio.de/v2.0/page/public-api-error-codes#apinot_found", context.Request.Path);

    /// <summary>The body of a real 429 is not known; there is no Retry-After.</summary>
    public static Task TooMany(HttpContext context, DateTimeOffset now) =>
        Write(context, 429, now, "Too Many Requests", "Rate limit exceeded", type: null);

    public static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static Task Write(HttpContext context, int status, DateTimeOffset now, string title, string detail, string? type, string? path = null) =>
        JsonAnswer.WriteAsync(context, status, "application/problem+json", json =>
        {
            json.WriteStartObject();
            json.WriteString("personio_trace_id", Guid.NewGuid().ToString("N"));
            json.WriteString("timestamp", Time(now));
            json.WriteStartArray("errors");
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteString("detail", detail);
            json.WriteString("type", type);
            json.WriteStartObject("_meta");
            if (path is not null)
            {
                json.WriteString("path", path);
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
}
