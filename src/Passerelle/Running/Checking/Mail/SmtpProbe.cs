using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Passerelle.Configuration.Settings;
using Passerelle.Core.Phrases;

namespace Passerelle.Running.Checking.Mail;

/// <summary>What the mail server said.</summary>
/// <param name="Problem">Null when a mail could be handed over.</param>
/// <param name="Proof">What was proven beyond an answer.</param>
internal sealed record SmtpProbeResult(string Key, Phrase? Problem, Phrase? Mend, SmtpProof Proof = default);

/// <summary>What a mail server showed beyond an answer.</summary>
internal readonly record struct SmtpProof(bool Trusted, bool LoggedIn);

/// <summary>Greets the server, turns on encryption and logs in as a mail would (RFC 5321, 3207, 4954), then leaves without sending anything.</summary>
internal sealed class SmtpProbe(MailSettings settings, SmtpTalk talk)
{
    public static async Task<SmtpProbeResult> RunAsync(MailSettings settings, TimeSpan timeout, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(settings.Host, settings.Port, either.Token);
            await using var talk = new SmtpTalk(client.GetStream());
            return await new SmtpProbe(settings, talk).TalkAsync(either.Token);
        }
        catch (AuthenticationException refused)
        {
            return Wrong("mail.security", $"its certificate is not trusted ({refused.Message})", "Give the name that stands in the server's certificate as mail.host, and have a certificate that this machine trusts.");
        }
        catch (SocketException lost)
        {
            return Wrong("mail.host", $"it cannot be reached ({lost.SocketErrorCode})", "Check mail.host, mail.port and the firewall.");
        }
        catch (IOException)
        {
            return Wrong("mail.host", "it ended the connection", "Check mail.host and mail.port; the server may refuse this machine.");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Wrong("mail.host", "it did not answer in time", "Check mail.host and mail.port; port 465 speaks another protocol than 587.");
        }
    }

    private async Task<SmtpProbeResult> TalkAsync(CancellationToken cancel)
    {
        if (await talk.ReadAsync(cancel) is not { Code: 220 } and var greeting)
        {
            return Refused("mail.host", "greets", greeting);
        }

        var offers = await talk.SayAsync("EHLO passerelle", cancel);
        if (offers.Code != 250)
        {
            return Refused("mail.host", "answers EHLO", offers);
        }

        var proof = new SmtpProof();
        if (settings.Security == MailSecurity.StartTls)
        {
            if (!offers.Offers("STARTTLS"))
            {
                return Wrong("mail.security", "it offers no encryption (STARTTLS)", "Use the port on which it does, mostly 587; on a line of your own set mail.security: none.");
            }

            var go = await talk.SayAsync("STARTTLS", cancel);
            if (go.Code != 220)
            {
                return Refused("mail.security", "answers STARTTLS", go);
            }

            await talk.EncryptAsync(settings.Host, cancel);
            offers = await talk.SayAsync("EHLO passerelle", cancel);
            proof = proof with { Trusted = true };
        }

        if (settings is { Username: { } name, Password: { } password })
        {
            if (await LoginAsync(offers, name, password, cancel) is { } problem)
            {
                return problem;
            }

            proof = proof with { LoggedIn = true };
        }

        await talk.SayAsync("QUIT", cancel);
        return new SmtpProbeResult("mail.host", Problem: null, Mend: null, proof);
    }

    private async Task<SmtpProbeResult?> LoginAsync(SmtpReply offers, string name, Secret password, CancellationToken cancel)
    {
        // The one way in that SmtpClient and common servers share: https://learn.microsoft.com/dotnet/api/system.net.mail.smtpclient.credentials
        if (!offers.Offers("AUTH", "LOGIN"))
        {
            return Wrong("mail.username", "it does not offer to log in with name and password (AUTH LOGIN)", "Ask who runs it to allow AUTH LOGIN, or take username and password out if it trusts this machine.");
        }

        var asked = await talk.SayAsync("AUTH LOGIN", cancel);
        asked = asked.Code == 334 ? await talk.SayAsync(Encode(name), cancel) : asked;
        asked = asked.Code == 334 ? await talk.SayAsync(Encode(password.Reveal()), cancel) : asked;
        return asked.Code == 235 ? null : Wrong("mail.username", $"it refuses the login (reply {$"{asked.Code}"})", "Check mail.username and mail.password.");
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static SmtpProbeResult Refused(string key, Phrase what, SmtpReply reply) =>
        Wrong(key, $"it {what} with {$"{reply.Code}"}", "Check mail.host and mail.port, or ask who runs the server.");

    private static SmtpProbeResult Wrong(string key, Phrase problem, Phrase mend) => new(key, $"{problem}.", mend);
}
