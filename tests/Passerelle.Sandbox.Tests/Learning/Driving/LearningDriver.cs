using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Passerelle.OpenApi;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Tests.Learning;

/// <summary>
/// A platform on a loopback port, driven over HTTP. Every answer, and every request that was accepted, is held against the vendor's documents
/// (where they are at hand). Limits are off and the clock stands still unless a test says otherwise.
/// </summary>
internal sealed class LearningDriver : IAsyncDisposable
{
    private static readonly Lazy<IReadOnlyList<OpenApiDocument>> Documents = new(LoadDocuments);

    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private string? _token;

    private LearningDriver(WebApplication app, LearningPlatform platform, ManualClock clock)
    {
        (_app, Platform, Clock) = (app, platform, clock);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public LearningPlatform Platform { get; }

    public LearningPlatformOptions Options => Platform.Options;

    public ManualClock Clock { get; }

    public string Root => Platform.RootGroupId;

    public Uri Address => _http.BaseAddress!;

    public static async Task<LearningDriver> StartAsync(Action<LearningPlatformOptions>? set = null)
    {
        var options = new LearningPlatformOptions { ReadsPerSecond = 0, WritesPerSecond = 0 };
        set?.Invoke(options);
        var clock = new ManualClock();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var platform = new LearningPlatform(options, clock);
        app.MapLearning(platform);
        await app.StartAsync();
        return new LearningDriver(app, platform, clock);
    }

    public Task<Reply> Get(string path) => Send("GET", path);

    public Task<Reply> Post(string path, object? body = null) => Send("POST", path, body);

    public Task<Reply> Put(string path, object? body = null) => Send("PUT", path, body);

    public Task<Reply> Patch(string path, object body) => Send("PATCH", path, body);

    public Task<Reply> Delete(string path, object? body = null) => Send("DELETE", path, body);

    /// <summary>Sends with token and version header.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path below <c>/api/v2/</c>, or an absolute address.</param>
    /// <param name="body">Sent as JSON; null sends none.</param>
    /// <param name="documented">Whether the vendor documents this answer; false for the few it leaves open.</param>
    /// <param name="change">Last changes to the request.</param>
    public async Task<Reply> Send(string method, string path, object? body = null, bool documented = true, Action<HttpRequestMessage>? change = null)
    {
        _token ??= (await SendRaw("POST", "oauth2/token", Credentials, documented: true, _ => { }))["access_token"];
        return await SendRaw(method, path, JsonText(body), documented, request =>
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            request.Headers.Add("360-api-version", "v2.0");
            change?.Invoke(request);
        });
    }

    public Task<Reply> Token(string body, string contentType = "application/json", bool documented = true) =>
        SendRaw("POST", "oauth2/token", body, documented, request => request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType));

    /// <summary>Makes the next request fetch a new token.</summary>
    public void ForgetToken() => _token = null;

    /// <summary>Creates an invited learner of a group (the platform group by default) without invitation.</summary>
    public async Task<string> Learner(string mail, string? groupId = null)
    {
        var reply = await Post("users?sendInvitationEmail=false", new { mail, membership = new { groupId = groupId ?? Root, role = "learner" } });
        reply.Status.ShouldBe(201);
        return reply.Id;
    }

    /// <summary>Follows the pages of a list to its end.</summary>
    public async Task<IReadOnlyList<Reply>> Pages(string path)
    {
        var pages = new List<Reply>();
        for (var next = path; next is not null; next = pages[^1].Next)
        {
            pages.Add(await Get(next));
            pages[^1].Status.ShouldBe(200);
        }

        return pages;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private string Credentials => $$"""{"grant_type":"client_credentials","client_id":"{{Options.ClientId}}","client_secret":"{{Options.ClientSecret}}"}""";

    private static string? JsonText(object? body) => body switch
    {
        null => null,
        JsonElement json => json.GetRawText(),
        _ => JsonSerializer.Serialize(body),
    };

    private async Task<Reply> SendRaw(string method, string path, string? body, bool documented, Action<HttpRequestMessage> change)
    {
        var address = path.StartsWith("http", StringComparison.Ordinal) ? path : $"{Address}api/v2/{path}";
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        change(request);
        using var response = await _http.SendAsync(request);
        var reply = new Reply(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.TryGetValues("Link", out var links) ? links.Single() : null,
            response.Headers.Location?.ToString());
        if (documented && Documents.Value.FirstOrDefault(each => each.Describes(method, request.RequestUri!.PathAndQuery)) is { } document)
        {
            document.ValidateResponse(method, request.RequestUri!.PathAndQuery, reply.Status, reply.Text).ShouldBeEmpty(reply.Text);
            if (response.IsSuccessStatusCode)
            {
                var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).Select(header => KeyValuePair.Create(header.Key, header.Value.First()));
                document.ValidateRequest(method, request.RequestUri.PathAndQuery, headers, body).ShouldBeEmpty();
            }
        }

        return reply;
    }

    private static List<OpenApiDocument> LoadDocuments()
    {
        if (References.Folder is not { } folder)
        {
            return [];
        }

        var documents = new[] { "core", "bulk" }.Select(name => OpenApiDocument.Load(Path.Combine(folder, "360learning", $"360learning-{name}-api.openapi.json"))).ToList();
        documents.ForEach(document => document.ExtraQueryParameters.Add("next"));
        return documents;
    }
}
