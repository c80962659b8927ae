using Passerelle.App.Tests.EndToEnd.Reviewed;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Running;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd.OnDemand;

/// <summary>Links that a person makes or takes off by hand.</summary>
public sealed class LinkTests
{
    [Fact]
    [Trait("Rule", "R10")]
    public async Task An_account_given_by_hand_is_linked_and_brought_in_line()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var account = world.Platform.AddUser("a.moreau@former.example", "Adá", "Moreau", world.Group("Acme"));

        var listed = await world.RunAsync("link");
        listed.ExitCode.ShouldBe(0, listed.ToString());
        var line = listed.Json.GetProperty("accounts").EnumerateArray().Single(a => a.GetProperty("user").GetString() == account);
        line.GetProperty("matches").EnumerateArray().First().GetProperty("employee").GetString().ShouldBe(SyncWorld.Id(ada));

        var answer = await world.RunAsync("link", SyncWorld.Id(ada), "A.Moreau@former.example", "--by", "Lea");

        answer.ExitCode.ShouldBe(0, answer.ToString());
        answer.Count("adopted").ShouldBe(1);
        answer.Wrote("createUser").ShouldBe(0);
        world.Account(ada)!.Id.ShouldBe(account);
        world.Account(ada)!.Mail.ShouldBe("ada.moreau@acme.example");
        world.Account(ada)!.FirstName.ShouldBe("Ada");
        world.GroupsOf(ada).ShouldContain("Acme/Paris/Support");
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
        (await AuditOf(world, "link")).ShouldBe(1);
        var runs = (await world.RunAsync("runs")).Json.GetProperty("runs").EnumerateArray();
        runs.Select(r => r.GetProperty("kind").GetString()).ShouldBe(["sync", "link"]);
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task Without_a_terminal_and_a_yes_nothing_is_linked()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var account = world.Platform.AddUser("a.moreau@former.example", "Ada", "Moreau", world.Group("Acme"));

        var answer = await Passerelles.RunChildAsync(world.Arguments("link", SyncWorld.Id(ada), account, "--by", "Lea"));

        answer.ExitCode.ShouldBe(1, answer.ToString());
        answer.Output.ShouldContain("not-confirmed");
        world.LearningLog.Writes.ShouldBe(0);
        world.Account(ada).ShouldBeNull();
        (await world.RunAsync("link", SyncWorld.Id(ada), account)).Output.ShouldContain("name-missing");
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task What_was_taken_off_by_hand_is_not_given_back_by_its_address_until_it_is_linked_again()
    {
        await using var world = await Staffing.StaffedAsync(3);
        var one = world.Personio.Employees[0].Id;
        var account = world.Account(one)!;
        var groups = world.GroupsOf(one);

        var off = await world.RunAsync("link", SyncWorld.Id(one), "--remove", "--by", "Lea");

        off.ExitCode.ShouldBe(0, off.ToString());
        off.Written.ShouldBe(new Dictionary<string, int> { ["unlinkUser"] = 1 });
        world.Account(one).ShouldBeNull();
        off.Findings.ShouldContain(f => f.Code == "unlinked-by-hand" && f.Mend.Contains("passerelle link", StringComparison.Ordinal));
        var next = await world.SyncedAsync();
        next.Findings.ShouldContain(f => f.Code == "unlinked-by-hand");
        next.Written.ShouldBeEmpty();
        world.Personio.SetStatus(one, "inactive");
        (await world.SyncedAsync()).Written.ShouldBeEmpty();
        world.Platform.FindUser(account.Id)!.Status.ShouldBe(UserStatus.Active);

        world.Personio.SetStatus(one, "active");
        var on = await world.RunAsync("link", SyncWorld.Id(one), account.Id, "--by", "Lea");
        on.ExitCode.ShouldBe(0, on.ToString());
        world.Account(one)!.Id.ShouldBe(account.Id);
        world.GroupsOf(one).ShouldBe(groups);
        (await world.SyncedAsync()).ShouldSatisfyAllConditions(a => a.Outcome.ShouldBe("unchanged"), a => a.Findings.ShouldBeEmpty());
        (await AuditOf(world, "unlink")).ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task After_a_link_was_taken_off_and_the_address_freed_the_person_gets_a_new_account()
    {
        await using var world = await Staffing.StaffedAsync(3);
        var one = world.Personio.Employees[0].Id;
        var former = world.Account(one)!;
        (await world.RunAsync("link", SyncWorld.Id(one), "--remove", "--by", "Lea")).ExitCode.ShouldBe(0);
        world.Platform.EditUser(former.Id, mail: "kept@elsewhere.example");

        (await world.SyncedAsync()).Count("created").ShouldBe(1);
        world.Account(one)!.Id.ShouldNotBe(former.Id);
        world.Platform.FindUser(former.Id)!.Mail.ShouldBe("kept@elsewhere.example");
    }

    [Fact]
    [Trait("Rule", "S3")]
    public async Task A_conflict_of_links_is_mended_by_the_command_its_finding_names()
    {
        await using var world = await Staffing.StaffedAsync(3);
        var one = world.Personio.Employees[0].Id;
        var account = world.Account(one)!;
        var other = world.Platform.AddUser("other@elsewhere.example", "Other", "Body", world.Group("Acme"));
        await world.DeleteMappingAsync(world.Platform.ExternalIds().Single(m => m.Value == SyncWorld.Id(one)).Id);
        world.Platform.AddExternalId("passerelle", other, SyncWorld.Id(one));
        var conflict = (await world.SyncedAsync()).Findings.ShouldHaveSingleItem();
        conflict.Code.ShouldBe("link-conflict");
        conflict.Mend.ShouldContain($"passerelle link {one} ACCOUNT");

        var answer = await world.RunAsync("link", SyncWorld.Id(one), account.Id, "--by", "Lea");

        answer.ExitCode.ShouldBe(0, answer.ToString());
        answer.Findings.ShouldBeEmpty();
        world.Account(one)!.Id.ShouldBe(account.Id);
        world.Platform.ExternalIdsOf(other).ShouldBeEmpty();
        world.Platform.FindUser(other)!.Mail.ShouldBe("other@elsewhere.example");
        (await OpenFindings(world)).ShouldBe(0);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task Nobody_is_given_the_account_of_somebody_who_is_employed_or_a_strangers_history()
    {
        await using var world = await Staffing.StaffedAsync(6);
        var people = world.Personio.Employees.Select(e => e.Id).ToList();
        var ada = world.Hire("Ada", "Moreau", more: ("email", "p1.staff@elsewhere.example"));
        var account = world.Account(people[1])!;

        Refused(await Link(ada, account.Id), "account-linked");
        Refused(await Link(999, account.Id), "employee-unknown");
        Refused(await Link(ada, "nobody@acme.example"), "account-unknown");
        Refused(await Link(people[1], account.Id), "already-linked");

        world.Personio.SetStatus(people[1], "inactive");
        Refused(await Link(ada, account.Id), "other-person");
        var same = await Link(ada, account.Id, "--same-person");
        same.ExitCode.ShouldBe(0, same.ToString());
        world.Account(ada)!.Id.ShouldBe(account.Id);
        world.Account(ada)!.Status.ShouldBe(UserStatus.Active);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");

        world.Personio.SetStatus(people[2], "inactive");
        var gone = world.Account(people[2])!;
        await world.SyncedAsync();
        Refused(await Link(people[3], gone.Id), "account-deleted");

        Task<Answer> Link(long employee, string to, params IReadOnlyList<string> more) => world.RunAsync(["link", SyncWorld.Id(employee), to, "--by", "Lea", .. more]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Rule", "R5")]
    public async Task Killed_at_any_write_a_link_by_hand_is_finished_by_the_next_run(bool afterIt)
    {
        for (var nth = 1; nth <= 3; nth++)
        {
            await using var world = await SyncWorld.StartAsync();
            await using var gate = await WriteGate.OpenAsync(world.Host.LearningAddress);
            world.Config = world.Config with { Learning = gate.Address };
            var ada = world.Hire("Ada", "Moreau");
            var account = world.Platform.AddUser("a.moreau@former.example", "Ada", "Moreau", world.Group("Acme"));
            var arguments = world.Arguments("link", SyncWorld.Id(ada), account, "--by", "Lea", "--yes");
            using var started = new ManualResetEventSlim();
            System.Diagnostics.Process? child = null;
            gate.Nth = nth;
            gate.AfterIt = afterIt;
            gate.Strike = () =>
            {
                started.Wait();
                child!.Kill();
            };
            child = Passerelles.Start(arguments);
            started.Set();
            (await Passerelles.EndAsync(child)).ExitCode.ShouldNotBe(0);
            child.Dispose();
            gate.Nth = 0;

            await world.SyncedAsync();

            world.Account(ada)!.Id.ShouldBe(account);
            world.Account(ada)!.Mail.ShouldBe("ada.moreau@acme.example");
            world.Platform.UserCount.ShouldBe(2);
            (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
        }
    }

    private static void Refused(Answer answer, string code)
    {
        answer.ExitCode.ShouldBe(1, answer.ToString());
        answer.Output.ShouldContain($"\"{code}\"");
    }

    private static async Task<long> AuditOf(SyncWorld world, string action)
    {
        await using var stores = await Stores.OpenFileAsync(world.Data, TimeProvider.System, CancellationToken.None);
        return await stores.Queries.ScalarAsync<long>("SELECT count(*) FROM audit WHERE action = @action AND actor = 'Lea'", new { action });
    }

    private static async Task<long> OpenFindings(SyncWorld world)
    {
        await using var stores = await Stores.OpenFileAsync(world.Data, TimeProvider.System, CancellationToken.None);
        return await stores.Queries.ScalarAsync<long>("SELECT count(*) FROM finding WHERE closed_at IS NULL");
    }
}
