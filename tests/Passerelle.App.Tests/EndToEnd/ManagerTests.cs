using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd;

public sealed class ManagerTests
{
    [Fact]
    [Trait("Rule", "F3")]
    public async Task A_new_manager_takes_the_place_of_the_old_one_and_others_stay()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var ben = world.Hire("Ben", "Ruiz");
        var cleo = world.Hire("Cleo", "Ito", supervisor: ada);
        await world.SyncedAsync();
        world.Platform.AddManager(world.Account(cleo)!.Id, world.Platform.OwnerId!);
        world.Personio.Change(cleo, "supervisor", SyncWorld.Id(ben));

        var answer = await world.SyncedAsync();

        world.ManagersOf(cleo).ShouldBe(["ben.ruiz@acme.example", "owner@academy.example"]);
        answer.Written.ShouldBe(new Dictionary<string, int> { ["addManager"] = 1, ["removeManager"] = 1 }, ignoreOrder: true);
    }

    [Fact]
    [Trait("Rule", "F2")]
    public async Task A_supervisor_taken_out_of_Personio_comes_off_but_not_one_set_by_hand()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var cleo = world.Hire("Cleo", "Ito", supervisor: ada);
        await world.SyncedAsync();
        world.Platform.AddManager(world.Account(cleo)!.Id, world.Platform.OwnerId!);
        world.Personio.Change(cleo, "supervisor", null);

        await world.SyncedAsync();

        world.ManagersOf(cleo).ShouldBe(["owner@academy.example"]);
    }

    [Fact]
    [Trait("Rule", "F3")]
    public async Task A_supervisor_who_is_not_synchronised_leaves_the_relation_until_they_are()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var ben = world.Hire("Ben", "Ruiz", more: [("email", "")]);
        var cleo = world.Hire("Cleo", "Ito", supervisor: ada);
        await world.SyncedAsync();
        world.Personio.Change(cleo, "supervisor", SyncWorld.Id(ben));

        var waiting = await world.SyncedAsync();
        waiting.Findings.ShouldContain(f => f.Code == "supervisor-not-synchronised" && f.Employee == SyncWorld.Id(cleo));
        world.ManagersOf(cleo).ShouldBe(["ada.moreau@acme.example"]);

        world.Personio.Change(ben, "email", "ben.ruiz@acme.example");
        await world.SyncedAsync();
        world.ManagersOf(cleo).ShouldBe(["ben.ruiz@acme.example"]);
    }

    [Fact]
    [Trait("Rule", "F2")]
    public async Task An_emptied_position_is_cleared_and_an_emptied_name_is_a_finding()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Personio.Change(ada, "position", "");
        world.Personio.Change(ada, "first_name", "");

        var answer = await world.SyncedAsync();

        (world.Account(ada)!.Job ?? "").ShouldBe("");
        world.Account(ada)!.FirstName.ShouldBe("Ada");
        answer.Findings.ShouldHaveSingleItem().Code.ShouldBe("name-empty");
    }
}
