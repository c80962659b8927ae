namespace Passerelle.Sandbox.Tests.Learning;

public sealed class CustomFieldTests
{
    private const string Nothing = "507f1f77bcf86cd799439011";

    [Fact]
    public async Task A_field_is_created_renamed_and_deleted_with_its_values()
    {
        await using var learning = await LearningDriver.StartAsync();
        var user = learning.Platform.AddUser("ada@acme.example");
        var field = await learning.Post("custom-fields", new { name = "Site", targetType = "users", type = "string" });
        field.Status.ShouldBe(201);
        (field["name"], field["targetType"], field["type"]).ShouldBe(("Site", "users", "string"));
        learning.Platform.SetCustomValue(user, field.Id, "Paris");

        (await learning.Patch($"custom-fields/{field.Id}", new { name = "Office" }))["name"].ShouldBe("Office");
        (await learning.Get($"users/{user}/custom-fields/values")).All("value").ShouldBe(["Paris"]);
        (await learning.Delete($"custom-fields/{field.Id}")).Status.ShouldBe(204);

        (await learning.Get("custom-fields")).Json.GetArrayLength().ShouldBe(0);
        (await learning.Get($"users/{user}/custom-fields/values")).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Every_documented_refusal_is_given()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.MaxCustomFields = 2);
        var site = learning.Platform.AddCustomField("Site");
        learning.Platform.AddCustomField("Grade");

        (await Create("Third", "users")).Code.ShouldBe("customFieldLimitReached");
        (await Create("Site", "users")).Code.ShouldBe("nameAlreadyTaken");
        (await Create("  ", "users")).Code.ShouldBe("invalidName");
        (await Create("Topic", "contents")).Code.ShouldBe("customFieldsTargetTypeNotEnabled");
        (await learning.Patch($"custom-fields/{site}", new { name = "Grade" })).Code.ShouldBe("nameAlreadyTaken");
        (await learning.Patch($"custom-fields/{site}", new { name = "" })).Code.ShouldBe("invalidName");
        (await learning.Patch($"custom-fields/{site}", new { name = "Site" })).Status.ShouldBe(200, "its own name");
        (await learning.Patch($"custom-fields/{Nothing}", new { name = "x" })).Code.ShouldBe("customFieldNotFound");
        (await learning.Delete($"custom-fields/{Nothing}")).Code.ShouldBe("customFieldNotFound");
        (await learning.Get($"custom-fields/{Nothing}/authorized-values")).Code.ShouldBe("customFieldNotFound");
        (await learning.Put($"custom-fields/{Nothing}/authorized-values", new { authorizedValues = new[] { "a" } })).Code.ShouldBe("customFieldNotFound");
        (await learning.Send("POST", "custom-fields", new { name = "N", targetType = "users", type = "number" }, documented: false)).Code.ShouldBe("invalidBody");

        Task<Reply> Create(string name, string targetType) => learning.Post("custom-fields", new { name, targetType, type = "string" });
    }

    [Fact]
    public async Task Content_fields_have_names_of_their_own_where_they_are_enabled()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.ContentCustomFields = true);
        learning.Platform.AddCustomField("Site");

        (await learning.Post("custom-fields", new { name = "Site", targetType = "contents", type = "date" })).Status.ShouldBe(201);

        (await learning.Get("custom-fields?targetType[eq]=users")).Json.GetArrayLength().ShouldBe(1);
        (await learning.Get("custom-fields?type[eq]=date&name[in][0]=Site")).All("targetType").ShouldBe(["contents"]);
        (await learning.Get("custom-fields?name[ne]=Site")).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Authorised_values_are_replaced_all_at_once()
    {
        await using var learning = await LearningDriver.StartAsync();
        var user = learning.Platform.AddUser("ada@acme.example");
        var site = learning.Platform.AddCustomField("Site");
        var start = learning.Platform.AddCustomField("Start", "date");
        (await learning.Get($"custom-fields/{site}/authorized-values")).Texts.ShouldBeEmpty();
        learning.Platform.SetCustomValue(user, site, "Paris");

        (await Authorize(site, "Lyon")).Code.ShouldBe("customFieldValuesConflict");
        (await Authorize(site, "Lyon", "Paris")).Texts.ShouldBe(["Lyon", "Paris"]);
        (await Authorize(start, "2026-01-01", "soon")).Code.ShouldBe("authorizedValuesTypeMismatch");
        (await Authorize(start, "2026-01-01")).Status.ShouldBe(200);
        (await learning.Send("PUT", $"custom-fields/{site}/authorized-values", new { authorizedValues = Enumerable.Range(0, 301).Select(i => $"{i}") }, documented: false))
            .Code.ShouldBe("invalidBody");
        (await learning.Send("PUT", $"custom-fields/{site}/authorized-values", new { authorizedValues = new[] { 1 } }, documented: false)).Code.ShouldBe("invalidBody");
        (await learning.Get($"custom-fields/{site}/authorized-values")).Texts.ShouldBe(["Lyon", "Paris"]);

        Task<Reply> Authorize(string field, params string[] values) => learning.Put($"custom-fields/{field}/authorized-values", new { authorizedValues = values });
    }

    [Fact]
    public async Task Values_of_a_user_are_replaced_all_at_once_or_not_at_all()
    {
        await using var learning = await LearningDriver.StartAsync();
        var user = learning.Platform.AddUser("ada@acme.example");
        var (site, grade, start) = (learning.Platform.AddCustomField("Site"), learning.Platform.AddCustomField("Grade"), learning.Platform.AddCustomField("Start", "date"));
        learning.Platform.SetAuthorizedValues(site, "Paris", "Lyon");

        var written = await Replace((site, "string", "Paris"), (start, "date", "2024-03-01"));

        written.Status.ShouldBe(200);
        written.All("value").ShouldBe(["Paris", "2024-03-01"]);
        (await Replace((grade, "string", "7"), (site, "string", "Rome"))).Code.ShouldBe("unauthorizedValue");
        (await Replace((grade, "date", "2024-03-01"))).Code.ShouldBe("wrongTypeValue");
        (await Replace((start, "date", "soon"))).Code.ShouldBe("wrongTypeValue");
        (await Replace((grade, "string", "7"), (grade, "string", "8"))).Code.ShouldBe("multipleValuesForSingleCustomField");
        (await Replace((Nothing, "string", "7"))).Code.ShouldBe("customFieldNotFound");
        (await learning.Get($"users/{user}/custom-fields/values")).Text.ShouldBe(written.Text, "a refused write changes nothing");
        (await Replace((start, "date", "2024-03-01T23:30:00.000Z"))).All("value").ShouldBe(["2024-03-01"]);
        (await Replace()).Json.GetArrayLength().ShouldBe(0);

        Task<Reply> Replace(params (string Field, string Type, string Value)[] values) => learning.Put(
            $"users/{user}/custom-fields/values", new { customValues = values.Select(value => new { customFieldId = value.Field, type = value.Type, value = value.Value }) });
    }

    [Theory]
    [InlineData("""{"customValues":[{"customFieldId":"507f1f77bcf86cd799439011","type":"string","value":""}]}""")]
    [InlineData("""{"customValues":[{"customFieldId":"507f1f77bcf86cd799439011","type":"string","value":null}]}""")]
    [InlineData("""{"customValues":[{"customFieldId":"507f1f77bcf86cd799439011","value":"x"}]}""")]
    [InlineData("""{"customValues":[{"customFieldId":"507f1f77bcf86cd799439011","type":"number","value":"1"}]}""")]
    [InlineData("""{}""")]
    public async Task Values_of_the_wrong_form_are_refused(string body)
    {
        await using var learning = await LearningDriver.StartAsync();
        var user = learning.Platform.AddUser("ada@acme.example");

        (await learning.Send("PUT", $"users/{user}/custom-fields/values", Bodies.Of(body, learning.Root), documented: false)).Code.ShouldBe("invalidBody");
    }

    [Fact]
    public async Task Three_hundred_and_one_values_are_too_many()
    {
        await using var learning = await LearningDriver.StartAsync();
        var user = learning.Platform.AddUser("ada@acme.example");
        var values = Enumerable.Repeat(new { customFieldId = Nothing, type = "string", value = "x" }, 301);

        (await learning.Send("PUT", $"users/{user}/custom-fields/values", new { customValues = values }, documented: false)).Code.ShouldBe("invalidBody");
    }

    [Fact]
    public async Task A_person_in_the_pages_changes_one_value_and_leaves_the_others()
    {
        await using var learning = await LearningDriver.StartAsync();
        var user = learning.Platform.AddUser("ada@acme.example");
        var (site, grade) = (learning.Platform.AddCustomField("Site"), learning.Platform.AddCustomField("Grade"));
        learning.Platform.SetCustomValue(user, site, "Paris");
        learning.Platform.SetCustomValue(user, grade, "7");
        learning.Platform.SetCustomValue(user, site, "Lyon");

        learning.Platform.RemoveCustomValue(user, grade);

        learning.Platform.CustomValuesOf(user).ShouldBe([new(site, "Lyon")]);
        Should.Throw<InvalidOperationException>(() => learning.Platform.SetCustomValue(user, Nothing, "x")).Message.ShouldStartWith("customFieldNotFound");
    }
}
