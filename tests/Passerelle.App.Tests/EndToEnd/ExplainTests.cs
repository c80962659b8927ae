using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>The story of one person, from the command line.</summary>
[Trait("Rule", "R9")]
public sealed class ExplainTests
{
    [Fact]
    public async Task Managers_are_called_by_name_before_and_after_a_change()
    {
        await using var world = await SyncWorld.StartAsync(isTest: true);
        var ada = world.Hire("Ada", "Moreau");
        var bo = world.Hire("Bo", "Ek");
        var cleo = world.Hire("Cleo", "Roy", supervisor: ada);

        var first = await StoryAsync(world, cleo);
        first.ShouldContain($"Supervisor: Ada Moreau ({ada}).");
        first.ShouldContain($"make Ada Moreau ({ada}) the manager");
        first.ShouldContain("list the mail to cleo.roy@acme.example, which a test environment never sends");

        await world.SyncedAsync();
        world.Personio.Change(cleo, "supervisor", SyncWorld.Id(bo));

        var second = await StoryAsync(world, cleo);
        second.ShouldContain($"make Bo Ek ({bo}) the manager");
        second.ShouldContain("take Ada Moreau (ada.moreau@acme.example) off as manager");
    }

    [Fact]
    public async Task The_list_of_runs_counts_in_the_words_of_the_report()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau", more: ("status", "inactive"));
        await world.SyncedAsync();

        var runs = await world.RunAsync("runs");

        runs.Errors.ShouldContain("1 out of scope");
        runs.Errors.ShouldNotContain("outOfScope");
    }

    private static async Task<string> StoryAsync(SyncWorld world, long employee)
    {
        var explained = await world.RunAsync("explain", SyncWorld.Id(employee));
        explained.ExitCode.ShouldBe(0, explained.ToString());
        return string.Join('\n', explained.Json.GetProperty("story").EnumerateArray().Select(s => s.GetProperty("text").GetString()));
    }
}
