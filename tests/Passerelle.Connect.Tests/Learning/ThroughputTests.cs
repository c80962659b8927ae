using System.Collections.Concurrent;
using static Passerelle.Connect.Tests.Learning.LearningFixture;

namespace Passerelle.Connect.Tests.Learning;

[Trait("Rule", "R7")]
public sealed class ThroughputTests
{
    [Fact]
    public async Task With_200_ms_of_latency_the_write_rate_is_used_and_kept_over_retries_too()
    {
        const int rate = 10;
        const int writes = 50;
        await using var remote = await StartAsync(change: o => o with { WritesPerSecond = rate });
        var arrivals = new ConcurrentQueue<TimeSpan>();
        var began = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < writes; i++)
        {
            var status = i % 10 == 5 ? 503 : 204;
            remote.Server.On(
                "DELETE",
                $"/api/v2/users/{Lena}",
                async context =>
                {
                    arrivals.Enqueue(TimeProvider.System.GetElapsedTime(began));
                    await Task.Delay(200);
                    context.Response.StatusCode = status;
                }
            );
        }

        // Five of the fifty answers are refusals, so 45 requests take all fifty.
        await Parallel.ForAsync(
            0,
            45,
            new ParallelOptions { MaxDegreeOfParallelism = 12 },
            async (_, cancel) => (await remote.Client.Users.DeleteAsync(Lena, cancel)).ShouldBeNull()
        );

        var times = arrivals.Order().ToList();
        remote.Counter.LearningWrites.ShouldBe(writes);
        ((times.Count - 1) / (times[^1] - times[0]).TotalSeconds).ShouldBeInRange(rate * 0.95, rate * 1.03);
    }
}
