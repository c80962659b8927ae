using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Tests.Learning;

public sealed class ExternalIdTests
{
    private const string Nothing = "507f1f77bcf86cd799439011";

    [Fact]
    public async Task A_mapping_is_created_replaced_and_deleted()
    {
        await using var learning = await LearningDriver.StartAsync();
        var (ada, bob) = (learning.Platform.AddUser("ada@acme.example"), learning.Platform.AddUser("bob@acme.example"));

        var created = await Create(learning, "passerelle", ada, "4711");

        created.Status.ShouldBe(201);
        (created["platform"], created["targetType"], created["targetId"], created["value"]).ShouldBe(("passerelle", "user", ada, "4711"));
        var moved = await Replace(learning, created.Id, "passerelle", bob, "4711");
        (moved.Status, moved.Id, moved["targetId"]).ShouldBe((200, created.Id, bob));
        learning.Platform.ExternalIdsOf(ada).ShouldBeEmpty();
        (await Create(learning, "passerelle", ada, "4712")).Status.ShouldBe(201);
        (await learning.Delete($"external-ids/{created.Id}")).Status.ShouldBe(204);
        (await learning.Get("external-ids")).All("value").ShouldBe(["4712"]);
        (await Create(learning, "passerelle", bob, "4711")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Every_documented_refusal_is_given()
    {
        await using var learning = await LearningDriver.StartAsync();
        var (ada, bob, eve) = (learning.Platform.AddUser("ada@acme.example"), learning.Platform.AddUser("bob@acme.example"), learning.Platform.AddUser("eve@acme.example"));
        var first = (await Create(learning, "passerelle", ada, "1")).Id;
        var second = (await Create(learning, "passerelle", bob, "2")).Id;
        var native = learning.Platform.AddExternalId("Personio", eve, "3");

        (await Create(learning, "passerelle", ada, "9")).Code.ShouldBe("mappingAlreadyExists");
        (await Create(learning, "passerelle", eve, "1")).Code.ShouldBe("valueAlreadyUsed");
        (await Create(learning, "PERSONIO", eve, "9")).Code.ShouldBe("reservedPlatformName");
        (await Create(learning, "passerelle", Nothing, "9")).Code.ShouldBe("resourceNotFound");
        (await learning.Post("external-ids", new { platform = "p", targetType = "course", targetId = ada, value = "9" })).Code.ShouldBe("resourceNotFound");
        (await Replace(learning, second, "passerelle", ada, "2")).Code.ShouldBe("targetAlreadyMapped");
        (await Replace(learning, second, "passerelle", bob, "1")).Code.ShouldBe("valueAlreadyUsed");
        (await Replace(learning, second, "bamboohr", bob, "2")).Code.ShouldBe("reservedPlatformName");
        (await Replace(learning, native, "passerelle", eve, "3")).Code.ShouldBe("reservedPlatformName");
        (await Replace(learning, Nothing, "passerelle", eve, "3")).Code.ShouldBe("mappingIdNotFound");
        (await Replace(learning, first, "passerelle", Nothing, "1")).Code.ShouldBe("resourceNotFound");
        (await learning.Delete($"external-ids/{native}")).Code.ShouldBe("reservedPlatformName");
        (await learning.Delete($"external-ids/{Nothing}")).Code.ShouldBe("mappingIdNotFound");
        (await Create(learning, "other", eve, "1")).Status.ShouldBe(201, "a value is used up per platform");
        (await Replace(learning, first, "passerelle", ada, "1")).Status.ShouldBe(200, "replacing by itself");
    }

    [Fact]
    public async Task Mappings_are_filtered_by_type_not_by_targetType()
    {
        await using var learning = await LearningDriver.StartAsync();
        var (ada, bob) = (learning.Platform.AddUser("ada@acme.example"), learning.Platform.AddUser("bob@acme.example", status: UserStatus.Deleted));
        await Create(learning, "passerelle", ada, "1");
        await Create(learning, "passerelle", bob, "2");
        await Create(learning, "passerelle-number", ada, "A 1&2");
        await learning.Post("external-ids", new { platform = "passerelle", targetType = "group", targetId = learning.Root, value = "root" });

        (await Values("platform[eq]=passerelle&type[eq]=user")).ShouldBe(["1", "2"]);
        (await Values("platform[eq]=passerelle&value[eq]=2")).ShouldBe(["2"]);
        (await Values("platform[in][0]=passerelle-number&platform[in][1]=passerelle&value[in][0]=2&value[in][1]=A+1%262")).ShouldBe(["2", "A 1&2"]);
        (await Values($"targetId[eq]={ada}")).ShouldBe(["1", "A 1&2"]);
        (await Values($"targetId[ne]={ada}&type[nin]=group")).ShouldBe(["2"]);
        (await Values("value[eq]=nothing")).ShouldBeEmpty();

        async Task<IReadOnlyList<string>> Values(string query) => (await learning.Get($"external-ids?{query}")).All("value");
    }

    private static Task<Reply> Create(LearningDriver learning, string platform, string user, string value) =>
        learning.Post("external-ids", new { platform, targetType = "user", targetId = user, value });

    private static Task<Reply> Replace(LearningDriver learning, string id, string platform, string user, string value) =>
        learning.Put($"external-ids/{id}", new { platform, targetType = "user", targetId = user, value });
}
