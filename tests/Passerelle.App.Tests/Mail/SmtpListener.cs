using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Passerelle.App.Tests.Mail;

/// <summary>A real SMTP server on loopback that keeps what it is given and can be told to misbehave.</summary>
public sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<ReceivedMail> received = new();
    private readonly ConcurrentQueue<string> commands = new();
    private readonly Task accepting;

    public SmtpListener()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    public string Host => "127.0.0.1";

    public int Port { get; }

    /// <summary>The mails that were taken, oldest first.</summary>
    public IReadOnlyList<ReceivedMail> Mails => [.. received];

    /// <summary>Every command line of every client.</summary>
    public IReadOnlyList<string> Commands => [.. commands];

    /// <summary>Account and password asked for; null takes everybody.</summary>
    public (string Name, string Password)? Login { get; set; }

    /// <summary>Reply codes by recipient, for example 550 or 451.</summary>
    public ConcurrentDictionary<string, int> Refusals { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Ends the connection after a mail's last line, before saying whether it was taken.</summary>
    public bool DropsAfterData { get; set; }

    /// <summary>Done when a mail was taken, before the client is told.</summary>
    public Action Taken { get; set; } = () => { };

    /// <summary>Ends the connection right after the greeting.</summary>
    public bool DropsAtOnce { get; set; }

    /// <summary>Time before each reply.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Offers STARTTLS with this certificate.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Offers SMTPUTF8.</summary>
    public bool TakesUtf8Addresses { get; set; }

    /// <summary>Keeps none of the mails taken so far.</summary>
    public void Forget() => received.Clear();

    public async ValueTask DisposeAsync()
    {
        if (accepting.IsCompleted)
            return;
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await new Session(this, client.GetStream()).RunAsync(stop.Token);
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client hung up, or the test is over.
                commands.Enqueue($"({end.GetType().Name})");
            }
        }
    }

    private sealed class Session(SmtpListener server, Stream stream)
    {
        private Stream stream = stream;
        private bool isEncrypted;
        private bool isKnown;
        private string? from;
        private readonly List<string> to = [];

        public async Task RunAsync(CancellationToken stop)
        {
            await SayAsync("220 loopback ESMTP", stop);
            while (!server.DropsAtOnce && await ReadLineAsync(stop) is { } line)
            {
                server.commands.Enqueue(line);
                if (!await AnswerAsync(line, stop))
                    return;
            }
        }

        private async Task<bool> AnswerAsync(string line, CancellationToken stop)
        {
            switch (line.Split(' ', 2)[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync(Greeting(), stop);
                    break;
                case "HELO":
                case "RSET":
                case "NOOP":
                    await SayAsync("250 ok", stop);
                    break;
                case "STARTTLS" when server.Certificate is { } certificate:
                    await SayAsync("220 go ahead", stop);
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop);
                    (stream, isEncrypted) = (secure, true);
                    break;
                case "AUTH":
                    await LoginAsync(line, stop);
                    break;
                case "MAIL" when server.Login is not null && !isKnown:
                    await SayAsync("530 5.7.0 authentication required", stop);
                    break;
                case "MAIL":
                    (from, _) = (Address(line), to.RemoveAll(_ => true));
                    await SayAsync("250 ok", stop);
                    break;
                case "RCPT":
                    await RecipientAsync(Address(line), stop);
                    break;
                case "DATA":
                    return await DataAsync(stop);
                case "QUIT":
                    await SayAsync("221 bye", stop);
                    return false;
                default:
                    await SayAsync("502 unknown", stop);
                    break;
            }
            return true;
        }

        private string Greeting()
        {
            var lines = new List<string> { "loopback", "8BITMIME" };
            if (server.Certificate is not null && !isEncrypted)
                lines.Add("STARTTLS");
            if (server.Login is not null)
                lines.Add("AUTH LOGIN");
            if (server.TakesUtf8Addresses)
                lines.Add("SMTPUTF8");
            return string.Join("\r\n", lines.Select((l, i) => $"250{(i == lines.Count - 1 ? ' ' : '-')}{l}"));
        }

        private async Task LoginAsync(string line, CancellationToken stop)
        {
            var parts = line.Split(' ');
            var name = parts.Length > 2 ? parts[2] : await AskAsync("VXNlcm5hbWU6", stop);
            var password = await AskAsync("UGFzc3dvcmQ6", stop);
            isKnown = (Text(name), Text(password)) == server.Login;
            await SayAsync(isKnown ? "235 welcome" : "535 5.7.8 wrong name or password", stop);
        }

        private async Task<string> AskAsync(string question, CancellationToken stop)
        {
            await SayAsync($"334 {question}", stop);
            return await ReadLineAsync(stop) ?? "";
        }

        private async Task RecipientAsync(string address, CancellationToken stop)
        {
            if (server.Refusals.TryGetValue(address, out var code))
            {
                await SayAsync($"{code} <{address}> not here", stop);
                return;
            }
            to.Add(address);
            await SayAsync("250 ok", stop);
        }

        private async Task<bool> DataAsync(CancellationToken stop)
        {
            await SayAsync("354 go on, end with a dot", stop);
            var text = new StringBuilder();
            while (await ReadLineAsync(stop) is { } line && line != ".")
                text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            if (server.DropsAfterData)
                return false;
            server.received.Enqueue(new ReceivedMail(from ?? "", [.. to], text.ToString(), isEncrypted));
            server.Taken();
            await SayAsync("250 taken", stop);
            return true;
        }

        private async Task SayAsync(string reply, CancellationToken stop)
        {
            await Task.Delay(server.Delay, stop);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(reply + "\r\n"), stop);
            await stream.FlushAsync(stop);
        }

        /// <summary>Byte by byte: nothing may be read ahead of a change to TLS.</summary>
        private async Task<string?> ReadLineAsync(CancellationToken stop)
        {
            var line = new List<byte>();
            var one = new byte[1];
            while (await stream.ReadAsync(one, stop) == 1)
            {
                if (one[0] == '\n')
                    return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
                line.Add(one[0]);
            }
            return null;
        }

        private static string Address(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];

        private static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
    }
}
