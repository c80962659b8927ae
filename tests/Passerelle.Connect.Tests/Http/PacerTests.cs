using System.Collections.Concurrent;
using Passerelle.Connect.Http;

namespace Passerelle.Connect.Tests.Http;

[Trait("Rule", "R7")]
public sealed class PacerTests
{
    [Fact]
    public async Task Slots_are_evenly_spaced()
    {
        var time = new JumpingTime(() => TimeSpan.Zero);
        using var pacer = new Pacer(8, time);

        var slots = await SlotsAsync(pacer, time, 40);

        slots.Zip(slots.Skip(1), (a, b) => (b - a).TotalMilliseconds).ShouldAllBe(gap => gap >= 126 && gap <= 127);
    }

    [Theory]
    [InlineData(8, 3)]
    [InlineData(8, 60)]
    [InlineData(25, 15)]
    [InlineData(50, 15)]
    public async Task Late_timers_never_let_more_than_the_rate_into_one_second(int rate, int lateMilliseconds)
    {
        var random = new Random(17);
        var time = new JumpingTime(() => TimeSpan.FromMilliseconds(random.NextDouble() * lateMilliseconds));
        using var pacer = new Pacer(rate, time);

        var slots = await SlotsAsync(pacer, time, rate * 20);

        slots.Zip(slots.Skip(rate), (a, b) => b - a).ShouldAllBe(window => window >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Late_timers_do_not_slow_the_row_down()
    {
        var random = new Random(17);
        var time = new JumpingTime(() => TimeSpan.FromMilliseconds(random.NextDouble() * 4));
        using var pacer = new Pacer(8, time);

        var slots = await SlotsAsync(pacer, time, 8 * 60);

        (slots.Count / (slots[^1] - slots[0]).TotalSeconds).ShouldBeGreaterThan(8 * 0.95);
    }

    [Fact]
    public async Task An_idle_time_is_not_made_up_for()
    {
        var time = new JumpingTime(() => TimeSpan.Zero);
        using var pacer = new Pacer(8, time);
        await SlotsAsync(pacer, time, 3);
        time.Advance(TimeSpan.FromMinutes(1));

        var slots = await SlotsAsync(pacer, time, 10);

        slots.Zip(slots.Skip(1), (a, b) => (b - a).TotalMilliseconds).ShouldAllBe(gap => gap >= 126 && gap <= 127);
    }

    [Fact]
    public async Task With_200_ms_of_latency_at_least_95_percent_of_the_rate_is_used_and_it_is_not_exceeded()
    {
        const int rate = 20;
        using var pacer = new Pacer(rate, TimeProvider.System);
        using var cancel = new CancellationTokenSource();
        var slots = new ConcurrentQueue<TimeSpan>();
        var began = TimeProvider.System.GetTimestamp();
        async Task CallAsync()
        {
            while (slots.Count < rate * 4)
            {
                await pacer.WaitAsync(cancel.Token);
                slots.Enqueue(TimeProvider.System.GetElapsedTime(began));
                await Task.Delay(200);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => CallAsync()));

        var taken = slots.Order().Take(rate * 4).ToList();
        ((taken.Count - 1) / (taken[^1] - taken[0]).TotalSeconds).ShouldBeInRange(rate * 0.95, rate * 1.01);
    }

    [Fact]
    public async Task A_cancelled_caller_uses_up_no_slot()
    {
        using var pacer = new Pacer(2, TimeProvider.System);
        await pacer.WaitAsync(CancellationToken.None);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(30));
        await Should.ThrowAsync<OperationCanceledException>(async () => await pacer.WaitAsync(cancel.Token));

        var began = TimeProvider.System.GetTimestamp();
        await pacer.WaitAsync(CancellationToken.None);

        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromMilliseconds(700));
    }

    [Fact]
    public async Task What_is_done_before_sending_lets_no_two_requests_come_closer()
    {
        var time = new JumpingTime(() => TimeSpan.Zero);
        using var pacer = new Pacer(8, time);
        var sent = new List<TimeSpan>();
        for (var i = 0; i < 40; i++)
        {
            var slow = i % 9 == 0;
            await pacer.WaitAsync(
                CancellationToken.None,
                _ =>
                {
                    time.Advance(TimeSpan.FromMilliseconds(slow ? 60 : 0));
                    return ValueTask.CompletedTask;
                }
            );
            sent.Add(TimeSpan.FromTicks(time.GetTimestamp()));
        }

        sent.Zip(sent.Skip(8), (a, b) => b - a).ShouldAllBe(window => window >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Nothing_is_handed_out_while_held()
    {
        var time = new JumpingTime(() => TimeSpan.Zero);
        using var pacer = new Pacer(0, time);
        var before = time.GetUtcNow();
        pacer.HoldFor(TimeSpan.FromSeconds(3));

        await pacer.WaitAsync(CancellationToken.None);

        (time.GetUtcNow() - before).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_rate_that_is_none_is_refused(double rate) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Pacer(rate, TimeProvider.System));

    private static async Task<List<TimeSpan>> SlotsAsync(Pacer pacer, JumpingTime time, int count)
    {
        var slots = new List<TimeSpan>();
        for (var i = 0; i < count; i++)
        {
            await pacer.WaitAsync(CancellationToken.None);
            slots.Add(TimeSpan.FromTicks(time.GetTimestamp()));
        }

        return slots;
    }
}
