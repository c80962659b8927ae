using System.Net;

namespace Passerelle.Connect.Http;

/// <summary>
/// Keeps connections, until an answer shows that the server speaks HTTP/1.0: such a server closes each connection after its answer
/// without saying so, and a create that meets a kept one just as it closes has an unknown outcome. From then on each request gets a
/// connection of its own.
/// </summary>
internal sealed class OldServerHandler(SocketsHttpHandler kept, SocketsHttpHandler fresh) : HttpMessageHandler
{
    private readonly HttpMessageInvoker keeping = new(kept);
    private readonly HttpMessageInvoker renewing = new(fresh);
    private volatile bool hangsUp;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await (hangsUp ? renewing : keeping).SendAsync(request, cancellationToken);
        hangsUp |= response.Version < HttpVersion.Version11;
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            keeping.Dispose();
            renewing.Dispose();
        }

        base.Dispose(disposing);
    }
}
