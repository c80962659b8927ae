using Passerelle.Running.Schedule;

namespace Passerelle.App.Tests.Schedule;

[Trait("Rule", "Section11")]
public sealed class DueRunTests
{
    private static readonly DateTimeOffset TwoInTheMorning = new(2026, 11, 18, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_first_run_is_a_persons()
    {
        await using var world = await ScheduleWorld.MakeAsync(quickMinutes: 30);
        (await FindAsync(world)).ShouldBeNull();
        await world.RunAsync(hoursAgo: 48, outcome: "refused");
        (await FindAsync(world)).ShouldBeNull();
    }

    [Fact]
    public async Task A_run_that_was_missed_since_the_machine_was_off_is_due()
    {
        await using var world = await ScheduleWorld.MakeAsync();
        await world.RunAsync(hoursAgo: 72);
        (await FindAsync(world)).ShouldBe(new DueRun(IsQuick: false, TwoInTheMorning));
        await world.RunAsync(hoursAgo: 9);
        (await FindAsync(world)).ShouldBeNull();
    }

    [Theory]
    [InlineData("apply", true)]
    [InlineData("pilot", false)]
    public async Task A_plan_of_everybody_carried_out_begins_it_and_a_pilot_does_not(string kind, bool begins)
    {
        await using var world = await ScheduleWorld.MakeAsync();
        await world.RunAsync(hoursAgo: 72, kind: kind);
        (await FindAsync(world) is not null).ShouldBe(begins);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("interrupted")]
    public async Task A_run_whose_process_died_is_due_again(string? outcome)
    {
        await using var world = await ScheduleWorld.MakeAsync();
        await world.RunAsync(hoursAgo: 72);
        await world.RunAsync(hoursAgo: 9, outcome);
        (await FindAsync(world)).ShouldNotBeNull().IsQuick.ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_due_when_the_first_run_came_after_the_last_start()
    {
        await using var world = await ScheduleWorld.MakeAsync();
        await world.RunAsync(hoursAgo: 1);
        (await FindAsync(world)).ShouldBeNull();
    }

    [Fact]
    public async Task Quick_runs_come_between_the_full_ones_when_they_are_wanted()
    {
        await using var world = await ScheduleWorld.MakeAsync(quickMinutes: 60);
        await world.RunAsync(hoursAgo: 30);
        await world.RunAsync(hoursAgo: 9);
        (await FindAsync(world)).ShouldNotBeNull().IsQuick.ShouldBeTrue();
        await world.RunAsync(hoursAgo: 0.9, kind: "quick");
        (await FindAsync(world)).ShouldBeNull();
        world.Clock.Now = world.Clock.Now.AddMinutes(7);
        (await FindAsync(world)).ShouldNotBeNull().IsQuick.ShouldBeTrue();
    }

    [Theory]
    // The last good run was before the one that was due 34 hours ago, or only before the one 10 hours ago.
    [InlineData(57, true)]
    [InlineData(34.5, true)]
    [InlineData(33.5, false)]
    [InlineData(8, false)]
    public async Task Somebody_is_told_when_none_succeeded_for_too_long(double hoursAgo, bool told)
    {
        await using var world = await ScheduleWorld.MakeAsync();
        await world.RunAsync(hoursAgo);
        await world.RunAsync(hoursAgo: 1, outcome: "failed");
        var overdue = await new DueRuns(world.Stores.Queries).OverdueAsync(ScheduleWorld.Key, world.Schedule, world.Clock.Now, CancellationToken.None);
        (overdue is not null).ShouldBe(told);
    }

    private static Task<DueRun?> FindAsync(ScheduleWorld world) =>
        new DueRuns(world.Stores.Queries).FindAsync(ScheduleWorld.Key, world.Schedule, world.Clock.Now, CancellationToken.None);
}
