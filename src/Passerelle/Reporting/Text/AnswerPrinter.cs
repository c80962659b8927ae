using System.Globalization;
using Passerelle.Running.Checking;
using Spectre.Console;

namespace Passerelle.Reporting.Text;

/// <summary>Prints the answers of a check, each with its mend, and one sentence at the end.</summary>
public static class AnswerPrinter
{
    public static void Print(IAnsiConsole console, string title, IReadOnlyList<Answer> answers)
    {
        console.Say($"[bold]{title}[/]");
        console.Say();
        foreach (var answer in answers)
        {
            var (sign, colour) = GlyphOf(answer.Status);
            console.Say($"[{colour}]{sign}[/] {answer.Text} [grey]({answer.Id}{(answer.Key is null ? "" : $", {answer.Key}")})[/]");
            if (answer.Mend is { } mend)
            {
                console.Say($"    [grey]{mend}[/]");
            }
        }

        console.Say();
        console.Say($"[bold]{Summary(answers)}[/]");
    }

    private static Glyph GlyphOf(AnswerStatus status) =>
        status switch
        {
            AnswerStatus.Ok => new Glyph("✓", "green"),
            AnswerStatus.Warning => new Glyph("!", "yellow"),
            AnswerStatus.Error => new Glyph("✗", "red"),
            AnswerStatus.Probable => new Glyph("?", "blue"),
            _ => new Glyph("·", "grey"),
        };

    private static string Summary(IReadOnlyList<Answer> answers)
    {
        static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
        int Of(AnswerStatus status) => answers.Count(a => a.Status == status);
        var (errors, warnings) = (Of(AnswerStatus.Error), Of(AnswerStatus.Warning));
        var first = (errors, warnings) switch
        {
            (0, 0) => "Everything is in order",
            (0, _) => "Nothing stands in the way of a run, but look at the warnings",
            _ => "Mend the errors before a run",
        };
        var counts = $"{Of(AnswerStatus.Ok)} ok, {Count(warnings, "warning", "warnings")}, {Count(errors, "error", "errors")}";
        return $"{first}: {counts}, {Of(AnswerStatus.Probable)} probable, {Of(AnswerStatus.Skipped)} not asked.";
    }
}
