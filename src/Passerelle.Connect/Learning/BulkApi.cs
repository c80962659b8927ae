using System.Globalization;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning.Transport;
using Passerelle.Connect.Learning.Wire;
using Passerelle.Core.Target;

namespace Passerelle.Connect.Learning;

/// <summary>Memberships by the thousand, carried out by the platform in its own time: <see href="https://360learning.readme.io/docs/bulk-operations-1"/>.</summary>
public sealed class BulkApi
{
    /// <summary>The most items of one operation.</summary>
    public const int MaxItems = 20_000;

    private const string Memberships = "/bulk/groups/memberships";
    private const string Operations = "/bulk/operations";
    private const string OneOperation = Operations + "/{bulkOperationId}";
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly LearningTransport transport;
    private readonly TimeSpan patience;
    private readonly TimeProvider time;

    internal BulkApi(LearningTransport transport, TimeSpan patience, TimeProvider time)
    {
        this.transport = transport;
        this.patience = patience;
        this.time = time;
    }

    /// <summary>
    /// Hands in a list; gives the operation's id. A lost answer is <see cref="FailureKind.Unknown"/>: look for it with
    /// <see cref="ListAsync"/>. <c>bulkAPIDisabled</c> and <c>bulkOperationsConcurrencyLimitReached</c> mean: one by one, or later.
    /// </summary>
    /// <param name="remove">Whether the roles are taken off instead of given.</param>
    /// <exception cref="ArgumentException">There are no items, or more than <see cref="MaxItems"/>.</exception>
    public async Task<RemoteResult<string>> StartAsync(bool remove, IReadOnlyList<BulkItem> items, CancellationToken cancel)
    {
        if (items.Count is 0 or > MaxItems)
        {
            throw new ArgumentException($"A bulk operation takes 1 to {MaxItems} items.", nameof(items));
        }

        var input = new BulkInputDto([.. items.Select(i => new BulkItemDto(i.User.Value, i.Group.Value, Words.Of(i.Role)))]);
        var call = Call.To(remove ? HttpMethod.Delete : HttpMethod.Post, LearningScopes.GroupsBulk, Memberships) with { Repeatable = false };
        call = call.WithBody(input, LearningJson.Default.BulkInputDto);
        var result = await transport.SendAsync(call, cancel);
        return result.Succeeded ? OperationId(result.Value, transport.AddressOf(call)) : result.Failure;
    }

    public Task<RemoteResult<BulkOperation>> GetAsync(string id, CancellationToken cancel) =>
        transport.GetAsync(
            Call.To(HttpMethod.Get, LearningScopes.BulkOperationsRead, OneOperation, id),
            LearningJson.Default.BulkOperationDto,
            Operation,
            cancel
        );

    /// <summary>Looks again and again until the operation has ended; fails as <see cref="FailureKind.Transient"/> when it takes too long.</summary>
    public async Task<RemoteResult<BulkOperation>> WaitAsync(string id, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        for (var pause = FirstLook; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var result = await GetAsync(id, cancel);
            if (!result.Succeeded || result.Value.Status != BulkStatus.NotEnded)
            {
                return result;
            }

            if (time.GetElapsedTime(began) > patience)
            {
                return new RemoteFailure(FailureKind.Transient, "bulk-too-slow", "The bulk operation does not end.");
            }

            await Task.Delay(pause, time, cancel);
        }
    }

    /// <summary>What became of each item, to be matched on the item: the order is not documented. <c>bulkOperationNotRun</c> before the end.</summary>
    public Task<PagedRead<BulkResult>> ResultsAsync(string id, CancellationToken cancel) =>
        transport.AllAsync(
            Call.To(HttpMethod.Get, LearningScopes.BulkOperationsRead, OneOperation + "/results", id),
            LearningJson.Default.BulkResultDtoArray,
            Mapping.Reader<BulkResultDto, BulkResult>(Result),
            _ => null,
            cancel
        );

    /// <summary>The operations of a kind made since a moment; 20 a call.</summary>
    public Task<PagedRead<BulkOperation>> ListAsync(BulkType type, DateTimeOffset since, CancellationToken cancel) =>
        transport.AllAsync(
            Call.To(HttpMethod.Get, LearningScopes.BulkOperationsRead, Operations)
                .Where("createdAt", "gte", since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.000'Z'", CultureInfo.InvariantCulture))
                .Where("type", "eq", type == BulkType.RemoveUsersFromGroups ? "removeUsersFromGroups" : "addUsersToGroups"),
            LearningJson.Default.BulkOperationDtoArray,
            Mapping.Reader<BulkOperationDto, BulkOperation>(Operation),
            dto => dto.Id,
            cancel
        );

    private static RemoteResult<string> OperationId(RemoteReply reply, Uri address)
    {
        // Only the id is taken from it: whatever host it names, the operation is asked for on the configured one.
        var location = Uri.TryCreate(address, reply.Header("Location"), out var there) ? there : null;
        return location?.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [.., "operations", var id] && id.All(char.IsAsciiLetterOrDigit)
            ? id
            : new RemoteFailure(
                FailureKind.Unknown,
                RemoteCodes.Malformed,
                "The bulk operation was accepted, but its address is missing or not one of an operation.",
                reply.Status
            );
    }

    private static BulkOperation? Operation(BulkOperationDto dto) =>
        dto.Id is { Length: > 0 } id
            ? new BulkOperation(
                id,
                dto.Type switch
                {
                    "addUsersToGroups" => BulkType.AddUsersToGroups,
                    "removeUsersFromGroups" => BulkType.RemoveUsersFromGroups,
                    _ => BulkType.Other,
                },
                dto.Status switch
                {
                    "completed" => BulkStatus.Completed,
                    "error" => BulkStatus.Error,
                    _ => BulkStatus.NotEnded,
                },
                dto.CreatedAt,
                dto.EndedAt
            )
            : null;

    private static BulkResult? Result(BulkResultDto dto) =>
        dto.Input is { UserId: { } user, GroupId: { } group }
            ? new BulkResult(
                new BulkItem(new UserId(user), new GroupId(group), Words.Role(dto.Input.Role)),
                string.Equals(dto.Status, "success", StringComparison.Ordinal),
                dto.ErrorMessage
            )
            : null;
}
