using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd;

public sealed class AdoptionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Rule", "S4")]
    public async Task An_account_with_the_same_address_is_adopted_and_what_fits_is_claimed(bool claims)
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { Links = $"{{ platform: passerelle, claim: {(claims ? "true" : "false")} }}" };
        var ada = world.Hire("Ada", "Moreau");
        var account = world.Platform.AddUser("Ada.Moreau@ACME.example", "Adele", "Moreau", world.Group("Acme/Paris/Support"));

        var answer = await world.SyncedAsync();

        answer.Count("adopted").ShouldBe(1);
        world.Account(ada)!.Id.ShouldBe(account);
        world.Account(ada)!.FirstName.ShouldBe("Ada");
        world.Mail.Mails.ShouldBeEmpty();
        answer.Wrote("createUser").ShouldBe(0);

        world.Personio.Change(ada, "office", "Lyon");
        await world.SyncedAsync();
        world.GroupsOf(ada).ShouldBe(
            claims ? ["Acme", "Acme/Lyon", "Acme/Lyon/Support"] : ["Acme", "Acme/Lyon", "Acme/Lyon/Support", "Acme/Paris", "Acme/Paris/Support"]
        );
    }

    [Fact]
    [Trait("Rule", "N1")]
    public async Task An_adopted_invited_account_is_listed_as_one_that_cannot_log_in_yet()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");
        world.Platform.AddUser("ada.moreau@acme.example", "Ada", "Moreau", world.Group("Acme/Paris/Support"), UserStatus.Invited);

        var answer = await world.SyncedAsync();

        answer.Findings.ShouldContain(f => f.Code == "cannot-log-in-yet");
        world.Mail.Mails.ShouldNotContain(m => LoginMails.PasswordIn(m) != null);
    }

    [Fact]
    [Trait("Rule", "S5")]
    public async Task A_deleted_account_of_the_same_name_is_restored_instead_of_making_another()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var account = world.Platform.AddUser("ada.moreau@acme.example", "ada", "MOREAU", world.Group("Acme"), UserStatus.Deleted);
        var users = world.Platform.UserCount;

        var answer = await world.SyncedAsync();

        answer.Count("restored").ShouldBe(1);
        world.Account(ada)!.Id.ShouldBe(account);
        world.Platform.UserCount.ShouldBe(users);
        world.ValidLogins("ada.moreau@acme.example").ShouldBe(1);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "S11")]
    public async Task A_deleted_account_of_another_name_is_held_and_approval_makes_a_new_one()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var stranger = world.Platform.AddUser("ada.moreau@acme.example", "Zoe", "Quist", world.Group("Acme"), UserStatus.Deleted);

        var held = await world.SyncAsync();
        held.ExitCode.ShouldBe(4, held.ToString());
        held.Held.ShouldHaveSingleItem().Code.ShouldBe("deleted-account-other-name");
        world.Platform.FindUser(stranger)!.Status.ShouldBe(UserStatus.Deleted);

        var approved = await world.RunAsync("approve", held.Run, "--only", SyncWorld.Id(ada), "--by", "Lea");
        approved.ExitCode.ShouldBe(0, approved.ToString());
        world.Account(ada)!.Id.ShouldNotBe(stranger);
        world.Platform.FindUser(stranger)!.Status.ShouldBe(UserStatus.Deleted);
        world.Platform.FindUser(stranger)!.Mail.ShouldNotBe("ada.moreau@acme.example");
        world.ValidLogins("ada.moreau@acme.example").ShouldBe(1);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "S11")]
    public async Task A_reused_mailbox_is_held_and_the_leavers_removal_waits_with_it()
    {
        await using var world = await SyncWorld.StartAsync();
        var zoe = world.Hire("Zoe", "Quist", more: [("email", "desk@acme.example")]);
        world.Hire("Ben", "Ruiz");
        await world.SyncedAsync();
        var old = world.Account(zoe)!.Id;
        world.Personio.SetStatus(zoe, "inactive");
        var ada = world.Hire("Ada", "Moreau", more: [("email", "desk@acme.example")]);

        var held = await world.SyncAsync();
        held.ExitCode.ShouldBe(4, held.ToString());
        held.Held.Select(h => h.Code).Distinct().ShouldBe(["mailbox-reused"]);
        held.Held.Select(h => h.Employee).ShouldBe([SyncWorld.Id(zoe), SyncWorld.Id(ada)], ignoreOrder: true);
        world.Platform.FindUser(old)!.Status.ShouldBe(UserStatus.Active);

        var approved = await world.RunAsync("approve", held.Run, "--all", "--by", "Lea");
        approved.ExitCode.ShouldBe(0, approved.ToString());
        world.Account(ada)!.Id.ShouldNotBe(old);
        world.Account(ada)!.Mail.ShouldBe("desk@acme.example");
        world.Platform.FindUser(old)!.Status.ShouldBe(UserStatus.Deleted);
        world.ValidLogins("desk@acme.example").ShouldBe(1);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "S11")]
    public async Task The_address_of_a_reused_mailbox_is_parked_before_its_account_is_deleted()
    {
        await using var world = await SyncWorld.StartAsync();
        var leavers = Enumerable.Range(0, 8).Select(i => world.Hire("Zoe", $"Quist{i}", more: [("email", $"desk{i}@acme.example")])).ToList();
        foreach (var i in Enumerable.Range(0, 8))
        {
            world.Hire("Ben", $"Ruiz{i}");
        }

        await world.SyncedAsync();
        var old = leavers.ConvertAll(leaver => world.Account(leaver)!.Id);
        foreach (var i in Enumerable.Range(0, 8))
        {
            world.Personio.SetStatus(leavers[i], "inactive");
            world.Hire("Ada", $"Moreau{i}", more: [("email", $"desk{i}@acme.example")]);
        }

        var held = await world.SyncAsync();
        world.ClearLogs();

        var approved = await world.RunAsync("approve", held.Run, "--all", "--by", "Lea");

        approved.ExitCode.ShouldBe(0, approved.ToString());
        foreach (var id in old)
        {
            world.LearningLog.Entries.Where(e => e.Method is "PATCH" or "DELETE" && e.Path.EndsWith(id, StringComparison.Ordinal))
                .Select(e => e.Method)
                .ShouldBe(["PATCH", "DELETE"]);
        }
    }

    [Fact]
    [Trait("Rule", "S11")]
    public async Task A_reused_mailbox_that_is_the_same_persons_keeps_the_account()
    {
        await using var world = await SyncWorld.StartAsync();
        var before = world.Hire("Zoe", "Quist", more: [("email", "desk@acme.example")]);
        world.Hire("Ben", "Ruiz");
        await world.SyncedAsync();
        var account = world.Account(before)!.Id;
        world.Personio.SetStatus(before, "inactive");
        var married = world.Hire("Zoe", "Moreau", more: [("email", "desk@acme.example")]);
        var held = await world.SyncAsync();
        held.ExitCode.ShouldBe(4, held.ToString());

        await world.RunAsync("approve", held.Run, "--only", SyncWorld.Id(married), "--same-person", "--by", "Lea");

        world.Account(married)!.Id.ShouldBe(account);
        world.Platform.FindUser(account)!.LastName.ShouldBe("Moreau");
        var next = await world.SyncedAsync();
        next.Outcome.ShouldBe("unchanged", next.ToString());
        world.Platform.FindUser(account)!.Status.ShouldBe(UserStatus.Active);
    }

    [Fact]
    [Trait("Rule", "S11")]
    public async Task The_same_person_under_a_new_employee_id_keeps_the_account()
    {
        await using var world = await SyncWorld.StartAsync();
        var before = world.Hire("Ada", "Moreau");
        world.Hire("Ben", "Ruiz");
        await world.SyncedAsync();
        var account = world.Account(before)!.Id;
        world.Personio.SetStatus(before, "inactive");
        var now = world.Hire("Ada", "Moreau");

        var answer = await world.SyncedAsync();

        world.Account(now)!.Id.ShouldBe(account);
        world.Account(now)!.Status.ShouldBe(UserStatus.Active);
        world.Account(before).ShouldBeNull();
        answer.Wrote("deleteUser").ShouldBe(0);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "S3")]
    public async Task A_mapping_taken_off_on_the_platform_is_written_again_and_a_lost_store_finds_everybody()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        world.Hire("Ben", "Ruiz", supervisor: ada);
        await world.SyncedAsync();
        var picture = world.Platform.PictureOf();
        world.Data.Delete(recursive: true);

        var answer = await world.SyncedAsync();

        answer.Written.ShouldBeEmpty();
        answer.Count("created").ShouldBe(0);
        world.Platform.PictureOf().ShouldBe(picture);
    }

    [Fact]
    [Trait("Rule", "S3")]
    public async Task A_mapping_that_points_at_another_account_than_the_store_is_a_finding()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        var other = world.Platform.AddUser("someone@acme.example", "Some", "One", world.Group("Acme"));
        var mapping = world.Platform.ExternalIdsOf(world.Account(ada)!.Id).Single();
        await world.DeleteMappingAsync(mapping.Id);
        world.Platform.AddExternalId("passerelle", other, SyncWorld.Id(ada));

        var answer = await world.SyncedAsync();

        answer.Findings.ShouldHaveSingleItem().Code.ShouldBe("link-conflict");
        answer.Count("skipped").ShouldBe(1);
        answer.Written.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "S3")]
    public async Task A_lost_mapping_is_written_again()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        var account = world.Account(ada)!.Id;
        await world.DeleteMappingAsync(world.Platform.ExternalIdsOf(account).Single().Id);

        var answer = await world.SyncedAsync();

        answer.Written.ShouldBe(new Dictionary<string, int> { ["linkUser"] = 1 });
        world.Account(ada)!.Id.ShouldBe(account);
    }

    [Fact]
    [Trait("Rule", "S3")]
    public async Task The_companys_own_number_is_a_second_mapping_that_follows_Personio()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { Links = "{ platform: passerelle, employeeId: dynamic_1 }", CustomFields = "[]" };
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        var account = world.Account(ada)!.Id;
        Mappings().ShouldBe([$"passerelle={ada}", "passerelle-number=P001"], ignoreOrder: true);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");

        world.Personio.Change(ada, "dynamic_1", "P900");
        (await world.SyncedAsync()).Written.ShouldBe(new Dictionary<string, int> { ["linkUser"] = 1 });
        Mappings().ShouldBe([$"passerelle={ada}", "passerelle-number=P900"], ignoreOrder: true);

        IReadOnlyList<string> Mappings() => [.. world.Platform.ExternalIdsOf(account).Select(m => $"{m.Platform}={m.Value}")];
    }
}
