using System.Net;

namespace Passerelle.Connect.Http;

/// <summary>The one way HTTP clients are made here: no redirects, no cookies, no hidden time-out.</summary>
public static class RemoteHttp
{
    /// <param name="maxConnections">Parallel connections to one host.</param>
    public static HttpClient CreateClient(int maxConnections = 64)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = maxConnections,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            // Below the idle limits of common load balancers: a create that meets a connection just closed has an unknown outcome.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            ConnectTimeout = TimeSpan.FromSeconds(15),
        };
        var client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Passerelle");
        return client;
    }
}
