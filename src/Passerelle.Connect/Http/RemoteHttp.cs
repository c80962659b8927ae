using System.Net;

namespace Passerelle.Connect.Http;

/// <summary>The one way HTTP clients are made here: no redirects, no cookies, no hidden time-out.</summary>
public static class RemoteHttp
{
    /// <param name="maxConnections">Parallel connections to one host.</param>
    public static HttpClient CreateClient(int maxConnections = 64)
    {
        var handler = new OldServerHandler(Sockets(maxConnections, TimeSpan.FromMinutes(5)), Sockets(maxConnections, TimeSpan.Zero));
        var client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Passerelle");
        return client;
    }

    private static SocketsHttpHandler Sockets(int maxConnections, TimeSpan lifetime) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = maxConnections,
            PooledConnectionLifetime = lifetime,
            // Below the idle limits of common load balancers: a create that meets a connection just closed has an unknown outcome.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            ConnectTimeout = TimeSpan.FromSeconds(15),
        };
}
