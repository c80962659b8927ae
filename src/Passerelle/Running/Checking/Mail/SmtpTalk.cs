using System.Globalization;
using System.Net.Security;
using System.Text;

namespace Passerelle.Running.Checking.Mail;

/// <summary>A server's reply; its lines without the code.</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    /// <summary>Whether EHLO named the extension, and, if asked for, this parameter of it.</summary>
    public bool Offers(string extension, string? parameter = null) =>
        Lines
            .Select(l => l.Split([' ', '='], StringSplitOptions.RemoveEmptyEntries))
            .Any(w => w.Length > 0 && Same(w[0], extension) && (parameter is null || w.Skip(1).Any(p => Same(p, parameter))));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Lines to and from a mail server.</summary>
internal sealed class SmtpTalk(Stream stream) : IAsyncDisposable
{
    private const int LongestReply = 64 * 1024;

    private Stream stream = stream;

    public async Task<SmtpReply> SayAsync(string line, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancel);
        await stream.FlushAsync(cancel);
        return await ReadAsync(cancel);
    }

    /// <exception cref="IOException">The connection ended, or this is no mail server.</exception>
    public async Task<SmtpReply> ReadAsync(CancellationToken cancel)
    {
        var lines = new List<string>();
        while (true)
        {
            var line = await LineAsync(cancel);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw new IOException("This is no mail server.");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length < 4 || line[3] != '-')
            {
                return new SmtpReply(code, lines);
            }
        }
    }

    /// <exception cref="System.Security.Authentication.AuthenticationException">The certificate is not trusted.</exception>
    public async Task EncryptAsync(string host, CancellationToken cancel)
    {
        var secure = new SslStream(stream);
        stream = secure;
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, cancel);
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    /// <summary>Byte by byte, so that nothing is read ahead of the change to TLS.</summary>
    private async Task<string> LineAsync(CancellationToken cancel)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancel) == 1 && line.Count < LongestReply)
        {
            if (one[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        throw new IOException("The server ended the connection.");
    }
}
