using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.App.Tests.EndToEnd.Reviewed;

public sealed class ValueTests
{
    [Fact]
    [Trait("Rule", "F2")]
    public async Task A_value_emptied_in_Personio_is_taken_off_and_a_strange_field_stays()
    {
        await using var world = await Staffing.StaffedAsync(3);
        var one = world.Personio.Employees[0].Id;
        var strange = world.Platform.AddCustomField("Shoe size");
        world.Platform.SetCustomValue(world.Account(one)!.Id, strange, "42");
        world.Personio.Change(one, "dynamic_1", null);

        (await world.SyncedAsync()).Wrote("setCustomValues").ShouldBe(1);

        world.ValuesOf(one).ShouldBe(new Dictionary<string, string> { ["Shoe size"] = "42" });
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "C6")]
    public async Task A_value_refused_at_the_write_leaves_the_one_before_it_in_place()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { CustomFields = "[{ source: dynamic_1, name: Personnel number }, { source: dynamic_2, name: Badge }]" };
        world.Personio.AddAttribute(PersonioAttribute.Custom("dynamic_2", "Badge"));
        var one = world.Hire("Ada", "Moreau", more: [("dynamic_1", "P1"), ("dynamic_2", "blue")]);
        await world.SyncedAsync();
        world.Personio.Change(one, "dynamic_1", "P2");
        world.Personio.Change(one, "dynamic_2", "red");
        const string refusal = """{"error":{"code":"unauthorizedValue","message":"The value is not authorized."}}""";
        foreach (var nth in new[] { 1, 3 })
        {
            // Both at once, then each by itself: the second one is the badge.
            world.LearningFaults.Add(new FaultRule { Kind = FaultKind.Status, Status = 400, Body = refusal, Method = "PUT", Path = "*/custom-fields/values", Nth = nth });
        }

        var answer = await world.SyncedAsync();

        answer.Findings.ShouldContain(f => f.Code == "unauthorized-value", answer.ToString());
        world.ValuesOf(one).ShouldBe(new Dictionary<string, string> { ["Personnel number"] = "P2", ["Badge"] = "blue" }, ignoreOrder: true);
    }

    [Fact]
    [Trait("Rule", "Section12")]
    public async Task Whoever_gets_nothing_since_every_value_is_refused_counts_as_skipped()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { CustomFields = "[{ source: dynamic_1, name: Personnel number }]" };
        var one = world.Hire("Ada", "Moreau", more: [("dynamic_1", "P1")]);
        var other = world.Hire("Bea", "Byron", more: [("dynamic_1", "Q1")]);
        await world.SyncedAsync();
        world.Personio.Change(one, "dynamic_1", "P2");
        world.Personio.Change(other, "dynamic_1", "Q2");
        world.Personio.Change(other, "position", "Countess");
        const string refusal = """{"error":{"code":"unauthorizedValue","message":"The value is not authorized."}}""";
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.Status, Status = 400, Body = refusal, Method = "PUT", Path = "*/custom-fields/values" });

        var answer = await world.SyncedAsync();

        answer.Findings.Count(f => f.Code == "unauthorized-value").ShouldBe(2, answer.ToString());
        (answer.Count("skipped"), answer.Count("updated")).ShouldBe((1, 1), answer.ToString());
    }
}
