using Microsoft.Extensions.Logging.Abstractions;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Connect.Tests.Http;
using Passerelle.Core.Target;

namespace Passerelle.Connect.Tests.Learning;

/// <summary>A 360Learning client on a scripted server, unpaced and with short waits. Every request is held against the vendor's documents.</summary>
public sealed class LearningFixture : IAsyncDisposable
{
    public const string Token = """{"token_type":"Bearer","access_token":"t1","expires_in":3600}""";
    public const string TokenPath = "/api/v2/oauth2/token";

    public static readonly UserId Lena = new("66b1a2c3d4e5f60718293a4b");
    public static readonly UserId Tom = new("66b1a2c3d4e5f60718293a4c");
    public static readonly GroupId Paris = new("65a0f2c4d9b1e2a3c4d5e6f7");

    public required ScriptedServer Server { get; init; }

    public required HttpClient Http { get; init; }

    public required LearningClient Client { get; init; }

    public RequestCounter Counter { get; init; } = new();

    public IReadOnlyList<Seen> Calls => [.. Server.Requests.Where(r => r.Target != TokenPath)];

    /// <param name="signIn">Whether the script holds one good answer to the token request.</param>
    public static async Task<LearningFixture> StartAsync(bool signIn = true, Func<LearningOptions, LearningOptions>? change = null)
    {
        var server = await ScriptedServer.StartAsync();
        var counter = new RequestCounter();
        var options = new LearningOptions(server.Address, "id", "s3cret", 0, 0, TimeSpan.FromSeconds(5), 3, TimeSpan.FromMilliseconds(5))
        {
            Counter = counter,
        };
        options = change?.Invoke(options) ?? options;
        var http = RemoteHttp.CreateClient();
        if (signIn)
        {
            server.On("POST", TokenPath, 200, Token);
        }

        return new LearningFixture
        {
            Server = server,
            Http = http,
            Counter = counter,
            Client = new LearningClient(http, options, TimeProvider.System, NullLogger<LearningClient>.Instance),
        };
    }

    public LearningFixture On(string method, string path, int status, string? json = null, params (string Name, string Value)[] headers)
    {
        Server.On(method, "/api/v2" + path, status, json, headers);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Http.Dispose();
        await Server.DisposeAsync();
        Server.Requests.SelectMany(VendorDocuments.Mistakes).ShouldBeEmpty("Requests that break the vendor's OpenAPI documents");
    }
}
