using Passerelle.Perf.Instances;

namespace Passerelle.Perf.Runs;

/// <summary>A paced first sync against an instance that answers late and keeps the vendor's limits: is the rate used, and is it kept?</summary>
internal static class PacedRun
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(int people, int latency, int writesPerSecond)
    {
        using var folder = new Scratch();
        await using var instance = await InstanceProcess.StartAsync(people, latency);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "passerelle.yaml"), ConfigurationText.For(instance.Address, writesPerSecond));
        var run = await SyncProcess.RunAsync(folder.Path);
        var log = await instance.RequestsAsync(instance.Address.Learning);
        var writes = log.Entries.Where(e => e.IsWrite).Select(e => e.At).Order().ToList();
        var lasted = writes[^1] - writes[0];
        var share = (writes.Count - 1) / (lasted.TotalSeconds * writesPerSecond);
        Terminal.WriteLine(
            $"{people} people, answers {latency} ms late, {writesPerSecond} writes/s configured: {run.Report.GetProperty("outcome")} in {run.Wall.TotalSeconds:F1} s,"
                + $" {writes.Count} writes in {lasted.TotalSeconds:F1} s = {share:P1} of the rate; most writes in any one second {MostInOneSecond(writes)},"
                + $" shortest span of {writesPerSecond + 1} writes {ShortestSpan(writes, writesPerSecond + 1).TotalMilliseconds:F0} ms;"
                + $" answers 429: {log.Entries.Count(e => e.Status == 429)}"
        );
        return 0;
    }

    private static TimeSpan ShortestSpan(List<DateTimeOffset> times, int count) => times.Zip(times.Skip(count - 1), (first, last) => last - first).Min();

    private static int MostInOneSecond(List<DateTimeOffset> times)
    {
        var most = 0;
        for (int first = 0, last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] >= Second)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
