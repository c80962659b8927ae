using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Tests.Learning;

public sealed class RestoreTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_restored_account_is_the_same_one_and_has_lost_what_the_help_centre_says(bool keepsCustomValues)
    {
        await using var learning = await LearningDriver.StartAsync(options => options.RestoreKeepsCustomValues = keepsCustomValues);
        var platform = learning.Platform;
        var team = platform.AddGroup("Team", learning.Root);
        var boss = platform.AddUser("boss@acme.example");
        var id = platform.AddUser("ada@acme.example", "Ada", "Byron", team, job: "Engineer", lang: "fr");
        var report = platform.AddUser("report@acme.example");
        var field = platform.AddCustomField("Site");
        platform.SetCustomValue(id, field, "Paris");
        platform.AddManager(id, boss);
        platform.AddManager(report, id);
        platform.AddExternalId("passerelle", id, "4711");
        await learning.Patch($"users/{id}", new { toBeDeactivatedAt = "2026-12-31T00:00:00.000Z" });

        (await learning.Delete($"users/{id}")).Status.ShouldBe(204);
        learning.Clock.Advance(TimeSpan.FromDays(30));
        learning.ForgetToken();
        var restored = await learning.Post("users", New(learning, "ADA@acme.example"));

        restored.Status.ShouldBe(200);
        restored.Id.ShouldBe(id);
        restored["status"].ShouldBe("invited");
        (restored["firstName"], restored["job"], restored["lang"]).ShouldBe(("Ada", "Engineer", "fr"));
        restored["toBeDeactivatedAt"].ShouldBeNull();
        restored.Json.GetProperty("deletedAt")[0].GetString().ShouldBe("2026-03-02T08:00:00.000Z");
        restored.Json.GetProperty("reactivatedAt")[0].GetString().ShouldBe("2026-04-01T08:00:00.000Z");
        platform.RolesOf(id).ShouldBe([new PlatformRole(id, learning.Root, GroupRole.Learner)]);
        platform.ManagersOf(report).ShouldBeEmpty("being manager of others is lost");
        platform.ManagersOf(id).ShouldBe([boss]);
        platform.CustomValuesOf(id).Count.ShouldBe(keepsCustomValues ? 1 : 0);
        platform.ExternalIdsOf(id).ShouldHaveSingleItem().Value.ShouldBe("4711");
    }

    [Fact]
    public async Task Deletions_and_restorations_add_up()
    {
        await using var learning = await LearningDriver.StartAsync();
        var id = await learning.Learner("ada@acme.example");
        for (var i = 0; i < 3; i++)
        {
            await learning.Delete($"users/{id}");
            learning.Clock.Advance(TimeSpan.FromMinutes(1));
            (await learning.Post("users", New(learning, "ada@acme.example"))).Status.ShouldBe(200);
        }

        var user = await learning.Get($"users/{id}");
        user.Json.GetProperty("deletedAt").GetArrayLength().ShouldBe(3);
        user.Json.GetProperty("reactivatedAt").GetArrayLength().ShouldBe(3);
    }

    [Theory]
    [InlineData(false, "Ada")]
    [InlineData(true, "Augusta")]
    public async Task The_body_overwrites_the_stored_profile_only_where_the_option_says_so(bool takes, string expected)
    {
        await using var learning = await LearningDriver.StartAsync(options => options.RestoreTakesProfile = takes);
        learning.Platform.AddUser("ada@acme.example", "Ada", status: UserStatus.Deleted);

        var restored = await learning.Post("users", new { mail = "ada@acme.example", firstName = "Augusta", membership = new { groupId = learning.Root, role = "learner" } });

        restored["firstName"].ShouldBe(expected);
    }

    [Fact]
    public async Task A_deleted_account_can_be_given_a_new_address_and_is_then_restored_by_it()
    {
        await using var learning = await LearningDriver.StartAsync();
        var id = learning.Platform.AddUser("old@acme.example", status: UserStatus.Deleted);

        (await learning.Patch($"users/{id}", new { mail = "new@acme.example" })).Status.ShouldBe(200);
        var restored = await learning.Post("users", New(learning, "new@acme.example"));

        (restored.Status, restored.Id).ShouldBe((200, id));
        (await learning.Post("users", New(learning, "old@acme.example"))).Status.ShouldBe(201, "the old address is free");
    }

    private static object New(LearningDriver learning, string mail) => new { mail, membership = new { groupId = learning.Root, role = "learner" } };
}
