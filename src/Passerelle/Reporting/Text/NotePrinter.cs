using Spectre.Console;

namespace Passerelle.Reporting.Text;

/// <summary>Prints what is held, failed or found: many of one kind together, each with its mend.</summary>
public static class NotePrinter
{
    private const int MostPerCode = 10;

    public static void Print(IAnsiConsole console, string title, Glyph glyph, IReadOnlyList<Note> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        console.Say();
        console.Say($"[bold]{title}[/] ({notes.Count})");
        foreach (var kind in notes.GroupBy(n => (n.Code, n.Mend)))
        {
            foreach (var note in kind.Take(MostPerCode))
            {
                console.Say($"[{glyph.Colour}]{glyph.Sign}[/] {note.Text} [grey]{Who(note)}[/]");
            }

            if (kind.Count() > MostPerCode)
            {
                console.Say($"  [grey]... and {kind.Count() - MostPerCode} more of this kind[/]");
            }

            console.Say($"    [grey]{kind.Key.Mend} ({kind.Key.Code})[/]");
        }
    }

    private static string Who(Note note) => note.Employee is null ? "" : $"(employee {note.Employee})";
}
