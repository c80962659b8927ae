using Passerelle.Api.Problems;
using Passerelle.Running.Webhooks;
using Passerelle.Store.Webhooks;

namespace Passerelle.Api.Webhooks;

/// <summary>
/// Where Personio tells that something about a person changed (section 11). Its messages bear no signature, only a token that is always the same, so nothing in
/// them counts but the id of whom to read again.
/// </summary>
public static class WebhookEndpoint
{
    public const string Root = "/hooks";

    /// <summary>A message holds some ids; this is many times as much.</summary>
    public const int LargestBody = 16 * 1024;

    private const string Bearer = "Bearer ";

    private static readonly ApiProblem Unknown = ApiProblem.NotFound("webhook-unknown", "No messages are taken at this address.", "Look at the connector's schedule in the console: it shows the address while the receiver is on.");
    private static readonly ApiProblem NotJson = new(StatusCodes.Status415UnsupportedMediaType, "media-type-wrong", "A message of Personio is JSON.", "Send Content-Type: application/json.");
    private static readonly ApiProblem TooLarge = new(StatusCodes.Status413PayloadTooLarge, "too-large", "A message of Personio is much smaller.", "Send one message at a time.");
    private static readonly ApiProblem WrongToken = new(StatusCodes.Status401Unauthorized, "token-wrong", "The token in Authorization is not the one of this address.", "Enter the token of the connector's set-up in Personio.");
    private static readonly ApiProblem WrongForm = ApiProblem.Wrong("message-unknown", "This is no message of Personio about a person: event_name and payload.person_id are missing or of another form.", "Send Personio's person and employment events to this address.");

    /// <summary>The address of a connector's receiver.</summary>
    public static string AddressOf(string slug) => $"{Root}/personio/{slug}";

    // The slug is a value of another name than on the console's pages, which look up their connector with all its configurations.
    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Root + "/personio/{receiver}", ReceiveAsync).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> ReceiveAsync(HttpContext context, string receiver, WebhookDoors doors, WrongTokens wrong, WebhookIntake intake, CancellationToken cancel)
    {
        var entry = await doors.EnterAsync(receiver, TokenOf(context.Request), cancel);
        if (entry.Key is not { } key)
        {
            return Unknown.ToResult();
        }

        if (!entry.IsTokenRight)
        {
            return (await wrong.NoteAsync(key, context, cancel) ? WrongToken : ApiProblem.TooMany).ToResult();
        }

        if (!context.Request.HasJsonContentType())
        {
            return NotJson.ToResult();
        }

        if (await BodyAsync(context.Request, cancel) is not { } body)
        {
            return TooLarge.ToResult();
        }

        if (WebhookMessage.Read(body) is not { } message)
        {
            return WrongForm.ToResult();
        }

        await intake.KeepAsync(new HeardEvent(key, message.Event, message.Employee)).WaitAsync(cancel);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    /// <summary>Personio sends the token as it was entered; somebody may have entered it with the usual word before it.</summary>
    private static string TokenOf(HttpRequest request)
    {
        var sent = request.Headers.Authorization.ToString();
        return sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? sent[Bearer.Length..].Trim() : sent;
    }

    /// <returns>Null when it is larger than any message is.</returns>
    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        var buffer = new byte[LargestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        return length > LargestBody ? null : buffer.AsMemory(0, length);
    }
}
