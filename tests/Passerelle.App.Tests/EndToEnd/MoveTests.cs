using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd;

public sealed class MoveTests
{
    [Fact]
    [Trait("Rule", "G5")]
    public async Task Who_moves_to_another_office_enters_its_group_and_leaves_the_old_one()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Personio.Change(ada, "office", "Lyon");

        var plan = await world.RunAsync("plan");
        var answer = await world.SyncedAsync();

        plan.Row(ada).GetProperty("action").GetString().ShouldBe("update");
        world.GroupsOf(ada).ShouldBe(["Acme", "Acme/Lyon", "Acme/Lyon/Support"]);
        answer.Written.ShouldBe(new Dictionary<string, int> { ["addMembership"] = 1, ["removeMembership"] = 1 }, ignoreOrder: true);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "G5")]
    public async Task A_membership_made_by_hand_and_other_roles_stay()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        var user = world.Account(ada)!.Id;
        world.AddGroup("Acme/Club", isPublic: false);
        world.Platform.SetRole(user, world.Group("Acme/Club"), Sandbox.Learning.GroupRole.Learner);
        world.Platform.SetRole(user, world.Group("Acme/Paris"), Sandbox.Learning.GroupRole.Coach);
        world.Personio.Change(ada, "office", "Lyon");

        await world.SyncedAsync();

        world.GroupsOf(ada).ShouldBe(["Acme", "Acme/Club", "Acme/Lyon", "Acme/Lyon/Support"]);
        world.Platform.RolesOf(user).ShouldContain(r => r.GroupId == world.Group("Acme/Paris") && r.Role == Sandbox.Learning.GroupRole.Coach);
    }

    [Fact]
    [Trait("Rule", "G3")]
    public async Task An_office_without_a_group_leads_to_the_synchronised_group_and_is_listed()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau", "Oslo");
        var ben = world.Hire("Ben", "Ruiz", "Lyon", "Legal");

        var answer = await world.SyncedAsync();

        world.GroupsOf(ada).ShouldBe(["Acme"]);
        world.GroupsOf(ben).ShouldBe(["Acme", "Acme/Lyon"]);
        answer.Findings.Select(f => f.Code).ShouldContain("value-without-group");
        answer.Findings.ShouldContain(f => f.Text.Contains("Oslo"));
    }

    [Fact]
    [Trait("Rule", "G7")]
    public async Task The_plan_shows_the_groups_as_a_tree()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Personio.Change(ada, "office", "Lyon");
        world.Hire("Ben", "Ruiz");

        var plan = await world.RunAsync("plan");

        var acme = plan.Json.GetProperty("groups").EnumerateArray().ShouldHaveSingleItem();
        Numbers(acme).ShouldBe(("Acme", 1, 1, 0, 2));
        var children = acme.GetProperty("children").EnumerateArray().ToList();
        Numbers(children.Single(c => c.GetProperty("name").GetString() == "Paris")).ShouldBe(("Paris", 1, 1, 1, 1));
        Numbers(children.Single(c => c.GetProperty("name").GetString() == "Lyon")).ShouldBe(("Lyon", 0, 1, 0, 1));
    }

    [Fact]
    [Trait("Rule", "G6")]
    public async Task Below_a_public_group_nothing_above_the_synchronised_one_is_ever_taken_off()
    {
        await using var world = await SyncWorld.StartAsync(hasGroups: false);
        foreach (var path in new[] { "Acme", "Acme/Paris", "Acme/Paris/Support", "Acme/Lyon" })
        {
            world.AddGroup(path);
        }

        world.Config = world.Config with { Leavers = "{ inactive: removeFromGroups, removed: report }" };
        var ada = world.Hire("Ada", "Moreau");
        world.Hire("Ben", "Ruiz");
        world.Hire("Cleo", "Ito");
        await world.SyncedAsync();
        world.GroupsOf(ada).ShouldBe([world.Platform.RootGroupId, "Acme", "Acme/Paris", "Acme/Paris/Support"], ignoreOrder: true);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");

        world.Personio.Change(ada, "office", "Lyon");
        await world.SyncedAsync();
        world.GroupsOf(ada).ShouldBe([world.Platform.RootGroupId, "Acme", "Acme/Lyon"], ignoreOrder: true);

        world.Personio.SetStatus(ada, "inactive");
        await world.SyncedAsync();
        world.GroupsOf(ada).ShouldBe([world.Platform.RootGroupId]);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "S10")]
    public async Task Who_passes_from_one_synchronised_group_to_another_changes_groups_and_keeps_the_account()
    {
        await using var world = await SyncWorld.StartAsync();
        world.AddGroup("Beta", isPublic: false);
        world.Config = world.Config with
        {
            Group = $", filter: {{ subcompany: [Acme SAS] }} }}, {{ id: {world.Group("Beta")}, filter: {{ subcompany: [Beta GmbH] }}",
        };
        var ada = world.Hire("Ada", "Moreau", more: [("subcompany", "Acme SAS")]);
        var ben = world.Hire("Ben", "Ruiz", more: [("subcompany", "Beta GmbH")]);
        await world.SyncedAsync();
        var account = world.Account(ada)!.Id;
        world.GroupsOf(ben).ShouldBe(["Beta"]);
        world.Personio.Change(ada, "subcompany", "Beta GmbH");

        await world.SyncedAsync();

        world.Account(ada)!.Id.ShouldBe(account);
        world.GroupsOf(ada).ShouldBe(["Beta"]);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    private static (string? Name, int Before, int In, int Out, int After) Numbers(System.Text.Json.JsonElement group) =>
        (
            group.GetProperty("name").GetString(),
            group.GetProperty("before").GetInt32(),
            group.GetProperty("in").GetInt32(),
            group.GetProperty("out").GetInt32(),
            group.GetProperty("after").GetInt32()
        );
}
