using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using static Passerelle.Connect.Tests.Learning.LearningFixture;

namespace Passerelle.Connect.Tests.Learning;

[Trait("Rule", "L3")]
public sealed class ScopesTests
{
    private const string Zero = "000000000000000000000000";

    public static TheoryData<string, string, string> Probes =>
        new()
        {
            { "users:read", "GET", "/users?mail[eq]=nobody%40passerelle.invalid" },
            { "groups:read", "GET", $"/groups/{Zero}" },
            { "externalIds:read", "GET", $"/external-ids?targetId[eq]={Zero}" },
            { "customFields:read", "GET", "/custom-fields?name[eq]=-" },
            { "bulkOperations:read", "GET", $"/bulk/operations/{Zero}" },
            { "users:write", "PUT", $"/users/{Zero}/activate" },
            { "groups:write", "DELETE", $"/groups/{Zero}/learner/{Zero}" },
            { "externalIds:write", "DELETE", $"/external-ids/{Zero}" },
            { "customFields:write", "PATCH", $"/custom-fields/{Zero}" },
            { "groups:bulk", "DELETE", "/bulk/groups/memberships" },
        };

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task Not_found_shows_that_the_scope_is_granted(string scope, string method, string path)
    {
        await using var remote = await StartAsync();
        remote.On(method, path, 404, """{"error":{"code":"userNotFound","message":""}}""");

        (await remote.Client.Scopes.ProbeAsync(scope, CancellationToken.None)).ShouldBe(new ScopeFinding(scope, ScopeState.Granted));
    }

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task Forbidden_shows_that_it_is_missing(string scope, string method, string path)
    {
        await using var remote = await StartAsync();
        remote.On("POST", "/oauth2/token", 200, Token);
        remote.On(method, path, 403, """{"error":"invalid_scope"}""").On(method, path, 403, """{"error":"invalid_scope"}""");

        (await remote.Client.Scopes.ProbeAsync(scope, CancellationToken.None)).State.ShouldBe(ScopeState.Missing);
    }

    [Fact]
    public async Task An_answer_that_proves_neither_says_so()
    {
        await using var remote = await StartAsync();
        remote.On("GET", $"/groups/{Zero}", 404, "{}");

        var finding = await remote.Client.Scopes.ProbeAsync("groups:read", CancellationToken.None);

        finding.State.ShouldBe(ScopeState.Unclear);
        finding.Why!.Code.ShouldBe("http-404");
    }

    [Fact]
    public async Task A_credential_that_is_refused_as_a_whole_is_an_error()
    {
        await using var remote = await StartAsync(signIn: false);
        remote.On("POST", "/oauth2/token", 401, """{"error":"invalid_client"}""");

        await Should.ThrowAsync<RemoteAccessException>(() => remote.Client.Scopes.ProbeAsync("groups:read", CancellationToken.None));
    }

    [Fact]
    public void Every_scope_used_here_has_a_probe() =>
        ScopesApi.Reads.Concat(ScopesApi.Writes).Order().ShouldBe(Probes.Select(p => p.Data.Item1).Order());
}
