using System.Text;
using System.Text.Json;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Tests.Learning;

public sealed class StateTests
{
    [Fact]
    public async Task A_saved_state_is_the_same_after_loading()
    {
        await using var learning = await LearningDriver.StartAsync(options => (options.BulkDelay, options.UsernameLogin) = (TimeSpan.FromMinutes(1), true));
        var platform = learning.Platform;
        var upper = platform.AddGroup("Upper é", learning.Root);
        var lower = platform.AddGroup("Lower", learning.Root, isPublic: true);
        platform.EditGroup(upper, parentId: lower);
        platform.DeleteGroup(platform.AddGroup("Doomed", learning.Root));
        await learning.Patch($"groups/{upper}", new { subdomain = "upper", custom = "U1" });
        var (ada, boss) = (platform.AddUser("ada@acme.example", "Ada", groupId: upper), platform.AddUser("boss@acme.example"));
        var gone = platform.AddUser("gone@acme.example", status: UserStatus.Deleted);
        platform.AddManager(ada, boss);
        platform.SetLogin(boss, learning.Clock.GetUtcNow());
        platform.DeleteCustomField(platform.AddCustomField("Doomed"));
        platform.SetCustomValue(ada, platform.AddCustomField("Start", "date"), "2026-01-01");
        platform.AddExternalId("passerelle", gone, "1");
        await learning.Patch($"users/{ada}", new { username = "ada", toBeDeactivatedAt = "2026-03-03T00:00:00.000Z", primaryGroupId = upper });
        await learning.Put($"users/{ada}/password", new { password = "12345678", passwordMustBeChanged = true });
        var job = await learning.Post("bulk/groups/memberships", new { input = new[] { new { userId = boss, groupId = upper, role = "coach" } } });
        await learning.Post("users", new { mail = "mailed@acme.example", membership = new { groupId = learning.Root, role = "learner" } });

        var saved = Saved(platform);
        var copy = new LearningPlatform(new LearningPlatformOptions(), learning.Clock);
        copy.Load(new MemoryStream(saved));

        Saved(copy).ShouldBe(saved);
        copy.RootGroupId.ShouldBe(platform.RootGroupId);
        copy.Users().Select(user => user.ToString()).ShouldBe(platform.Users().Select(user => user.ToString()));
        copy.SubordinatesOf(boss).ShouldBe([ada]);
        copy.FindGroup(upper)!.ParentId.ShouldBe(lower);
        copy.Members(upper).ShouldBe(platform.Members(upper));
        copy.PasswordIs(ada, "12345678").ShouldBeTrue();
        copy.MailsNeverSent.ShouldBe(platform.MailsNeverSent);
        learning.Clock.Advance(TimeSpan.FromMinutes(1));
        copy.RolesOf(boss).ShouldContain(new PlatformRole(boss, upper, GroupRole.Coach), "the job goes on after a restart");
        learning.Clock.Advance(TimeSpan.FromDays(1));
        copy.FindUser(ada)!.Status.ShouldBe(UserStatus.Deleted, "the deletion date is kept");
        platform.Load(new MemoryStream(Saved(copy)));
        learning.ForgetToken();
        (await learning.Get(job.Location!))["status"].ShouldBe("completed");
        (await learning.Get($"{job.Location}/results")).All("status").ShouldBe(["success"]);
        (await learning.Post("users", new { mail = "new@acme.example", membership = new { groupId = upper, role = "learner" } })).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("""{"version":2}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"groups":[],"users":[],"fields":[],"mappings":[],"bulk":[],"mails":[],"platformPart":"0123456789"}""")]
    [InlineData("null")]
    [InlineData("")]
    public void A_stream_that_holds_no_state_is_refused(string text)
    {
        var platform = new LearningPlatform(new LearningPlatformOptions(), new ManualClock());

        Should.Throw<JsonException>(() => platform.Load(new MemoryStream(Encoding.UTF8.GetBytes(text))));
        platform.UserCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_is_announced_and_a_read_or_a_refusal_is_not()
    {
        await using var learning = await LearningDriver.StartAsync();
        var changes = 0;
        learning.Platform.Changed += () => changes++;

        await learning.Get("users");
        await learning.Delete("users/507f1f77bcf86cd799439011");
        changes.ShouldBe(0);
        var id = await learning.Learner("ada@acme.example");
        changes.ShouldBe(1);
        learning.Platform.AddGroup("Team", learning.Root);
        changes.ShouldBe(2);
        await learning.Patch($"users/{id}", new { toBeDeactivatedAt = "2026-03-02T08:00:30.000Z" });
        learning.Clock.Advance(TimeSpan.FromMinutes(1));
        await learning.Get("users");
        changes.ShouldBe(4, "the deletion that fell due was a change");
    }

    [Fact]
    public void The_same_seed_makes_the_same_ids()
    {
        var options = new LearningPlatformOptions { IdSeed = 7 };

        new LearningPlatform(options, new ManualClock()).RootGroupId.ShouldBe(new LearningPlatform(options, new ManualClock()).RootGroupId);
    }

    private static byte[] Saved(LearningPlatform platform)
    {
        using var stream = new MemoryStream();
        platform.Save(stream);
        return stream.ToArray();
    }
}
