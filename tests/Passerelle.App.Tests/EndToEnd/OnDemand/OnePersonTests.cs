using Passerelle.App.Tests.EndToEnd.Reviewed;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Running;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd.OnDemand;

/// <summary>One single person on demand, alone and while another run writes.</summary>
public sealed class OnePersonTests
{
    [Fact]
    [Trait("Rule", "R6")]
    public async Task Only_the_person_asked_for_is_changed_and_only_what_concerns_that_person_is_read()
    {
        await using var world = await Staffing.StaffedAsync(12);
        var people = world.Personio.Employees.Select(e => e.Id).ToList();
        people.ForEach(e => world.Personio.Change(e, "position", "Director"));
        world.Personio.Change(people[3], "office", "Lyon");
        world.ClearLogs();

        var answer = await world.SyncAsync("--only", SyncWorld.Id(people[3]), "--by", "Lea");

        answer.ExitCode.ShouldBe(0, answer.ToString());
        answer.Counts.ShouldBe(new Dictionary<string, int> { ["updated"] = 1 });
        world.Account(people[3])!.Job.ShouldBe("Director");
        world.GroupsOf(people[3]).ShouldContain("Acme/Lyon/Support");
        world.Account(people[4])!.Job.ShouldBe("Clerk");
        world.LearningLog.Count("/api/v2/users/*/custom-fields*", "GET").ShouldBeLessThanOrEqualTo(1);
        (await world.SyncedAsync()).Count("updated").ShouldBe(11);
    }

    [Fact]
    [Trait("Rule", "R2")]
    public async Task A_person_who_is_gone_is_removed_only_when_that_is_proven()
    {
        await using var world = await Staffing.StaffedAsync(12);
        var gone = world.Personio.Employees[5].Id;
        world.Personio.Delete(gone);
        world.PersonioFaults.Add(new FaultRule { Kind = FaultKind.Status, Status = 500, Method = "GET", Path = $"/v1/company/employees/{gone}*" });

        var unproven = await world.SyncAsync("--only", SyncWorld.Id(gone));
        unproven.ExitCode.ShouldBeOneOf(5, 6);
        world.Account(gone)!.Status.ShouldBe(UserStatus.Active);

        world.PersonioFaults.Clear();
        var proven = await world.SyncAsync("--only", SyncWorld.Id(gone));
        proven.Count("removed").ShouldBe(1, proven.ToString());
        world.Account(gone)!.Status.ShouldBe(UserStatus.Deleted);
        (await world.SyncAsync("--only", "424242")).ExitCode.ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task A_run_for_one_person_leaves_the_holds_of_others_open_and_opens_its_own()
    {
        await using var world = await Staffing.StaffedAsync(20);
        var people = world.Personio.Employees.Select(e => e.Id).ToList();
        people.Take(7).ToList().ForEach(e => world.Personio.SetStatus(e, "inactive"));
        (await world.SyncAsync()).Held.Count.ShouldBe(7);
        world.Personio.Change(people[9], "position", "Director");

        (await world.SyncAsync("--only", SyncWorld.Id(people[9]))).ExitCode.ShouldBe(0);

        var runs = (await world.RunAsync("runs")).Json.GetProperty("runs").EnumerateArray().ToList();
        runs.Single(r => r.GetProperty("outcome").GetString() == "held").GetProperty("held").GetInt32().ShouldBe(7);
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Asked_for_while_a_run_writes_the_person_goes_ahead_of_the_rest_in_it()
    {
        await using var world = await SyncWorld.StartAsync();
        await using var gate = await StaffedBehindGateAsync(world, 70);
        var people = world.Personio.Employees.Select(e => e.Id).Order().ToList();
        people.ForEach(e => world.Personio.Change(e, "position", "Director"));
        var last = people[^1];
        world.Personio.Change(last, "office", "Lyon");
        world.ClearLogs();
        Task<Answer>? asking = null;
        gate.Nth = 5;
        gate.Pass = true;
        gate.HoldsOthers = true;
        gate.Strike = () =>
        {
            // The row of the last person changes once more after the run has read it.
            world.Personio.Change(last, "position", "President");
            asking = Task.Run(() => world.SyncAsync("--only", SyncWorld.Id(last), "--by", "Lea"));
            UntilAsked(world).GetAwaiter().GetResult();
        };

        var whole = await world.SyncAsync();
        var one = await asking!;

        whole.ExitCode.ShouldBe(0, whole.ToString());
        one.ExitCode.ShouldBe(0, one.ToString());
        one.Run.ShouldBe(whole.Run);
        one.Counts.ShouldBe(new Dictionary<string, int> { ["updated"] = 1 });
        whole.Count("updated").ShouldBe(70);
        world.Account(last)!.Job.ShouldBe("President");
        world.GroupsOf(last).ShouldContain("Acme/Lyon/Support");
        var account = world.Account(last)!.Id;
        var writes = world.LearningLog.Entries.Where(e => e.IsWrite).Select(e => e.Path).ToList();
        var theirs = writes.FindLastIndex(path => path.Contains(account, StringComparison.Ordinal));
        theirs.ShouldBeLessThan(40, "of 70 rows, those under way go on, and no other begins before");
        writes.Skip(theirs + 1).Count(path => !path.Contains(account, StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(30);
        writes.Count(path => path.EndsWith(account, StringComparison.Ordinal) && path.StartsWith("/api/v2/users/", StringComparison.Ordinal)).ShouldBe(1, "the row of the plan is done with");
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Somebody_hired_while_a_run_writes_gets_the_account_in_that_run()
    {
        await using var world = await SyncWorld.StartAsync();
        await using var gate = await StaffedBehindGateAsync(world, 40);
        var people = world.Personio.Employees.Select(e => e.Id).ToList();
        people.ForEach(e => world.Personio.Change(e, "position", "Director"));
        long hired = 0;
        Task<Answer>? asking = null;
        gate.Nth = 3;
        gate.Pass = true;
        gate.HoldsOthers = true;
        gate.Strike = () =>
        {
            hired = world.Hire("New", "Comer", supervisor: people[0]);
            asking = Task.Run(() => world.SyncAsync("--only", SyncWorld.Id(hired), "--by", "Lea"));
            UntilAsked(world).GetAwaiter().GetResult();
        };

        var whole = await world.SyncAsync();
        var one = await asking!;

        one.Counts.ShouldBe(new Dictionary<string, int> { ["created"] = 1 }, one.ToString());
        one.Run.ShouldBe(whole.Run);
        whole.Count("created").ShouldBe(1);
        world.ValidLogins("new.comer@acme.example").ShouldBe(1);
        world.ManagersOf(hired).ShouldHaveSingleItem();
        world.ValuesOf(hired)["Personnel number"].ShouldBe($"P{hired % 1000:D3}");
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task If_the_run_ends_without_taking_the_person_whoever_asked_does_it()
    {
        await using var world = await Staffing.StaffedAsync(3);
        var one = world.Personio.Employees[0].Id;
        world.Personio.Change(one, "position", "Director");
        Task<Answer> asking;
        await using (var stores = await Stores.OpenFileAsync(world.Data, TimeProvider.System, CancellationToken.None))
        {
            await using var writer = await stores.Locks.TryTakeAsync(world.Host.LearningAddress.GetLeftPart(UriPartial.Authority), "somebody else");
            writer.ShouldNotBeNull();
            asking = Task.Run(() => world.SyncAsync("--only", SyncWorld.Id(one), "--by", "Lea"));
            await UntilAsked(world);
            world.Account(one)!.Job.ShouldBe("Clerk");
        }

        var answer = await asking;

        answer.ExitCode.ShouldBe(0, answer.ToString());
        answer.Counts.ShouldBe(new Dictionary<string, int> { ["updated"] = 1 });
        world.Account(one)!.Job.ShouldBe("Director");
        (await Requests(world)).ShouldBe(0, "nothing is left to be taken by a later run");
    }

    /// <summary>Also until the run looks again, which it does five times a second.</summary>
    private static async Task UntilAsked(SyncWorld world)
    {
        for (var n = 0; n < 600 && await Requests(world) == 0; n++)
        {
            await Task.Delay(50);
        }

        (await Requests(world)).ShouldBe(1);
        await Task.Delay(250);
    }

    private static async Task<long> Requests(SyncWorld world)
    {
        await using var stores = await Stores.OpenFileAsync(world.Data, TimeProvider.System, CancellationToken.None);
        return await stores.Queries.ScalarAsync<long>("SELECT count(*) FROM person_request WHERE ended_at IS NULL");
    }

    private static async Task<WriteGate> StaffedBehindGateAsync(SyncWorld world, int people)
    {
        var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
        world.Config = world.Config with { Learning = gate.Address };
        world.HireMany(people, "Staff");
        await world.SyncedAsync();
        gate.CountAnew();
        return gate;
    }
}
