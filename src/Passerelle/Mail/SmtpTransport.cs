using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Logging;
using Passerelle.Configuration.Settings;

namespace Passerelle.Mail;

/// <summary>Hands mails to an SMTP server, one connection each.</summary>
/// <param name="timeout">For one mail, from connecting to the server's last word.</param>
public sealed partial class SmtpTransport(MailSettings settings, TimeSpan timeout, TimeProvider time, ILogger<SmtpTransport> logger)
{
    private static readonly MailDelivery Malformed = new(MailOutcome.Refused, "mail-address-malformed");

    /// <summary>Sends one mail and says what became of it.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up; the mail may have gone.</exception>
    public async Task<MailDelivery> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        // "a b@acme.example" would be read as a name and another person's address.
        if (!MailAddress.TryCreate(mail.To.Address, mail.To.Name, out var to) || to.Address != mail.To.Address)
        {
            Log.NotSent(logger, Malformed.Code, Malformed.Status);
            return Malformed;
        }
        using var patience = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var delivery = await TrySendAsync(mail, to, patience.Token, either.Token);
        cancellationToken.ThrowIfCancellationRequested();
        if (delivery.Outcome != MailOutcome.Sent)
            Log.NotSent(logger, delivery.Code, delivery.Status);
        return delivery;
    }

    private async Task<MailDelivery> TrySendAsync(OutgoingMail mail, MailAddress to, CancellationToken patience, CancellationToken either)
    {
        try
        {
            using var client = Client(to);
            using var message = Message(mail, to);
            await client.SendMailAsync(message, either);
            return MailDelivery.Sent;
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return new MailDelivery(MailOutcome.Uncertain, "mail-uncertain");
        }
        catch (Exception trouble) when (SmtpTrouble.Read(trouble, NeedsUtf8(to)) is not null)
        {
            // A connection that our own patience cut looks like a lost one.
            return patience.IsCancellationRequested ? new MailDelivery(MailOutcome.Uncertain, "mail-uncertain") : SmtpTrouble.Read(trouble, NeedsUtf8(to))!;
        }
    }

    private static bool NeedsUtf8(MailAddress to) => !Ascii.IsValid(to.User);

    private SmtpClient Client(MailAddress to) =>
        new(settings.Host, settings.Port)
        {
            EnableSsl = settings.Security == MailSecurity.StartTls,
            UseDefaultCredentials = false,
            Credentials = settings is { Username: { } name, Password: { } password } ? new NetworkCredential(name, password.Reveal()) : null,
            // SMTPUTF8 (RFC 6531) is only asked for where an address needs it; many servers lack it.
            DeliveryFormat = NeedsUtf8(to) ? SmtpDeliveryFormat.International : SmtpDeliveryFormat.SevenBit,
        };

    private MailMessage Message(OutgoingMail mail, MailAddress to)
    {
        var message = new MailMessage(mail.From, to)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.ReplyToList.Add(mail.ReplyTo);
        // System.Net.Mail gives none, and servers mark a mail without one as spam.
        message.Headers.Add("Message-ID", $"<{Guid.CreateVersion7(time.GetUtcNow()):N}@{settings.From.Host}>");
        // Keeps out-of-office replies away (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Html is not null)
        {
            var page = AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
            page.TransferEncoding = TransferEncoding.QuotedPrintable;
            message.AlternateViews.Add(page);
        }
        return message;
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Warning, "A mail was not sent: {Code}, the server answered {Status}")]
        public static partial void NotSent(ILogger logger, string code, int? status);
    }
}
