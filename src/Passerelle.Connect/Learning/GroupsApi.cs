using Passerelle.Connect.Http;
using Passerelle.Connect.Learning.Transport;
using Passerelle.Connect.Learning.Wire;
using Passerelle.Core.Target;

namespace Passerelle.Connect.Learning;

/// <summary>Groups and the roles in them, one by one: <see href="https://360learning.readme.io/reference/"/>, section Groups.</summary>
public sealed class GroupsApi
{
    private const string RoleOfOne = "/groups/{groupId}/{role}/{userId}";
    private readonly LearningTransport transport;

    internal GroupsApi(LearningTransport transport) => this.transport = transport;

    /// <summary>Every group of the platform; 500 a call.</summary>
    public Task<PagedRead<Group>> ListAsync(CancellationToken cancel) =>
        transport.AllAsync(
            Call.To(HttpMethod.Get, LearningScopes.GroupsRead, "/groups"),
            LearningJson.Default.GroupDtoArray,
            Mapping.Reader<GroupDto, Group>(Mapping.Group),
            dto => dto.Id,
            cancel
        );

    public Task<RemoteResult<Group>> GetAsync(GroupId id, CancellationToken cancel) =>
        transport.GetAsync(
            Call.To(HttpMethod.Get, LearningScopes.GroupsRead, "/groups/{groupId}", id.Value),
            LearningJson.Default.GroupDto,
            Mapping.Group,
            cancel
        );

    /// <summary>Every role held in a group; 1,000 a call.</summary>
    public Task<PagedRead<RoleOfUser>> RolesAsync(GroupId id, CancellationToken cancel) =>
        transport.AllAsync<UserRoleDto, RoleOfUser>(
            Call.To(HttpMethod.Get, LearningScopes.GroupsRead, "/groups/{groupId}/roles", id.Value),
            LearningJson.Default.UserRoleDtoArray,
            Mapping.RoleOfUser,
            dto => dto,
            cancel
        );

    /// <summary>Gives a role; one that is held already stays. A public group passes a learner on to its parents (rule G6).</summary>
    public Task<RemoteFailure?> AddRoleAsync(BulkItem item, CancellationToken cancel) => transport.DoAsync(RoleCall(HttpMethod.Post, item), cancel);

    /// <summary>Takes a role off; one that is not held is <see cref="FailureKind.AlreadyDone"/>. A learner leaves public groups below too.</summary>
    public Task<RemoteFailure?> RemoveRoleAsync(BulkItem item, CancellationToken cancel) =>
        transport.DoAsync(RoleCall(HttpMethod.Delete, item), cancel);

    private static Call RoleCall(HttpMethod method, BulkItem item) =>
        Call.To(method, LearningScopes.GroupsWrite, RoleOfOne, item.Group.Value, Words.InPath(item.Role), item.User.Value);
}
