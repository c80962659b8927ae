using System.Diagnostics;
using System.Text.Json;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Faults;

namespace Passerelle.App.Tests.EndToEnd.Reviewed;

/// <summary>Runs that could not do everything say so, leave nothing behind that the next one stumbles over, and are not taken for good ones.</summary>
public sealed class StoppedRunTests
{
    private static readonly FaultRule NoMappings = new() { Kind = FaultKind.Status, Status = 500, Method = "GET", Path = "/api/v2/external-ids*" };

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Who_is_hired_right_after_the_first_run_is_not_counted_with_those_it_made()
    {
        await using var world = await Staffing.StaffedAsync(30);
        var one = world.Hire("New", "Comer");

        (await world.SyncedAsync()).Count("created").ShouldBe(1);
        world.Account(one).ShouldNotBeNull();
    }

    [Fact]
    [Trait("Rule", "R2")]
    public async Task A_first_run_that_could_not_read_the_mappings_makes_nobody_and_does_not_count()
    {
        await using var world = await SyncWorld.StartAsync();
        world.HireMany(30, "Staff");
        world.LearningFaults.Add(NoMappings);

        var failed = await world.SyncAsync();

        failed.ExitCode.ShouldBe(6, failed.ToString());
        failed.Outcome.ShouldBe("failed");
        failed.StoppedBy().ShouldBe("snapshot-incomplete");
        failed.Count("created").ShouldBe(0);
        world.Platform.UserCount.ShouldBe(1);
        world.LearningFaults.Clear();
        (await world.SyncedAsync()).Count("created").ShouldBe(30, "creations are held only after the first completed run");
        world.Platform.UserCount.ShouldBe(31);
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task Holds_and_findings_of_people_it_could_not_judge_stay_open()
    {
        await using var world = await Staffing.StaffedAsync(20);
        var people = world.Personio.Employees.Select(e => e.Id).ToList();
        people.Take(7).ToList().ForEach(e => world.Personio.SetStatus(e, "inactive"));
        var newcomer = world.Hire("No", "Mail", more: ("email", ""));
        var held = await world.SyncAsync();
        held.ExitCode.ShouldBe(4, held.ToString());
        held.Held.Count.ShouldBe(7);
        held.Findings.ShouldContain(f => f.Employee == SyncWorld.Id(newcomer));
        var told = ToldToTheAdministrator(world);
        world.LearningFaults.Add(NoMappings);

        var failed = await world.SyncAsync();
        failed.ExitCode.ShouldBe(6, failed.ToString());
        failed.Outcome.ShouldBe("failed");
        failed.StoppedBy().ShouldBe("snapshot-incomplete");
        failed.Wrote("deleteUser").ShouldBe(0);
        world.LearningFaults.Clear();

        var runs = (await world.RunAsync("runs")).Json.GetProperty("runs").EnumerateArray().ToList();
        runs.Single(r => r.GetProperty("run").GetString() == held.Run).GetProperty("held").GetInt32().ShouldBe(7);
        ToldToTheAdministrator(world).ShouldBe(told + 1, "of the failed run");
        (await world.RunAsync("approve", held.Run, "--all", "--by", "Lea")).ExitCode.ShouldBe(0);
        await world.SyncedAsync();
        ToldToTheAdministrator(world).ShouldBe(told + 1, "nothing was closed, so nothing is new");
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [Trait("Rule", "R5")]
    public async Task A_signal_ends_a_run_in_good_order(string signal)
    {
        await using var world = await SyncWorld.StartAsync();
        await using var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
        world.Config = world.Config with { Learning = gate.Address };
        world.HireMany(25, "Staff");
        var arguments = world.Arguments("sync", "--yes");
        using var started = new ManualResetEventSlim();
        Process? child = null;
        gate.Nth = 12;
        gate.Pass = true;
        gate.HoldsOthers = true;
        gate.Strike = () =>
        {
            started.Wait();
            using var kill = Process.Start("kill", [$"-{signal}", child!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
            Thread.Sleep(1000); // the request under way is answered after the signal has arrived
        };
        child = Passerelles.Start(arguments);
        started.Set();

        var stopped = await Passerelles.EndAsync(child);
        child.Dispose();

        stopped.Json.ValueKind.ShouldBe(JsonValueKind.Object, stopped.ToString());
        stopped.Outcome.ShouldBe("failed", stopped.ToString());
        stopped.StoppedBy().ShouldBe("cancelled");
        stopped.ExitCode.ShouldNotBe(0);
        // The whole run takes at least four writes for each of the 25; those under way wait at the gate until the signal has arrived.
        gate.Writes.ShouldBeLessThan(40);
        var run = (await world.RunAsync("runs")).Json.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();
        run.GetProperty("run").GetString().ShouldBe(stopped.Run);
        run.GetProperty("outcome").GetString().ShouldBe("failed");
        run.GetProperty("finished").ValueKind.ShouldBe(JsonValueKind.String);

        await world.SyncedAsync();
        world.Platform.UserCount.ShouldBe(26);
        world.Personio.Employees.ShouldAllBe(e => world.ValidLogins(world.Account(e.Id)!.Mail!) == 1);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "R7")]
    public async Task A_reserved_mapping_name_never_makes_more_than_one_account_however_often_it_runs()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Platform.Options.ReservedPlatformNames = ["passerelle"];
        var people = world.HireMany(12, "Staff");

        for (var n = 0; n < 3; n++)
        {
            var answer = await world.SyncAsync();
            answer.ExitCode.ShouldBe(1, answer.ToString());
            answer.StoppedBy().ShouldBe("reserved-platform-name");
            world.Platform.UserCount.ShouldBe(2, answer.ToString());
        }

        world.Platform.Options.ReservedPlatformNames = [];
        await world.SyncedAsync();
        world.Platform.UserCount.ShouldBe(13);
        people.ShouldAllBe(e => world.ValidLogins(world.Account(e)!.Mail!) == 1);
    }

    [Fact]
    [Trait("Rule", "C1")]
    public async Task A_custom_field_that_cannot_be_made_is_told_and_made_by_the_next_run()
    {
        await using var world = await SyncWorld.StartAsync();
        var people = world.HireMany(3, "Staff");
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.Status, Status = 500, Method = "POST", Path = "/api/v2/custom-fields*" });

        var answer = await world.SyncAsync();

        answer.ExitCode.ShouldBe(3, answer.ToString());
        answer.Outcome.ShouldBe("partial");
        answer.Failed.ShouldContain(f => f.Text.Contains("Personnel number", StringComparison.Ordinal), answer.ToString());
        people.ShouldAllBe(e => world.ValidLogins(world.Account(e)!.Mail!) == 1);
        world.LearningFaults.Clear();
        (await world.SyncedAsync()).Wrote("createCustomField").ShouldBe(1);
        people.ShouldAllBe(e => world.ValuesOf(e)["Personnel number"] == $"P{e % 1000:D3}");
    }

    private static int ToldToTheAdministrator(SyncWorld world) => world.Mail.Mails.Count(m => m.To.Contains("lea.martin@acme.example"));
}
