using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>Errors of configuration and access: one clear message with the mend, the right exit code, and nobody removed.</summary>
public sealed class RefusalTests
{
    [Fact]
    [Trait("Rule", "R7")]
    public async Task A_wrong_secret_of_either_system_says_which()
    {
        await using var world = await LeavingAsync();

        world.Config = world.Config with { LearningSecret = "wrong" };
        await ShouldRefuseAsync(world, 6, "360Learning");
        world.Config = world.Config with { LearningSecret = "sandbox-secret", PersonioSecret = "wrong" };
        await ShouldRefuseAsync(world, 6, "Personio");
    }

    [Fact]
    [Trait("Rule", "R7")]
    public async Task An_unreachable_host_says_which()
    {
        await using var world = await LeavingAsync();
        var nobody = new Uri("http://127.0.0.1:9");

        world.Config = world.Config with { Personio = nobody };
        await ShouldRefuseAsync(world, 6, "Personio");
        world.Config = world.Config with { Personio = null, Learning = nobody };
        await ShouldRefuseAsync(world, 6, "360Learning");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Rule", "R7")]
    public async Task A_page_instead_of_data_is_refused(bool isPersonio)
    {
        await using var world = await LeavingAsync();
        (isPersonio ? world.PersonioFaults : world.LearningFaults).Add(new FaultRule { Kind = FaultKind.Html });

        await ShouldRefuseAsync(world, 6, isPersonio ? "Personio" : "360Learning");
    }

    [Fact]
    [Trait("Rule", "R7")]
    public async Task A_missing_scope_is_named()
    {
        await using var world = await LeavingAsync();
        world.Platform.Options.Scopes = [.. LearningPlatformOptions.AllScopes.Where(s => s != "users:write")];

        await ShouldRefuseAsync(world, 6, "users:write");
    }

    [Fact]
    [Trait("Rule", "R7")]
    public async Task A_missing_read_scope_is_named()
    {
        await using var world = await LeavingAsync();
        world.Platform.Options.Scopes = [.. LearningPlatformOptions.AllScopes.Where(s => s != "externalIds:read")];

        await ShouldRefuseAsync(world, 6, "externalIds:read");
    }

    [Fact]
    [Trait("Rule", "R7")]
    public async Task A_right_for_bulk_jobs_is_not_needed()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Platform.Options.Scopes = [.. LearningPlatformOptions.AllScopes.Where(s => s is not ("groups:bulk" or "bulkOperations:read"))];
        for (var n = 0; n < 25; n++)
        {
            world.Hire($"P{n}", "Other");
        }

        world.Config = world.Config with { Guards = "{ moves: { percent: 100, count: 100 } }" };
        await world.SyncedAsync();
        foreach (var person in world.Personio.Employees)
        {
            world.Personio.Change(person.Id, "office", "Lyon");
        }

        (await world.SyncedAsync()).Wrote("addMembership").ShouldBe(25);
        world.Personio.Employees.ShouldAllBe(p => world.GroupsOf(p.Id).Contains("Acme/Lyon/Support"));
    }

    [Fact]
    [Trait("Rule", "R7")]
    public async Task A_group_that_is_gone_is_an_error_of_configuration()
    {
        await using var world = await LeavingAsync();
        world.Config = world.Config with { GroupId = "65b1f2c4d9b1e2a3c4d5e6aa" };

        await ShouldRefuseAsync(world, 1, "65b1f2c4d9b1e2a3c4d5e6aa");
    }

    [Fact]
    [Trait("Rule", "R7")]
    public async Task A_reserved_mapping_name_stops_before_a_second_account_is_made()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Platform.Options.ReservedPlatformNames = ["passerelle"];
        for (var n = 0; n < 6; n++)
        {
            world.Hire($"P{n}", "Other");
        }

        var answer = await world.SyncAsync();

        answer.ExitCode.ShouldBe(1, answer.ToString());
        answer.Outcome.ShouldBe("failed");
        answer.Errors.ShouldContain("links.platform");
        world.Platform.UserCount.ShouldBe(2, "the owner and one");

        world.Platform.Options.ReservedPlatformNames = [];
        (await world.SyncAsync()).ExitCode.ShouldBe(0);
        world.Platform.UserCount.ShouldBe(7);
        for (var n = 0; n < 6; n++)
        {
            world.ValidLogins($"p{n}.other@acme.example").ShouldBe(1);
        }
    }

    [Fact]
    [Trait("Rule", "L3")]
    public async Task Another_platform_behind_the_same_configuration_is_refused()
    {
        await using var world = await LeavingAsync();
        await using var other = await SyncWorld.StartAsync();
        world.Config = world.Config with { Learning = other.Host.LearningAddress, GroupId = other.Group("Acme") };

        await ShouldRefuseAsync(world, 1, "another platform");
        other.LearningLog.Writes.ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "N1")]
    public async Task A_mail_server_that_cannot_be_used_stops_the_run_and_the_next_one_sends_what_is_missing()
    {
        await using var world = await SyncWorld.StartAsync();
        for (var n = 0; n < 6; n++)
        {
            world.Hire($"P{n}", "Other");
        }

        world.Mail.Login = ("somebody", "else");
        var answer = await world.SyncAsync();
        answer.ExitCode.ShouldBe(6, answer.ToString());
        answer.Outcome.ShouldBe("failed");

        world.Mail.Login = null;
        (await world.SyncAsync()).ExitCode.ShouldBe(0);
        for (var n = 0; n < 6; n++)
        {
            world.ValidLogins($"p{n}.other@acme.example").ShouldBe(1);
        }
    }

    private static async Task<SyncWorld> LeavingAsync()
    {
        var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        world.Hire("Ben", "Ruiz");
        world.Hire("Cleo", "Ito");
        await world.SyncedAsync();
        world.Personio.SetStatus(ada, "inactive");
        return world;
    }

    private static async Task ShouldRefuseAsync(SyncWorld world, int exitCode, string naming)
    {
        var picture = world.Platform.PictureOf();

        var answer = await world.SyncAsync();

        answer.ExitCode.ShouldBe(exitCode, answer.ToString());
        answer.Outcome.ShouldBe("failed");
        var stopped = answer.Json.GetProperty("stopped");
        $"{stopped.GetProperty("text").GetString()} {stopped.GetProperty("mend").GetString()}".ShouldContain(naming, Case.Insensitive);
        stopped.GetProperty("mend").GetString()!.Length.ShouldBeGreaterThan(10);
        answer.Errors.ShouldContain(stopped.GetProperty("text").GetString()!);
        world.Platform.PictureOf().ShouldBe(picture);
    }
}
