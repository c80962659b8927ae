using System.Net.Mail;
using Microsoft.Extensions.Logging;
using Passerelle.Configuration;
using Passerelle.Running;
using Passerelle.Store.Accounts;

namespace Passerelle.Mail.Reports;

/// <summary>Mails a notice to the console's accounts that hold a role on a platform; never to learners.</summary>
public sealed partial class AccountMail(Stores stores, TimeProvider clock, ILoggerFactory logs)
{
    private readonly ILogger log = logs.CreateLogger<AccountMail>();

    /// <summary>Sends nothing where no mail server is set; a mail that cannot be delivered is logged and stops nothing.</summary>
    /// <param name="configuration">Whose mail server, administrator and language are used.</param>
    /// <param name="notice">What the log calls it.</param>
    /// <returns>How many accounts it went to.</returns>
    public async Task<int> SendAsync(string platform, Role role, ConnectorConfiguration configuration, string notice, (string Subject, string Body) mail, CancellationToken cancel)
    {
        if (configuration.Mail is not { } settings)
        {
            return 0;
        }

        var sent = 0;
        var transport = new SmtpTransport(settings, configuration.Limits.Timeout, clock, logs.CreateLogger<SmtpTransport>());
        foreach (var account in (await stores.Accounts.ListAsync(platform, cancel)).Where(one => !one.IsDisabled && one.RolesOn(platform).Contains(role)))
        {
            var outgoing = new OutgoingMail(settings.From, new MailAddress(configuration.Rules.Administrator), new Recipient(account.Mail, account.Name), mail.Subject, mail.Body, html: null);
            var delivery = await transport.SendAsync(outgoing, cancel);
            if (delivery.Outcome is MailOutcome.Postponed or MailOutcome.Unusable)
            {
                NotSent(log, notice, account.Id, delivery.Outcome);
            }
            else if (delivery.Outcome is MailOutcome.Sent)
            {
                sent++;
            }
        }

        return sent;
    }

    [LoggerMessage(4103, LogLevel.Warning, "The notice {Notice} could not be mailed to account {Account}: {Outcome}")]
    private static partial void NotSent(ILogger log, string notice, string account, MailOutcome outcome);
}
