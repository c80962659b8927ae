using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Faults;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>Measures time, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(PaceTests), DisableParallelization = true)]
[Collection(nameof(PaceTests))]
public sealed class PaceTests
{
    private const int Rate = 10;

    [Fact]
    [Trait("Rule", "R7")]
    public async Task With_two_hundred_milliseconds_of_latency_the_write_rate_is_used_and_never_exceeded()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with
        {
            Limits = $"{{ learningWritesPerSecond: {Rate}, learningReadsPerSecond: 50, personioPerSecond: 0, timeoutSeconds: 20, attempts: 3, firstRetrySeconds: 0.05 }}",
            CustomFields = "[]",
        };
        for (var n = 0; n < 30; n++)
        {
            world.Hire($"P{n}", "Other");
        }

        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.Latency, LatencyMilliseconds = 200 });

        var answer = await world.SyncedAsync();

        answer.Count("created").ShouldBe(30);
        var writes = world.LearningLog.Entries.Where(e => e.IsWrite).Select(e => e.At).Order().ToList();
        writes.Count.ShouldBe(120);
        for (var i = Rate; i < writes.Count; i++)
        {
            (writes[i] - writes[i - Rate]).TotalSeconds.ShouldBeGreaterThan(1 - 0.1, $"writes {i - Rate} to {i} came within a second");
        }

        // The first account with its link is made alone; from then on the rate is used.
        var rest = writes.Skip(2).ToList();
        ((rest.Count - 1) / (rest[^1] - rest[0]).TotalSeconds).ShouldBeGreaterThanOrEqualTo(Rate * 0.95);
    }
}
