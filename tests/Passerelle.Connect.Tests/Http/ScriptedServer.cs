using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Passerelle.Connect.Tests.Http;

/// <summary>A request as it arrived.</summary>
public sealed record Seen(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>A real server that answers by script. A request that is not in the script, or a line of it that nobody asked for, fails the test.</summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> script = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> unexpected = new();

    private ScriptedServer(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    public ConcurrentQueue<Seen> Requests { get; } = new();

    public static async Task<ScriptedServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        var server = new ScriptedServer(web);
        web.Run(server.AnswerAsync);
        await web.StartAsync();
        var addresses = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.Address = new Uri(addresses.First());
        return server;
    }

    public ScriptedServer On(string method, string target, Func<HttpContext, Task> answer)
    {
        script.GetOrAdd($"{method} {target}", _ => new()).Enqueue(answer);
        return this;
    }

    public ScriptedServer On(string method, string target, int status, string? json = null, params (string Name, string Value)[] headers) =>
        On(
            method,
            target,
            async context =>
            {
                context.Response.StatusCode = status;
                foreach (var (name, value) in headers)
                {
                    context.Response.Headers[name] = value;
                }

                if (json is not null)
                {
                    context.Response.ContentType = headers.FirstOrDefault(h => h.Name == "Content-Type").Value ?? "application/json";
                    await context.Response.WriteAsync(json);
                }
            }
        );

    /// <summary>Takes the request and hangs up.</summary>
    public ScriptedServer OnLost(string method, string target) =>
        On(
            method,
            target,
            context =>
            {
                context.Abort();
                return Task.CompletedTask;
            }
        );

    /// <summary>Takes the request and says nothing.</summary>
    public ScriptedServer OnSilence(string method, string target) =>
        On(method, target, context => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        unexpected.ShouldBeEmpty("Requests that the script does not know");
        script.Where(line => !line.Value.IsEmpty).Select(line => line.Key).ShouldBeEmpty("Lines of the script that nobody asked for");
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Requests.Enqueue(new Seen(context.Request.Method, target, headers, await reader.ReadToEndAsync()));
        if (script.TryGetValue($"{context.Request.Method} {target}", out var answers) && answers.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }

        unexpected.Enqueue($"{context.Request.Method} {target}");
        context.Response.StatusCode = 418;
    }
}
