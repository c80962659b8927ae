using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Passerelle.Connect.Tests.Http;

/// <summary>
/// A server that speaks HTTP/1.0 and says nothing of its connections: each is good for one request. It closes on the second one,
/// as any such server does when the next request is quicker than its closing.
/// </summary>
public sealed class OldServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task serving;

    public OldServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"http://{listener.LocalEndpoint}");

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving;
        listener.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        while (!end.IsCancellationRequested)
        {
            try
            {
                connections.Add(AnswerOnceAsync(await listener.AcceptTcpClientAsync(end.Token)));
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        await Task.WhenAll(connections);
    }

    private async Task AnswerOnceAsync(TcpClient client)
    {
        using var connection = client;
        var stream = connection.GetStream();
        var buffer = new byte[8192];
        try
        {
            await ReadRequestAsync(stream, buffer);
            await stream.WriteAsync("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray(), end.Token);
            _ = await stream.ReadAsync(buffer, end.Token);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // The other side was first, or the test is over.
        }
    }

    private async Task ReadRequestAsync(NetworkStream stream, byte[] buffer)
    {
        var text = new StringBuilder();
        while (!IsWhole(text.ToString()))
        {
            var count = await stream.ReadAsync(buffer, end.Token);
            if (count == 0)
            {
                throw new IOException("The request ended early.");
            }

            text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
    }

    // The tests send no body, or {}.
    private static bool IsWhole(string request) =>
        request.EndsWith(request.StartsWith("GET", StringComparison.Ordinal) ? "\r\n\r\n" : "{}", StringComparison.Ordinal);
}
