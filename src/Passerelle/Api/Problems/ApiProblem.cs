using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using Passerelle.Api.Webhooks;
using Passerelle.Reporting;
using Passerelle.Running.Planning;

namespace Passerelle.Api.Problems;

/// <summary>Why a call came to nothing, as RFC 9457 has it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable, in kebab case: what a program decides by.</param>
/// <param name="Detail">What is wrong, in English.</param>
/// <param name="Mend">How to mend it, in English.</param>
public sealed record ApiProblem(int Status, string Code, string Detail, string Mend)
{
    public const string ContentType = "application/problem+json";

    /// <summary>No page describes single problems: <c>code</c> tells them apart.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; } = "about:blank";

    /// <summary>The words of the HTTP status.</summary>
    [JsonPropertyOrder(-1)]
    public string Title { get; } = ReasonPhrases.GetReasonPhrase(Status);

    public static ApiProblem TooMany { get; } =
        new(StatusCodes.Status429TooManyRequests, "too-many", "There were too many requests like this one.", "Wait a minute, then try again.");

    public static ApiProblem NotFound(string code, string detail, string mend) => new(StatusCodes.Status404NotFound, code, detail, mend);

    public static ApiProblem Wrong(string code, string detail, string mend) => new(StatusCodes.Status400BadRequest, code, detail, mend);

    /// <summary>The call is right, but not now.</summary>
    public static ApiProblem Conflict(string code, string detail, string mend) => new(StatusCodes.Status409Conflict, code, detail, mend);

    /// <inheritdoc cref="Conflict"/>
    public static ApiProblem Of(Refusal refusal) => Conflict(refusal.Code, refusal.Text, refusal.Mend);

    public IResult ToResult() => Results.Json(this, JsonDocuments.Options, ContentType, Status);

    /// <summary>Whether an address belongs to the API or to a receiver of messages, where problems are documents and not pages.</summary>
    public static bool IsAnswerTo(HttpContext context) =>
        context.Request.Path.StartsWithSegments(ApiEndpoints.Root, StringComparison.Ordinal) || context.Request.Path.StartsWithSegments(WebhookEndpoint.Root, StringComparison.Ordinal);

    /// <summary>Writes the document that belongs to a status without a body.</summary>
    public static Task WriteAsync(HttpContext context) => Of(context.Response.StatusCode).ToResult().ExecuteAsync(context);

    private static ApiProblem Of(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => NotFound("not-found", "There is nothing at this address.", "Look at /openapi/v1.json for what there is, and at /api/v1/connectors for the names of your connectors."),
            StatusCodes.Status405MethodNotAllowed => new ApiProblem(status, "method-wrong", "This address does not take that method.", "Look at /openapi/v1.json for what it takes."),
            StatusCodes.Status413PayloadTooLarge => new ApiProblem(status, "too-large", "The document that was sent is too large.", "Send a smaller one."),
            StatusCodes.Status415UnsupportedMediaType => new ApiProblem(status, "media-type-wrong", "The API takes JSON.", "Send Content-Type: application/json."),
            StatusCodes.Status429TooManyRequests => TooMany,
            >= StatusCodes.Status500InternalServerError => new ApiProblem(status, "internal-error", "Passerelle failed.", "Look at the log of Passerelle, and report what it says."),
            _ => new ApiProblem(status, "request-wrong", "The request could not be read: the JSON is malformed, or has a member that this call does not know.", "Compare it with /openapi/v1.json."),
        };
}
