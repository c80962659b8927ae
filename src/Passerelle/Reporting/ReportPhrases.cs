using Passerelle.Core.Phrases;
using Passerelle.Store.Data;

namespace Passerelle.Reporting;

/// <summary>The phrases behind the English of a report. The report itself stays as other programs read it; these are kept beside it.</summary>
public static class ReportPhrases
{
    /// <returns>JSON; null when no text of the report has values.</returns>
    public static string? Of(RunReport report)
    {
        var phrases = NotesOf(report).SelectMany(note => new[] { note.What, note.Remedy }).Where(phrase => phrase.Values.Count > 0).Distinct().ToList();
        return phrases.Count == 0 ? null : StoreJson.Write(phrases);
    }

    /// <summary>Gives the notes of a report that was read back their phrases again.</summary>
    /// <param name="json">Null: the English is all there is.</param>
    public static RunReport Restore(RunReport report, string? json)
    {
        if (json is null)
        {
            return report;
        }

        var byText = StoreJson.Read<List<Phrase>>(json).DistinctBy(phrase => phrase.ToString(), StringComparer.Ordinal).ToDictionary(phrase => phrase.ToString(), StringComparer.Ordinal);
        return report with
        {
            Held = [.. report.Held.Select(Restored)],
            Failed = [.. report.Failed.Select(Restored)],
            Findings = [.. report.Findings.Select(Restored)],
            Stopped = report.Stopped is { } stopped ? Restored(stopped) : null,
        };

        Note Restored(Note note) => note with { What = byText.GetValueOrDefault(note.Text, note.What), Remedy = byText.GetValueOrDefault(note.Mend, note.Remedy) };
    }

    private static IEnumerable<Note> NotesOf(RunReport report) =>
        [.. report.Held, .. report.Failed, .. report.Findings, .. report.Stopped is { } stopped ? (Note[])[stopped] : []];
}
