using Passerelle.Core.Target;
using Passerelle.Running;
using Passerelle.Store.Plans;
using Spectre.Console;

namespace Passerelle.Reporting.Text;

/// <summary>Prints what an undo would do: first what it cannot take back.</summary>
public static class UndoPrinter
{
    public static void Print(IAnsiConsole console, Connector connector, StoredPlan stored, Snapshot snapshot, double writesPerSecond)
    {
        console.Say($"[bold]Plan {stored.Id} takes run {stored.Plan.Undoes} back, for {connector.Configuration.Platform}, {connector.EnvironmentName}[/]");
        if (stored.Plan.Irreversible is { Count: > 0 } irreversible)
        {
            console.Say();
            console.Say($"[bold]This cannot be taken back[/]");
            foreach (var one in irreversible)
            {
                console.Say($"[{Glyph.Skip.Colour}]{Glyph.Skip.Sign}[/] {one.Text} [grey]({one.Code})[/]");
            }
        }

        new PlanPrinter(console).PrintUndo(stored.Plan, snapshot, writesPerSecond);
    }
}
