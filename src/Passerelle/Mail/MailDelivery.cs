namespace Passerelle.Mail;

/// <summary>What became of a mail.</summary>
public enum MailOutcome
{
    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>The server will not take this mail; sending it again is of no use.</summary>
    Refused,

    /// <summary>The server did not take it now.</summary>
    Postponed,

    /// <summary>No mail can be sent with these settings, this one or any other.</summary>
    Unusable,

    /// <summary>The connection ended midway: the server may have taken it or not (rule N2 says what to do).</summary>
    Uncertain,
}

/// <summary>The outcome of one attempt.</summary>
/// <param name="Code">
/// Stable: <c>mail-sent</c>, <c>mail-address-malformed</c>, <c>mail-recipient-refused</c>, <c>mail-refused</c>, <c>mail-postponed</c>, <c>mail-login-refused</c>,
/// <c>mail-tls-failed</c>, <c>mail-server-unreachable</c>, <c>mail-uncertain</c>.
/// </param>
/// <param name="Status">The server's reply code; null when it gave none. Its text stays out: it often repeats the address.</param>
public sealed record MailDelivery(MailOutcome Outcome, string Code, int? Status = null)
{
    public static readonly MailDelivery Sent = new(MailOutcome.Sent, "mail-sent");

    /// <summary>Whether the person may hold a mail with a password that was valid when it was sent.</summary>
    public bool MayHaveArrived => Outcome is MailOutcome.Sent or MailOutcome.Uncertain;
}
