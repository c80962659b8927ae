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
        if (report.MailsNotSent is { Count: > 0 } mails)
        {
            console.Say();
            console.Say($"{mails.Count} login mails were listed and not sent, since this is a test environment.");
        }

        console.Say();
        if (report.Stopped is { } stopped)
        {
            console.Say($"[red]Stopped:[/] {stopped.Text} {stopped.Mend} [grey]({stopped.Code})[/]");
        }

        var counts = report.Counts.Where(pair => pair.Value > 0).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}"));
        console.Say($"[bold]Run {report.Run}: {Sentence(report)}[/] {string.Join(", ", counts)}.");
        console.Say(
            $"[grey]Requests: {report.Requests.Personio} to Personio, {report.Requests.LearningReads} reads and {report.Requests.LearningWrites} writes to 360Learning, in {Durations.Of(TimeSpan.FromMilliseconds(report.DurationMs))}.[/]"
        );
    }

    private static string Sentence(RunReport report) =>
        report.Outcome switch
        {
            "unchanged" => "everything is in step, 0 changes.",
            "applied" => string.Create(CultureInfo.InvariantCulture, $"done, {report.Writes.Values.Sum()} changes."),
            "held" => "done; something waits for approval.",
            "partial" => "some changes failed; the next run tries them again.",
            "refused" => "refused, nothing was changed.",
            _ => "stopped before the end.",
        };
}
