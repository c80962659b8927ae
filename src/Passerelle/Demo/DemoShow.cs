using Microsoft.Extensions.Logging;
using Passerelle.Cli;
using Passerelle.Reporting;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Running.Planning;
using Passerelle.Running.Runs;
using Spectre.Console;

namespace Passerelle.Demo;

/// <summary>Plays the demo: first run, second run, the week; each run like one of <c>passerelle sync</c>.</summary>
public sealed class DemoShow(DemoStage stage, Workplace place, Stores stores, ILoggerFactory logs)
{
    /// <summary>People shown of each kind of change; everybody is in the stored plan.</summary>
    private const int Few = 3;

    private readonly List<DemoStepResult> results = [];
    private readonly HashSet<(string?, string, string)> known = [];

    public IReadOnlyList<DemoStepResult> Results => results;

    private IAnsiConsole Words => place.Surface.Words;

    /// <returns>Whether all went as expected.</returns>
    public async Task<bool> PlayAsync(CancellationToken cancel)
    {
        await FirstRunAsync(cancel);
        await SecondRunAsync(cancel);
        foreach (var step in new DemoWeek(stage).Steps())
        {
            await PlayAsync(step, cancel);
        }

        return results.All(r => r.Missed.Count == 0);
    }

    private async Task FirstRunAsync(CancellationToken cancel)
    {
        var people = stage.Personio.Employees.Count(e => e.Current.Status != "inactive" && e.Email.Length > 0);
        var step = new DemoStep(
            stage.Clock.Today,
            "the first run",
            $"{stage.Personio.Count} employees are in Personio; 360Learning has its groups and {stage.Platform.UserCount} accounts, 2 of them of people Personio does not know.",
            ExitCodes.Done,
            report =>
            [
                new("an account for everybody in scope", report.Counts["created"] + report.Counts["adopted"] == people),
                new("no failure", report.Counts["failed"] == 0),
                new("a second account for nobody", stage.Platform.Users().DistinctBy(u => u.Mail, StringComparer.OrdinalIgnoreCase).Count() == stage.Platform.UserCount),
            ]
        );
        DemoWords.Begin(Words, step);
        using var watching = new Watching(place.Surface, connector: null, (id, planned) => DemoWords.WholePlan(Words, id, planned, Few));
        var end = await RunAsync(watching.Watcher, cancel);
        await watching.EndAsync();
        if (end.Report is { } report)
        {
            known.UnionWith(report.Findings.Select(KeyOf));
            ReportPrinter.Print(Words, report with { Findings = [] });
        }

        Note(step, end);
    }

    private async Task SecondRunAsync(CancellationToken cancel)
    {
        stage.ForgetRequests();
        var step = new DemoStep(
            stage.Clock.Today,
            "the second run",
            "Nothing happened in between.",
            ExitCodes.Done,
            report =>
            [
                new("0 changes", report.Outcome == "unchanged" && report.Writes.Values.Sum() == 0),
                new("0 writes in the platform's own log", stage.WritesServed == 0),
            ]
        );
        DemoWords.Begin(Words, step);
        var end = await RunAsync(RunWatcher.Nobody, cancel);
        DemoWords.Result(Words, step, end);
        Words.Say($"  The platform's own log of this run: [bold]{stage.WritesServed} writes[/], {stage.ReadsServed} reads.");
        Note(step, end);
    }

    private async Task PlayAsync(DemoStep step, CancellationToken cancel)
    {
        DemoWords.Begin(Words, step);
        var watcher = new RunWatcher { PlanMade = (_, planned) => new PlanPrinter(Words, Few).PrintChanges(planned.Plan, planned.Snapshot) };
        var end = await RunAsync(watcher, cancel);
        DemoWords.NewFindings(Words, (end.Report?.Findings ?? []).Where(f => known.Add(KeyOf(f))));
        DemoWords.Result(Words, step, end);
        Note(step, end);
    }

    /// <summary>A connector of its own for each run, as each command has one.</summary>
    private async Task<RunEnd> RunAsync(RunWatcher watcher, CancellationToken cancel)
    {
        using var connector = new Connector(stage.Configuration, stores, stage.Clock, logs);
        return await new SyncRun(connector, watcher).RunAsync(PlanRequest.Full, "the demo", cancel);
    }

    private static (string? Employee, string Code, string Text) KeyOf(Note finding) => (finding.Employee, finding.Code, finding.Employee is null ? finding.Text : "");

    private void Note(DemoStep step, RunEnd end)
    {
        var result = DemoStepResult.Of(step, end);
        results.Add(result);
        foreach (var missed in result.Missed)
        {
            place.Surface.Errors.Say($"[red]  ✗ Not as expected: {missed}[/]");
        }
    }
}
