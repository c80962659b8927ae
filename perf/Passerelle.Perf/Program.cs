using Passerelle.Perf;
using System.Globalization;
using BenchmarkDotNet.Running;
using Passerelle.Perf.Instances;
using Passerelle.Perf.Pages;
using Passerelle.Perf.Planning;
using Passerelle.Perf.Runs;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = new Arguments(args);
switch (options.Mode)
{
    case "plan":
        BenchmarkRunner.Run<PlanBenchmark>();
        return 0;
    case "plan-memory":
        var one = options.Number("case", -1);
        if (one < 0)
        {
            PlanMemory.PrintAll(options.Number("people", 100_000));
        }
        else
        {
            PlanMemory.Print((PlanCase)one, options.Number("people", 100_000));
        }

        return 0;
    case "runs":
        return await WholeRuns.RunAsync(options.Number("people", 10_000));
    case "pacing":
        return await PacedRun.RunAsync(options.Number("people", 200), options.Number("latency", 200), options.Number("writes", 8));
    case "pages":
        return await PageTimes.RunAsync(options.Number("people", 100_000), options.Text("folder"), options.Has("postgres"), options.Text("only"));
    case PageServer.Name:
        await PageServer.ServeAsync(new DirectoryInfo(options.Text("folder")!), options.Number("people", 1000));
        return 0;
    case InstanceMode.Name:
        await InstanceMode.ServeAsync(options.Number("people", 1000), options.Number("latency", 0));
        return 0;
    default:
        Terminal.Error.WriteLine("plan | plan-memory [--people N] | pages [--people N] [--postgres] [--folder DIR] [--only PART] | runs [--people N] | pacing [--people N] [--latency MS] [--writes PER_SECOND]");
        return 1;
}
