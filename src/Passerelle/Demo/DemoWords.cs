using System.Globalization;
using Passerelle.Cli;
using Passerelle.Reporting;
using Passerelle.Reporting.Text;
using Passerelle.Running.Planning;
using Passerelle.Running.Runs;
using Spectre.Console;

namespace Passerelle.Demo;

/// <summary>What the demo says around plans and reports.</summary>
internal static class DemoWords
{
    public static void Begin(IAnsiConsole console, DemoStep step)
    {
        console.Say();
        console.Say($"[bold white on blue] {step.Day} [/] [bold]{step.Title}[/]");
        console.Say($"{step.Event}");
    }

    public static void WholePlan(IAnsiConsole console, string id, Planned planned, int few)
    {
        console.Say();
        new PlanPrinter(console, few).Print($"Plan {id}", planned.Plan, planned.Snapshot, writesPerSecond: 0);
    }

    /// <summary>Findings nobody was told of yet; the others stay open and need no repetition.</summary>
    public static void NewFindings(IAnsiConsole console, IEnumerable<Note> notes) =>
        NotePrinter.Print(console, "To be mended", Glyph.Skip, [.. notes], most: 3);

    public static void Result(IAnsiConsole console, DemoStep step, RunEnd end)
    {
        console.Say();
        if (end.Report?.Stopped is { } stopped)
        {
            console.SayBehind(Glyph.Held, $"{stopped.Text} {stopped.Mend} [grey]({stopped.Code})[/]");
        }

        if (end.Report is { } report)
        {
            ReportPrinter.PrintLine(console, report, end.ExitCode);
        }
        else
        {
            console.Say($"[red]{end.Refusal!.Text}[/] {end.Refusal.Mend}");
        }

        if (step.Meaning is { } meaning)
        {
            console.SayIndented(2, $"[grey]{meaning}[/]");
        }
    }

    public static void Opening(IAnsiConsole console, DemoStage stage)
    {
        console.Say($"[bold]Passerelle keeps 360Learning in step with Personio.[/] This is a made-up company; nothing leaves this machine.");
        console.Say($"[grey]A simulated Personio answers on {stage.PersonioAddress}, a simulated 360Learning on {stage.LearningAddress}.[/]");
    }

    /// <summary>Offers the console on the company that was just synchronised; without a terminal nobody can be asked.</summary>
    public static async Task<bool> WantsConsoleAsync(IAnsiConsole console, CancellationToken cancel) =>
        Surface.CanAsk
        && await new ConfirmationPrompt("Look at this company in the browser now? (It lives until you press Ctrl+C.)") { DefaultValue = true }.ShowAsync(console, cancel);

    public static void Closing(IAnsiConsole console, DirectoryInfo folder, TimeSpan took, bool asExpected)
    {
        console.Say();
        if (asExpected)
        {
            console.Say($"[green]✓[/] [bold]Everything went as expected[/], in {((int)Math.Ceiling(took.TotalSeconds)).ToString(CultureInfo.InvariantCulture)} s.");
        }
        else
        {
            console.Say($"[red]✗ Not everything went as expected; look for the lines marked ✗ above.[/]");
        }

        console.Say($"The configuration, the plans and the reports of all runs are in {folder.FullName}; the next demo makes them anew.");
        console.Say();
        console.Say($"[bold]Go on[/]");
        console.Say($"  passerelle demo --serve         [grey]the demo again, and then this company in the browser[/]");
        console.Say($"  passerelle instance start       [grey]the same two systems, to try everything by hand[/]");
        console.Say($"  docs/passerelle.example.yaml    [grey]to begin your own passerelle.yaml with[/]");
        console.Say($"  passerelle plan --env test      [grey]every change a run would make; changes nothing[/]");
    }
}
