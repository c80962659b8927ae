using Microsoft.Extensions.Logging;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning.Transport;

namespace Passerelle.Connect.Learning;

/// <summary>
/// The target: 360Learning's public API v2. Trouble with one person is a <see cref="RemoteFailure"/>; a refused credential,
/// a missing scope or a silent host is a <see cref="RemoteAccessException"/>. Safe for parallel use.
/// </summary>
/// <remarks><see href="https://360learning.readme.io/reference/"/>.</remarks>
public sealed class LearningClient : IDisposable
{
    private readonly LearningTransport transport;

    /// <param name="http">From <see cref="RemoteHttp.CreateClient"/>; not disposed here.</param>
    /// <exception cref="ArgumentException">The base address is not allowed.</exception>
    public LearningClient(HttpClient http, LearningOptions options, TimeProvider time, ILogger<LearningClient> logger)
    {
        transport = new LearningTransport(http, options, time, logger);
        Users = new UsersApi(transport);
        ExternalIds = new ExternalIdsApi(transport);
        Groups = new GroupsApi(transport);
        Managers = new ManagersApi(transport);
        CustomFields = new CustomFieldsApi(transport);
        Bulk = new BulkApi(transport, options.BulkPatience, time);
        Scopes = new ScopesApi(transport);
    }

    public UsersApi Users { get; }

    public ExternalIdsApi ExternalIds { get; }

    public GroupsApi Groups { get; }

    public ManagersApi Managers { get; }

    public CustomFieldsApi CustomFields { get; }

    public BulkApi Bulk { get; }

    public ScopesApi Scopes { get; }

    /// <summary>Proves the credential: asks for a token unless one is at hand.</summary>
    /// <exception cref="RemoteAccessException">The credential is refused or the host is silent.</exception>
    public Task SignInAsync(CancellationToken cancel) => transport.SignInAsync(cancel);

    public void Dispose() => transport.Dispose();
}
