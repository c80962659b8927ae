using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Http;

/// <summary>The way of a request: gate, form, behaviour, answer, log.</summary>
internal sealed class RequestPipeline(LearningPlatform platform)
{
    public Task HandleToken(HttpContext http) => Logged(http, RequestKind.Token, async () =>
    {
        using var body = await ReadBodyAsync(http.Request);
        return TokenEndpoint.Handle(platform, body?.RootElement);
    });

    public Task HandleUnknown(HttpContext http) => Logged(
        http,
        HttpMethods.IsGet(http.Request.Method) ? RequestKind.Read : RequestKind.Write,
        () => Task.FromResult(Answer.Nested(404, "notFound", "There is no such operation on the simulated platform.")));

    public Task Handle(HttpContext http, Operation operation) => Logged(http, operation.Kind, async () =>
    {
        if (platform.Gate.Check(http.Request, operation) is { } refused)
        {
            return refused;
        }

        if (WrongPathValue(http.Request) is { } name)
        {
            return Answer.Nested(400, "invalidParameter", $"`{name}` has the wrong form.");
        }

        var query = ListQuery.Parse(http.Request.QueryString.Value ?? "", operation, platform.Options.AcceptEncodedBrackets, out var wrong);
        if (query is null)
        {
            return Answer.Nested(400, "invalidParameter", wrong!);
        }

        if (operation.Body is null)
        {
            return Act(http, operation, query, default);
        }

        using var body = await ReadBodyAsync(http.Request);
        if (body is null)
        {
            return Answer.Nested(400, "invalidBody", "The body must be JSON, sent as application/json.");
        }

        return operation.Body.Check(body.RootElement) is { } malformed
            ? Answer.Nested(400, "invalidBody", malformed)
            : Act(http, operation, query, body.RootElement);
    });

    private Answer Act(HttpContext http, Operation operation, ListQuery query, JsonElement body) => platform.Do(on =>
    {
        var answer = operation.Handle(new Call(http, platform.Options, on, query, body));
        return (answer, operation.Kind == RequestKind.Write && answer.Status < 300);
    });

    /// <summary>The first path value that is no 24-hex id, or no role in the spelling of paths.</summary>
    private static string? WrongPathValue(HttpRequest request)
    {
        foreach (var (name, value) in request.RouteValues)
        {
            if (name == "role" ? RoleNames.FromPath((string)value!) is null : !ObjectIds.IsWellFormed((string?)value))
            {
                return name;
            }
        }

        return null;
    }

    private static async Task<JsonDocument?> ReadBodyAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            return null;
        }

        try
        {
            return await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task Logged(HttpContext http, RequestKind kind, Func<Task<Answer>> answering)
    {
        var at = platform.Clock.GetUtcNow();
        var request = http.Request;
        platform.Log.Arrived(kind, at);
        var answer = await answering();
        platform.Log.Answered(new LoggedRequest(at, request.Method, request.Path, request.QueryString.Value ?? "", answer.Status, kind));
        await SendAsync(http, answer);
    }

    private async Task SendAsync(HttpContext http, Answer answer)
    {
        var request = http.Request;
        var host = $"{request.Scheme}://{request.Host}";
        http.Response.StatusCode = answer.Status;
        if (answer.NextToken is { } token)
        {
            http.Response.Headers.Link = $"<{(platform.Options.RelativeLinks ? "" : host)}{request.PathBase}{request.Path}?next={token}>; rel=\"next\"";
        }

        if (answer.Location is { } location)
        {
            http.Response.Headers.Location = $"{host}{request.PathBase}/api/v2/{location}";
        }

        if (!answer.Body.IsEmpty)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = answer.Body.Length;
            await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
        }
    }
}
