using System.Text.Json;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using static Passerelle.Connect.Tests.Learning.LearningFixture;

namespace Passerelle.Connect.Tests.Learning;

public sealed class UsersTests
{
    private const string LenaJson = """
        {"_id":"66b1a2c3d4e5f60718293a4b","status":"invited","lang":"de","mail":"lena.vogt@example.org","firstName":"Lena","lastName":"Vogt","job":"Controller"}
        """;

    private static readonly NewUser NewLena = new("lena.vogt@example.org", "Lena", "Vogt", "Controller", "de-AT", Paris, Invite: false);

    [Fact]
    public async Task A_user_is_read_with_every_field_and_unknown_ones_do_no_harm()
    {
        await using var remote = await StartAsync();
        remote.On(
            "GET",
            $"/users/{Lena}",
            200,
            """
            {"_id":"66b1a2c3d4e5f60718293a4b","status":"deleted","lang":"xx_NEW","mail":"a@b.example","firstName":"Zoë","job":null,
             "toBeDeactivatedAt":"2026-03-01T00:00:00.000Z","lastLoginDate":"2026-01-02T03:04:05.678Z",
             "deletedAt":["2025-01-01T00:00:00.000Z","2025-06-01T00:00:00.000Z","2024-01-01T00:00:00.000Z"],
             "reactivatedAt":[],"organization":{"new":"shape"},"somethingNew":[1,{"a":2}]}
            """
        );

        var user = (await remote.Client.Users.GetAsync(Lena, CancellationToken.None)).Value!;

        user.ShouldBe(
            new LearningUser(
                Lena,
                UserStatus.Deleted,
                "a@b.example",
                "Zoë",
                LastName: null,
                Job: null,
                "xx_NEW",
                new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero),
                new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero)
            )
        );
    }

    [Theory]
    [InlineData(""" "status":"frozen","lastLoginDate":"yesterday" """)]
    [InlineData(""" "lastLoginDate":12,"deletedAt":"not an array" """)]
    [InlineData(""" "status":null,"deletedAt":null,"lastLoginDate":{"a":1} """)]
    [InlineData(""" "deletedAt":[null,7,"?"] """)]
    public async Task Statuses_and_dates_this_version_does_not_know_are_no_error(string odd)
    {
        await using var remote = await StartAsync();
        remote.On("GET", $"/users/{Lena}", 200, $$"""{"_id":"{{Lena}}",{{odd}}}""");

        var user = (await remote.Client.Users.GetAsync(Lena, CancellationToken.None)).Value!;

        (user.Status, user.LastLogin, user.LastDeleted).ShouldBe((UserStatus.Unknown, null, null));
    }

    [Fact]
    public async Task A_list_passes_the_status_it_means_and_follows_every_page()
    {
        await using var remote = await StartAsync();
        remote.On("GET", "/users?status[ne]=deleted", 200, $"[{LenaJson}]", ("Link", "</api/v2/users?next=abc%3D>; rel=\"next\""));
        remote.On("GET", "/users?next=abc%3D", 200, $"[{LenaJson.Replace("4b", "4c")}]", ("Link", $"<{remote.Server.Address}api/v2/users?next=d>; rel=\"next\""));
        remote.On("GET", "/users?next=d", 200, "[]");

        var read = await remote.Client.Users.ListAsync(UserFilter.NotDeleted, CancellationToken.None);

        read.IsComplete.ShouldBeTrue();
        read.Items.Select(u => u.Id).ShouldBe([Lena, Tom]);
    }

    [Fact]
    public async Task Deleted_users_are_a_list_of_their_own()
    {
        await using var remote = await StartAsync();
        remote.On("GET", "/users?status[eq]=deleted", 200, "[]");

        (await remote.Client.Users.ListAsync(UserFilter.Deleted, CancellationToken.None)).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public async Task Addresses_are_asked_for_fifty_at_a_time_with_their_signs_escaped()
    {
        await using var remote = await StartAsync();
        var mails = Enumerable.Range(0, 51).Select(i => $"a+b#{i}@c.example").ToList();
        string Query(IEnumerable<string> some) => string.Join('&', some.Select((m, i) => $"mail[in][{i}]={m.Replace("+", "%2B").Replace("#", "%23").Replace("@", "%40")}"));
        remote.On("GET", "/users?" + Query(mails.Take(50)), 200, $"[{LenaJson}]");
        remote.On("GET", "/users?" + Query(mails.Skip(50)), 200, $"[{LenaJson}]");

        var read = await remote.Client.Users.ByMailsAsync(mails, CancellationToken.None);

        read.Items.ShouldHaveSingleItem().Id.ShouldBe(Lena);
    }

    [Theory]
    [InlineData(201, false)]
    [InlineData(200, true)]
    [Trait("Rule", "S5")]
    public async Task A_create_tells_a_new_account_from_one_that_was_restored(int status, bool restored)
    {
        await using var remote = await StartAsync();
        remote.On("POST", "/users?sendInvitationEmail=false", status, LenaJson);

        var made = (await remote.Client.Users.CreateAsync(NewLena, CancellationToken.None)).Value!;

        made.Restored.ShouldBe(restored);
        made.User.Id.ShouldBe(Lena);
        var body = JsonDocument.Parse(remote.Calls[0].Body).RootElement;
        body.EnumerateObject().Select(p => p.Name).ShouldBe(["mail", "firstName", "lastName", "job", "lang", "membership"]);
        body.GetProperty("lang").GetString().ShouldBe("de");
        body.GetProperty("membership").GetRawText().ShouldBe("""{"groupId":"65a0f2c4d9b1e2a3c4d5e6f7","role":"learner"}""");
    }

    [Fact]
    public async Task A_create_leaves_out_what_there_is_not()
    {
        await using var remote = await StartAsync();
        remote.On("POST", "/users?sendInvitationEmail=true", 201, LenaJson);

        await remote.Client.Users.CreateAsync(NewLena with { Job = "", Language = "tlh", Invite = true }, CancellationToken.None);

        JsonDocument.Parse(remote.Calls[0].Body).RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(["mail", "firstName", "lastName", "membership"]);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [Trait("Rule", "R5")]
    public async Task A_create_that_met_a_server_error_is_unknown_and_not_repeated(int status)
    {
        await using var remote = await StartAsync();
        remote.On("POST", "/users?sendInvitationEmail=false", status);

        (await remote.Client.Users.CreateAsync(NewLena, CancellationToken.None)).Failure!.Kind.ShouldBe(FailureKind.Unknown);
    }

    [Fact]
    [Trait("Rule", "R5")]
    public async Task A_create_whose_answer_was_lost_is_unknown_and_not_repeated()
    {
        await using var remote = await StartAsync();
        remote.Server.OnLost("POST", "/api/v2/users?sendInvitationEmail=false");

        (await remote.Client.Users.CreateAsync(NewLena, CancellationToken.None)).Failure!.Kind.ShouldBe(FailureKind.Unknown);
    }

    [Fact]
    [Trait("Rule", "R5")]
    public async Task A_create_whose_answer_cannot_be_read_is_unknown()
    {
        await using var remote = await StartAsync();
        remote.On("POST", "/users?sendInvitationEmail=false", 201, """{"_id":"66b1""");

        (await remote.Client.Users.CreateAsync(NewLena, CancellationToken.None)).Failure!.Kind.ShouldBe(FailureKind.Unknown);
    }

    [Fact]
    public async Task A_create_refused_for_the_rate_is_sent_again()
    {
        await using var remote = await StartAsync();
        remote.On("POST", "/users?sendInvitationEmail=false", 429, """{"error":"tooManyRequests"}""");
        remote.On("POST", "/users?sendInvitationEmail=false", 201, LenaJson);

        (await remote.Client.Users.CreateAsync(NewLena, CancellationToken.None)).Succeeded.ShouldBeTrue();
        remote.Counter.LearningWrites.ShouldBe(2);
    }

    [Fact]
    [Trait("Rule", "F2")]
    public async Task A_patch_knows_absent_value_and_null()
    {
        await using var remote = await StartAsync();
        remote.On("PATCH", $"/users/{Lena}", 200, LenaJson);
        FieldChange[] changes =
        [
            new(UserFields.FirstName, "Léna", "Lena"),
            new(UserFields.Job, "Boss", New: null),
            new(UserFields.DeactivatedAt, Old: null, "2026-03-01"),
        ];

        await remote.Client.Users.PatchAsync(Lena, UserPatch.Of(changes), CancellationToken.None);

        remote.Calls[0].Body.ShouldBe("""{"firstName":"Lena","job":null,"toBeDeactivatedAt":"2026-03-01T00:00:00.000Z"}""");
    }

    [Fact]
    public void A_patch_refuses_what_the_platform_would() =>
        Should.NotThrow(() =>
        {
            Should.Throw<ArgumentException>(() => new UserPatch().Set(UserFields.Job, ""));
            Should.Throw<ArgumentException>(() => new UserPatch().Set("status", "active"));
            Should.Throw<ArgumentException>(() => new UserPatch().Set(UserFields.DeactivatedAt, "01.03.2026"));
        });

    [Fact]
    public async Task Deleting_what_is_gone_is_done_already()
    {
        await using var remote = await StartAsync();
        remote.On("DELETE", $"/users/{Lena}", 404, """{"error":{"code":"userNotFound","message":"m"}}""");

        (await remote.Client.Users.DeleteAsync(Lena, CancellationToken.None))!.IsAlreadyDone.ShouldBeTrue();
    }

    [Fact]
    public async Task A_not_found_that_is_not_the_platforms_own_is_never_taken_for_done()
    {
        await using var remote = await StartAsync();
        remote.On("DELETE", $"/users/{Lena}", 404, "{}");

        (await remote.Client.Users.DeleteAsync(Lena, CancellationToken.None))!.IsAlreadyDone.ShouldBeFalse();
    }

    [Fact]
    public async Task A_delete_is_repeated_after_a_lost_answer()
    {
        await using var remote = await StartAsync();
        remote.Server.OnLost("DELETE", $"/api/v2/users/{Lena}");
        remote.On("DELETE", $"/users/{Lena}", 204);

        (await remote.Client.Users.DeleteAsync(Lena, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "N1")]
    public async Task An_account_is_activated_and_given_a_password_that_must_be_changed()
    {
        await using var remote = await StartAsync();
        remote.On("PUT", $"/users/{Lena}/activate", 200, LenaJson).On("PUT", $"/users/{Lena}/password", 204);

        (await remote.Client.Users.ActivateAsync(Lena, CancellationToken.None)).ShouldBeNull();
        (await remote.Client.Users.SetPasswordAsync(Lena, "Aa1!Aa1!", CancellationToken.None)).ShouldBeNull();

        remote.Calls[0].Body.ShouldBeEmpty();
        remote.Calls[1].Body.ShouldBe("""{"password":"Aa1!Aa1!","passwordMustBeChanged":true}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    public async Task An_id_that_would_change_the_address_is_not_sent(string id)
    {
        await using var remote = await StartAsync(signIn: false);

        await Should.ThrowAsync<ArgumentException>(() => remote.Client.Users.DeleteAsync(new UserId(id), CancellationToken.None));
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("nl-be", "nl_BE")]
    [InlineData("EN", "en")]
    [InlineData("tlh", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_language_the_platform_lacks_falls_back_to_its_base(string? culture, string? expected) => Languages.Of(culture).ShouldBe(expected);
}
