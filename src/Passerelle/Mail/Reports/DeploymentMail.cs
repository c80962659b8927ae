using System.Net.Mail;
using Microsoft.Extensions.Logging;
using Passerelle.Configuration;
using Passerelle.Running;
using Passerelle.Store.Accounts;

namespace Passerelle.Mail.Reports;

/// <summary>Asks the architects of a platform by mail for the deployment of what was signed off (rule L5); it stands on their home page too.</summary>
public sealed partial class DeploymentMail(Stores stores, TimeProvider clock, ILoggerFactory logs)
{
    private readonly ILogger log = logs.CreateLogger<DeploymentMail>();

    /// <summary>Sends nothing where no mail server is set; a mail that cannot be delivered is logged and keeps nobody from signing off.</summary>
    public async Task AskAsync(string platform, ConnectorConfiguration configuration, string by, CancellationToken cancel)
    {
        if (configuration.Mail is not { } settings)
        {
            return;
        }

        var architects = (await stores.Accounts.ListAsync(platform, cancel)).Where(one => !one.IsDisabled && one.RolesOn(platform).Contains(Role.Architect));
        var (subject, body) = Compose(platform, configuration.Rules.Name, by, configuration.Rules.Language);
        var transport = new SmtpTransport(settings, configuration.Limits.Timeout, clock, logs.CreateLogger<SmtpTransport>());
        foreach (var architect in architects)
        {
            var mail = new OutgoingMail(settings.From, new MailAddress(configuration.Rules.Administrator), new Recipient(architect.Mail, architect.Name), subject, body, html: null);
            var delivery = await transport.SendAsync(mail, cancel);
            if (delivery.Outcome is MailOutcome.Postponed or MailOutcome.Unusable)
            {
                NotSent(log, architect.Id, delivery.Outcome);
            }
        }
    }

    /// <param name="language">The connector's language as 360Learning writes it; English unless it is French or German.</param>
    public static (string Subject, string Body) Compose(string platform, string connector, string by, string? language) =>
        ReportWords.For(language).Culture.TwoLetterISOLanguageName switch
        {
            "fr" => (
                $"{platform} : déploiement demandé",
                $"""
                {by} a validé le test du connecteur {connector} pour {platform} et demande son déploiement en production.

                À faire : ouvrez Passerelle, regardez sous Production ce qui change, et déployez.
                """
            ),
            "de" => (
                $"{platform}: Bereitstellung erbeten",
                $"""
                {by} hat den Test des Konnektors {connector} für {platform} abgenommen und bittet um die Bereitstellung in der Produktion.

                Was zu tun ist: Öffnen Sie Passerelle, sehen Sie unter Produktion an, was sich ändert, und stellen Sie bereit.
                """
            ),
            _ => (
                $"{platform}: deployment asked for",
                $"""
                {by} has signed off the test of the connector {connector} for {platform} and asks for its deployment to production.

                What to do: open Passerelle, look under Production at what changes, and deploy.
                """
            ),
        };

    [LoggerMessage(4103, LogLevel.Warning, "The request for a deployment could not be mailed to account {Account}: {Outcome}")]
    private static partial void NotSent(ILogger log, string account, MailOutcome outcome);
}
