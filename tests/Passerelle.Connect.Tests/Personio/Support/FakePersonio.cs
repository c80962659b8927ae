using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Passerelle.Connect.Tests.Personio.Support;

public sealed record FakeReply(int Status, string Body)
{
    public string Type { get; init; } = "application/json";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static FakeReply Ok(string body) => new(200, body);
}

public sealed record FakeRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, StringValues> Query,
    string Body,
    IReadOnlyDictionary<string, StringValues> Headers
)
{
    public int Offset => int.Parse(Query["offset"].ToString());
}

/// <summary>A listener on loopback that answers what a test scripts; any other request fails the test when it ends.</summary>
public sealed class FakePersonio : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<(string Method, string Path, Func<FakeRequest, FakeReply?> Answer)> script = [];
    private readonly ConcurrentQueue<FakeRequest> requests = new();
    private readonly ConcurrentQueue<string> unexpected = new();

    private FakePersonio(WebApplication app) => this.app = app;

    public Uri Url => new(app.Urls.Single());

    public IReadOnlyList<FakeRequest> Requests => [.. requests];

    public static async Task<FakePersonio> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var listener = builder.Build();
        var fake = new FakePersonio(listener);
        listener.Run(fake.AnswerAsync);
        await listener.StartAsync();
        return fake;
    }

    /// <summary>Scripts an answer; a null answer is an unexpected request. The last script that fits counts.</summary>
    public FakePersonio On(string method, string path, Func<FakeRequest, FakeReply?> answer)
    {
        script.Insert(0, (method, path, answer));
        return this;
    }

    public FakePersonio OnGet(string path, Func<FakeRequest, FakeReply?> answer) => On("GET", path, answer);

    public IEnumerable<FakeRequest> To(string path) => requests.Where(request => request.Path == path);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(TestContext.Current.CancellationToken);
        await app.DisposeAsync();
        unexpected.ShouldBeEmpty();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new FakeRequest(
            context.Request.Method,
            context.Request.Path.Value!,
            context.Request.Query.ToDictionary(),
            await reader.ReadToEndAsync(),
            context.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase)
        );
        requests.Enqueue(request);
        var scripted = script.Find(item => item.Method == request.Method && item.Path == request.Path);
        var reply = scripted.Answer?.Invoke(request);
        if (reply is null)
        {
            unexpected.Enqueue($"{request.Method} {request.Path}{context.Request.QueryString}");
            reply = new FakeReply(418, "{}");
        }

        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.Type;
        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(reply.Body);
    }
}
