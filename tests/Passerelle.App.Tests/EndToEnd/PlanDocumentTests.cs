using System.Text.Json;
using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>The document of <c>plan --json</c>, which other programs read.</summary>
public sealed class PlanDocumentTests
{
    private static readonly string[] NoteKeys = ["employee", "user", "code", "text", "mend"];

    [Fact]
    public async Task A_plan_has_exactly_the_documented_keys()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        world.Hire("Ben", "Ruiz", more: [("email", "")]);

        var plan = await world.RunAsync("plan");

        Keys(plan.Json).ShouldBe(
            ["plan", "environment", "rosterComplete", "people", "groups", "customFields", "held", "findings", "writes", "estimateSeconds"]
        );
        plan.Plan.ShouldNotBeEmpty();
        plan.Text("environment").ShouldBe("production");
        plan.Json.GetProperty("rosterComplete").GetBoolean().ShouldBeTrue();
        plan.People.Count.ShouldBe(2);
        plan.People.ShouldAllBe(p => Keys(p).SequenceEqual(new[] { "employee", "user", "action", "reason", "text", "changes" }));
        plan.Row(ada).GetProperty("action").GetString().ShouldBe("create");
        var changes = plan.Row(ada).GetProperty("changes").EnumerateArray().ToList();
        changes.ShouldNotBeEmpty();
        changes.ShouldAllBe(c => Keys(c).SequenceEqual(new[] { "field", "old", "new" }));
        Keys(plan.Json.GetProperty("customFields").EnumerateArray().ShouldHaveSingleItem())
            .ShouldBe(["source", "name", "type", "action", "field", "reason", "text"]);
        plan.Json.GetProperty("findings").GetArrayLength().ShouldBePositive();
        plan.Json.GetProperty("findings").EnumerateArray().ShouldAllBe(f => Keys(f).SequenceEqual(NoteKeys));
        plan.Wrote("createUser").ShouldBe(1);
    }

    [Fact]
    public async Task Groups_are_a_tree_with_people_before_in_out_and_after()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        world.Hire("Ben", "Ruiz");
        await world.SyncedAsync();
        world.Personio.Change(ada, "office", "Lyon");

        var plan = await world.RunAsync("plan");

        var groups = plan.Json.GetProperty("groups").EnumerateArray().SelectMany(Tree).ToList();
        groups.ShouldAllBe(g => Keys(g).SequenceEqual(new[] { "id", "name", "before", "in", "out", "after", "children" }));
        Numbers("Acme/Paris/Support").ShouldBe([2, 0, 1, 1]);
        Numbers("Acme/Lyon/Support").ShouldBe([0, 1, 0, 1]);

        int[] Numbers(string path)
        {
            var group = groups.Single(g => g.GetProperty("id").GetString() == world.Group(path));
            return [.. new[] { "before", "in", "out", "after" }.Select(key => group.GetProperty(key).GetInt32())];
        }
    }

    [Fact]
    public async Task What_is_held_is_listed()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Platform.SetRole(world.Account(ada)!.Id, world.Group("Acme/Paris"), Sandbox.Learning.GroupRole.Coach);
        world.Personio.Change(ada, "status", "inactive");

        var plan = await world.RunAsync("plan");

        plan.ExitCode.ShouldBe(4, plan.ToString());
        Keys(plan.Json.GetProperty("held").EnumerateArray().ShouldHaveSingleItem()).ShouldBe(NoteKeys);
        plan.Row(ada).GetProperty("action").GetString().ShouldBe("held");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public async Task The_estimate_follows_the_configured_rate(string rate)
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { Limits = world.Config.Limits.Replace("learningWritesPerSecond: 0", $"learningWritesPerSecond: {rate}", StringComparison.Ordinal) };
        world.Hire("Ada", "Moreau");
        world.Hire("Ben", "Ruiz");

        var plan = await world.RunAsync("plan");

        plan.ExitCode.ShouldBe(0, plan.ToString());
        var seconds = plan.Json.GetProperty("estimateSeconds").GetInt32();
        seconds.ShouldBePositive();
        seconds.ShouldBe((int)Math.Ceiling(plan.Written.Values.Sum() / double.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static IReadOnlyList<string> Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static IEnumerable<JsonElement> Tree(JsonElement group) =>
        group.GetProperty("children").EnumerateArray().SelectMany(Tree).Prepend(group);
}
