using System.Diagnostics;
using System.Text.Json;

namespace Passerelle.Perf.Runs;

/// <summary>One <c>passerelle sync</c> in a process of its own.</summary>
/// <param name="Report">The JSON report.</param>
/// <param name="Wall">From the start of the process to its end.</param>
/// <param name="Processor">Processor time of all its threads.</param>
/// <param name="PeakBytes">The most memory it ever had resident.</param>
internal sealed record SyncProcess(int ExitCode, JsonElement Report, TimeSpan Wall, TimeSpan Processor, long PeakBytes)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public int Count(string name) => Report.GetProperty("counts").GetProperty(name).GetInt32();

    public int Requests(string name) => Report.GetProperty("requests").GetProperty(name).GetInt32();

    /// <param name="folder">Holds <c>passerelle.yaml</c>, gets the store and the key.</param>
    /// <exception cref="InvalidOperationException">The run ended without a report, or did not do what it set out to do.</exception>
    public static async Task<SyncProcess> RunAsync(string folder)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "passerelle.dll"), "sync", "--env", "test", "--json", "--yes",
            "--config", Path.Combine(folder, "passerelle.yaml"), "--data", Path.Combine(folder, "data"),
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PASSERELLE_KEY_FILE"] = Path.Combine(folder, "key");
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (peak, processor) = await WatchAsync(process);
        watch.Stop();
        var text = await output;
        if (process.ExitCode != 0 || text.Length == 0)
        {
            throw new InvalidOperationException($"The run ended with {process.ExitCode}: {await errors}{text[..Math.Min(text.Length, 4000)]}");
        }

        using var document = JsonDocument.Parse(text);
        return new SyncProcess(process.ExitCode, document.RootElement.Clone(), watch.Elapsed, processor, peak);
    }

    private static async Task<(long Peak, TimeSpan Processor)> WatchAsync(Process process)
    {
        var ended = process.WaitForExitAsync();
        var peak = 0L;
        var processor = TimeSpan.Zero;
        while (!ended.IsCompleted)
        {
            peak = Math.Max(peak, ProcessMemory.PeakOf(process.Id) ?? 0);
            try
            {
                process.Refresh();
                processor = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It ended between the two looks.
                break;
            }

            await Task.WhenAny(ended, Task.Delay(Look));
        }

        await ended;
        return (peak, processor);
    }
}
