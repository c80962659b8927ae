using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd;

public sealed class ProtectionTests
{
    [Theory]
    [InlineData(GroupRole.Admin)]
    [InlineData(GroupRole.UserAdmin)]
    [Trait("Rule", "S12")]
    public async Task The_address_of_an_administrator_is_held_and_the_other_fields_go_on(GroupRole role)
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Platform.SetRole(world.Account(ada)!.Id, world.Group("Acme/Paris"), role);
        world.Personio.Change(ada, "email", "clerk@acme.example");
        world.Personio.Change(ada, "position", "Baker");

        var held = await world.SyncAsync();

        held.ExitCode.ShouldBe(4, held.ToString());
        held.Held.ShouldHaveSingleItem().Code.ShouldBe("protected-mail");
        held.Count("held").ShouldBe(1);
        world.Account(ada)!.Mail.ShouldBe("ada.moreau@acme.example");
        world.Account(ada)!.Job.ShouldBe("Baker");

        var approved = await world.RunAsync("approve", held.Run, "--all", "--by", "Lea");
        approved.ExitCode.ShouldBe(0, approved.ToString());
        world.Account(ada)!.Mail.ShouldBe("clerk@acme.example");
    }

    [Fact]
    [Trait("Rule", "S12")]
    public async Task Nobody_removes_an_administrator_the_connectors_administrator_or_one_on_the_list()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var lea = world.Hire("Lea", "Martin");
        var ben = world.Hire("Ben", "Ruiz");
        var people = Enumerable.Range(0, 8).Select(n => world.Hire($"P{n}", "Other")).ToList();
        world.Config = world.Config with { Protect = $"[{ben}]" };
        await world.SyncedAsync();
        world.Platform.SetRole(world.Account(ada)!.Id, world.Group("Acme"), GroupRole.Admin);
        foreach (var leaver in new[] { ada, lea, ben })
        {
            world.Personio.SetStatus(leaver, "inactive");
        }

        var answer = await world.SyncedAsync();

        answer.Findings.Count(f => f.Code == "protected-account").ShouldBe(3);
        answer.Written.ShouldBeEmpty();
        answer.Count("skipped").ShouldBe(3);
        new[] { ada, lea, ben }.ShouldAllBe(e => world.Account(e)!.Status == UserStatus.Active);
        people.Count.ShouldBe(8);
    }

    [Fact]
    [Trait("Rule", "S12")]
    public async Task The_removal_of_an_author_is_held()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        world.Hire("Ben", "Ruiz");
        world.Hire("Cleo", "Ito");
        await world.SyncedAsync();
        world.Platform.SetRole(world.Account(ada)!.Id, world.Group("Acme/Lyon"), GroupRole.Editor);
        world.Personio.SetStatus(ada, "inactive");

        var held = await world.SyncAsync();

        held.ExitCode.ShouldBe(4, held.ToString());
        held.Held.ShouldHaveSingleItem().Code.ShouldBe("holds-role");
        world.Account(ada)!.Status.ShouldBe(UserStatus.Active);
        (await world.RunAsync("approve", held.Run, "--all", "--by", "Lea")).ExitCode.ShouldBe(0);
        world.Account(ada)!.Status.ShouldBe(UserStatus.Deleted);
    }

    [Fact]
    [Trait("Rule", "S12")]
    public async Task An_excluded_person_is_left_alone_until_the_exclusion_ends()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var until = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(3);
        world.Config = world.Config with { Exclude = $"[{{ id: {ada}, reason: on loan, until: {until:yyyy-MM-dd} }}]" };

        var answer = await world.SyncedAsync();
        answer.Count("outOfScope").ShouldBe(1);
        world.Account(ada).ShouldBeNull();

        world.Clock.Advance(TimeSpan.FromDays(5));
        await world.SyncedAsync();
        world.Account(ada).ShouldNotBeNull();
    }

    [Fact]
    [Trait("Rule", "S1")]
    public async Task An_unknown_status_is_left_alone_with_a_finding()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Personio.SetStatus(ada, "sabbatical");
        world.Personio.Change(ada, "position", "Baker");
        var ben = world.Hire("Ben", "Ruiz", more: [("status", "sabbatical")]);

        var answer = await world.SyncedAsync();

        answer.Findings.Count(f => f.Code == "status-unknown").ShouldBe(2);
        answer.Written.ShouldBeEmpty();
        world.Account(ada)!.Job.ShouldBe("Clerk");
        world.Account(ben).ShouldBeNull();
    }

    [Theory]
    [InlineData("report")]
    [InlineData("removeFromGroups")]
    [Trait("Rule", "S10")]
    public async Task Who_falls_out_of_the_filter_keeps_the_account(string policy)
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with
        {
            Group = ", filter: { subcompany: [Acme SAS, Acme UK] }",
            Leavers = $"{{ inactive: delete, removed: delete, filtered: {policy} }}",
        };
        var ada = world.Hire("Ada", "Moreau", more: [("subcompany", "Acme SAS")]);
        var ben = world.Hire("Ben", "Ruiz", more: [("subcompany", "Acme Inc.")]);
        world.Hire("Cleo", "Ito", more: [("subcompany", "Acme UK")]);
        await world.SyncedAsync();
        world.Account(ben).ShouldBeNull();
        world.Personio.Change(ada, "subcompany", "Acme Inc.");

        var answer = await world.SyncAsync();

        world.Account(ada)!.Status.ShouldBe(UserStatus.Active);
        if (policy == "report")
        {
            answer.Findings.ShouldContain(f => f.Code == "filtered-reported");
            world.GroupsOf(ada).ShouldBe(["Acme", "Acme/Paris", "Acme/Paris/Support"]);
        }
        else
        {
            world.GroupsOf(ada).Count.ShouldBe(1, "the last membership stays");
        }
    }
}
