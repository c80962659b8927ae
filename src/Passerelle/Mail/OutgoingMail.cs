using System.Net.Mail;

namespace Passerelle.Mail;

/// <summary>Whom a mail goes to.</summary>
/// <param name="Address">As the account has it; whether a mail can be addressed to it is found when it is sent.</param>
/// <param name="Name">May be empty.</param>
public sealed record Recipient(string Address, string Name);

/// <summary>A mail ready to go. It may hold a password, so it shows nothing of itself.</summary>
/// <param name="from">Sender.</param>
/// <param name="replyTo">Whom an answer reaches: the connector's administrator.</param>
/// <param name="html">The same as a page; null for a mail of text alone.</param>
public sealed class OutgoingMail(MailAddress from, MailAddress replyTo, Recipient to, string subject, string text, string? html)
{
    public MailAddress From => from;

    public MailAddress ReplyTo => replyTo;

    public Recipient To => to;

    public string Subject => subject;

    public string Text => text;

    public string? Html => html;

    public override string ToString() => "(mail)";
}
