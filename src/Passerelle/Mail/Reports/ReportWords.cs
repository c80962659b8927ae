using System.Globalization;

namespace Passerelle.Mail.Reports;

/// <summary>The words of a report in one language.</summary>
internal sealed record ReportWords
{
    public required CultureInfo Culture { get; init; }

    public required string Opening { get; init; }

    public required IReadOnlyDictionary<ReportedOutcome, string> Outcomes { get; init; }

    public required string Incomplete { get; init; }

    public required string Times { get; init; }

    /// <summary>In the order of <see cref="ReportedCounts"/>.</summary>
    public required IReadOnlyList<string> Counts { get; init; }

    public required string Held { get; init; }

    /// <summary>With the name of the console’s page.</summary>
    public required string WhereToApprove { get; init; }

    public required string HowToApprove { get; init; }

    public required string Failed { get; init; }

    public required string Findings { get; init; }

    public required string Mend { get; init; }

    public required string More { get; init; }

    public required string Closing { get; init; }

    public static ReportWords For(string? language) =>
        language?.Split('_', '-')[0] switch
        {
            "fr" => French,
            "de" => German,
            _ => English,
        };

    private static readonly ReportWords English = new()
    {
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        Opening = "This is the report of the connector {0} for {1}.",
        Outcomes = Outcome(
            "The run failed",
            "The run was refused, nothing was changed",
            "Some changes failed",
            "Some changes are waiting for approval",
            "All changes were made",
            "There was nothing to change"
        ),
        Incomplete = "Personio could not be read completely, so nobody was removed from anything.",
        Times = "Started {0}, took {1}",
        Counts = ["created", "adopted", "restored", "updated", "removed", "held", "skipped", "failed", "unchanged", "out of scope"],
        Held = "Waiting for approval",
        WhereToApprove = "Approve in Passerelle, on the page “{0}”.",
        HowToApprove = "Or with the command: passerelle approve {0} --all --by NAME, or --only and the employee ids",
        Failed = "Failed",
        Findings = "To be looked at",
        Mend = "What to do",
        More = "... and {0} more",
        Closing = "Run {0}",
    };

    private static readonly ReportWords French = new()
    {
        Culture = CultureInfo.GetCultureInfo("fr-FR"),
        Opening = "Voici le rapport du connecteur {0} pour {1}.",
        Outcomes = Outcome(
            "La synchronisation a échoué",
            "La synchronisation a été refusée, rien n’a été modifié",
            "Certaines modifications ont échoué",
            "Des modifications attendent une approbation",
            "Toutes les modifications ont été faites",
            "Il n’y avait rien à modifier"
        ),
        Incomplete = "Personio n’a pas pu être lu en entier : personne n’a été retiré de quoi que ce soit.",
        Times = "Début : {0}, durée : {1}",
        Counts = ["créés", "rattachés", "restaurés", "mis à jour", "retirés", "en attente", "laissés de côté", "en échec", "inchangés", "hors périmètre"],
        Held = "Retenu, en attente d’approbation",
        WhereToApprove = "Pour approuver : dans Passerelle, page « {0} ».",
        HowToApprove = "Ou par la commande : passerelle approve {0} --all --by NOM, ou --only et les identifiants des employés",
        Failed = "En échec",
        Findings = "À corriger",
        Mend = "Que faire",
        More = "... et {0} de plus",
        Closing = "Synchronisation {0}",
    };

    private static readonly ReportWords German = new()
    {
        Culture = CultureInfo.GetCultureInfo("de-DE"),
        Opening = "Dies ist der Bericht des Konnektors {0} für {1}.",
        Outcomes = Outcome(
            "Der Lauf ist fehlgeschlagen",
            "Der Lauf wurde abgelehnt, nichts wurde geändert",
            "Einige Änderungen sind fehlgeschlagen",
            "Einige Änderungen warten auf Freigabe",
            "Alle Änderungen wurden ausgeführt",
            "Es gab nichts zu ändern"
        ),
        Incomplete = "Personio konnte nicht vollständig gelesen werden, deshalb wurde niemand entfernt.",
        Times = "Beginn: {0}, Dauer: {1}",
        Counts = ["angelegt", "übernommen", "wiederhergestellt", "aktualisiert", "entfernt", "zurückgehalten", "ausgelassen", "fehlgeschlagen", "unverändert", "nicht betroffen"],
        Held = "Wartet auf Freigabe",
        WhereToApprove = "Freigeben in Passerelle, auf der Seite „{0}“.",
        HowToApprove = "Oder mit dem Befehl: passerelle approve {0} --all --by NAME, oder --only und die Mitarbeiter-IDs",
        Failed = "Fehlgeschlagen",
        Findings = "Zu beheben",
        Mend = "Was zu tun ist",
        More = "... und {0} weitere",
        Closing = "Lauf {0}",
    };

    private static Dictionary<ReportedOutcome, string> Outcome(params string[] texts) =>
        Enum.GetValues<ReportedOutcome>().Zip(texts).ToDictionary(pair => pair.First, pair => pair.Second);
}
