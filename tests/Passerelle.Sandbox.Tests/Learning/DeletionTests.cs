using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Tests.Learning;

public sealed class DeletionTests
{
    [Fact]
    public async Task Deleting_is_soft_and_can_be_repeated()
    {
        await using var learning = await LearningDriver.StartAsync();
        var id = await learning.Learner("ada@acme.example");

        (await learning.Delete($"users/{id}")).Status.ShouldBe(204);
        (await learning.Delete($"users/{id}")).Status.ShouldBe(204);

        var user = await learning.Get($"users/{id}");
        user["status"].ShouldBe("deleted");
        user.Json.GetProperty("deletedAt").GetArrayLength().ShouldBe(1);
        (await learning.Get($"users/{id}/roles")).Json.GetArrayLength().ShouldBe(0);
        learning.Platform.Members(learning.Root).ShouldNotContain(role => role.UserId == id);
    }

    [Fact]
    public async Task The_owner_cannot_be_deleted()
    {
        await using var learning = await LearningDriver.StartAsync();

        var reply = await learning.Delete($"users/{learning.Platform.OwnerId}");

        (reply.Status, reply.Code).ShouldBe((400, "userIsCompanyOwner"));
    }

    [Fact]
    public async Task A_deletion_date_deletes_when_it_is_reached_and_not_before()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.TokenLifetime = TimeSpan.FromDays(90));
        var id = await learning.Learner("ada@acme.example");
        var spared = await learning.Learner("bob@acme.example");
        var moved = await learning.Learner("eve@acme.example");
        await learning.Patch($"users/{id}", new { toBeDeactivatedAt = "2026-03-10T00:00:00.000Z" });
        await learning.Patch($"users/{spared}", new { toBeDeactivatedAt = "2026-03-10T00:00:00.000Z" });
        await learning.Patch($"users/{spared}", new { toBeDeactivatedAt = (string?)null });
        await learning.Patch($"users/{moved}", new { toBeDeactivatedAt = "2026-03-10T00:00:00.000Z" });
        await learning.Patch($"users/{moved}", new { toBeDeactivatedAt = "2026-03-20T00:00:00.000Z" });

        learning.Clock.Advance(new DateTimeOffset(2026, 3, 9, 23, 59, 59, TimeSpan.Zero) - learning.Clock.GetUtcNow());
        (await learning.Get($"users/{id}"))["status"].ShouldBe("invited");
        learning.Clock.Advance(TimeSpan.FromSeconds(1));

        (await learning.Get("users?status[eq]=deleted")).All("_id").ShouldBe([id]);
        (await learning.Get($"users/{id}")).Json.GetProperty("deletedAt")[0].GetString().ShouldBe("2026-03-10T00:00:00.000Z");
        (await learning.Get($"users/{spared}"))["status"].ShouldBe("invited");
        learning.Clock.Advance(TimeSpan.FromDays(10));
        learning.Platform.FindUser(moved)!.Status.ShouldBe(UserStatus.Deleted);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("?deleteExternalIds=false", true)]
    [InlineData("?deleteExternalIds=true", false)]
    public async Task A_deleted_account_can_be_made_nameless(string query, bool keepsMapping)
    {
        await using var learning = await LearningDriver.StartAsync();
        var id = learning.Platform.AddUser("ada@acme.example", "Ada", "Byron", job: "Engineer");
        var field = learning.Platform.AddCustomField("Site");
        learning.Platform.SetCustomValue(id, field, "Paris");
        learning.Platform.AddExternalId("passerelle", id, "1");
        (await learning.Put($"users/{id}/pseudonymize{query}")).Code.ShouldBe("userNotDeleted");
        await learning.Delete($"users/{id}");

        var nameless = await learning.Put($"users/{id}/pseudonymize{query}");

        nameless.Status.ShouldBe(200);
        nameless.Id.ShouldBe(id);
        nameless.Text.ShouldNotContain("Ada");
        nameless.Text.ShouldNotContain("acme.example");
        nameless["job"].ShouldBeNull();
        (await learning.Get($"users/{id}/custom-fields/values")).Json.GetArrayLength().ShouldBe(0);
        learning.Platform.ExternalIdsOf(id).Count.ShouldBe(keepsMapping ? 1 : 0);
        (await learning.Post("users", new { mail = "ada@acme.example", membership = new { groupId = learning.Root, role = "learner" } })).Status.ShouldBe(201);
    }
}
