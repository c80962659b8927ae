using Passerelle.Connect.Http;
using Passerelle.Connect.Learning.Transport;
using Passerelle.Connect.Learning.Wire;
using Passerelle.Core.Target;

namespace Passerelle.Connect.Learning;

/// <summary>External-id mappings of users: <see href="https://360learning.readme.io/docs/list-all-id-mappings-migration-guide"/>.</summary>
public sealed class ExternalIdsApi
{
    private const string All = "/external-ids";
    private const string One = All + "/{mappingId}";
    private readonly LearningTransport transport;

    internal ExternalIdsApi(LearningTransport transport) => this.transport = transport;

    /// <summary>Every mapping of a platform name; 5,000 a call.</summary>
    public Task<PagedRead<ExternalIdMapping>> ListAsync(string platform, CancellationToken cancel) => PagesAsync(OfUsers(platform), cancel);

    /// <summary>The mapping of one user on a platform name.</summary>
    public Task<PagedRead<ExternalIdMapping>> OfUserAsync(string platform, UserId user, CancellationToken cancel) =>
        PagesAsync(OfUsers(platform).Where("targetId", "eq", user.Value), cancel);

    /// <summary>The mapping of one value on a platform name.</summary>
    public Task<PagedRead<ExternalIdMapping>> OfValueAsync(string platform, string value, CancellationToken cancel) =>
        PagesAsync(OfUsers(platform).Where("value", "eq", value), cancel);

    /// <summary>
    /// Writes a mapping. It may be sent more than once: <c>mappingAlreadyExists</c> means done if the user's mapping
    /// (<see cref="OfUserAsync"/>) has the value, and a conflict otherwise.
    /// </summary>
    public Task<RemoteResult<ExternalIdMapping>> CreateAsync(string platform, UserId user, string value, CancellationToken cancel) =>
        WriteAsync(Call.To(HttpMethod.Post, LearningScopes.ExternalIdsWrite, All), platform, user, value, cancel);

    /// <summary>Replaces a mapping as a whole.</summary>
    public Task<RemoteResult<ExternalIdMapping>> ReplaceAsync(ExternalIdMapping mapping, CancellationToken cancel) =>
        WriteAsync(
            Call.To(HttpMethod.Put, LearningScopes.ExternalIdsWrite, One, mapping.Id),
            mapping.Platform,
            mapping.User,
            mapping.Value,
            cancel
        );

    /// <summary>Deletes a mapping; one that is not there is <see cref="FailureKind.AlreadyDone"/>.</summary>
    public Task<RemoteFailure?> DeleteAsync(string mappingId, CancellationToken cancel) =>
        transport.DoAsync(Call.To(HttpMethod.Delete, LearningScopes.ExternalIdsWrite, One, mappingId), cancel);

    // The filter is called type although the field is called targetType: https://360learning.readme.io/reference/ list ID mappings.
    private static Call OfUsers(string platform) =>
        Call.To(HttpMethod.Get, LearningScopes.ExternalIdsRead, All).Where("platform", "eq", platform).Where("type", "eq", "user");

    private Task<PagedRead<ExternalIdMapping>> PagesAsync(Call call, CancellationToken cancel) =>
        transport.AllAsync(
            call,
            LearningJson.Default.MappingDtoArray,
            Mapping.Reader<MappingDto, ExternalIdMapping>(Mapping.ExternalId),
            dto => dto.Id,
            cancel
        );

    private Task<RemoteResult<ExternalIdMapping>> WriteAsync(Call call, string platform, UserId user, string value, CancellationToken cancel) =>
        transport.GetAsync(
            call.WithBody(new NewMappingDto(platform, "user", user.Value, value), LearningJson.Default.NewMappingDto),
            LearningJson.Default.MappingDto,
            Mapping.ExternalId,
            cancel
        );
}
