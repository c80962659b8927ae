namespace Passerelle.Sandbox.Tests.Learning;

public sealed class GroupTests
{
    [Fact]
    public async Task The_root_group_has_no_parent_and_is_private()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.PlatformName = "Acme Academy");

        var root = (await learning.Get("groups")).Json.EnumerateArray().ShouldHaveSingleItem();

        root.GetProperty("_id").GetString().ShouldBe(learning.Root);
        root.GetProperty("name").GetString().ShouldBe("Acme Academy");
        root.GetProperty("public").GetBoolean().ShouldBeFalse();
        root.TryGetProperty("parentId", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_group_is_created_edited_moved_and_deleted_with_what_lies_below()
    {
        await using var learning = await LearningDriver.StartAsync();
        var created = await learning.Post("groups", new { name = "Paris", @public = false, parentId = learning.Root, custom = "75", subdomain = "paris" });
        created.Status.ShouldBe(201);
        var other = await learning.Post("groups", new { name = "France", @public = false, parentId = learning.Root });

        var edited = await learning.Patch($"groups/{created.Id}", new { name = "Paris 2e", parentId = other.Id, custom = (string?)null });

        edited.Status.ShouldBe(200);
        (edited["name"], edited["parentId"], edited["custom"], edited["subdomain"]).ShouldBe(("Paris 2e", other.Id, null, "paris"));
        var member = await learning.Learner("ada@acme.example", created.Id);
        learning.Platform.AddUser("keeps@acme.example", groupId: created.Id);
        await learning.Post("external-ids", new { platform = "hr", targetType = "group", targetId = created.Id, value = "g1" });
        (await learning.Delete($"groups/{other.Id}")).Status.ShouldBe(204);
        (await learning.Get($"groups/{created.Id}")).Code.ShouldBe("groupNotFound");
        (await learning.Get("groups")).All("_id").ShouldBe([learning.Root]);
        (await learning.Get($"users/{member}/roles")).Json.GetArrayLength().ShouldBe(0);
        learning.Platform.ExternalIds().ShouldBeEmpty();
        (await learning.Post("groups", new { name = "Again", @public = false, parentId = learning.Root, subdomain = "paris" })).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Policies_are_kept_and_shown()
    {
        await using var learning = await LearningDriver.StartAsync();
        var created = await learning.Post("groups", new
        {
            name = "Paris", @public = false, parentId = learning.Root, privacyPolicy = new { url = "https://acme.example/privacy", explicitConsent = true },
        });

        (await learning.Get($"groups/{created.Id}")).Json.GetProperty("privacyPolicy").GetProperty("url").GetString().ShouldBe("https://acme.example/privacy");
    }

    [Theory]
    [InlineData("""{"name":"A","public":false,"parentId":"507f1f77bcf86cd799439011"}""", 404, "parentGroupNotFound")]
    [InlineData("""{"name":"A","public":false,"parentId":"ROOT","logoImageId":"507f1f77bcf86cd799439011"}""", 400, "mediaNotFound")]
    [InlineData("""{"name":"A","public":true,"parentId":"ROOT","url":"academy.example"}""", 400, "noCustomUrlOnPublicGroup")]
    [InlineData("""{"name":"A","public":true,"parentId":"ROOT","imprint":{"url":"https://a.example"}}""", 400, "noImprintOnPublicGroup")]
    [InlineData("""{"name":"A","public":true,"parentId":"ROOT","moderationCharter":{"url":"https://a.example"}}""", 400, "noModerationCharterOnPublicGroup")]
    [InlineData("""{"name":"A","public":true,"parentId":"ROOT","privacyPolicy":{"url":"https://a.example"}}""", 400, "noPrivacyPolicyOnPublicGroup")]
    [InlineData("""{"name":"A","public":true,"parentId":"ROOT","subdomain":"free"}""", 400, "noSubdomainOnPublicGroup")]
    [InlineData("""{"name":"A","public":true,"parentId":"ROOT","termsOfUse":{"url":"https://a.example"}}""", 400, "noTermsOfUseOnPublicGroup")]
    [InlineData("""{"name":"A","public":false,"parentId":"ROOT","subdomain":"taken"}""", 400, "subdomainUnavailable")]
    public async Task A_group_is_refused_with_the_documented_code(string body, int status, string code)
    {
        await using var learning = await LearningDriver.StartAsync();
        await learning.Post("groups", new { name = "T", @public = false, parentId = learning.Root, subdomain = "taken" });

        var reply = await learning.Post("groups", Bodies.Of(body, learning.Root));

        (reply.Status, reply.Code).ShouldBe((status, code));
        var edited = await learning.Patch($"groups/{learning.Platform.AddGroup("E", learning.Root)}", Bodies.Of(body, learning.Root));
        (edited.Status, edited.Code).ShouldBe((status, code));
    }

    [Fact]
    public async Task Groups_run_out()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.MaxGroups = 2);
        learning.Platform.AddGroup("A", learning.Root);

        (await learning.Post("groups", new { name = "B", @public = false, parentId = learning.Root })).Code.ShouldBe("maxGroupsLimitReached");
    }

    [Fact]
    public async Task The_tree_cannot_be_broken()
    {
        await using var learning = await LearningDriver.StartAsync();
        var upper = learning.Platform.AddGroup("Upper", learning.Root);
        var lower = learning.Platform.AddGroup("Lower", upper);
        learning.Platform.SetActiveIntegration(lower, true);

        (await learning.Patch($"groups/{upper}", new { parentId = lower })).Code.ShouldBe("parentGroupNotDescendantOrSelf");
        (await learning.Patch($"groups/{upper}", new { parentId = upper })).Code.ShouldBe("parentGroupNotDescendantOrSelf");
        (await learning.Patch($"groups/{learning.Root}", new { @public = true })).Code.ShouldBe("rootGroupNotPublic");
        (await learning.Delete($"groups/{learning.Root}")).Code.ShouldBe("groupIsRoot");
        (await learning.Delete($"groups/{upper}")).Code.ShouldBe("hasActiveIntegrationsOrLtiConnectors");
        (await learning.Delete("groups/507f1f77bcf86cd799439011")).Code.ShouldBe("groupNotFound");
        (await learning.Patch("groups/507f1f77bcf86cd799439011", new { name = "x" })).Code.ShouldBe("groupNotFound");
        (await learning.Get("groups/507f1f77bcf86cd799439011/roles")).Code.ShouldBe("groupNotFound");
    }

    [Theory]
    [InlineData("""{"name":"","public":false,"parentId":"ROOT"}""")]
    [InlineData("""{"name":"A","parentId":"ROOT"}""")]
    [InlineData("""{"name":"A","public":"no","parentId":"ROOT"}""")]
    [InlineData("""{"name":"A","public":false,"parentId":"ROOT","subdomain":"-a"}""")]
    [InlineData("""{"name":"A","public":false,"parentId":"ROOT","imprint":{}}""")]
    public async Task A_group_of_the_wrong_form_is_refused(string body)
    {
        await using var learning = await LearningDriver.StartAsync();

        (await learning.Send("POST", "groups", Bodies.Of(body, learning.Root), documented: false)).Code.ShouldBe("invalidBody");
    }
}
