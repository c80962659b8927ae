using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd;

public sealed class CustomFieldTests
{
    private const string Name = "Personnel number";

    [Fact]
    [Trait("Rule", "C2")]
    public async Task A_value_taken_off_by_hand_is_written_again_and_a_strange_field_stays()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        var account = world.Account(ada)!.Id;
        var strange = world.Platform.AddCustomField("Shoe size");
        world.Platform.SetCustomValue(account, strange, "42");
        world.Platform.RemoveCustomValue(account, Field(world, Name));

        var answer = await world.SyncedAsync();

        answer.Written.ShouldBe(new Dictionary<string, int> { ["setCustomValues"] = 1 });
        world.ValuesOf(ada).ShouldBe(new Dictionary<string, string> { [Name] = "P001", ["Shoe size"] = "42" }, ignoreOrder: true);
    }

    [Fact]
    [Trait("Rule", "C3")]
    public async Task A_deleted_field_is_made_again_and_filled()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Platform.DeleteCustomField(Field(world, Name));

        var answer = await world.SyncedAsync();

        answer.Written.ShouldBe(new Dictionary<string, int> { ["createCustomField"] = 1, ["setCustomValues"] = 1 }, ignoreOrder: true);
        world.ValuesOf(ada)[Name].ShouldBe("P001");
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "C4")]
    public async Task A_renamed_field_is_made_again_and_the_old_one_is_emptied()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Platform.RenameCustomField(Field(world, Name), "Renamed by hand");

        var plan = await world.RunAsync("plan");
        plan.Json.GetProperty("customFields")[0].GetProperty("action").GetString().ShouldBe("create");
        await world.SyncedAsync();

        world.Platform.CustomFields().Select(f => f.Name).ShouldBe([Name, "Renamed by hand"], ignoreOrder: true);
        world.ValuesOf(ada).ShouldBe(new Dictionary<string, string> { [Name] = "P001" });
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "C6")]
    public async Task A_value_that_is_not_authorised_is_a_finding_and_the_others_are_written()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { CustomFields = "[{ source: dynamic_1, name: Personnel number }, { source: office, name: Office }]" };
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Platform.SetAuthorizedValues(Field(world, "Office"), "Paris", "Lyon");
        world.Personio.Change(ada, "office", "Oslo");
        world.Personio.Change(ada, "dynamic_1", "P777");

        var answer = await world.SyncedAsync();

        answer.Findings.ShouldContain(f => f.Code == "value-not-authorised" && f.Employee == SyncWorld.Id(ada));
        world.ValuesOf(ada).ShouldBe(new Dictionary<string, string> { [Name] = "P777", ["Office"] = "Paris" }, ignoreOrder: true);
    }

    [Fact]
    [Trait("Rule", "C7")]
    public async Task A_field_that_is_there_already_is_shown_and_bound_and_one_of_the_wrong_type_is_a_finding()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { CustomFields = "[{ source: dynamic_1, name: Personnel number }, { source: office, name: Office }]" };
        var ada = world.Hire("Ada", "Moreau");
        var bound = world.Platform.AddCustomField(Name);
        world.Platform.AddCustomField("Office", "date");

        var plan = await world.RunAsync("plan");
        var answer = await world.SyncedAsync();

        var rows = plan.Json.GetProperty("customFields").EnumerateArray().ToDictionary(r => r.GetProperty("name").GetString()!, r => r.GetProperty("action").GetString());
        rows[Name].ShouldBe("bind");
        rows["Office"].ShouldBe("unusable");
        answer.Wrote("createCustomField").ShouldBe(0);
        answer.Findings.ShouldContain(f => f.Code == "custom-field-wrong-type");
        world.Platform.CustomValuesOf(world.Account(ada)!.Id).ShouldHaveSingleItem().FieldId.ShouldBe(bound);
    }

    [Fact]
    [Trait("Rule", "C7")]
    public async Task Another_name_in_the_configuration_renames_the_field_and_a_mapping_taken_out_leaves_everything()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Config = world.Config with { CustomFields = "[{ source: dynamic_1, name: Staff number }]" };
        await world.SyncedAsync();
        world.ValuesOf(ada).ShouldBe(new Dictionary<string, string> { ["Staff number"] = "P001" });
        world.Platform.CustomFields().ShouldHaveSingleItem();

        world.Config = world.Config with { CustomFields = "[]" };
        (await world.SyncedAsync()).Written.ShouldBeEmpty();
        world.ValuesOf(ada).ShouldBe(new Dictionary<string, string> { ["Staff number"] = "P001" });
    }

    private static string Field(SyncWorld world, string name) => world.Platform.CustomFields().Single(f => f.Name == name).Id;
}
