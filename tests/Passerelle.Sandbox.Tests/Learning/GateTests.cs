using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Tests.Learning;

public sealed class GateTests
{
    private const string AnyId = "507f1f77bcf86cd799439011";

    public static TheoryData<string, string, string> Operations => new()
    {
        { "GET", "users", "users:read" },
        { "POST", "users", "users:write" },
        { "GET", $"users/{AnyId}", "users:read" },
        { "PATCH", $"users/{AnyId}", "users:write" },
        { "DELETE", $"users/{AnyId}", "users:write" },
        { "PUT", $"users/{AnyId}/activate", "users:write" },
        { "PUT", $"users/{AnyId}/password", "users:write" },
        { "PUT", $"users/{AnyId}/pseudonymize", "users:write" },
        { "GET", $"users/{AnyId}/managers", "users:read" },
        { "GET", $"users/{AnyId}/subordinates", "users:read" },
        { "POST", $"users/{AnyId}/managers/{AnyId}", "users:write" },
        { "DELETE", $"users/{AnyId}/managers/{AnyId}", "users:write" },
        { "GET", $"users/{AnyId}/roles", "users:read" },
        { "GET", $"users/{AnyId}/custom-fields/values", "users:read" },
        { "PUT", $"users/{AnyId}/custom-fields/values", "users:write" },
        { "GET", "groups", "groups:read" },
        { "POST", "groups", "groups:write" },
        { "GET", $"groups/{AnyId}", "groups:read" },
        { "PATCH", $"groups/{AnyId}", "groups:write" },
        { "DELETE", $"groups/{AnyId}", "groups:write" },
        { "GET", $"groups/{AnyId}/roles", "groups:read" },
        { "POST", $"groups/{AnyId}/learner/{AnyId}", "groups:write" },
        { "DELETE", $"groups/{AnyId}/learner/{AnyId}", "groups:write" },
        { "POST", "bulk/groups/memberships", "groups:bulk" },
        { "DELETE", "bulk/groups/memberships", "groups:bulk" },
        { "GET", "bulk/operations", "bulkOperations:read" },
        { "GET", $"bulk/operations/{AnyId}", "bulkOperations:read" },
        { "GET", $"bulk/operations/{AnyId}/results", "bulkOperations:read" },
        { "GET", "custom-fields", "customFields:read" },
        { "POST", "custom-fields", "customFields:write" },
        { "PATCH", $"custom-fields/{AnyId}", "customFields:write" },
        { "DELETE", $"custom-fields/{AnyId}", "customFields:write" },
        { "GET", $"custom-fields/{AnyId}/authorized-values", "customFields:read" },
        { "PUT", $"custom-fields/{AnyId}/authorized-values", "customFields:write" },
        { "GET", "external-ids", "externalIds:read" },
        { "POST", "external-ids", "externalIds:write" },
        { "PUT", $"external-ids/{AnyId}", "externalIds:write" },
        { "DELETE", $"external-ids/{AnyId}", "externalIds:write" },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_needs_its_scope_and_feels_a_change_at_once(string method, string path, string scope)
    {
        await using var learning = await LearningDriver.StartAsync(options =>
            options.Scopes = [.. LearningPlatformOptions.AllScopes.Where(each => each != scope)]);

        var without = await learning.Send(method, path);

        without.Status.ShouldBe(403);
        without.Code.ShouldBe("invalid_scope");
        learning.Options.Scopes = [scope];
        (await learning.Send(method, path, documented: false)).Status.ShouldNotBe(403);
    }

    [Fact]
    public async Task A_missing_scope_may_be_told_in_the_flat_form_of_the_guide()
    {
        await using var learning = await LearningDriver.StartAsync(options => (options.Scopes, options.FlatScopeErrors) = ([], true));

        (await learning.Send("GET", "users", documented: false)).Flat.ShouldBe("invalid_scope");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("v1.0")]
    public async Task The_version_header_is_required(string? version)
    {
        await using var learning = await LearningDriver.StartAsync();

        var reply = await learning.Send("GET", "users", documented: false, change: request =>
        {
            request.Headers.Remove("360-api-version");
            if (version is not null)
            {
                request.Headers.Add("360-api-version", version);
            }
        });

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("invalidApiVersion");
    }

    [Fact]
    public async Task The_eleventh_write_within_a_second_is_refused_and_a_second_later_accepted()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.WritesPerSecond = 10);
        for (var i = 0; i < 10; i++)
        {
            await learning.Learner($"person{i}@acme.example");
        }

        var eleventh = await learning.Delete($"users/{AnyId}");

        eleventh.Status.ShouldBe(429);
        eleventh.Flat.ShouldBe("tooManyRequests");
        (await learning.Get("users")).Status.ShouldBe(200, "reads have a budget of their own");
        learning.Clock.Advance(TimeSpan.FromMilliseconds(999));
        (await learning.Delete($"users/{AnyId}")).Status.ShouldBe(429);
        learning.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await learning.Delete($"users/{AnyId}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_fifty_first_read_within_a_second_is_refused()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.ReadsPerSecond = 50);
        for (var i = 0; i < 50; i++)
        {
            (await learning.Get("custom-fields")).Status.ShouldBe(200);
        }

        (await learning.Get("custom-fields")).Flat.ShouldBe("tooManyRequests");
        learning.Platform.Log.MostReadsInOneSecond.ShouldBe(51);
    }

    [Theory]
    [InlineData("GET", "users/not-an-id")]
    [InlineData("GET", "users/507f1f77bcf86cd79943901")]
    [InlineData("GET", "groups/507f1f77bcf86cd79943901g/roles")]
    [InlineData("POST", $"groups/{AnyId}/userAdmin/{AnyId}")]
    [InlineData("POST", $"groups/{AnyId}/owner/{AnyId}")]
    [InlineData("GET", "users?status[eq]=sleeping")]
    [InlineData("GET", "users?status[in][0]=active")]
    [InlineData("GET", "users?mail=a@acme.example")]
    [InlineData("GET", "users?job[eq]=Boss")]
    [InlineData("GET", "users?next=none")]
    [InlineData("GET", "external-ids?targetType[eq]=user")]
    [InlineData("GET", "external-ids?targetId[eq]=7")]
    [InlineData("GET", "bulk/operations?createdAt[lt]=yesterday")]
    [InlineData("POST", "users?sendInvitationEmail=no")]
    public async Task Path_and_query_must_have_the_documented_form(string method, string path)
    {
        await using var learning = await LearningDriver.StartAsync();

        var reply = await learning.Send(method, path, documented: false);

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("invalidParameter");
    }

    [Fact]
    public async Task What_is_not_simulated_is_not_found()
    {
        await using var learning = await LearningDriver.StartAsync();

        (await learning.Send("GET", "courses", documented: false)).Code.ShouldBe("notFound");
        (await learning.Send("POST", $"users/{AnyId}", documented: false)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_log_tells_what_was_asked()
    {
        await using var learning = await LearningDriver.StartAsync();
        await learning.Get("users?status[eq]=active");
        await learning.Delete($"users/{AnyId}");

        var log = learning.Platform.Log;

        log.Requests.Select(request => (request.Method, request.Path, request.Query, request.Status, request.Kind)).ShouldBe(
        [
            ("POST", "/api/v2/oauth2/token", "", 200, RequestKind.Token),
            ("GET", "/api/v2/users", "?status[eq]=active", 200, RequestKind.Read),
            ("DELETE", $"/api/v2/users/{AnyId}", "", 404, RequestKind.Write),
        ]);
        (log.Tokens, log.Reads, log.Writes).ShouldBe((1, 1, 1));
        log.Clear();
        log.Requests.ShouldBeEmpty();
        (log.Reads, log.Writes, log.MostWritesInOneSecond).ShouldBe((0, 0, 0));
    }
}
