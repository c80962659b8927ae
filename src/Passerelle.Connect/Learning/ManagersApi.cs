using Passerelle.Connect.Http;
using Passerelle.Connect.Learning.Transport;
using Passerelle.Connect.Learning.Wire;
using Passerelle.Core.Target;

namespace Passerelle.Connect.Learning;

/// <summary>Who manages whom; a user can have several managers: <see href="https://360learning.readme.io/docs/add-a-manager-to-a-user-migration-guide"/>.</summary>
public sealed class ManagersApi
{
    private const string One = "/users/{userId}/managers/{managerId}";
    private readonly LearningTransport transport;

    internal ManagersApi(LearningTransport transport) => this.transport = transport;

    /// <summary>The managers of a user.</summary>
    public Task<PagedRead<UserId>> OfAsync(UserId user, CancellationToken cancel) => IdsAsync("/users/{userId}/managers", user, cancel);

    /// <summary>The users below a manager: the cheapest way to read the relations of many.</summary>
    public Task<PagedRead<UserId>> SubordinatesAsync(UserId manager, CancellationToken cancel) =>
        IdsAsync("/users/{userId}/subordinates", manager, cancel);

    public Task<RemoteFailure?> AddAsync(UserId user, UserId manager, CancellationToken cancel) =>
        transport.DoAsync(Call.To(HttpMethod.Post, LearningScopes.UsersWrite, One, user.Value, manager.Value), cancel);

    /// <summary>Takes a manager off; a relation that is not there is <see cref="FailureKind.AlreadyDone"/>.</summary>
    public Task<RemoteFailure?> RemoveAsync(UserId user, UserId manager, CancellationToken cancel) =>
        transport.DoAsync(Call.To(HttpMethod.Delete, LearningScopes.UsersWrite, One, user.Value, manager.Value), cancel);

    private Task<PagedRead<UserId>> IdsAsync(string template, UserId user, CancellationToken cancel) =>
        transport.AllAsync<string, UserId>(
            Call.To(HttpMethod.Get, LearningScopes.UsersRead, template, user.Value),
            LearningJson.Default.StringArray,
            Mapping.UserId,
            id => id,
            cancel
        );
}
