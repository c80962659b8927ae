using Passerelle.Perf.Instances;

namespace Passerelle.Perf.Runs;

/// <summary>The built program against an instance without limits, unpaced: a first sync, three that find nothing to do, and one with a few changes.</summary>
internal static class WholeRuns
{
    private const int Again = 3;

    public static async Task<int> RunAsync(int people)
    {
        using var folder = new Scratch();
        await using var instance = await InstanceProcess.StartAsync(people, latency: 0);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "passerelle.yaml"), ConfigurationText.For(instance.Address, writesPerSecond: 0));
        var minimum = new Minimum(people);

        await MeasureAsync("first sync", folder.Path, instance, people, minimum.FirstSync());
        for (var round = 1; round <= Again; round++)
        {
            await MeasureAsync($"unchanged sync {round}", folder.Path, instance, people, minimum.Unchanged());
        }

        var promoted = minimum.OneInAHundred;
        await instance.PromoteAsync(promoted);
        await MeasureAsync($"sync after {promoted.Count} new positions", folder.Path, instance, people, minimum.After(promoted.Count));

        return 0;
    }

    private static async Task MeasureAsync(string what, string folder, InstanceProcess instance, int people, SortedDictionary<string, long> minimum)
    {
        await instance.ClearAsync();
        var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
        var run = await SyncProcess.RunAsync(folder);
        Terminal.WriteLine(
            $"{what}: {people} people in {run.Wall.TotalSeconds:F1} s, {people / run.Wall.TotalSeconds:F0} people/s; processor {run.Processor.TotalSeconds:F1} s;"
                + $" peak {run.PeakBytes / 1024 / 1024} MB; load before {load}; {run.Report.GetProperty("outcome")}, created {run.Count("created")}, updated {run.Count("updated")}, findings {run.Count("findings")}"
        );
        await RequestTable.PrintAsync(instance, run, minimum);
    }
}
