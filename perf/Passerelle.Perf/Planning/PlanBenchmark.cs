using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Passerelle.Core.Planning;

namespace Passerelle.Perf.Planning;

/// <summary>Plan and guards for 100,000 employees against 100,000 users. In-process, so that it runs without a package feed.</summary>
[Config(typeof(Short))]
[MemoryDiagnoser]
public class PlanBenchmark
{
    private PlanInputs inputs = null!;

    [Params(PlanCase.Unchanged, PlanCase.OnePercent, PlanCase.FirstSync)]
    public PlanCase Case { get; set; }

    [Params(100_000)]
    public int People { get; set; }

    [GlobalSetup]
    public void Prepare() => inputs = PlanInputs.Of(Case, People);

    [Benchmark(Description = "Planner.Plan + Guards.Judge")]
    public Plan Plan() => inputs.Plan();

    private sealed class Short : ManualConfig
    {
        public Short() =>
            AddJob(
                Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)
                    .WithWarmupCount(2)
                    .WithIterationCount(7)
                    .WithInvocationCount(1)
                    .WithUnrollFactor(1)
            );
    }
}
