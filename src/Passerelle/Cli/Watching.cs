using System.Runtime.InteropServices;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Running.Applying;
using Passerelle.Running.Runs;
using Spectre.Console;

namespace Passerelle.Cli;

/// <summary>Watches a run for a person: the plan when it is made, then a bar with the time left.</summary>
public sealed class Watching : IDisposable
{
    private readonly Surface surface;
    private readonly CancellationTokenSource over = new();
    private Task bar = Task.CompletedTask;
    private readonly List<PosixSignalRegistration> signals = [];
    private readonly Connector? connector;
    private bool asked;

    /// <param name="connector">Stopped in good order at Ctrl+C; null: the caller sees to that.</param>
    /// <param name="plan">What to do with the plan; null: nothing is shown of it.</param>
    public Watching(Surface surface, Connector? connector, Action<string, Running.Planning.Planned>? plan = null)
    {
        this.surface = surface;
        this.connector = connector;
        Watcher = new RunWatcher
        {
            Say = text => surface.Words.Say($"[grey]{text} ...[/]"),
            PlanMade = (id, planned) => plan?.Invoke(id, planned),
            ApplyBegan = Began,
        };
        if (connector is not null)
        {
            signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal));
            signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal));
        }
    }

    public RunWatcher Watcher { get; }

    /// <summary>Waits until the bar is drawn to its end.</summary>
    public async Task EndAsync()
    {
        await over.CancelAsync();
        await bar;
    }

    public void Dispose()
    {
        signals.ForEach(signal => signal.Dispose());
        over.Dispose();
    }

    private void Began(ApplyProgress progress)
    {
        if (surface.CanDraw && progress.Total > 0)
        {
            bar = DrawAsync(progress);
        }
    }

    private Task DrawAsync(ApplyProgress progress) =>
        surface
            .Words.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("Changes", maxValue: progress.Total);
                while (!over.IsCancellationRequested)
                {
                    task.Value = progress.Done;
                    await Task.Delay(TimeSpan.FromMilliseconds(200), over.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                }

                task.Value = progress.Done;
            });

    /// <summary>The first Ctrl+C lets the requests under way come to their end, and the run is recorded; a second one ends the process.</summary>
    private void OnSignal(PosixSignalContext signal)
    {
        if (asked)
        {
            return;
        }

        asked = true;
        signal.Cancel = true;
        surface.Errors.Say($"Stopping after what is under way; press Ctrl+C again to end at once.");
        connector!.Stop(StopReasons.Cancelled);
    }
}
