using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Tests.Learning;

public sealed class UserEditTests
{
    [Fact]
    public async Task What_is_left_out_stays_what_is_null_goes_and_a_value_is_set()
    {
        await using var learning = await LearningDriver.StartAsync();
        var id = learning.Platform.AddUser("ada@acme.example", "Ada", "Byron", job: "Engineer");

        var edited = await learning.Patch($"users/{id}", new { lastName = "Lovelace", job = (string?)null });

        edited.Status.ShouldBe(200);
        (edited["firstName"], edited["lastName"], edited["mail"]).ShouldBe(("Ada", "Lovelace", "ada@acme.example"));
        edited.Json.TryGetProperty("job", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_changed_mail_keeps_the_account_and_frees_the_old_address()
    {
        await using var learning = await LearningDriver.StartAsync();
        var id = learning.Platform.AddUser("ada@acme.example");

        (await learning.Patch($"users/{id}", new { mail = "Ada@acme.example" })).Status.ShouldBe(200, "one's own address in another spelling");
        (await learning.Patch($"users/{id}", new { mail = "lovelace@acme.example" })).Status.ShouldBe(200);

        (await learning.Get("users?mail[eq]=ada@acme.example")).All("_id").ShouldBeEmpty();
        (await learning.Get("users?mail[eq]=lovelace@acme.example")).All("_id").ShouldBe([id]);
        (await learning.Learner("ada@acme.example")).ShouldNotBe(id);
    }

    [Theory]
    [InlineData("""{"mail":"nonsense"}""", "mailInvalid")]
    [InlineData("""{"mail":"TAKEN@acme.example"}""", "mailAlreadyUsed")]
    [InlineData("""{"mail":"gone@acme.example"}""", "mailAlreadyUsed")]
    [InlineData("""{"mail":null}""", "userShouldHaveAtLeastOneValidIdentifier")]
    [InlineData("""{"username":"ada"}""", "usernameNotAllowed")]
    [InlineData("""{"primaryGroupId":"507f1f77bcf86cd799439011"}""", "notMemberOfPrimaryGroup")]
    [InlineData("""{"toBeDeactivatedAt":"2026-03-01T00:00:00.000Z"}""", "deactivationDateInvalid")]
    [InlineData("""{"profileImageId":"507f1f77bcf86cd799439011"}""", "mediaNotFound")]
    public async Task An_edit_is_refused_with_the_documented_code_and_changes_nothing(string body, string code)
    {
        await using var learning = await LearningDriver.StartAsync();
        learning.Platform.AddUser("taken@acme.example");
        learning.Platform.AddUser("gone@acme.example", status: UserStatus.Deleted);
        var id = learning.Platform.AddUser("ada@acme.example");
        var before = await learning.Get($"users/{id}");

        var reply = await learning.Patch($"users/{id}", Bodies.Of(body, learning.Root));

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe(code);
        (await learning.Get($"users/{id}")).Text.ShouldBe(before.Text);
    }

    [Theory]
    [InlineData("""{"firstName":""}""")]
    [InlineData("""{"firstName":"half \ud83d"}""")]
    [InlineData("""{"lang":null}""")]
    [InlineData("""{"lang":"klingon"}""")]
    [InlineData("""{"status":"active"}""")]
    [InlineData("""{"toBeDeactivatedAt":"tomorrow"}""")]
    [InlineData("""{"primaryGroupId":"1"}""")]
    public async Task An_edit_of_the_wrong_form_is_refused(string body)
    {
        await using var learning = await LearningDriver.StartAsync();
        var id = learning.Platform.AddUser("ada@acme.example");

        var reply = await learning.Send("PATCH", $"users/{id}", Bodies.Of(body, learning.Root), documented: false);

        (reply.Status, reply.Code).ShouldBe((400, "invalidBody"));
    }

    [Fact]
    public async Task A_deletion_date_cannot_be_set_on_the_owner_or_on_a_deleted_account()
    {
        await using var learning = await LearningDriver.StartAsync();
        var deleted = learning.Platform.AddUser("gone@acme.example", status: UserStatus.Deleted);
        var body = new { toBeDeactivatedAt = "2027-01-01T00:00:00.000Z" };

        (await learning.Patch($"users/{learning.Platform.OwnerId}", body)).Code.ShouldBe("ownerDeactivationNotAllowed");
        (await learning.Patch($"users/{deleted}", body)).Code.ShouldBe("invalidUpdateOnDeletedUser");
        (await learning.Patch($"users/{deleted}", new { firstName = "Still" })).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_primary_group_must_be_a_membership_and_goes_with_it()
    {
        await using var learning = await LearningDriver.StartAsync();
        var team = learning.Platform.AddGroup("Team", learning.Root);
        var id = learning.Platform.AddUser("ada@acme.example", groupId: team);

        (await learning.Patch($"users/{id}", new { primaryGroupId = team }))["primaryGroupId"].ShouldBe(team);
        await learning.Delete($"groups/{team}/learner/{id}");

        (await learning.Get($"users/{id}"))["primaryGroupId"].ShouldBeNull();
    }

    [Fact]
    public async Task Activation_can_be_repeated_and_is_refused_for_a_deleted_account()
    {
        await using var learning = await LearningDriver.StartAsync();
        var id = await learning.Learner("ada@acme.example");

        (await learning.Put($"users/{id}/activate"))["status"].ShouldBe("active");
        (await learning.Put($"users/{id}/activate")).Status.ShouldBe(200);
        await learning.Delete($"users/{id}");
        var late = await learning.Put($"users/{id}/activate");

        (late.Status, late.Code).ShouldBe((400, "userDeleted"));
    }

    [Fact]
    public async Task A_password_has_eight_characters_at_least()
    {
        await using var learning = await LearningDriver.StartAsync();
        var id = await learning.Learner("ada@acme.example");

        (await learning.Put($"users/{id}/password", new { password = "1234567", passwordMustBeChanged = true })).Code.ShouldBe("passwordInvalid");
        (await learning.Put($"users/{id}/password", new { password = "12345678", passwordMustBeChanged = true })).Status.ShouldBe(204);
        (await learning.Send("PUT", $"users/{id}/password", new { password = "12345678" }, documented: false)).Code.ShouldBe("invalidBody");

        learning.Platform.PasswordIs(id, "12345678").ShouldBeTrue();
        learning.Platform.PasswordIs(id, "12345679").ShouldBeFalse();
        learning.Platform.FindUser(id)!.PasswordMustBeChanged.ShouldBeTrue();
        await learning.Delete($"users/{id}");
        (await learning.Put($"users/{id}/password", new { password = "12345678", passwordMustBeChanged = true })).Code.ShouldBe("userDeleted");
    }

    [Fact]
    public async Task An_unknown_account_is_not_found_by_any_operation()
    {
        await using var learning = await LearningDriver.StartAsync();
        const string path = "users/507f1f77bcf86cd799439011";

        Reply[] replies =
        [
            await learning.Get(path), await learning.Patch(path, new { firstName = "A" }), await learning.Delete(path), await learning.Put($"{path}/activate"),
            await learning.Put($"{path}/password", new { password = "12345678", passwordMustBeChanged = false }), await learning.Put($"{path}/pseudonymize"),
            await learning.Get($"{path}/managers"), await learning.Get($"{path}/subordinates"), await learning.Get($"{path}/roles"),
            await learning.Get($"{path}/custom-fields/values"), await learning.Put($"{path}/custom-fields/values", new { customValues = Array.Empty<object>() }),
        ];

        replies.ShouldAllBe(reply => reply.Status == 404 && reply.Code == "userNotFound");
    }
}
