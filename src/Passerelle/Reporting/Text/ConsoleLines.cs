using System.Globalization;
using Spectre.Console;

namespace Passerelle.Reporting.Text;

/// <summary>Writing lines whose values never count as markup and never follow the machine's culture.</summary>
public static class ConsoleLines
{
    public static void Say(this IAnsiConsole console, FormattableString line) =>
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, line);

    public static void Say(this IAnsiConsole console) => console.WriteLine();

    /// <summary>A line behind a glyph; what does not fit goes on below its beginning. For few lines: it is slower than <c>Say</c>.</summary>
    public static void SayBehind(this IAnsiConsole console, Glyph glyph, FormattableString line) =>
        console.Write(
            new Grid()
                .AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 1, 0) })
                .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) })
                .AddRow(Text($"[{glyph.Colour}]{glyph.Sign}[/]"), Text(line))
        );

    /// <summary>A line set in from the left, all of it. For few lines: it is slower than <c>Say</c>.</summary>
    public static void SayIndented(this IAnsiConsole console, int indent, FormattableString line)
    {
        console.Write(new Padder(Text(line), new Padding(indent, 0, 0, 0)));
    }

    private static Markup Text(FormattableString line) => Markup.FromInterpolated(CultureInfo.InvariantCulture, line);
}
