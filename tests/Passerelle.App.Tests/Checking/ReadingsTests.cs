using Microsoft.Extensions.Logging.Abstractions;
using Passerelle.App.Tests.Configuration;
using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Core.Source;
using Passerelle.Running;
using Passerelle.Running.Surveying;
using Passerelle.Sandbox.Faults;
using Passerelle.Store;

namespace Passerelle.App.Tests.Checking;

[Trait("Rule", "G8")]
public sealed class ReadingsTests : IAsyncLifetime
{
    private static readonly EnvironmentKey Key = new("Acme Academy/Personio", IsTest: true);

    private readonly TemporaryFolder folder = new();
    private readonly EndingClock clock = new();
    private CheckWorld world = null!;
    private Stores stores = null!;
    private Readings readings = null!;

    public async ValueTask InitializeAsync()
    {
        world = await CheckWorld.StartAsync();
        stores = await Stores.OpenFileAsync(new DirectoryInfo(Path.Combine(folder.Path, "data")), clock, CancellationToken.None);
        readings = new Readings(stores, clock, NullLoggerFactory.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        readings.Dispose();
        await stores.DisposeAsync();
        await world.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_reading_asks_for_what_a_survey_needs_and_changes_nothing()
    {
        var reading = (await ReadAsync("dynamic_7124101")).Reading!;
        reading.Roster.Employees.Count.ShouldBe(60);
        reading.Groups.Root.ShouldNotBeNull();
        reading.Asked.ShouldContain("dynamic_7124101");
        reading.Roster.Employees.ShouldAllBe(e => !e.Email.IsDelivered && !e[PersonioKeys.Supervisor].IsDelivered);
        world.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task A_reading_is_forgotten_when_its_time_is_over()
    {
        var work = await ReadAsync();
        readings.Find(Key).ShouldBe(work);
        clock.End();
        readings.Find(Key).ShouldBeNull();
    }

    [Fact]
    public async Task The_end_of_an_old_reading_leaves_the_new_one_alone()
    {
        await ReadAsync();
        var ends = clock.Ends.ToList();
        var second = await ReadAsync();
        ends.ForEach(end => end());
        readings.Find(Key).ShouldBe(second);
    }

    [Fact]
    public async Task Reading_twice_at_once_is_one_reading()
    {
        world.Host["personio"].Faults.Add(new FaultRule { Kind = FaultKind.Latency, LatencyMilliseconds = 1000 });
        var (first, second) = (await BeginAsync(), await BeginAsync());
        second.ShouldBe(first);
        await UntilAsync(() => !first.IsUnderWay);
    }

    private async Task<ReadingWork> ReadAsync(params string[] further)
    {
        var ends = clock.Ends.Count;
        var work = await BeginAsync(further);
        await UntilAsync(() => !work.IsUnderWay && clock.Ends.Count > ends);
        work.Trouble.ShouldBeNull();
        return work;
    }

    private Task<ReadingWork> BeginAsync(params string[] further)
    {
        var read = ConfigurationText.Read(world.Configuration("test"), EnvironmentName.Test, _ => null, _ => null);
        read.Mistakes.ShouldBeEmpty();
        return readings.BeginAsync(Key, read.Configuration!, further, CancellationToken.None);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var tries = 0; !isSo(); tries++)
        {
            tries.ShouldBeLessThan(600);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The real clock, on which the ten minutes of a reading end when a test says so.</summary>
    private sealed class EndingClock : TimeProvider
    {
        public System.Collections.Concurrent.ConcurrentBag<Action> Ends { get; } = [];

        public void End() => Ends.ToList().ForEach(end => end());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Readings.Kept)
            {
                Ends.Add(() => callback(state));
            }

            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
