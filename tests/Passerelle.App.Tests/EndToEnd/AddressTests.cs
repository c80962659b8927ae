using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Faults;

namespace Passerelle.App.Tests.EndToEnd;

public sealed class AddressTests
{
    [Fact]
    [Trait("Rule", "S7")]
    public async Task A_new_address_changes_the_account_and_makes_no_other()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        var before = world.Account(ada)!.Id;
        var users = world.Platform.UserCount;
        world.Personio.Change(ada, "email", "ada.martin@acme.example");

        var answer = await world.SyncedAsync();

        answer.Written.ShouldBe(new Dictionary<string, int> { ["updateUser"] = 1 });
        world.Account(ada)!.Id.ShouldBe(before);
        world.Account(ada)!.Mail.ShouldBe("ada.martin@acme.example");
        world.Platform.UserCount.ShouldBe(users);
    }

    [Fact]
    [Trait("Rule", "S7")]
    public async Task An_address_is_free_before_another_takes_it()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var ben = world.Hire("Ben", "Ruiz");
        var cleo = world.Hire("Cleo", "Ito");
        await world.SyncedAsync();
        world.Personio.Change(ada, "email", "ben.ruiz@acme.example");
        world.Personio.Change(ben, "email", "cleo.ito@acme.example");
        world.Personio.Change(cleo, "email", "cleo.new@acme.example");

        var answer = await world.SyncedAsync();

        answer.Wrote("updateUser").ShouldBe(3);
        answer.Findings.ShouldBeEmpty();
        world.Account(ada)!.Mail.ShouldBe("ben.ruiz@acme.example");
        world.Account(ben)!.Mail.ShouldBe("cleo.ito@acme.example");
        world.Account(cleo)!.Mail.ShouldBe("cleo.new@acme.example");
    }

    [Fact]
    [Trait("Rule", "S7")]
    public async Task A_newcomer_gets_the_address_that_a_colleague_gives_up()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Personio.Change(ada, "email", "ada.new@acme.example");
        var other = world.Hire("Ada", "Moreau-Petit", more: [("email", "ada.moreau@acme.example")]);

        var answer = await world.SyncAsync();

        answer.ExitCode.ShouldBe(0, answer.ToString());
        world.Account(other)!.Mail.ShouldBe("ada.moreau@acme.example");
        world.Account(other)!.Id.ShouldNotBe(world.Account(ada)!.Id);
    }

    [Fact]
    [Trait("Rule", "S7")]
    public async Task Two_people_who_swap_addresses_are_a_finding_with_the_names()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        var ben = world.Hire("Ben", "Ruiz");
        await world.SyncedAsync();
        world.Personio.Change(ada, "email", "ben.ruiz@acme.example");
        world.Personio.Change(ben, "email", "ada.moreau@acme.example");
        world.Personio.Change(ben, "position", "Baker");

        var answer = await world.SyncedAsync();

        answer.Findings.ShouldContain(f => f.Code == "mail-ring" && f.Text.Contains("Ada") && f.Text.Contains("Ben"));
        world.Account(ada)!.Mail.ShouldBe("ada.moreau@acme.example");
        world.Account(ben)!.Job.ShouldBe("Baker");
    }

    [Fact]
    [Trait("Rule", "S8")]
    public async Task Of_two_employees_with_one_address_the_linked_one_keeps_the_account()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        var twin = world.Hire("Adele", "Moreau", more: [("email", "ADA.moreau@acme.example")]);
        var cleo = world.Hire("Cleo", "Ito");
        world.Personio.Change(ada, "position", "Baker");

        var answer = await world.SyncedAsync();

        answer.Findings.ShouldContain(f => f.Code == "mail-twice" && f.Employee == SyncWorld.Id(twin));
        answer.Count("skipped").ShouldBe(1);
        world.Account(ada)!.Job.ShouldBe("Baker");
        world.Account(twin).ShouldBeNull();
        world.Account(cleo).ShouldNotBeNull();
    }

    [Fact]
    [Trait("Rule", "S8")]
    public async Task Of_two_newcomers_with_one_address_both_wait_and_the_others_go_on()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau", more: [("email", "info@acme.example")]);
        var ben = world.Hire("Ben", "Ruiz", more: [("email", "info@acme.example")]);
        var cleo = world.Hire("Cleo", "Ito");

        var answer = await world.SyncedAsync();

        answer.Count("skipped").ShouldBe(2);
        world.Account(ada).ShouldBeNull();
        world.Account(ben).ShouldBeNull();
        world.Account(cleo).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("", "mail-missing")]
    [InlineData("not an address", "mail-malformed")]
    [Trait("Rule", "S8")]
    public async Task Without_a_usable_address_nothing_is_made_and_a_linked_account_keeps_its_own(string address, string code)
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Personio.Change(ada, "email", address);
        world.Personio.Change(ada, "position", "Baker");
        var ben = world.Hire("Ben", "Ruiz", more: [("email", address)]);

        var answer = await world.SyncedAsync();

        answer.Findings.Count(f => f.Code == code).ShouldBe(2);
        world.Account(ada)!.Mail.ShouldBe("ada.moreau@acme.example");
        world.Account(ada)!.Job.ShouldBe("Baker");
        world.Account(ben).ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "S8")]
    public async Task An_address_the_platform_refuses_is_a_finding_and_the_other_fields_are_written()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Personio.Change(ada, "email", "shared@acme.example");
        world.Personio.Change(ada, "position", "Baker");
        world.LearningFaults.Add(
            new FaultRule
            {
                Kind = FaultKind.Status,
                Method = "PATCH",
                Count = 1,
                Status = 400,
                Body = """{"error":{"code":"mailAlreadyUsed","message":"This mail is already used."}}""",
            }
        );

        var answer = await world.SyncedAsync();

        answer.Findings.ShouldHaveSingleItem().Code.ShouldBe("mail-already-used");
        answer.Count("updated").ShouldBe(1);
        world.Account(ada)!.Job.ShouldBe("Baker");
        world.Account(ada)!.Mail.ShouldBe("ada.moreau@acme.example");
    }

    [Fact]
    [Trait("Rule", "S8")]
    public async Task An_address_the_platform_refuses_for_a_newcomer_keeps_only_that_one_back()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Platform.Options.MailsUsedTooManyTimes = ["ada.moreau@acme.example"];
        var ada = world.Hire("Ada", "Moreau");
        var ben = world.Hire("Ben", "Ruiz", supervisor: ada);

        var answer = await world.SyncAsync();

        answer.Findings.ShouldContain(f => f.Code == "mail-used-too-many-times" && f.Employee == SyncWorld.Id(ada));
        answer.Count("skipped").ShouldBe(1);
        world.Account(ada).ShouldBeNull();
        world.Account(ben).ShouldNotBeNull();
        world.Mail.Mails.Count.ShouldBe(2, "the login and the report to the administrator");
    }
}
