using System.Diagnostics;
using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>
/// A real process is killed at each write of a sync in turn, before and after the platform carried it out. The next run must end in the
/// state of an undisturbed one, with one login mail that works for each new person.
/// </summary>
public sealed class KillTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Rule", "R5")]
    public async Task Killed_at_any_write_of_a_first_sync_the_next_run_ends_the_same(bool afterIt) => await KillEachAsync(HireAsync, afterIt);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Rule", "R5")]
    public async Task Killed_at_any_write_of_a_day_of_changes_the_next_run_ends_the_same(bool afterIt) => await KillEachAsync(ChangeAsync, afterIt);

    private static async Task KillEachAsync(Func<SyncWorld, Task> prepare, bool afterIt)
    {
        var undisturbed = await UndisturbedAsync(prepare);
        undisturbed.Writes.ShouldBeGreaterThan(8);
        await Parallel.ForEachAsync(
            Enumerable.Range(1, undisturbed.Writes),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (nth, _) => await KillAtAsync(prepare, nth, afterIt, undisturbed)
        );
    }

    /// <summary>How it ends when nothing is killed.</summary>
    /// <param name="Later">The platform after everybody has moved and lost the manager, which shows what the connector remembers as its own.</param>
    /// <param name="Newcomers">Addresses that got a login.</param>
    private sealed record Undisturbed(IReadOnlyList<string> Picture, IReadOnlyList<string> Later, IReadOnlyList<string> Newcomers, int Writes);

    private static async Task<Undisturbed> UndisturbedAsync(Func<SyncWorld, Task> prepare)
    {
        await using var world = await SyncWorld.StartAsync();
        await using var gate = await ReadyAsync(world, prepare);
        var answer = await world.SyncedAsync();
        answer.Findings.ShouldBeEmpty();
        var (picture, writes) = (world.Platform.PictureOf(), gate.Writes);
        IReadOnlyList<string> newcomers = [.. world.Mail.Mails.Where(m => LoginMails.PasswordIn(m) is not null).Select(m => m.To[0])];
        await UprootAsync(world);
        return new Undisturbed(picture, world.Platform.PictureOf(), newcomers, writes);
    }

    private static async Task KillAtAsync(Func<SyncWorld, Task> prepare, int nth, bool afterIt, Undisturbed undisturbed)
    {
        await using var world = await SyncWorld.StartAsync();
        await using var gate = await ReadyAsync(world, prepare);
        var arguments = world.Arguments("sync", "--yes");
        using var started = new ManualResetEventSlim();
        Process? child = null;
        gate.Nth = nth;
        gate.AfterIt = afterIt;
        gate.Strike = () =>
        {
            started.Wait();
            child!.Kill();
            child.WaitForExit();
        };
        child = Passerelles.Start(arguments);
        started.Set();
        var killed = await Passerelles.EndAsync(child);
        child.Dispose();
        var where = $"killed {(afterIt ? "after" : "before")} write {nth} of {gate.Writes}";
        killed.ExitCode.ShouldBe(137, $"{where}: {killed}");

        var answer = await SettledAsync(world);

        answer.ExitCode.ShouldBe(0, $"{where}: {answer}");
        world.Platform.PictureOf().ShouldBe(undisturbed.Picture, where);
        foreach (var address in undisturbed.Newcomers)
        {
            world.ValidLogins(address).ShouldBe(1, $"{where}: logins of {address}");
        }

        world.Mail.Mails.Select(m => m.To[0]).Distinct().ShouldBeSubsetOf([.. undisturbed.Newcomers, "lea.martin@acme.example"], where);
        var last = await world.SyncAsync();
        last.Outcome.ShouldBe("unchanged", $"{where}: {last}");
        await UprootAsync(world);
        world.Platform.PictureOf().ShouldBe(undisturbed.Later, where);
    }

    /// <summary>On a crowded machine the gate may lose an answer of its own. That is settled like a kill: by the run after it.</summary>
    private static async Task<Answer> SettledAsync(SyncWorld world)
    {
        var answer = await world.SyncAsync();
        var codes = answer.ExitCode == 3 ? answer.Json.GetProperty("failed").EnumerateArray().Select(one => one.GetProperty("code").GetString()).ToList() : [];
        return codes.Contains("no-answer") && codes.All(code => code is "no-answer" or "manager-without-account") ? await world.SyncAsync() : answer;
    }

    private static async Task UprootAsync(SyncWorld world)
    {
        foreach (var person in world.Personio.Employees)
        {
            world.Personio.Change(person.Id, "office", person.Current.OfficeId == world.Personio.Employees[^1].Current.OfficeId ? "Oslo" : "Paris");
            world.Personio.Change(person.Id, "supervisor", null);
        }

        var moved = await world.SyncAsync();
        moved.ExitCode.ShouldBe(0, moved.ToString());
    }

    [Fact]
    [Trait("Rule", "N2")]
    public async Task Killed_when_the_mail_server_has_taken_the_mail_only_the_next_mail_works()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");
        var arguments = world.Arguments("sync", "--yes");
        using var started = new ManualResetEventSlim();
        Process? child = null;
        world.Mail.Taken = () =>
        {
            started.Wait();
            child!.Kill();
            child.WaitForExit();
        };
        using (child = Passerelles.Start(arguments))
        {
            started.Set();
            (await Passerelles.EndAsync(child)).ExitCode.ShouldBe(137);
        }

        world.Mail.Taken = () => { };
        (await world.SyncAsync()).ExitCode.ShouldBe(0);

        world.LoginsTo("ada.moreau@acme.example").Count.ShouldBe(2);
        world.ValidLogins("ada.moreau@acme.example").ShouldBe(1);
        (await world.SyncAsync()).Outcome.ShouldBe("unchanged");
        var outcomes = (await world.RunAsync("runs")).Json.GetProperty("runs").EnumerateArray().Select(r => r.GetProperty("outcome").GetString());
        outcomes.ShouldBe(["unchanged", "applied", "interrupted"]);
    }

    private static async Task<WriteGate> ReadyAsync(SyncWorld world, Func<SyncWorld, Task> prepare)
    {
        var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
        world.Config = world.Config with { Learning = gate.Address };
        await prepare(world);
        gate.CountAnew();
        return gate;
    }

    /// <summary>Four new people below one another, one of them with an account already and one with a deleted one.</summary>
    private static Task HireAsync(SyncWorld world)
    {
        var ada = world.Hire("Ada", "Moreau", department: "HR");
        var ben = world.Hire("Ben", "Ruiz", "Lyon", supervisor: ada);
        world.Hire("Cleo", "Ito", supervisor: ben);
        world.Hire("Dana", "Lang", supervisor: ada);
        world.Platform.AddUser("cleo.ito@acme.example", "Cleo", "Ito", world.Group("Acme/Lyon"));
        world.Platform.AddUser("dana.lang@acme.example", "Dana", "Lang", world.Group("Acme"), Sandbox.Learning.UserStatus.Deleted);
        return Task.CompletedTask;
    }

    /// <summary>A hire, a move, a new address, a new manager, a leaver, a rehire and a renamed custom field.</summary>
    private static async Task ChangeAsync(SyncWorld world)
    {
        var boss = world.Hire("Bea", "Kraus");
        var mover = world.Hire("Milo", "Vance", supervisor: boss);
        var leaver = world.Hire("Lena", "Holt", supervisor: boss);
        var back = world.Hire("Rosa", "Weir");
        world.Hire("Sam", "Ode");
        world.Hire("Tara", "Pike", "Lyon");
        await world.SyncedAsync();
        world.Personio.SetStatus(back, "inactive");
        await world.SyncedAsync();
        world.Mail.Forget();

        world.Personio.SetStatus(back, "active");
        world.Personio.Change(back, "email", "rosa.new@acme.example");
        world.Personio.SetStatus(leaver, "inactive");
        world.Personio.Change(mover, "office", "Lyon");
        world.Personio.Change(mover, "email", "milo.new@acme.example");
        var hire = world.Hire("Hugo", "Stein", more: [("email", "milo.vance@acme.example")]);
        world.Personio.Change(mover, "supervisor", SyncWorld.Id(hire));
        world.Platform.RenameCustomField(world.Platform.CustomFields().Single().Id, "Old number");
    }
}
