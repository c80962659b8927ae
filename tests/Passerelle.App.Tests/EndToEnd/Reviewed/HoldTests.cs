using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.App.Tests.EndToEnd.Reviewed;

/// <summary>What was held comes about by an approval: all of it, some of it, in any order, and nothing beside it.</summary>
public sealed class HoldTests
{
    [Fact]
    [Trait("Rule", "R4")]
    public async Task Applying_a_plan_counts_emptied_values_among_everybody_like_the_plan_did()
    {
        await using var world = await Staffing.StaffedAsync(40);
        var emptied = world.Personio.Employees.Take(12).Select(e => e.Id).ToList();
        emptied.ForEach(e => world.Personio.Change(e, "dynamic_1", null));

        var plan = await world.RunAsync("plan");
        plan.ExitCode.ShouldBe(0, plan.ToString());
        plan.Held.ShouldBeEmpty();

        var applied = await world.RunAsync("apply", plan.Plan);
        applied.ExitCode.ShouldBe(0, applied.ToString());
        emptied.ShouldAllBe(e => world.ValuesOf(e).Count == 0);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Two_fields_that_turned_empty_at_once_can_be_approved()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { CustomFields = "[{ source: dynamic_1, name: Personnel number }, { source: dynamic_2, name: Badge }, { source: dynamic_3, name: Locker }]" };
        world.Personio.AddAttribute(PersonioAttribute.Custom("dynamic_2", "Badge"));
        world.Personio.AddAttribute(PersonioAttribute.Custom("dynamic_3", "Locker"));
        var people = Enumerable.Range(0, 12).Select(n => world.Hire($"P{n}", "Staff", more: [("dynamic_2", $"B{n}"), ("dynamic_3", $"L{n}")])).ToList();
        await world.SyncedAsync();
        people.ForEach(e => world.Personio.Change(e, "dynamic_1", null));
        people.ForEach(e => world.Personio.Change(e, "dynamic_2", null));

        var held = await world.SyncAsync();
        held.ExitCode.ShouldBe(4, held.ToString());
        held.Held.ShouldAllBe(h => h.Code == "guard-blank");
        people.ShouldAllBe(e => world.ValuesOf(e).Count == 3);

        var approved = await world.RunAsync("approve", held.Run, "--all", "--by", "Lea");
        approved.ExitCode.ShouldBe(0, approved.ToString());
        people.ShouldAllBe(e => world.ValuesOf(e).Keys.Single() == "Locker");
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Rule", "R4")]
    public async Task People_whose_manager_is_held_too_can_be_approved_before_or_after_the_manager(bool managerFirst)
    {
        await using var world = await Staffing.StaffedAsync(30);
        var boss = world.Hire("Boss", "New");
        var team = world.HireMany(22, "New", supervisor: boss);
        var held = await world.SyncAsync();
        held.ExitCode.ShouldBe(4, held.ToString());
        held.Held.Count.ShouldBe(23);

        foreach (var one in managerFirst ? new[] { boss, team[0] } : [team[0], boss])
        {
            var some = await world.RunAsync("approve", held.Run, "--only", SyncWorld.Id(one), "--by", "Lea");
            some.ExitCode.ShouldBe(4, some.ToString());
            some.Failed.ShouldBeEmpty();
            world.ValidLogins(world.Account(one).ShouldNotBeNull(some.ToString()).Mail!).ShouldBe(1);
        }

        var rest = await world.RunAsync("approve", held.Run, "--all", "--by", "Lea");
        rest.ExitCode.ShouldBe(0, rest.ToString());
        await world.SyncedAsync();
        team.ShouldAllBe(e => world.ManagersOf(e).Single() == "boss.new@acme.example");
        team.ShouldAllBe(e => world.ValidLogins(world.Account(e)!.Mail!) == 1);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "N3")]
    public async Task An_approval_that_is_refused_for_want_of_a_mail_server_leaves_the_holds_open()
    {
        await using var world = await Staffing.StaffedAsync(30);
        var newcomers = world.HireMany(22, "New");
        var held = await world.SyncAsync();
        held.Held.Count.ShouldBe(22);
        world.Config = world.Config with { HasMail = false };

        var refused = await world.RunAsync("approve", held.Run, "--all", "--by", "Lea");
        refused.ExitCode.ShouldBe(1, refused.ToString());
        newcomers.ShouldAllBe(e => world.Account(e) == null);

        world.Config = world.Config with { HasMail = true };
        var approved = await world.RunAsync("approve", held.Run, "--all", "--by", "Lea");
        approved.ExitCode.ShouldBe(0, approved.ToString());
        newcomers.ShouldAllBe(e => world.ValidLogins(world.Account(e)!.Mail!) == 1);
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task An_approval_of_some_lists_those_who_still_wait()
    {
        await using var world = await Staffing.StaffedAsync(30);
        var newcomers = world.HireMany(22, "New");
        var held = await world.SyncAsync();

        var some = await world.RunAsync("approve", held.Run, "--only", SyncWorld.Id(newcomers[0]), SyncWorld.Id(newcomers[1]), "--by", "Lea");

        some.ExitCode.ShouldBe(4, some.ToString());
        some.Count("created").ShouldBe(2);
        some.Held.Select(h => h.Employee).ShouldBe(newcomers.Skip(2).Select(e => SyncWorld.Id(e)), ignoreOrder: true);
        some.Held.ShouldAllBe(h => h.Code == "guard-creations");
        some.Json.TryGetProperty("mailsNotSent", out _).ShouldBeFalse("only a test environment holds mails back");
        held.Json.TryGetProperty("mailsNotSent", out _).ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task An_approval_closes_no_other_finding_of_the_same_person()
    {
        await using var world = await Staffing.StaffedAsync(30);
        var movers = world.Personio.Employees.Take(22).Select(e => e.Id).ToList();
        movers.ForEach(e => world.Personio.Change(e, "office", "Lyon"));
        world.Personio.Change(movers[0], "first_name", "");
        var held = await world.SyncAsync();
        held.ExitCode.ShouldBe(4, held.ToString());
        held.Held.Count.ShouldBe(22);
        held.Findings.ShouldHaveSingleItem().Employee.ShouldBe(SyncWorld.Id(movers[0]));
        var before = await ToBeMendedAsync(world, movers[0]);
        before.ShouldHaveSingleItem();

        var approved = await world.RunAsync("approve", held.Run, "--all", "--by", "Lea");

        approved.ExitCode.ShouldBe(0, approved.ToString());
        world.GroupsOf(movers[0]).ShouldBe(["Acme", "Acme/Lyon", "Acme/Lyon/Support"]);
        (await ToBeMendedAsync(world, movers[0])).ShouldBe(before);
    }

    /// <summary>The open findings of a person in words.</summary>
    private static async Task<IReadOnlyList<string>> ToBeMendedAsync(SyncWorld world, long employee)
    {
        var explained = await world.RunAsync("explain", SyncWorld.Id(employee));
        explained.ExitCode.ShouldBe(0, explained.ToString());
        return
        [
            .. explained
                .Json.GetProperty("story")
                .EnumerateArray()
                .Where(s => s.GetProperty("part").GetString() == "findings")
                .Select(s => s.GetProperty("text").GetString()!),
        ];
    }
}
