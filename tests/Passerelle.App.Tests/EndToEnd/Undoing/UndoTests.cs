using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd.Undoing;

public sealed class UndoTests
{
    [Fact]
    [Trait("Rule", "R8")]
    public async Task A_run_that_created_changed_moved_removed_and_restored_people_is_undone()
    {
        await using var world = await SyncWorld.StartAsync();
        var week = await Week.BeforeAsync(world);
        var before = Week.Comparable(world);
        week.Happen(world);
        var run = await world.SyncedAsync();
        run.Count("created").ShouldBe(1);
        run.Count("restored").ShouldBe(1);
        run.Count("removed").ShouldBe(1);
        world.ClearLogs();

        var undo = await world.RunAsync("undo", run.Run, "--by", "Lea");

        undo.ExitCode.ShouldBe(0, undo.ToString());
        Week.Comparable(world).ShouldBe(before);
        undo.Text("undoes").ShouldBe(run.Run);
        undo.Outcome.ShouldBe("applied");
        undo.Failed.ShouldBeEmpty();
        undo.Findings.ShouldBeEmpty();
        undo.Counts.ShouldBe(new Dictionary<string, int> { ["removed"] = 2, ["restored"] = 1, ["updated"] = 2 }, undo.ToString());
        Codes(undo).ShouldBe(["history-lost", "mail-sent", "new-login", "account-remains"]);
        world.PersonioLog.Entries.ShouldBeEmpty("an undo asks Personio nothing");
        world.ValidLogins("lena.holt@acme.example").ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "R8")]
    [Trait("Rule", "R11")]
    public async Task An_undo_pauses_the_connector_until_someone_resumes_on_a_shown_plan()
    {
        await using var world = await SyncWorld.StartAsync();
        var week = await Week.BeforeAsync(world);
        week.Happen(world);
        var run = await world.SyncedAsync();
        var after = Week.Comparable(world);
        (await world.RunAsync("undo", run.Run, "--by", "Lea")).ExitCode.ShouldBe(0);

        var refused = await world.SyncAsync();
        var resumed = await world.RunAsync("resume", "--by", "Jo");
        var again = await world.SyncedAsync();

        refused.ExitCode.ShouldBe(1, refused.ToString());
        refused.Text("code").ShouldBe("paused");
        resumed.ExitCode.ShouldBe(0, resumed.ToString());
        resumed.Text("plan").ShouldNotBeNullOrEmpty();
        again.ExitCode.ShouldBe(0);
        Week.Comparable(world).ShouldBe(after);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "R8")]
    public async Task An_undo_is_undone_while_paused()
    {
        await using var world = await SyncWorld.StartAsync();
        var week = await Week.BeforeAsync(world);
        week.Happen(world);
        var run = await world.SyncedAsync();
        var after = Week.Comparable(world);
        var undo = await world.RunAsync("undo", run.Run, "--by", "Lea");

        var again = await world.RunAsync("undo", undo.Run, "--by", "Lea");

        again.ExitCode.ShouldBe(0, again.ToString());
        again.Findings.ShouldBeEmpty();
        Week.Comparable(world).ShouldBe(after);
        (await world.SyncAsync()).Text("code").ShouldBe("paused");
        await world.RunAsync("resume", "--by", "Jo");
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "R8")]
    public async Task Without_a_yes_the_plan_is_shown_and_nothing_is_done()
    {
        await using var world = await SyncWorld.StartAsync();
        var week = await Week.BeforeAsync(world);
        week.Happen(world);
        var run = await world.SyncedAsync();
        var picture = world.Platform.PictureOf();
        world.ClearLogs();

        var answer = await Passerelles.RunHereAsync(world.Clock, world.Arguments("undo", run.Run, "--by", "Lea"));

        answer.ExitCode.ShouldBe(1, answer.ToString());
        answer.Text("code").ShouldBe("not-confirmed");
        answer.Text("undoes").ShouldBe(run.Run);
        Codes(answer).ShouldContain("history-lost");
        var rows = answer.Json.GetProperty("plan").GetProperty("people").EnumerateArray().ToDictionary(p => p.GetProperty("employee").GetString()!, p => p.GetProperty("reason").GetString());
        rows[SyncWorld.Id(week.Leaver)].ShouldBe("undo-removed");
        rows[SyncWorld.Id(week.Back)].ShouldBe("undo-restored");
        rows[SyncWorld.Id(week.Mover)].ShouldBe("undo-changed");
        answer.Errors.ShouldContain("This cannot be taken back");
        world.Platform.PictureOf().ShouldBe(picture);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");

        var applied = await world.RunAsync("apply", answer.Json.GetProperty("plan").GetProperty("plan").GetString()!);
        applied.ExitCode.ShouldBe(1);
        applied.Text("code").ShouldBe("plan-undoes");
    }

    [Fact]
    [Trait("Rule", "R8")]
    public async Task What_somebody_changed_since_is_left_and_said()
    {
        await using var world = await SyncWorld.StartAsync();
        var week = await Week.BeforeAsync(world);
        week.Happen(world);
        var run = await world.SyncedAsync();
        var mover = world.Account(week.Mover)!.Id;
        world.Platform.EditUser(mover, job: "Juggler");

        var undo = await world.RunAsync("undo", run.Run, "--by", "Lea");

        undo.ExitCode.ShouldBe(0, undo.ToString());
        undo.Findings.ShouldHaveSingleItem().Code.ShouldBe("changed-since");
        world.Platform.FindUser(mover)!.Job.ShouldBe("Juggler");
        world.Platform.FindUser(mover)!.Mail.ShouldBe("milo.vance@acme.example");
    }

    [Fact]
    [Trait("Rule", "R8")]
    public async Task What_cannot_be_undone_is_refused_with_a_word()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");
        var first = await world.SyncedAsync();
        var nothing = await world.SyncedAsync();

        (await world.RunAsync("undo", nothing.Run, "--by", "Lea")).Text("code").ShouldBe("nothing-to-undo");
        (await world.RunAsync("undo", "r-20200101-0001", "--by", "Lea")).Text("code").ShouldBe("run-unknown");
        (await world.RunAsync("undo", first.Run)).ExitCode.ShouldBe(1);
        (await world.RunAsync("undo", first.Run, "--by", "Lea")).ExitCode.ShouldBe(0);
        var again = await world.RunAsync("undo", first.Run, "--by", "Lea");
        again.ExitCode.ShouldBe(1);
        again.Text("code").ShouldBe("nothing-to-undo");
    }

    [Fact]
    [Trait("Rule", "R8")]
    [Trait("Rule", "S12")]
    public async Task An_account_that_is_protected_or_holds_a_role_by_now_stays()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var ben = world.Hire("Ben", "Ruiz");
        var cleo = world.Hire("Cleo", "Ito");
        var run = await world.SyncedAsync();
        world.Platform.SetRole(world.Account(ada)!.Id, world.Platform.RootGroupId, GroupRole.Admin);
        world.Platform.SetRole(world.Account(ben)!.Id, world.Group("Acme"), GroupRole.Editor);

        var undo = await world.RunAsync("undo", run.Run, "--by", "Lea");

        undo.ExitCode.ShouldBe(0, undo.ToString());
        undo.Findings.Select(f => f.Code).ShouldBe(["protected-account", "holds-role"], ignoreOrder: true);
        world.Account(ada)!.Status.ShouldBe(UserStatus.Active);
        world.Account(ben)!.Status.ShouldBe(UserStatus.Active);
        world.Account(cleo).ShouldBeNull();
    }

    private static IReadOnlyList<string?> Codes(Answer answer) =>
        [.. answer.Json.GetProperty("irreversible").EnumerateArray().Select(i => i.GetProperty("code").GetString())];
}
