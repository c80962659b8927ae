using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Passerelle.Connect.Http;

namespace Passerelle.Connect.Learning.Transport;

/// <summary>Turns calls into requests and answers into values or classified failures.</summary>
internal sealed class LearningTransport : IDisposable
{
    /// <summary>The only version there is: <see href="https://360learning.readme.io/docs/get-started"/>.</summary>
    public static readonly KeyValuePair<string, string> Version = new("360-api-version", "v2.0");

    private const string System = "360Learning";

    private readonly LearningOptions options;
    private readonly RemoteChannel channel;
    private readonly Pacer reads;
    private readonly Pacer writes;

    public LearningTransport(HttpClient http, LearningOptions options, TimeProvider time, ILogger logger)
    {
        if (Origin.Problem(options.BaseUrl, LearningOptions.VendorHosts.Concat(options.AllowedHosts), options.AllowPlainHttp) is { } problem)
        {
            throw new ArgumentException($"The address of 360Learning cannot be used. {problem}", nameof(options));
        }

        this.options = options;
        reads = new Pacer(options.ReadsPerSecond, time);
        writes = new Pacer(options.WritesPerSecond, time);
        var rules = new ChannelOptions(System, options.BaseUrl, new RetryRules(options.Attempts, options.FirstRetry, options.Timeout), options.Counter)
        {
            BeforeEachRequest = options.BeforeEachRequest,
            // Scopes changed since the token was made: the vendor advises a new one, https://360learning.readme.io/docs/scopes-errors.
            RefusesToken = reply => reply.Status is 401 or 403,
        };
        channel = new RemoteChannel(http, rules, time, logger, (c, cancel) => LearningToken.FetchAsync(c, options, reads, time, cancel));
    }

    public Task SignInAsync(CancellationToken cancel) => channel.SignInAsync(cancel);

    /// <summary>Sends; a value is an answer 2xx.</summary>
    /// <exception cref="RemoteAccessException">As the channel, and for a missing scope.</exception>
    public Task<RemoteResult<RemoteReply>> SendAsync(Call call, CancellationToken cancel) => SendAsync(call, AddressOf(call), cancel);

    /// <summary>The same, to a further page of a list.</summary>
    public async Task<RemoteResult<RemoteReply>> SendAsync(Call call, Uri page, CancellationToken cancel)
    {
        var result = await RawAsync(call, page, cancel);
        if (result.Value is not { } reply || reply.IsSuccess)
        {
            return result;
        }

        var error = ErrorBody.Of(reply);
        return reply.Status is 401 or 403
            ? throw LearningErrors.Refused(System, reply.Status, error, call.Scope)
            : LearningErrors.Classify(call, reply.Status, error);
    }

    /// <summary>Sends; null when it is done.</summary>
    public async Task<RemoteFailure?> DoAsync(Call call, CancellationToken cancel) => (await SendAsync(call, cancel)).Failure;

    /// <summary>Sends and reads the answer's body.</summary>
    public async Task<RemoteResult<T>> GetAsync<TDto, T>(Call call, JsonTypeInfo<TDto> type, Func<TDto, T?> map, CancellationToken cancel)
        where T : class
    {
        var result = await SendAsync(call, cancel);
        return result.Succeeded ? Read(call, result.Value, type, map) : result.Failure;
    }

    /// <summary>Reads a body; one that is not as documented is a failure, for a write <see cref="FailureKind.Unknown"/>.</summary>
    public static RemoteResult<T> Read<TDto, T>(Call call, RemoteReply reply, JsonTypeInfo<TDto> type, Func<TDto, T?> map)
        where T : class
    {
        try
        {
            if (JsonSerializer.Deserialize(reply.Body.Span, type) is { } dto && map(dto) is { } value)
            {
                return value;
            }
        }
        catch (JsonException)
        {
            return Malformed(call, reply.Status);
        }

        return Malformed(call, reply.Status);
    }

    /// <summary>The answer whatever its status: for probing scopes.</summary>
    public Task<RemoteResult<RemoteReply>> RawAsync(Call call, CancellationToken cancel) => RawAsync(call, AddressOf(call), cancel);

    public Uri AddressOf(Call call) => new(options.BaseUrl, $"/api/v2{call.Path}{(call.Query.Length > 0 ? "?" : "")}{call.Query}");

    private Task<RemoteResult<RemoteReply>> RawAsync(Call call, Uri target, CancellationToken cancel)
    {
        var isRead = call.Method == HttpMethod.Get;
        var request = new RemoteRequest(
            call.Method,
            target,
            call.Template,
            isRead ? RequestKind.LearningRead : RequestKind.LearningWrite,
            isRead ? reads : writes
        )
        {
            Content = call.Body is { } body ? () => Json(body) : null,
            Repeatable = call.Repeatable,
            Headers = [Version],
        };
        return channel.SendAsync(request, cancel);
    }

    public static ByteArrayContent Json(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    public void Dispose()
    {
        channel.Dispose();
        reads.Dispose();
        writes.Dispose();
    }

    private static RemoteFailure Malformed(Call call, int status) =>
        new(
            call.Method == HttpMethod.Get ? FailureKind.Transient : FailureKind.Unknown,
            RemoteCodes.Malformed,
            $"360Learning's answer to {call.Method} {call.Template} is not as documented.",
            status
        );
}
