using System.Diagnostics;
using System.Globalization;
using Passerelle.Perf.Runs;

namespace Passerelle.Perf.Planning;

/// <summary>Builds the inputs, plans once, and tells what the process took. Each case has a process of its own.</summary>
internal static class PlanMemory
{
    private const double Mega = 1024 * 1024;

    public static void PrintAll(int people)
    {
        Terminal.WriteLine($"{people} employees, {people} users; DOTNET_GCHeapHardLimit {Environment.GetEnvironmentVariable("DOTNET_GCHeapHardLimit") ?? "not set"}");
        foreach (var kind in Enum.GetValues<PlanCase>())
        {
            string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Passerelle.Perf.dll"), "plan-memory", "--people", Text(people), "--case", Text((int)kind)];
            using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false })!;
            process.WaitForExit();
        }
    }

    public static void Print(PlanCase kind, int people)
    {
        var inputs = PlanInputs.Of(kind, people);
        var held = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var plan = inputs.Plan();
        watch.Stop();
        var together = GC.GetTotalMemory(forceFullCollection: true);
        Terminal.WriteLine(
            $"{kind, -10} {watch.ElapsedMilliseconds, 5} ms, the first of the process   inputs {held / Mega, 4:F0} MB   plan {(together - held) / Mega, 3:F0} MB"
                + $"   peak of the process {ProcessMemory.PeakOfThis() / Mega, 4:F0} MB   changes {plan.People.Sum(p => p.Changes.Count)}, held {plan.People.Sum(p => p.Holds.Count)}"
        );
        GC.KeepAlive(inputs);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
