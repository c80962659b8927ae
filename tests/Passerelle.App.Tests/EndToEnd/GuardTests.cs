using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>Tripped guards, and the approval of what they held.</summary>
public sealed class GuardTests
{
    [Fact]
    [Trait("Rule", "R4")]
    public async Task Too_many_removals_are_held_and_nothing_else_is()
    {
        await using var world = await StaffedAsync(20);
        var leavers = Leave(world, 7);
        world.Personio.Change(world.Personio.Employees[^1].Id, "position", "Baker");

        var plan = await world.RunAsync("plan");
        var held = await world.SyncAsync();

        plan.ExitCode.ShouldBe(4, plan.ToString());
        held.ExitCode.ShouldBe(4, held.ToString());
        held.Outcome.ShouldBe("held");
        held.Count("held").ShouldBe(7);
        held.Count("updated").ShouldBe(1);
        held.Held.ShouldAllBe(h => h.Code == "guard-removals");
        leavers.ShouldAllBe(e => world.Account(e)!.Status == UserStatus.Active);

        var some = await world.RunAsync("approve", held.Run, "--only", SyncWorld.Id(leavers[0]), SyncWorld.Id(leavers[1]), "--by", "Lea");
        some.ExitCode.ShouldBe(4, some.ToString());
        some.Count("removed").ShouldBe(2);
        leavers.Count(e => world.Account(e)!.Status == UserStatus.Deleted).ShouldBe(2);

        var all = await world.RunAsync("approve", held.Run, "--all", "--by", "Lea", "--detailed-exitcode");
        all.ExitCode.ShouldBe(2, all.ToString());
        all.Outcome.ShouldBe("applied");
        leavers.ShouldAllBe(e => world.Account(e)!.Status == UserStatus.Deleted);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Removals_are_counted_over_a_day_and_several_runs()
    {
        await using var world = await StaffedAsync(30);
        Leave(world, 4);
        (await world.SyncedAsync()).Count("removed").ShouldBe(4);
        Leave(world, 3);

        (await world.SyncAsync()).ExitCode.ShouldBe(4);

        world.Clock.Advance(TimeSpan.FromHours(25));
        (await world.SyncedAsync()).Count("removed").ShouldBe(3);
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Somebody_who_is_not_held_approves_nothing()
    {
        await using var world = await StaffedAsync(20);
        var leavers = Leave(world, 7);
        var held = await world.SyncAsync();

        var stranger = await world.RunAsync("approve", held.Run, "--only", SyncWorld.Id(leavers[0]), "999", "--by", "Lea");
        stranger.ExitCode.ShouldBe(1, stranger.ToString());
        stranger.Errors.ShouldContain("999");
        leavers.ShouldAllBe(e => world.Account(e)!.Status == UserStatus.Active);

        (await world.RunAsync("approve", "r-unknown", "--all", "--by", "Lea")).ExitCode.ShouldBe(1);
        (await world.RunAsync("approve", held.Run, "--all")).ExitCode.ShouldBe(1, "nobody's name was given");
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Too_many_new_people_are_held_after_the_first_run()
    {
        await using var world = await StaffedAsync(30);
        var boss = world.Personio.Employees[^1].Id;
        var newcomers = Enumerable.Range(0, 22).Select(n => world.Hire($"N{n}", "New", supervisor: boss)).ToList();

        var held = await world.SyncAsync();

        held.ExitCode.ShouldBe(4, held.ToString());
        held.Held.Count.ShouldBe(22);
        held.Held.ShouldAllBe(h => h.Code == "guard-creations");
        newcomers.ShouldAllBe(e => world.Account(e) == null);
        (await world.RunAsync("approve", held.Run, "--all", "--by", "Lea")).ExitCode.ShouldBe(0);
        newcomers.ShouldAllBe(e => world.Account(e) != null && world.ManagersOf(e).Count == 1);
        newcomers.ShouldAllBe(e => world.ValidLogins(world.Account(e)!.Mail!) == 1);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Too_many_moves_are_held_as_moves_only()
    {
        await using var world = await StaffedAsync(30);
        foreach (var person in world.Personio.Employees.Take(22).ToList())
        {
            world.Personio.Change(person.Id, "office", "Lyon");
            world.Personio.Change(person.Id, "position", "Baker");
        }

        var held = await world.SyncAsync();

        held.ExitCode.ShouldBe(4, held.ToString());
        held.Held.Count.ShouldBe(22);
        held.Held.ShouldAllBe(h => h.Code == "guard-moves");
        held.Wrote("updateUser").ShouldBe(22);
        held.Wrote("removeMembership").ShouldBe(0);
        var approved = await world.RunAsync("approve", held.Run, "--all", "--by", "Lea");
        approved.ExitCode.ShouldBe(0, approved.ToString());
        world.GroupsOf(world.Personio.Employees[0].Id).ShouldBe(["Acme", "Acme/Lyon", "Acme/Lyon/Support"]);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task A_field_that_turns_empty_for_nearly_everybody_is_held()
    {
        await using var world = await StaffedAsync(14);
        foreach (var person in world.Personio.Employees)
        {
            world.Personio.Change(person.Id, "position", "");
        }

        var held = await world.SyncAsync();

        held.ExitCode.ShouldBe(4, held.ToString());
        held.Held.ShouldAllBe(h => h.Code == "guard-blank");
        world.Account(world.Personio.Employees[0].Id)!.Job.ShouldBe("Clerk");
        (await world.RunAsync("approve", held.Run, "--all", "--by", "Lea")).ExitCode.ShouldBe(0);
        (world.Account(world.Personio.Employees[0].Id)!.Job ?? "").ShouldBe("");
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task The_administrator_is_told_once_of_the_same_hold()
    {
        await using var world = await StaffedAsync(20);
        Leave(world, 7);
        var before = Reports(world);

        await world.SyncAsync();
        await world.SyncAsync();

        Reports(world).ShouldBe(before + 1);

        static int Reports(SyncWorld world) => world.Mail.Mails.Count(m => m.To.Contains("lea.martin@acme.example"));
    }

    private static List<long> Leave(SyncWorld world, int people)
    {
        var leavers = world.Personio.Employees.Where(e => e.Current.Status == "active").Take(people).Select(e => e.Id).ToList();
        leavers.ForEach(e => world.Personio.SetStatus(e, "inactive"));
        return leavers;
    }

    private static async Task<SyncWorld> StaffedAsync(int people)
    {
        var world = await SyncWorld.StartAsync();
        for (var n = 0; n < people; n++)
        {
            world.Hire($"P{n}", "Other");
        }

        await world.SyncedAsync();
        return world;
    }
}
