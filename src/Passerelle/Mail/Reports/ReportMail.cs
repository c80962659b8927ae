using System.Globalization;
using System.Text;
using Passerelle.Console.Shell;

namespace Passerelle.Mail.Reports;

/// <summary>Puts a run's report into a mail of plain text.</summary>
public static class ReportMail
{
    /// <summary>More than this no one reads in a mail; the rest is counted.</summary>
    private const int MostItems = 50;

    /// <summary>The language, dates and numbers in which <see cref="Compose"/> writes.</summary>
    public static CultureInfo CultureOf(string? language) => ReportWords.For(language).Culture;

    /// <param name="language">The administrator's language as 360Learning writes it; English unless it is French or German.</param>
    public static (string Subject, string Body) Compose(ReportedRun report, string? language)
    {
        var words = ReportWords.For(language);
        var body = new StringBuilder();
        Line(body, string.Format(words.Culture, words.Opening, report.Connector, report.Platform));
        Line(body, "");
        Line(body, $"{words.Outcomes[report.Outcome]}.{(report.Reason is null ? "" : $" {report.Reason}")}");
        if (!report.RosterComplete)
            Line(body, words.Incomplete);
        Line(body, "");
        Line(body, string.Format(words.Culture, words.Times, report.Started.ToString("g", words.Culture), Duration(report.Duration)));
        Counts(body, words, report.Counts);
        Items(body, words, words.Held, report.Held);
        if (report.Held.Count > 0)
        {
            Line(body, string.Format(words.Culture, words.WhereToApprove, ShellWords.Held.In(words.Culture)));
            Line(body, string.Format(words.Culture, words.HowToApprove, report.Run));
        }
        Items(body, words, words.Failed, report.Failed);
        Items(body, words, words.Findings, report.Findings);
        Line(body, "");
        Line(body, string.Format(words.Culture, words.Closing, report.Run));
        return ($"{report.Platform}: {words.Outcomes[report.Outcome]}", body.ToString());
    }

    private static void Counts(StringBuilder body, ReportWords words, ReportedCounts counts)
    {
        int[] numbers =
        [
            counts.Created, counts.Adopted, counts.Restored, counts.Updated, counts.Removed,
            counts.Held, counts.Skipped, counts.Failed, counts.Unchanged, counts.OutOfScope,
        ];
        foreach (var (word, number) in words.Counts.Zip(numbers))
            if (number > 0)
                Line(body, $"  {word}: {number.ToString("N0", words.Culture)}");
    }

    private static void Items(StringBuilder body, ReportWords words, string title, IReadOnlyList<ReportedItem> items)
    {
        if (items.Count == 0)
            return;
        Line(body, "");
        Line(body, $"{title} ({items.Count.ToString("N0", words.Culture)})");
        foreach (var item in items.Take(MostItems))
        {
            Line(body, item.Who.Length == 0 ? $"- {item.Text}" : $"- {item.Who}: {item.Text}");
            if (item.Mend is not null)
                Line(body, $"  {words.Mend}: {item.Mend}");
            if (item.Link is not null)
                Line(body, $"  {item.Link.AbsoluteUri}");
        }
        if (items.Count > MostItems)
            Line(body, string.Format(words.Culture, words.More, items.Count - MostItems));
    }

    private static string Duration(TimeSpan duration) => duration.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder body, string text) => body.Append(text).Append('\n');
}
