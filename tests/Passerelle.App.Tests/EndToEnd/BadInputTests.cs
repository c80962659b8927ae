using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>Mistakes in the configuration file: one clear message each, exit code 1, and not a single request.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("hierarchy:", "hierarchie:", "hierarchy")]
    [InlineData("clientId: sandbox-client", "clientId: env:PASSERELLE_TEST_NOT_SET", "PASSERELLE_TEST_NOT_SET")]
    [InlineData("groups: [{ id: ", "groups: [{ id: x", "groups")]
    [InlineData("claim: true", "claim: perhaps", "claim")]
    [InlineData("inactive: delete", "inactive: destroy", "delete")]
    [InlineData("    # environment", "    schedule: { cron: \"61 2 * * *\" }", "cron")]
    [InlineData("    # environment", "    schedule: { cron: \"* * * * *\" }", "15")]
    [InlineData("version: 1", "version: 9", "version")]
    public async Task A_mistake_is_told_with_its_place_and_nothing_is_asked_of_anybody(string right, string wrong, string naming)
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { Environment = "    # environment", Edit = text => Replaced(text, right, wrong) };
        world.Hire("Ada", "Moreau");

        var answer = await world.SyncAsync();

        answer.ExitCode.ShouldBe(1, answer.ToString());
        answer.Text("code").ShouldBe("configuration");
        answer.Errors.ShouldContain(naming);
        answer.Errors.ShouldContain("passerelle.yaml");
        world.LearningLog.Entries.ShouldBeEmpty();
        world.PersonioLog.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        await using var world = await SyncWorld.StartAsync();

        var answer = await Passerelles.RunHereAsync(world.Clock, ["sync", "--config", "/nowhere/passerelle.yaml", "--data", world.Data.FullName, "--json"]);

        answer.ExitCode.ShouldBe(1, answer.ToString());
        answer.Errors.ShouldContain("/nowhere/passerelle.yaml");
        answer.Text("code").ShouldBe("configuration");
    }

    [Fact]
    public async Task Wrong_use_answers_one_and_leaves_standard_output_to_documents()
    {
        await using var world = await SyncWorld.StartAsync();

        (await world.RunChildAsync("sync", "--no-such-option")).ExitCode.ShouldBe(1);
        (await world.RunChildAsync("apply")).ExitCode.ShouldBe(1);
        (await world.RunChildAsync("approve", "r-1", "--by", "Lea")).ExitCode.ShouldBe(1, "neither --all nor --only");
    }

    private static string Replaced(string text, string right, string wrong)
    {
        text.ShouldContain(right);
        return text.Replace(right, wrong, StringComparison.Ordinal);
    }
}
