using Passerelle.App.Tests.EndToEnd.Reviewed;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd.OnDemand;

/// <summary>The synchronisation tried with a few people first.</summary>
public sealed class PilotTests
{
    [Fact]
    [Trait("Rule", "R1")]
    public async Task The_first_people_get_their_accounts_and_the_others_stay_in_the_plan_untouched()
    {
        await using var world = await SyncWorld.StartAsync();
        var people = world.HireMany(12, "Staff");

        var answer = await world.SyncAsync("--pilot", "4");

        answer.ExitCode.ShouldBe(0, answer.ToString());
        answer.Counts.ShouldBe(new Dictionary<string, int> { ["created"] = 4, ["outOfScope"] = 8 });
        people.Count(e => world.Account(e) is not null).ShouldBe(4);
        var plan = await world.RunAsync("plan", "--pilot", "4");
        plan.Row(people[11]).GetProperty("reason").GetString().ShouldBe("not-in-pilot");
        plan.Row(people[11]).GetProperty("action").GetString().ShouldBe("outOfScope");
        plan.Row(people[0]).GetProperty("action").GetString().ShouldBe("none");
        (await world.SyncedAsync()).Count("created").ShouldBe(8);
    }

    [Fact]
    [Trait("Rule", "R1")]
    public async Task A_stored_plan_of_a_pilot_is_applied_as_it_was_shown()
    {
        await using var world = await SyncWorld.StartAsync();
        var boss = world.Hire("Big", "Boss", office: "Lyon");
        var ada = world.Hire("Ada", "Moreau", supervisor: boss);
        var plan = await world.RunAsync("plan", "--pilot", "office=paris");
        plan.ExitCode.ShouldBe(0, plan.ToString());

        var answer = await world.RunAsync("apply", plan.Plan);

        answer.ExitCode.ShouldBe(0, answer.ToString());
        answer.Counts.ShouldBe(new Dictionary<string, int> { ["created"] = 1, ["outOfScope"] = 1, ["findings"] = 1 });
        world.Account(boss).ShouldBeNull();
        world.ManagersOf(ada).ShouldBeEmpty();
        await world.SyncedAsync();
        world.ManagersOf(ada).ShouldBe(["big.boss@acme.example"]);
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Nobody_outside_the_pilot_is_removed_and_what_was_held_stays_held()
    {
        await using var world = await Staffing.StaffedAsync(20);
        var people = world.Personio.Employees.Select(e => e.Id).ToList();
        people.Take(7).ToList().ForEach(e => world.Personio.SetStatus(e, "inactive"));
        var held = await world.SyncAsync();
        held.Held.Count.ShouldBe(7);
        world.Personio.Change(people[10], "position", "Director");

        var pilot = await world.SyncAsync("--pilot", "10");

        pilot.ExitCode.ShouldBe(0, pilot.ToString());
        pilot.Count("updated").ShouldBe(1);
        people.ShouldAllBe(e => world.Account(e)!.Status == UserStatus.Active);
        (await world.RunAsync("approve", held.Run, "--all", "--by", "Lea")).ExitCode.ShouldBe(0);
        people.Count(e => world.Account(e)!.Status == UserStatus.Deleted).ShouldBe(7);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("office=Atlantis")]
    [InlineData("cost_center=A")]
    [InlineData("Paris")]
    [Trait("Rule", "R1")]
    public async Task A_pilot_that_chooses_nobody_is_wrong_use(string pilot)
    {
        await using var world = await SyncWorld.StartAsync();
        world.HireMany(3, "Staff");

        (await world.SyncAsync("--pilot", pilot)).ExitCode.ShouldBe(1);
        world.Platform.UserCount.ShouldBe(1);
    }
}
