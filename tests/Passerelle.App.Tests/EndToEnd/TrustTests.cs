using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>Bad reads of Personio: one clear answer, and nobody is removed.</summary>
public sealed class TrustTests
{
    [Fact]
    [Trait("Rule", "F2")]
    public async Task A_hidden_position_is_never_cleared()
    {
        await using var world = await StaffedAsync();
        var ada = world.Personio.FindByEmail("p0.other@acme.example")!.Id;
        world.Personio.HideAttribute("position");

        var answer = await world.SyncedAsync();

        answer.Written.ShouldBeEmpty();
        world.Account(ada)!.Job.ShouldBe("Clerk");
        answer.Findings.ShouldContain(f => f.Code == "attribute-hidden" && f.Mend.Length > 0);
    }

    [Theory]
    [InlineData("supervisor")]
    [InlineData("office")]
    [InlineData("dynamic_1")]
    [Trait("Rule", "F2")]
    public async Task What_is_hidden_changes_nothing(string attribute)
    {
        await using var world = await StaffedAsync();
        var picture = world.Platform.PictureOf();
        world.Personio.HideAttribute(attribute);

        var answer = await world.SyncedAsync();

        answer.Written.ShouldBeEmpty();
        world.Platform.PictureOf().ShouldBe(picture);
    }

    [Theory]
    [InlineData("email")]
    [InlineData("status")]
    [Trait("Rule", "R3")]
    public async Task A_hidden_address_or_status_refuses_the_run(string attribute)
    {
        await using var world = await StaffedAsync();
        world.Personio.HideAttribute(attribute);
        var picture = world.Platform.PictureOf();

        foreach (var answer in new[] { await world.RunAsync("plan"), await world.SyncAsync() })
        {
            answer.ExitCode.ShouldBe(5, answer.ToString());
            answer.Outcome.ShouldBe("refused");
            answer.Errors.ShouldContain(attribute);
        }

        world.Platform.PictureOf().ShouldBe(picture);
    }

    [Theory]
    [InlineData(FaultKind.CutPage)]
    [InlineData(FaultKind.MovingTotal)]
    [Trait("Rule", "R2")]
    public async Task An_incomplete_list_removes_nobody_and_the_rest_goes_on(FaultKind fault)
    {
        await using var world = await StaffedAsync();
        var gone = world.Personio.FindByEmail("p1.other@acme.example")!.Id;
        var inactive = world.Personio.FindByEmail("p2.other@acme.example")!.Id;
        var changed = world.Personio.FindByEmail("p9.other@acme.example")!.Id;
        world.Personio.Delete(gone);
        world.Personio.SetStatus(inactive, "inactive");
        world.Personio.Change(changed, "position", "Baker");
        world.PersonioFaults.Add(new FaultRule { Kind = fault, Path = "*/employees?*", Rows = 1 });

        var plan = await world.RunAsync("plan");
        var answer = await world.SyncAsync();

        plan.ExitCode.ShouldBe(5, plan.ToString());
        answer.ExitCode.ShouldBe(5, answer.ToString());
        answer.Json.GetProperty("rosterComplete").GetBoolean().ShouldBeFalse();
        answer.Wrote("deleteUser").ShouldBe(0);
        world.Account(gone)!.Status.ShouldBe(UserStatus.Active);
        world.Account(inactive)!.Status.ShouldBe(UserStatus.Active);
        world.Account(changed)!.Job.ShouldBe("Baker");
        answer.Errors.ShouldContain("nobody", Case.Insensitive);

        world.PersonioFaults.Clear();
        await world.SyncAsync();
        world.Account(gone)!.Status.ShouldBe(UserStatus.Deleted);
        world.Account(inactive)!.Status.ShouldBe(UserStatus.Deleted);
    }

    [Theory]
    [InlineData(FaultKind.EmptyList)]
    [InlineData(FaultKind.OtherCompany)]
    [Trait("Rule", "R2")]
    public async Task An_empty_list_or_another_companys_is_refused(FaultKind fault)
    {
        await using var world = await StaffedAsync();
        var picture = world.Platform.PictureOf();
        world.PersonioFaults.Add(new FaultRule { Kind = fault, Path = "*/employees?*" });

        var answer = await world.SyncAsync();

        answer.ExitCode.ShouldBe(5, answer.ToString());
        answer.Outcome.ShouldBe("refused");
        answer.Errors.Trim().ShouldNotBeEmpty();
        world.Platform.PictureOf().ShouldBe(picture);
    }

    [Fact]
    [Trait("Rule", "R2")]
    public async Task An_empty_list_on_the_first_run_is_refused()
    {
        await using var world = await SyncWorld.StartAsync();

        var answer = await world.SyncAsync();

        answer.ExitCode.ShouldBe(5, answer.ToString());
        answer.Outcome.ShouldBe("refused");
        world.LearningLog.Writes.ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task A_lost_roster_is_refused_until_somebody_accepts_it_by_name()
    {
        await using var world = await StaffedAsync(40);
        foreach (var person in world.Personio.Employees.Take(15).ToList())
        {
            world.Personio.Delete(person.Id);
        }

        var refused = await world.SyncAsync();
        refused.ExitCode.ShouldBe(5, refused.ToString());
        refused.Outcome.ShouldBe("refused");
        (await world.SyncAsync("--accept-roster")).ExitCode.ShouldBe(1);

        var accepted = await world.SyncAsync("--accept-roster", "--by", "Lea");
        accepted.ExitCode.ShouldBe(4, accepted.ToString());
        accepted.Held.Select(h => h.Code).Distinct().ShouldBe(["guard-removals"]);
        accepted.Held.Count.ShouldBe(15);

        (await world.SyncAsync()).ExitCode.ShouldBe(4, "once accepted, this is the roster to compare with");
    }

    [Fact]
    [Trait("Rule", "R2")]
    public async Task An_incomplete_read_of_the_platform_removes_and_creates_nobody()
    {
        await using var world = await StaffedAsync();
        world.Personio.SetStatus(world.Personio.FindByEmail("p1.other@acme.example")!.Id, "inactive");
        world.Hire("Nora", "New");
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.Status, Status = 500, Path = "*/groups/*" });

        var answer = await world.SyncAsync();

        answer.Wrote("deleteUser").ShouldBe(0, answer.ToString());
        answer.Wrote("createUser").ShouldBe(0);
        answer.ExitCode.ShouldBe(6);
        answer.Findings.ShouldContain(f => f.Code == "snapshot-incomplete");
        world.LearningFaults.Clear();
        var next = await world.SyncedAsync();
        (next.Wrote("deleteUser"), next.Wrote("createUser")).ShouldBe((1, 1));
    }

    private static async Task<SyncWorld> StaffedAsync(int people = 12)
    {
        var world = await SyncWorld.StartAsync();
        var boss = world.Hire("Bea", "Kraus", department: "HR");
        for (var n = 0; n < people - 1; n++)
        {
            world.Hire($"P{n}", "Other", supervisor: boss);
        }

        await world.SyncedAsync();
        return world;
    }
}
