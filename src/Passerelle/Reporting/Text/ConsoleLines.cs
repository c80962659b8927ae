using System.Globalization;
using Spectre.Console;

namespace Passerelle.Reporting.Text;

/// <summary>Writing lines whose values never count as markup and never follow the machine's culture.</summary>
public static class ConsoleLines
{
    public static void Say(this IAnsiConsole console, FormattableString line) =>
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, line);

    public static void Say(this IAnsiConsole console) => console.WriteLine();
}
