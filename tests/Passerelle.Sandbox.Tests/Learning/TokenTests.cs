namespace Passerelle.Sandbox.Tests.Learning;

public sealed class TokenTests
{
    private const string Good = """{"grant_type":"client_credentials","client_id":"sandbox-client","client_secret":"sandbox-secret"}""";

    [Fact]
    public async Task A_token_is_given_for_an_hour()
    {
        await using var learning = await LearningDriver.StartAsync();

        var token = await learning.Token(Good);

        token.Status.ShouldBe(200);
        token["token_type"].ShouldBe("Bearer");
        token.Json.GetProperty("expires_in").GetInt32().ShouldBe(3600);
        (await learning.Get("users")).Status.ShouldBe(200);
        learning.Clock.Advance(TimeSpan.FromSeconds(3599));
        (await learning.Get("users")).Status.ShouldBe(200);
        learning.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = await learning.Get("users");
        late.Status.ShouldBe(401);
        late.Flat.ShouldBe("invalid_token");
    }

    [Fact]
    public async Task The_lifetime_may_come_as_text_as_in_the_guide()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.ExpiresInAsText = true);

        var token = await learning.Token(Good, documented: false);

        token.Json.GetProperty("expires_in").GetString().ShouldBe("3600");
    }

    [Theory]
    [InlineData("""{"grant_type":"client_credentials","client_id":"sandbox-client","client_secret":"wrong"}""", 401, "invalid_client")]
    [InlineData("""{"grant_type":"client_credentials","client_id":"other","client_secret":"sandbox-secret"}""", 401, "invalid_client")]
    [InlineData("""{"grant_type":"password","client_id":"sandbox-client","client_secret":"sandbox-secret"}""", 400, "unsupported_grant_type")]
    [InlineData("""{"grant_type":"client_credentials","client_id":"sandbox-client"}""", 400, "invalid_request")]
    [InlineData("""{"grant_type":"client_credentials","client_id":"sandbox-client","client_secret":"sandbox-secret","scope":"users:read"}""", 400, "invalid_request")]
    [InlineData("""{"grant_type":"client_credentials","client_id":7,"client_secret":"sandbox-secret"}""", 400, "invalid_request")]
    [InlineData("""{"grant_type":"client_credentials","client_id":"sandbox-client","client_secret":"sandbox-secret","user_id":"507f1f77bcf86cd799439011"}""", 400, "non_existing_user")]
    [InlineData("not json", 400, "invalid_request")]
    public async Task A_wrong_token_request_is_refused_in_the_flat_form(string body, int status, string error)
    {
        await using var learning = await LearningDriver.StartAsync();

        var reply = await learning.Token(body);

        reply.Status.ShouldBe(status);
        reply.Flat.ShouldBe(error);
    }

    [Fact]
    public async Task A_form_is_no_token_request()
    {
        await using var learning = await LearningDriver.StartAsync();

        var reply = await learning.Token("grant_type=client_credentials&client_id=sandbox-client&client_secret=sandbox-secret", "application/x-www-form-urlencoded");

        reply.Status.ShouldBe(400);
        reply.Flat.ShouldBe("invalid_request");
    }

    [Fact]
    public async Task A_revoked_token_is_refused()
    {
        await using var learning = await LearningDriver.StartAsync();
        (await learning.Get("groups")).Status.ShouldBe(200);

        learning.Platform.RevokeTokens();

        (await learning.Get("groups")).Flat.ShouldBe("invalid_token");
    }

    [Fact]
    public async Task A_request_without_token_is_refused()
    {
        await using var learning = await LearningDriver.StartAsync();

        var reply = await learning.Send("GET", "groups", change: request => request.Headers.Authorization = null);

        reply.Status.ShouldBe(401);
        reply.Flat.ShouldBe("invalid_token");
    }
}
