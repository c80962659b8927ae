using Passerelle.App.Tests.Schedule;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Home;

namespace Passerelle.App.Tests.Console;

/// <summary>Home's first answer: is everything in step?</summary>
public sealed class HomeStandingTests
{
    [Theory]
    [InlineData("link")]
    [InlineData("pilot")]
    [InlineData("approve")]
    [InlineData("undo")]
    [InlineData("quick")]
    public async Task A_run_about_some_people_does_not_hide_that_the_last_one_of_everybody_failed(string kind)
    {
        await using var world = await ScheduleWorld.MakeAsync();
        await world.RunAsync(hoursAgo: 57);
        await world.RunAsync(hoursAgo: 9, outcome: "failed");
        await world.RunAsync(hoursAgo: 1, outcome: "applied", kind: kind);
        (await AskAsync(world)).Standing.ShouldBe(Standing.NotInStep);
    }

    [Fact]
    public async Task A_run_between_that_failed_counts_until_everybody_was_read_again()
    {
        await using var world = await ScheduleWorld.MakeAsync();
        await world.RunAsync(hoursAgo: 9);
        await world.RunAsync(hoursAgo: 2, outcome: "failed", kind: "quick");
        (await AskAsync(world)).Standing.ShouldBe(Standing.NotInStep);
        await world.RunAsync(hoursAgo: 1);
        (await AskAsync(world)).Standing.ShouldBe(Standing.InStep);
    }

    [Theory]
    [InlineData(33.5, Standing.InStep)]
    [InlineData(34.5, Standing.Old)]
    public async Task How_long_is_too_long_is_told_by_the_schedule(double hoursAgo, Standing expected)
    {
        await using var world = await ScheduleWorld.MakeAsync();
        await world.RunAsync(hoursAgo);
        await world.RunAsync(hoursAgo: 1, outcome: "applied", kind: "link");
        (await AskAsync(world)).Standing.ShouldBe(expected);
    }

    [Fact]
    public async Task What_is_under_way_is_said_whatever_it_is()
    {
        await using var world = await ScheduleWorld.MakeAsync();
        await world.RunAsync(hoursAgo: 9);
        await world.RunAsync(hoursAgo: 0.1, outcome: null, kind: "quick");
        (await AskAsync(world)).Standing.ShouldBe(Standing.Running);
    }

    private static Task<HomeModel> AskAsync(ScheduleWorld world) =>
        HomeQuery.AskAsync(
            world.Stores,
            new ConnectorEnvironment(EnvironmentName.Production, ScheduleWorld.Key, "acme", world.Configuration, []),
            world.Clock.Now,
            CancellationToken.None
        );
}
