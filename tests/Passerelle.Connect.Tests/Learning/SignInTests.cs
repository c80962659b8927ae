using System.Globalization;
using System.Text.Json;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;

namespace Passerelle.Connect.Tests.Learning;

[Trait("Rule", "R7")]
public sealed class SignInTests
{
    [Fact]
    public async Task The_token_is_asked_for_with_a_JSON_body_and_nothing_more()
    {
        await using var remote = await LearningFixture.StartAsync();

        await remote.Client.SignInAsync(CancellationToken.None);

        var ask = remote.Server.Requests.ShouldHaveSingleItem();
        ask.Headers["Content-Type"].ShouldBe("application/json");
        ask.Headers.Keys.ShouldNotContain("Authorization");
        var body = JsonDocument.Parse(ask.Body).RootElement;
        body.EnumerateObject().Select(p => p.Name).ShouldBe(["grant_type", "client_id", "client_secret"]);
        body.GetProperty("client_secret").GetString().ShouldBe("s3cret");
    }

    [Fact]
    public async Task Every_call_carries_token_version_and_accept()
    {
        await using var remote = await LearningFixture.StartAsync();
        remote.On("GET", "/users?status[ne]=deleted", 200, "[]");

        await remote.Client.Users.ListAsync(UserFilter.NotDeleted, CancellationToken.None);

        var call = remote.Calls.ShouldHaveSingleItem();
        call.Headers["Authorization"].ShouldBe("Bearer t1");
        call.Headers["360-api-version"].ShouldBe("v2.0");
        call.Headers["Accept"].ShouldBe("application/json");
    }

    [Theory]
    [InlineData("\"3600\"")]
    [InlineData("3600")]
    [InlineData("3600.0")]
    [InlineData("null")]
    public async Task The_life_of_a_token_may_be_a_number_or_text(string expiresIn)
    {
        await using var remote = await LearningFixture.StartAsync(signIn: false);
        remote.On("POST", "/oauth2/token", 200, "{\"access_token\":\"t1\",\"expires_in\":" + expiresIn + "}");

        await remote.Client.SignInAsync(CancellationToken.None);
        await remote.Client.SignInAsync(CancellationToken.None);

        remote.Counter.LearningReads.ShouldBe(1);
    }

    [Theory]
    [InlineData(401, "invalid_client")]
    [InlineData(400, "invalid_request")]
    [InlineData(400, "unsupported_grant_type")]
    [InlineData(400, "non_existing_user")]
    public async Task A_refused_credential_stops_the_run(int status, string code)
    {
        await using var remote = await LearningFixture.StartAsync(signIn: false);
        remote.On("POST", "/oauth2/token", status, "{\"error\":\"" + code + "\"}");

        var error = await Should.ThrowAsync<RemoteAccessException>(() => remote.Client.SignInAsync(CancellationToken.None));

        error.Code.ShouldBe(code);
        error.System.ShouldBe("360Learning");
        error.Mend.ShouldContain("API v2");
        error.ToString().ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task A_token_endpoint_that_fails_stops_the_run()
    {
        await using var remote = await LearningFixture.StartAsync(signIn: false);
        remote.On("POST", "/oauth2/token", 503).On("POST", "/oauth2/token", 503).On("POST", "/oauth2/token", 503);

        (await Should.ThrowAsync<RemoteAccessException>(() => remote.Client.SignInAsync(CancellationToken.None))).Code.ShouldBe("http-503");
    }

    [Fact]
    public async Task An_expired_token_is_renewed_once_and_the_call_repeated()
    {
        await using var remote = await LearningFixture.StartAsync();
        remote.On("DELETE", $"/users/{LearningFixture.Lena}", 401, """{"error":"invalid_token"}""");
        remote.On("POST", "/oauth2/token", 200, """{"access_token":"t2","expires_in":3600}""");
        remote.On("DELETE", $"/users/{LearningFixture.Lena}", 204);

        (await remote.Client.Users.DeleteAsync(LearningFixture.Lena, CancellationToken.None)).ShouldBeNull();

        remote.Calls.Select(c => c.Headers["Authorization"]).ShouldBe(["Bearer t1", "Bearer t2"]);
        (remote.Counter.LearningReads, remote.Counter.LearningWrites, remote.Counter.Personio).ShouldBe((2, 2, 0));
    }

    [Fact]
    public async Task A_call_that_waited_for_its_turn_goes_with_the_token_of_that_moment()
    {
        await using var remote = await LearningFixture.StartAsync(change: options => options with { WritesPerSecond = 2 });
        remote.On("DELETE", $"/users/{LearningFixture.Lena}", 401, """{"error":"invalid_token"}""");
        remote.On("POST", "/oauth2/token", 200, """{"access_token":"t2","expires_in":3600}""");
        for (var call = 0; call < 3; call++)
        {
            remote.On("DELETE", $"/users/{LearningFixture.Lena}", 204);
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => remote.Client.Users.DeleteAsync(LearningFixture.Lena, CancellationToken.None)));

        remote.Calls.Select(c => c.Headers["Authorization"]).ShouldBe(["Bearer t1", "Bearer t2", "Bearer t2", "Bearer t2"]);
    }

    [Fact]
    public async Task A_fresh_token_that_is_refused_too_stops_the_run()
    {
        await using var remote = await LearningFixture.StartAsync();
        remote.On("GET", "/groups", 401, """{"error":"invalid_token"}""").On("GET", "/groups", 401, """{"error":"invalid_token"}""");
        remote.On("POST", "/oauth2/token", 200, LearningFixture.Token);

        (await Should.ThrowAsync<RemoteAccessException>(() => remote.Client.Groups.ListAsync(CancellationToken.None))).Code.ShouldBe("invalid_token");
    }

    [Theory]
    [InlineData("""{"error":"invalid_scope"}""")]
    [InlineData("""{"error":{"code":"invalid_scope","message":"m"}}""")]
    public async Task A_missing_scope_is_named_after_one_renewal(string body)
    {
        await using var remote = await LearningFixture.StartAsync();
        remote.On("GET", "/groups", 403, body).On("GET", "/groups", 403, body);
        remote.On("POST", "/oauth2/token", 200, LearningFixture.Token);

        var error = await Should.ThrowAsync<RemoteAccessException>(() => remote.Client.Groups.ListAsync(CancellationToken.None));

        error.Code.ShouldBe("invalid_scope");
        error.Text.ShouldContain("groups:read");
    }

    [Fact]
    public async Task A_token_is_never_sent_to_a_host_that_is_not_allowed()
    {
        await using var remote = await LearningFixture.StartAsync(signIn: false);
        var options = new LearningOptions(new Uri("https://evil.example"), "id", "secret");

        Should.Throw<ArgumentException>(() => new LearningClient(remote.Http, options, TimeProvider.System, null!)).Message.ShouldContain("evil.example");
    }

    [Fact]
    public void Options_never_show_the_secret() =>
        string.Create(CultureInfo.InvariantCulture, $"{new LearningOptions(new Uri("https://app.360learning.com"), "id", "s3cret")}")
            .ShouldNotContain("s3cret");
}
