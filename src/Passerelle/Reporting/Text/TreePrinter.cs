using System.Globalization;
using Passerelle.Core.Planning;
using Spectre.Console;

namespace Passerelle.Reporting.Text;

/// <summary>Prints the group tree with people before, in, out and after (rule G7).</summary>
public sealed class TreePrinter(IAnsiConsole console)
{
    public void Print(IReadOnlyList<GroupPlan> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        var width = Math.Clamp(groups.Max(g => (2 * g.Depth) + g.Name.Length), 20, 48);
        console.Say();
        console.Say($"[bold]{Fit("Groups", width)}[/] {"before", 7} {"in", 6} {"out", 6} {"after", 7}");
        foreach (var group in groups)
        {
            var name = Fit(new string(' ', 2 * group.Depth) + group.Name, width);
            var numbers = string.Create(CultureInfo.InvariantCulture, $"{group.Before, 7}");
            console.Say($"{name} {numbers} [green]{Signed('+', group.In), 6}[/] [red]{Signed('-', group.Out), 6}[/] {group.After, 7}");
        }
    }

    private static string Signed(char sign, int count) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{sign}{count}");

    private static string Fit(string text, int width) => text.Length > width ? $"{text[..(width - 1)]}…" : text.PadRight(width);
}
