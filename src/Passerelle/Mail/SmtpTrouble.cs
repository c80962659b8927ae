using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Passerelle.Mail;

/// <summary>Reads what <see cref="SmtpClient"/> throws.</summary>
internal static class SmtpTrouble
{
    /// <summary>What the exception means for the mail; null for one that is not about sending.</summary>
    /// <param name="needsUtf8">Whether the address has letters that only some servers take.</param>
    public static MailDelivery? Read(Exception trouble, bool needsUtf8) =>
        trouble switch
        {
            SmtpFailedRecipientException refused => Answered((int)refused.StatusCode, "mail-recipient-refused"),
            SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure } answered => Answered((int)answered.StatusCode, "mail-refused"),
            SmtpException { InnerException: null } when needsUtf8 => new MailDelivery(MailOutcome.Refused, "mail-recipient-refused"),
            SmtpException failed => Lost(failed),
            AuthenticationException => Unusable("mail-tls-failed"),
            IOException or SocketException => Lost(trouble),
            _ => null,
        };

    private static MailDelivery Answered(int status, string refused) =>
        status switch
        {
            // RFC 4954 and RFC 3207: login or encryption is missing or was refused; 454 is said for both when they fail for now.
            454 or 530 or 534 or 535 or 538 => Unusable("mail-login-refused", status),
            >= 400 and < 500 => new MailDelivery(MailOutcome.Postponed, "mail-postponed", status),
            _ => new MailDelivery(MailOutcome.Refused, refused, status),
        };

    private static MailDelivery Lost(Exception trouble)
    {
        for (var inner = trouble; inner is not null; inner = inner.InnerException)
        {
            if (inner is AuthenticationException)
                return Unusable("mail-tls-failed");
            if (inner is SocketException { SocketErrorCode: not (SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown) })
                return Unusable("mail-server-unreachable");
        }
        // Without an inner exception the client itself refused to go on, as when the server offers no STARTTLS.
        return trouble.InnerException is null && trouble is SmtpException
            ? Unusable("mail-tls-failed")
            : new MailDelivery(MailOutcome.Uncertain, "mail-uncertain");
    }

    private static MailDelivery Unusable(string code, int? status = null) => new(MailOutcome.Unusable, code, status);
}
