using Passerelle.Reporting.Text;
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
    private Action<StopReason>? stop;

    /// <param name="plan">What to do with the plan; null: nothing is shown of it.</param>
    public Watching(Surface surface, Action<string, Running.Planning.Planned>? plan = null)
    {
        this.surface = surface;
        Watcher = new RunWatcher
        {
            Say = text => surface.Words.Say($"[grey]{text} ...[/]"),
            PlanMade = (id, planned) => plan?.Invoke(id, planned),
            ApplyBegan = Began,
        };
        Console.CancelKeyPress += OnCancel;
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
        Console.CancelKeyPress -= OnCancel;
        over.Dispose();
    }

    private void Began(ApplyProgress progress, Action<StopReason> stopRun)
    {
        stop = stopRun;
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

    /// <summary>The first Ctrl+C lets the requests under way come to their end; a second one ends the process.</summary>
    private void OnCancel(object? sender, ConsoleCancelEventArgs pressed)
    {
        if (stop is { } end)
        {
            stop = null;
            pressed.Cancel = true;
            end(StopReasons.Cancelled);
        }
    }
}
