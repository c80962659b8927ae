using Passerelle.Connect.Http;
using Passerelle.Connect.Learning.Transport;
using Passerelle.Connect.Learning.Wire;

namespace Passerelle.Connect.Learning;

/// <summary>
/// Finds out what the credential may do (rule L3). There is no call that lists a token's scopes, so each is tried: reads by a cheap GET,
/// writes by a call on an all-zero id, where <em>not found</em> shows that the scope was passed.
/// </summary>
public sealed class ScopesApi
{
    private const string Nobody = "000000000000000000000000";
    private readonly LearningTransport transport;

    internal ScopesApi(LearningTransport transport) => this.transport = transport;

    /// <summary>The scopes that <see cref="ProbeAsync"/> proves by reading.</summary>
    public static IReadOnlyList<string> Reads { get; } =
        [
            LearningScopes.UsersRead,
            LearningScopes.GroupsRead,
            LearningScopes.ExternalIdsRead,
            LearningScopes.CustomFieldsRead,
            LearningScopes.BulkOperationsRead,
        ];

    /// <summary>The scopes that <see cref="ProbeAsync"/> shows as probable, by a write that meets nothing.</summary>
    public static IReadOnlyList<string> Writes { get; } =
        [
            LearningScopes.UsersWrite,
            LearningScopes.GroupsWrite,
            LearningScopes.ExternalIdsWrite,
            LearningScopes.CustomFieldsWrite,
            LearningScopes.GroupsBulk,
        ];

    /// <summary>Tries one scope; changes nothing.</summary>
    /// <exception cref="RemoteAccessException">The credential as a whole is refused or the host is silent.</exception>
    public async Task<ScopeFinding> ProbeAsync(string scope, CancellationToken cancel)
    {
        var call = CallFor(scope);
        var result = await transport.RawAsync(call, cancel);
        if (result.Value is not { } reply)
        {
            return new ScopeFinding(scope, ScopeState.Unclear, result.Failure);
        }

        var error = ErrorBody.Of(reply);
        return reply.Status switch
        {
            401 => throw LearningErrors.Refused("360Learning", 401, error, scope),
            403 => new ScopeFinding(scope, ScopeState.Missing),
            >= 200 and < 300 => new ScopeFinding(scope, ScopeState.Granted),
            // The platform's own "not there" or "not so": the request got past the scope.
            400 or 404 when error.Code is not null => new ScopeFinding(scope, ScopeState.Granted),
            _ => new ScopeFinding(scope, ScopeState.Unclear, LearningErrors.Classify(call, reply.Status, error)),
        };
    }

    private static Call CallFor(string scope) =>
        scope switch
        {
            LearningScopes.UsersRead => Get(scope, "/users").Where("mail", "eq", "nobody@passerelle.invalid"),
            LearningScopes.GroupsRead => Call.To(HttpMethod.Get, scope, "/groups/{groupId}", Nobody),
            LearningScopes.ExternalIdsRead => Get(scope, "/external-ids").Where("targetId", "eq", Nobody),
            LearningScopes.CustomFieldsRead => Get(scope, "/custom-fields").Where("name", "eq", "-"),
            LearningScopes.BulkOperationsRead => Call.To(HttpMethod.Get, scope, "/bulk/operations/{bulkOperationId}", Nobody),
            LearningScopes.UsersWrite => Call.To(HttpMethod.Put, scope, "/users/{userId}/activate", Nobody),
            LearningScopes.GroupsWrite => Call.To(HttpMethod.Delete, scope, "/groups/{groupId}/{role}/{userId}", Nobody, "learner", Nobody),
            LearningScopes.ExternalIdsWrite => Call.To(HttpMethod.Delete, scope, "/external-ids/{mappingId}", Nobody),
            LearningScopes.CustomFieldsWrite => Call.To(HttpMethod.Patch, scope, "/custom-fields/{customFieldId}", Nobody)
                .WithBody(new FieldNameDto("passerelle"), LearningJson.Default.FieldNameDto),
            LearningScopes.GroupsBulk => Call.To(HttpMethod.Delete, scope, "/bulk/groups/memberships")
                .WithBody(new BulkInputDto([]), LearningJson.Default.BulkInputDto) with
            {
                Repeatable = false,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "This scope is not used here."),
        };

    private static Call Get(string scope, string path) => Call.To(HttpMethod.Get, scope, path);
}
