namespace Passerelle.Mail.Reports;

/// <summary>The mail that says that no run succeeded for more than a day.</summary>
public static class OverdueReport
{
    /// <param name="due">When the first run was due that did not succeed, where the connector lives.</param>
    /// <param name="language">The administrator's language as 360Learning writes it; English unless it is French or German.</param>
    public static (string Subject, string Body) Compose(string platform, string connector, DateTimeOffset due, string? language)
    {
        var culture = ReportWords.For(language).Culture;
        var at = due.ToString("g", culture);
        return culture.TwoLetterISOLanguageName switch
        {
            "fr" => (
                $"{platform} : aucune synchronisation réussie",
                $"""
                Aucune synchronisation du connecteur {connector} pour {platform} n’a réussi depuis celle qui était prévue le {at}.
                Ce qui a changé depuis dans Personio n’est pas dans 360Learning ; personne n’a été supprimé pour autant.

                À faire : ouvrez Passerelle et regardez la dernière synchronisation, elle dit ce qui l’a empêchée. Si Passerelle était arrêté, redémarrez-le.
                """
            ),
            "de" => (
                $"{platform}: kein Lauf ist gelungen",
                $"""
                Seit dem Lauf, der am {at} fällig war, ist kein Lauf des Konnektors {connector} für {platform} gelungen.
                Was sich seither in Personio geändert hat, ist nicht in 360Learning; entfernt wurde deshalb niemand.

                Abhilfe: Öffnen Sie Passerelle und sehen Sie den letzten Lauf an, er sagt, woran es lag. Falls Passerelle nicht lief, starten Sie es wieder.
                """
            ),
            _ => (
                $"{platform}: no run has succeeded",
                $"""
                No run of the connector {connector} for {platform} has succeeded since the one that was due at {at}.
                What changed in Personio since then is not in 360Learning; nobody was removed because of it.

                What to do: open Passerelle and look at the last run, it says what was in its way. If Passerelle was not running, start it again.
                """
            ),
        };
    }
}
