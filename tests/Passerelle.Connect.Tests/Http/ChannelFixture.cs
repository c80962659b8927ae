using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Passerelle.Connect.Http;

namespace Passerelle.Connect.Tests.Http;

/// <summary>A channel to a scripted server, with short waits.</summary>
public sealed class ChannelFixture : IAsyncDisposable
{
    private readonly Pacer pacer = new(0, TimeProvider.System);

    public required ScriptedServer Server { get; init; }

    public required HttpClient Http { get; init; }

    public required RemoteChannel Channel { get; init; }

    public RequestCounter Counter { get; init; } = new();

    public static async Task<ChannelFixture> StartAsync(
        RetryRules? retry = null,
        Func<ChannelOptions, ChannelOptions>? change = null,
        ILogger? logger = null
    )
    {
        var server = await ScriptedServer.StartAsync();
        return On(server, server.Address, retry, change, logger);
    }

    public static ChannelFixture On(
        ScriptedServer server,
        Uri address,
        RetryRules? retry = null,
        Func<ChannelOptions, ChannelOptions>? change = null,
        ILogger? logger = null
    )
    {
        var counter = new RequestCounter();
        retry ??= new RetryRules(3, TimeSpan.FromMilliseconds(5), TimeSpan.FromSeconds(5));
        var options = new ChannelOptions("Remote", address, retry, counter);
        options = change?.Invoke(options) ?? options;
        var http = RemoteHttp.CreateClient();
        return new ChannelFixture
        {
            Server = server,
            Http = http,
            Counter = counter,
            Channel = new RemoteChannel(http, options, TimeProvider.System, logger ?? NullLogger.Instance),
        };
    }

    public Task<RemoteResult<RemoteReply>> SendAsync(HttpMethod method, string path, bool repeatable = true, Uri? target = null) =>
        Channel.SendAsync(
            new RemoteRequest(method, target ?? new Uri(Server.Address, path), path, RequestKind.LearningWrite, pacer)
            {
                Repeatable = repeatable,
                Content = method == HttpMethod.Get ? null : () => new StringContent("{}"),
            },
            CancellationToken.None
        );

    public Task<RemoteResult<RemoteReply>> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        Http.Dispose();
        pacer.Dispose();
        await Server.DisposeAsync();
    }
}
