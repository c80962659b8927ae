using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Passerelle.App.Tests.EndToEnd.World;

/// <summary>Stands before the learning platform and passes everything on, but strikes at the nth write: before the platform sees it, or after.</summary>
public sealed class WriteGate : IAsyncDisposable
{
    private static readonly string[] NotPassedOn = ["Transfer-Encoding", "Connection", "Content-Length", "Host"];

    private readonly WebApplication app;

    // A connection of its own for each request: one that the platform closes just then would look like a lost answer.
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero });
    private readonly Uri platform;
    private readonly TaskCompletionSource struck = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int writes;

    private WriteGate(Uri platform)
    {
        this.platform = platform;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);

            // A process that gets no processor time for five seconds would be hung up on as one that sends too slowly.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
        });
        app = builder.Build();
        app.Run(HandleAsync);
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>Writes that arrived.</summary>
    public int Writes => Volatile.Read(ref writes);

    /// <summary>Which write is struck, counted from 1; 0 for none.</summary>
    public int Nth { get; set; }

    /// <summary>Whether the platform carries the struck write out.</summary>
    public bool AfterIt { get; set; }

    /// <summary>Whether the struck request gets its answer all the same.</summary>
    public bool Pass { get; set; }

    /// <summary>Whether later writes wait before the platform until the strike is over.</summary>
    public bool HoldsOthers { get; set; }

    /// <summary>What happens then.</summary>
    public Action Strike { get; set; } = () => { };

    public static async Task<WriteGate> OpenAsync(Uri platform)
    {
        var gate = new WriteGate(platform);
        await gate.app.StartAsync();
        return gate;
    }

    /// <summary>Counts from the next write on.</summary>
    public void CountAnew() => writes = 0;

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var isWrite = context.Request.Method != "GET" && !context.Request.Path.StartsWithSegments("/api/v2/oauth2", StringComparison.Ordinal);
        var number = isWrite ? Interlocked.Increment(ref writes) : 0;
        var isStruck = isWrite && number == Nth;
        if (HoldsOthers && number > Nth)
        {
            await struck.Task;
        }

        if (isStruck && !AfterIt)
        {
            StrikeNow();
            if (!Pass)
            {
                context.Abort();
                return;
            }
        }

        using var answer = await PassOnAsync(context.Request);
        if (isStruck && AfterIt)
        {
            StrikeNow();
            if (!Pass)
            {
                context.Abort();
                return;
            }
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(h => !NotPassedOn.Contains(h.Key, StringComparer.OrdinalIgnoreCase)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        // An answer without a body must not be written to, not even nothing: the connection would end, and take the next request with it.
        if (await answer.Content.ReadAsByteArrayAsync() is { Length: > 0 } bytes)
        {
            await context.Response.Body.WriteAsync(bytes);
        }
    }

    private void StrikeNow()
    {
        try
        {
            Strike();
        }
        finally
        {
            struck.TrySetResult();
        }
    }

    private async Task<HttpResponseMessage> PassOnAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        using var next = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(platform, request.Path + request.QueryString.Value));
        if (body.Length > 0)
        {
            next.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var (name, values) in request.Headers.Where(h => !NotPassedOn.Contains(h.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!next.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                next.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return await http.SendAsync(next, request.HttpContext.RequestAborted);
    }
}
