using Passerelle.Configuration;
using Passerelle.Store.Accounts;

namespace Passerelle.Mail.Reports;

/// <summary>Tells the administrators of a platform by mail that their test instance was started (rule T1); it stands on the home page too.</summary>
public sealed class InstanceMail(AccountMail accounts)
{
    /// <param name="configuration">Whose mail server is used; null where none is set.</param>
    /// <param name="learning">Where the simulated platform is.</param>
    /// <param name="expires">The day on which it expires.</param>
    /// <returns>How many administrators were mailed to.</returns>
    public Task<int> TellAsync(string platform, ConnectorConfiguration? configuration, Uri learning, DateOnly expires, string by, CancellationToken cancel) =>
        configuration is null
            ? Task.FromResult(0)
            : accounts.SendAsync(platform, Role.Administrator, configuration, "instance-started", Compose(platform, learning, expires, by, configuration.Rules.Language), cancel);

    /// <param name="language">The connector's language as 360Learning writes it; English unless it is French or German.</param>
    public static (string Subject, string Body) Compose(string platform, Uri learning, DateOnly expires, string by, string? language)
    {
        var culture = ReportWords.For(language).Culture;
        var day = expires.ToString("D", culture);
        var address = learning.GetLeftPart(UriPartial.Authority);
        return culture.TwoLetterISOLanguageName switch
        {
            "fr" => (
                $"{platform} : l’instance de test est prête",
                $"""
                {by} a démarré l’instance de test de {platform}. Elle expire le {day}.

                Adresse : {address}
                Elle s’ouvre sur la machine qui exécute Passerelle, avec le même compte que la console.

                À faire : ouvrez Passerelle, puis la page Test, pour essayer le connecteur. Rien n’y est réel et aucun mail n’en part vers les apprenants.
                """
            ),
            "de" => (
                $"{platform}: Die Testinstanz ist bereit",
                $"""
                {by} hat die Testinstanz von {platform} gestartet. Sie läuft am {day} ab.

                Adresse: {address}
                Sie öffnet sich auf dem Rechner, auf dem Passerelle läuft, mit demselben Konto wie die Konsole.

                Was zu tun ist: Öffnen Sie Passerelle und dort die Seite Test, um den Konnektor auszuprobieren. Nichts darin ist echt, und keine Mail geht an Lernende hinaus.
                """
            ),
            _ => (
                $"{platform}: the test instance is ready",
                $"""
                {by} has started the test instance of {platform}. It expires on {day}.

                Address: {address}
                It opens on the machine that runs Passerelle, with the same account as the console.

                What to do: open Passerelle, and there the page Test, to try the connector. Nothing in it is real, and no mail leaves it for learners.
                """
            ),
        };
    }
}
