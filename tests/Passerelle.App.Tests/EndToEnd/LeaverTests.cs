using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd;

public sealed class LeaverTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Rule", "S9")]
    public async Task A_leaver_is_deleted(bool isGone)
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        world.Hire("Ben", "Ruiz");
        world.Hire("Cleo", "Ito");
        await world.SyncedAsync();
        Leave(world, ada, isGone);

        var plan = await world.RunAsync("plan");
        var answer = await world.SyncedAsync();

        plan.Row(ada).GetProperty("action").GetString().ShouldBe("remove");
        plan.Row(ada).GetProperty("reason").GetString().ShouldBe(isGone ? "leaver-removed" : "leaver-inactive");
        answer.Written.ShouldBe(new Dictionary<string, int> { ["deleteUser"] = 1 });
        answer.Count("removed").ShouldBe(1);
        world.Account(ada)!.Status.ShouldBe(UserStatus.Deleted);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "S9")]
    public async Task A_scheduled_leaver_gets_a_date_and_loses_it_on_return()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { Leavers = "{ inactive: schedule, removed: report, scheduleDays: 14 }" };
        var ada = world.Hire("Ada", "Moreau");
        world.Hire("Ben", "Ruiz");
        await world.SyncedAsync();
        world.Personio.SetStatus(ada, "inactive");

        (await world.SyncedAsync()).Wrote("updateUser").ShouldBe(1);
        var due = world.Account(ada)!.ToBeDeactivatedAt.ShouldNotBeNull();
        (due - DateTimeOffset.UtcNow).TotalDays.ShouldBeInRange(12, 15);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");

        world.Personio.SetStatus(ada, "active");
        await world.SyncedAsync();
        world.Account(ada)!.ToBeDeactivatedAt.ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "S9")]
    public async Task A_leaver_who_only_leaves_the_groups_keeps_the_last_one_or_is_parked()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { Leavers = "{ inactive: removeFromGroups, removed: report }" };
        var ada = world.Hire("Ada", "Moreau");
        world.Hire("Ben", "Ruiz");
        await world.SyncedAsync();
        world.Personio.SetStatus(ada, "inactive");

        await world.SyncAsync();

        world.Account(ada)!.Status.ShouldBe(UserStatus.Active);
        world.GroupsOf(ada).Count.ShouldBe(1);
        (await world.SyncedAsync()).Written.ShouldBeEmpty();

        world.AddGroup("Former people", isPublic: false);
        world.Config = world.Config with
        {
            Leavers = "{ inactive: removeFromGroups, removed: report }",
            Environment = $"    parkingGroup: {world.Group("Former people")}",
        };
        await world.SyncAsync();
        world.GroupsOf(ada).ShouldBe(["Former people"]);
    }

    [Fact]
    [Trait("Rule", "S9")]
    public async Task A_leaver_under_report_is_a_finding()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { Leavers = "{ inactive: report, removed: report }" };
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Personio.SetStatus(ada, "inactive");

        var answer = await world.SyncedAsync();

        answer.Findings.ShouldHaveSingleItem().Code.ShouldBe("leaver-reported");
        answer.Written.ShouldBeEmpty();
        world.Account(ada)!.Status.ShouldBe(UserStatus.Active);
    }

    [Fact]
    [Trait("Rule", "S2")]
    public async Task An_inactive_employee_without_an_account_is_ignored_and_so_are_strangers_on_the_platform()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { CustomFields = "[]" };
        world.Hire("Ada", "Moreau", more: [("status", "inactive")]);
        var stranger = world.Platform.AddUser("ada.moreau@acme.example", "Ada", "Moreau", world.Group("Acme"));

        var answer = await world.SyncedAsync();

        answer.Outcome.ShouldBe("unchanged");
        answer.Count("outOfScope").ShouldBe(1);
        world.Platform.ExternalIdsOf(stranger).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ada.moreau@acme.example")]
    [InlineData("ada.back@acme.example")]
    [Trait("Rule", "S6")]
    public async Task Who_comes_back_gets_the_old_account_back_with_everything(string address)
    {
        await using var world = await SyncWorld.StartAsync();
        var boss = world.Hire("Bea", "Kraus");
        var ada = world.Hire("Ada", "Moreau", supervisor: boss);
        var report = world.Hire("Cleo", "Ito", supervisor: ada);
        await world.SyncedAsync();
        var account = world.Account(ada)!.Id;
        world.Personio.SetStatus(ada, "inactive");
        await world.SyncedAsync();
        world.Personio.SetStatus(ada, "active");
        world.Personio.Change(ada, "email", address);
        world.Personio.Change(ada, "office", "Lyon");

        var answer = await world.SyncedAsync();

        answer.Count("restored").ShouldBe(1);
        world.Account(ada)!.Id.ShouldBe(account);
        world.Account(ada)!.Status.ShouldBe(UserStatus.Active);
        world.Account(ada)!.Mail.ShouldBe(address);
        world.GroupsOf(ada).ShouldBe(["Acme", "Acme/Lyon", "Acme/Lyon/Support"]);
        world.ValuesOf(ada).Keys.ShouldBe(["Personnel number"]);
        world.ManagersOf(ada).ShouldBe(["bea.kraus@acme.example"]);
        world.ManagersOf(report).ShouldBe(["ada.moreau@acme.example".Equals(address, StringComparison.Ordinal) ? "ada.moreau@acme.example" : address]);
        world.ValidLogins(address).ShouldBe(1);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "S6")]
    public async Task Deleted_by_hand_is_restored_once_and_held_the_second_time_within_thirty_days()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Platform.DeleteUser(world.Account(ada)!.Id);

        var plan = await world.RunAsync("plan");
        plan.Row(ada).GetProperty("reason").GetString().ShouldBe("deleted-by-hand");
        (await world.SyncedAsync()).Count("restored").ShouldBe(1);

        world.Platform.DeleteUser(world.Account(ada)!.Id);
        var held = await world.SyncAsync();
        held.ExitCode.ShouldBe(4, held.ToString());
        held.Held.ShouldHaveSingleItem().Code.ShouldBe("deleted-by-hand-twice");
        world.Account(ada)!.Status.ShouldBe(UserStatus.Deleted);

        var approved = await world.RunAsync("approve", held.Run, "--all", "--by", "Lea");
        approved.ExitCode.ShouldBe(0, approved.ToString());
        world.Account(ada)!.Status.ShouldBe(UserStatus.Active);
        world.ValidLogins("ada.moreau@acme.example").ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "S6")]
    public async Task Deleted_by_hand_again_after_thirty_days_is_restored_again()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Platform.DeleteUser(world.Account(ada)!.Id);
        await world.SyncedAsync();
        world.Platform.DeleteUser(world.Account(ada)!.Id);
        world.Clock.Advance(TimeSpan.FromDays(31));

        (await world.SyncedAsync()).Count("restored").ShouldBe(1);
    }

    private static void Leave(SyncWorld world, long employee, bool isGone)
    {
        if (isGone)
        {
            world.Personio.Delete(employee);
        }
        else
        {
            world.Personio.SetStatus(employee, "inactive");
        }
    }
}
