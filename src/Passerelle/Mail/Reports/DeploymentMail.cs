using Passerelle.Configuration;
using Passerelle.Store.Accounts;

namespace Passerelle.Mail.Reports;

/// <summary>Asks the architects of a platform by mail for the deployment of what was signed off (rule L5); it stands on their home page too.</summary>
public sealed class DeploymentMail(AccountMail accounts)
{
    /// <summary>Sends nothing where no mail server is set; a mail that cannot be delivered is logged and keeps nobody from signing off.</summary>
    public Task AskAsync(string platform, ConnectorConfiguration configuration, string by, CancellationToken cancel) =>
        accounts.SendAsync(platform, Role.Architect, configuration, "deployment-asked", Compose(platform, configuration.Rules.Name, by, configuration.Rules.Language), cancel);

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
}
