using Spectre.Console;

namespace Passerelle.Reporting.Text;

/// <summary>Prints what is held, failed or found: many of one kind together, each with its mend.</summary>
public static class NotePrinter
{
    private const int MostPerCode = 10;

    public static void Print(IAnsiConsole console, string title, Glyph glyph, IReadOnlyList<Note> notes, int most = MostPerCode)
    {
        if (notes.Count == 0)
        {
            return;
        }

        console.Say();
        console.Say($"[bold]{title}[/] ({notes.Count})");
        foreach (var kind in notes.GroupBy(n => n.Code))
        {
            Print(console, glyph, [.. kind], Math.Min(most, MostPerCode));
        }
    }

    /// <summary>A mend that is the same for all stands once below them, otherwise each has its own.</summary>
    private static void Print(IAnsiConsole console, Glyph glyph, List<Note> kind, int most)
    {
        var common = kind.DistinctBy(n => n.Mend).Count() == 1;
        foreach (var note in kind.Take(most))
        {
            console.SayBehind(glyph, $"{note.Text}[grey]{Who(note)}[/]");
            if (!common)
            {
                console.SayIndented(4, $"[grey]{note.Mend} ({note.Code})[/]");
            }
        }

        if (kind.Count > most)
        {
            console.Say($"  [grey]... and {kind.Count - most} more of this kind[/]");
        }

        if (common)
        {
            console.SayIndented(4, $"[grey]{kind[0].Mend} ({kind[0].Code})[/]");
        }
    }

    private static string Who(Note note) => note.Employee is null ? "" : $" (employee {note.Employee})";
}
