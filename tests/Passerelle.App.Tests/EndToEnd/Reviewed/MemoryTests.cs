using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd.Reviewed;

/// <summary>What the connector remembers as its own is neither lost nor made up when a write breaks off or somebody looks in between.</summary>
public sealed class MemoryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [Trait("Rule", "G5")]
    public async Task A_plan_made_during_a_write_forgets_nothing_that_the_sync_causes(int nth)
    {
        await using var world = await SyncWorld.StartAsync();
        await using var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
        world.Config = world.Config with { Learning = gate.Address };
        var ada = world.Hire("Ada", "Moreau");
        var ben = world.Hire("Ben", "Ruiz");
        var cleo = world.Hire("Cleo", "Ito", supervisor: ada);
        await world.SyncedAsync();
        world.Personio.Change(cleo, "office", "Lyon");
        world.Personio.Change(cleo, "supervisor", SyncWorld.Id(ben));
        Answer? plan = null;
        gate.CountAnew();
        gate.Nth = nth;
        gate.Pass = true;
        gate.Strike = () => plan = Task.Run(() => world.RunAsync("plan")).GetAwaiter().GetResult();

        await world.SyncedAsync();
        gate.Strike = () => { };
        plan.ShouldNotBeNull("the move has this many writes").ExitCode.ShouldBe(0, plan.ToString());
        world.GroupsOf(cleo).ShouldBe(["Acme", "Acme/Lyon", "Acme/Lyon/Support"]);
        world.ManagersOf(cleo).ShouldBe(["ben.ruiz@acme.example"]);

        world.Personio.Change(cleo, "office", "Paris");
        world.Personio.Change(cleo, "supervisor", SyncWorld.Id(ada));
        await world.SyncedAsync();
        world.GroupsOf(cleo).ShouldBe(["Acme", "Acme/Paris", "Acme/Paris/Support"]);
        world.ManagersOf(cleo).ShouldBe(["ada.moreau@acme.example"]);
    }

    [Fact]
    [Trait("Rule", "S9")]
    public async Task A_deletion_date_that_could_not_be_cleared_on_return_is_cleared_by_the_next_run()
    {
        await using var world = await Staffing.StaffedAsync(8, w => w.Config with { Leavers = "{ inactive: schedule, removed: delete, filtered: report, scheduleDays: 14 }" });
        var one = world.Personio.Employees[0].Id;
        world.Personio.SetStatus(one, "inactive");
        await world.SyncedAsync();
        world.Account(one)!.ToBeDeactivatedAt.ShouldNotBeNull();
        world.Personio.SetStatus(one, "active");
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.Status, Status = 500, Method = "PATCH" });

        var storm = await world.SyncAsync();
        storm.ExitCode.ShouldBe(3, storm.ToString());
        world.LearningFaults.Clear();

        (await world.SyncedAsync()).Wrote("updateUser").ShouldBe(1);
        world.Account(one)!.ToBeDeactivatedAt.ShouldBeNull();
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "R5")]
    public async Task A_pause_while_a_create_is_unanswered_leaves_one_account_with_one_login()
    {
        await using var world = await SyncWorld.StartAsync();
        await using var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
        world.Config = world.Config with { Learning = gate.Address };
        world.HireMany(3, "Staff");
        await world.SyncedAsync();
        var one = world.Hire("New", "Comer");
        gate.CountAnew();
        gate.Nth = 1;
        gate.AfterIt = true;
        gate.Strike = () =>
        {
            Task.Run(() => world.RunAsync("pause", "--by", "Lea")).GetAwaiter().GetResult().ExitCode.ShouldBe(0);
            Thread.Sleep(300); // longer than the last look at the switch counts
        };

        var paused = await world.SyncAsync();
        paused.ExitCode.ShouldNotBe(0, paused.ToString());
        paused.Failed.ShouldHaveSingleItem().Code.ShouldBe("no-answer", paused.ToString());
        world.Platform.FindUserByMail("new.comer@acme.example").ShouldNotBeNull("the create took effect");
        world.Account(one).ShouldBeNull();
        (await world.RunAsync("resume", "--by", "Lea")).ExitCode.ShouldBe(0);

        await world.SyncedAsync();
        world.Platform.UserCount.ShouldBe(5);
        world.Account(one)!.Status.ShouldBe(UserStatus.Active);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
        world.LoginsTo("new.comer@acme.example").Count.ShouldBe(1);
        world.ValidLogins("new.comer@acme.example").ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "N2")]
    public async Task A_login_still_due_never_goes_to_an_address_that_the_platform_refused()
    {
        await using var world = await SyncWorld.StartAsync();
        var one = world.Hire("One", "Staff");
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.Status, Status = 500, Method = "PUT", Path = "/api/v2/users/*/activate" });
        (await world.SyncAsync()).ExitCode.ShouldBe(3);
        world.LearningFaults.Clear();
        world.Personio.Change(one, "email", "changed@acme.example");
        world.LearningFaults.Add(
            new FaultRule { Kind = FaultKind.Status, Status = 400, Body = """{"error":{"code":"mailAlreadyUsed","message":"x"}}""", Method = "PATCH" }
        );

        var refused = await world.SyncAsync();
        refused.Findings.ShouldContain(f => f.Code == "mail-already-used", refused.ToString());
        world.Account(one)!.Mail.ShouldBe("one.staff@acme.example");
        world.Mail.Mails.ShouldNotContain(m => m.To.Contains("changed@acme.example"));

        world.LearningFaults.Clear();
        await world.SyncedAsync();
        await world.SyncedAsync();
        var account = world.Account(one)!;
        account.Mail.ShouldBe("changed@acme.example");
        IReadOnlyList<string> passwords =
        [
            .. world.LoginsTo("one.staff@acme.example").Concat(world.LoginsTo("changed@acme.example")).Select(m => LoginMails.PasswordIn(m)!),
        ];
        passwords.Count(p => world.Platform.PasswordIs(account.Id, p)).ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "S6")]
    public async Task A_restore_under_a_new_address_whose_answer_is_lost_makes_no_second_account()
    {
        await using var world = await Staffing.StaffedAsync(8);
        var one = world.Personio.Employees[0].Id;
        var account = world.Account(one)!.Id;
        world.Personio.SetStatus(one, "inactive");
        await world.SyncedAsync();
        world.Personio.SetStatus(one, "active");
        world.Personio.Change(one, "email", "other@acme.example");
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.DropAfter, Method = "PATCH", Nth = 1 });
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.Status, Status = 503, Method = "PATCH", Nth = 2 });
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.Status, Status = 503, Method = "PATCH", Nth = 3 });

        var storm = await world.SyncAsync();
        storm.ExitCode.ShouldBe(3, storm.ToString());
        world.Platform.UserCount.ShouldBe(9, storm.ToString());
        world.LearningFaults.Clear();

        await world.SyncedAsync();
        world.Platform.UserCount.ShouldBe(9);
        world.Account(one)!.ShouldSatisfyAllConditions(
            a => a.Id.ShouldBe(account),
            a => a.Mail.ShouldBe("other@acme.example"),
            a => a.Status.ShouldBe(UserStatus.Active)
        );
        world.ValidLogins("other@acme.example").ShouldBe(1);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "F3")]
    public async Task A_manager_taken_off_and_later_added_by_hand_is_no_longer_the_connectors()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var ben = world.Hire("Ben", "Ruiz");
        var cleo = world.Hire("Cleo", "Ito", supervisor: ada);
        await world.SyncedAsync();
        world.Platform.RemoveManager(world.Account(cleo)!.Id, world.Account(ada)!.Id);
        world.Personio.Change(cleo, "supervisor", SyncWorld.Id(ben));
        await world.SyncedAsync();
        world.ManagersOf(cleo).ShouldBe(["ben.ruiz@acme.example"]);
        world.Platform.AddManager(world.Account(cleo)!.Id, world.Account(ada)!.Id);

        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
        world.ManagersOf(cleo).ShouldBe(["ada.moreau@acme.example", "ben.ruiz@acme.example"]);

        world.Personio.Change(cleo, "supervisor", null);
        await world.SyncedAsync();
        world.ManagersOf(cleo).ShouldBe(["ada.moreau@acme.example"]);
    }
}
