using System.Globalization;
using Spectre.Console;

namespace Passerelle.Reporting.Text;

/// <summary>Prints how a run ended.</summary>
public static class ReportPrinter
{
    public static void Print(IAnsiConsole console, RunReport report)
    {
        NotePrinter.Print(console, "Failed", Glyph.Remove, report.Failed);
        NotePrinter.Print(console, "Held until a person approves", Glyph.Held, report.Held);
        NotePrinter.Print(console, "To be mended", Glyph.Skip, report.Findings);
        console.Say();
        if (report.Stopped is { } stopped)
        {
            console.Say($"[red]Stopped:[/] {stopped.Text} {stopped.Mend} [grey]({stopped.Code})[/]");
        }

        var sign = SignOf(report);
        console.Say($"[{sign.Colour}]{sign.Sign}[/] [bold]{Sentence(report)}[/] [grey]Run {report.Run}[/]");
        if (Counted(report) is { Length: > 0 } counts)
        {
            console.Say($"  {counts}");
        }

        if (report.MailsNotSent is { Count: > 0 } mails)
        {
            console.Say($"  {Plural(mails.Count, "login mail was", "login mails were")} listed and not sent, since this is a test environment.");
        }

        console.Say(
            $"  [grey]Requests: {report.Requests.Personio} to Personio, {report.Requests.LearningReads} reads and {report.Requests.LearningWrites} writes to 360Learning, in {Durations.Of(TimeSpan.FromMilliseconds(report.DurationMs))}.[/]"
        );
    }

    /// <summary>The result in one line.</summary>
    public static void PrintLine(IAnsiConsole console, RunReport report, int exitCode)
    {
        var sign = SignOf(report);
        console.Say($"[{sign.Colour}]{sign.Sign}[/] [bold]{Sentence(report)}[/] [grey]Exit code {exitCode}.[/]");
        if (Counted(report) is { Length: > 0 } counts)
        {
            console.Say($"  [grey]{counts}[/]");
        }

    }

    private static Glyph SignOf(RunReport report) =>
        report.Outcome switch
        {
            "unchanged" or "applied" when report.RosterComplete => Glyph.Good,
            "unchanged" or "applied" or "held" or "refused" => Glyph.Held,
            _ => Glyph.Bad,
        };

    /// <summary>Every count that is not 0, as a sentence; empty when all are.</summary>
    private static string Counted(RunReport report)
    {
        var counts = report.Counts.Where(c => c.Value > 0).Select(c => Plural(c.Value, CountNames.Of(c.Key), CountNames.Of(c.Key)));
        var text = string.Join(", ", counts);
        return text.Length == 0 ? "" : $"{text}.";
    }

    private static string Plural(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Sentence(RunReport report) =>
        report.Outcome switch
        {
            "unchanged" or "applied" when !report.RosterComplete =>
                $"Done, {Plural(report.Writes.Values.Sum(), "change", "changes")}; the list from Personio is not complete, so nobody was removed.",
            "unchanged" => "Everything is in step, 0 changes.",
            "applied" => $"Done, {Plural(report.Writes.Values.Sum(), "change", "changes")}.",
            "held" => "Done; something waits for approval.",
            "partial" => "Some changes failed; the next run tries them again.",
            "refused" => "Refused, nothing was changed.",
            _ => "Stopped before the end.",
        };
}
