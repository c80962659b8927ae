namespace Passerelle.Sandbox.Tests.Learning;

public sealed class UserCreationTests
{
    [Fact]
    public async Task A_new_account_is_invited_and_shows_what_was_given_and_nothing_else()
    {
        await using var learning = await LearningDriver.StartAsync();

        var created = await learning.Post("users?sendInvitationEmail=false", new
        {
            mail = "lena.vogt@acme.example", firstName = "Léna", lastName = "Vögt 💡", lang = "de", job = "Controller", organization = "Acme", phone = "+49 30 1",
            custom = "half-time", membership = new { groupId = learning.Root, role = "learner" }, primaryGroupId = learning.Root,
            toBeDeactivatedAt = "2026-12-31T00:00:00.000Z",
        });

        created.Status.ShouldBe(201);
        created.Json.EnumerateObject().Select(property => (property.Name, property.Value.GetString())).ShouldBe(
        [
            ("_id", created.Id), ("status", "invited"), ("lang", "de"), ("mail", "lena.vogt@acme.example"), ("firstName", "Léna"), ("lastName", "Vögt 💡"),
            ("job", "Controller"), ("organization", "Acme"), ("phone", "+49 30 1"), ("custom", "half-time"), ("primaryGroupId", learning.Root),
            ("toBeDeactivatedAt", "2026-12-31T00:00:00.000Z"),
        ]);
        (await learning.Get($"users/{created.Id}")).Text.ShouldBe(created.Text);
        learning.Platform.MailsNeverSent.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_not_given_is_left_out_and_the_language_is_English()
    {
        await using var learning = await LearningDriver.StartAsync();

        var created = await learning.Post("users", new { mail = "a@acme.example", membership = new { groupId = learning.Root, role = "learner" } });

        created.Json.EnumerateObject().Select(property => property.Name).ShouldBe(["_id", "status", "lang", "mail"]);
        created["lang"].ShouldBe("en");
        learning.Platform.MailsNeverSent.ShouldHaveSingleItem().ShouldBe(new(learning.Clock.GetUtcNow(), created.Id, "a@acme.example", "invitation"));
    }

    [Fact]
    public async Task The_membership_of_a_create_climbs_through_public_groups()
    {
        await using var learning = await LearningDriver.StartAsync();
        var office = learning.Platform.AddGroup("Paris", learning.Root, isPublic: true);
        var team = learning.Platform.AddGroup("Support", office, isPublic: true);

        var user = await learning.Learner("a@acme.example", team);

        learning.Platform.LearnerGroupsOf(user).ShouldBe([learning.Root, office, team], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{"membership":{"groupId":"ROOT","role":"learner"}}""", 400, "mailAndUsernameUndefined")]
    [InlineData("""{"mail":"not a mail","membership":{"groupId":"ROOT","role":"learner"}}""", 400, "mailInvalid")]
    [InlineData("""{"mail":"a@b","membership":{"groupId":"ROOT","role":"learner"}}""", 400, "mailInvalid")]
    [InlineData("""{"mail":"OWNER@academy.example","membership":{"groupId":"ROOT","role":"learner"}}""", 400, "mailAlreadyUsed")]
    [InlineData("""{"mail":"often@acme.example","membership":{"groupId":"ROOT","role":"learner"}}""", 400, "mailUsedTooManyTimes")]
    [InlineData("""{"username":"ada","membership":{"groupId":"ROOT","role":"learner"}}""", 400, "usernameNotAllowed")]
    [InlineData("""{"mail":"a@acme.example","membership":{"groupId":"ROOT","role":"analyst"}}""", 400, "analystUnavailable")]
    [InlineData("""{"mail":"a@acme.example","membership":{"groupId":"507f1f77bcf86cd799439011","role":"learner"}}""", 404, "groupNotFound")]
    [InlineData("""{"mail":"a@acme.example","membership":{"groupId":"ROOT","role":"learner"},"primaryGroupId":"507f1f77bcf86cd799439011"}""", 400, "notMemberOfPrimaryGroup")]
    [InlineData("""{"mail":"a@acme.example","membership":{"groupId":"ROOT","role":"learner"},"toBeDeactivatedAt":"2026-03-02T08:00:00.000Z"}""", 400, "deactivationDateInvalid")]
    public async Task A_create_is_refused_with_the_documented_code(string body, int status, string code)
    {
        await using var learning = await LearningDriver.StartAsync(options => options.MailsUsedTooManyTimes = ["Often@acme.example"]);

        var reply = await learning.Post("users", Bodies.Of(body, learning.Root));

        reply.Status.ShouldBe(status);
        reply.Code.ShouldBe(code);
        learning.Platform.UserCount.ShouldBe(1, "only the owner");
    }

    [Theory]
    [InlineData("""{"mail":"a@acme.example"}""")]
    [InlineData("""{"mail":"","membership":{"groupId":"ROOT","role":"learner"}}""")]
    [InlineData("""{"mail":7,"membership":{"groupId":"ROOT","role":"learner"}}""")]
    [InlineData("""{"mail":null,"membership":{"groupId":"ROOT","role":"learner"}}""")]
    [InlineData("""{"mail":"a@acme.example","membership":{"groupId":"ROOT","role":"owner"}}""")]
    [InlineData("""{"mail":"a@acme.example","membership":{"groupId":"ROOT","role":"user-admin"}}""")]
    [InlineData("""{"mail":"a@acme.example","membership":{"groupId":"x","role":"learner"}}""")]
    [InlineData("""{"mail":"a@acme.example","membership":[]}""")]
    [InlineData("""{"mail":"a@acme.example","membership":{"groupId":"ROOT","role":"learner"},"lang":"en-GB"}""")]
    [InlineData("""{"mail":"a@acme.example","membership":{"groupId":"ROOT","role":"learner"},"password":"12345678"}""")]
    [InlineData("""{"mail":"a@acme.example","membership":{"groupId":"ROOT","role":"learner"},"toBeDeactivatedAt":"2027-01-01"}""")]
    [InlineData("""{"username":"Ada","membership":{"groupId":"ROOT","role":"learner"}}""")]
    [InlineData("""[]""")]
    public async Task A_body_of_the_wrong_form_is_refused(string body)
    {
        await using var learning = await LearningDriver.StartAsync();

        var reply = await learning.Send("POST", "users", Bodies.Of(body, learning.Root), documented: false);

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("invalidBody");
    }

    [Fact]
    public async Task Usernames_work_where_the_company_allows_them()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.UsernameLogin = true);
        var membership = new { groupId = learning.Root, role = "learner" };
        (await learning.Post("users", new { username = "ada_1", membership })).Status.ShouldBe(201);
        var other = await learning.Learner("b@acme.example");

        (await learning.Post("users", new { username = "ada_1", membership })).Code.ShouldBe("usernameAlreadyUsed");
        (await learning.Post("users", new { username = "ada_1", mail = "b@acme.example", membership })).Code.ShouldBe("loginIdentifierMultipleUsersFound");
        (await learning.Patch($"users/{other}", new { username = "ada_1" })).Code.ShouldBe("usernameAlreadyUsed");
        (await learning.Patch($"users/{other}", new { username = "bob", mail = (string?)null })).Status.ShouldBe(200);
        (await learning.Get("users?username[eq]=bob")).All("_id").ShouldBe([other]);
    }

    [Fact]
    public async Task Ids_of_two_platforms_never_meet()
    {
        await using var one = await LearningDriver.StartAsync();
        await using var other = await LearningDriver.StartAsync();

        one.Root.ShouldNotBe(other.Root);
    }
}
