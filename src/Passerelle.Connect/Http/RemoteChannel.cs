using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Polly;

namespace Passerelle.Connect.Http;

/// <summary>
/// Sends requests to one remote system: paced, counted, with its token, tried again where that is harmless.
/// Any answer is a value; a system that cannot be worked with at all is a <see cref="RemoteAccessException"/>.
/// </summary>
public sealed class RemoteChannel : IDisposable
{
    private readonly HttpClient http;
    private readonly ChannelOptions options;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly TokenCache? tokens;
    private readonly ResiliencePipeline<Attempt> pipeline;
    private long lastAnswer = long.MinValue;

    /// <param name="http">From <see cref="RemoteHttp.CreateClient"/>; not disposed here.</param>
    /// <param name="fetchToken">Asks for a token with an unauthorised request on this channel; null for a channel without one.</param>
    public RemoteChannel(
        HttpClient http,
        ChannelOptions options,
        TimeProvider time,
        ILogger logger,
        Func<RemoteChannel, CancellationToken, Task<AccessToken>>? fetchToken = null
    )
    {
        this.http = http;
        this.options = options;
        this.time = time;
        this.logger = logger;
        tokens = fetchToken is null ? null : new TokenCache(cancel => fetchToken(this, cancel), time);
        pipeline = Retrying.Pipeline(options, time, logger);
    }

    /// <summary>
    /// Sends until there is an answer worth giving to the caller. A 429 or 5xx is one too, after the last try.
    /// Fails as <see cref="FailureKind.Unknown"/> when a write may or may not have been carried out, and as
    /// <see cref="FailureKind.Unreachable"/> when only this request stays without an answer.
    /// </summary>
    /// <exception cref="RemoteAccessException">The host is silent, sends something else than JSON, redirects, or refuses the credential.</exception>
    public async Task<RemoteResult<RemoteReply>> SendAsync(RemoteRequest request, CancellationToken cancel)
    {
        if (!Origin.IsSame(options.BaseUrl, request.Target))
        {
            throw new ArgumentException("A request must stay on the configured host.", nameof(request));
        }

        if (!request.Authorised || tokens is null)
        {
            return await TryAsync(request, ticket: null, cancel);
        }

        var ticket = new Ticket(await tokens.GetAsync(cancel));
        var result = await TryAsync(request, ticket, cancel);
        if (result.Value is { } reply && options.RefusesToken(reply))
        {
            ticket.Token = await tokens.RenewAsync(ticket.Token, cancel);
            result = await TryAsync(request, ticket, cancel);
        }

        return result;
    }

    /// <summary>Gets a token, if there is none that lasts.</summary>
    /// <exception cref="RemoteAccessException">The credential is refused or the host is silent.</exception>
    public async Task SignInAsync(CancellationToken cancel)
    {
        if (tokens is not null)
        {
            await tokens.GetAsync(cancel);
        }
    }

    public void Dispose() => tokens?.Dispose();

    private async Task<RemoteResult<RemoteReply>> TryAsync(RemoteRequest request, Ticket? ticket, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        var context = ResilienceContextPool.Shared.Get(cancel);
        context.Properties.Set(Retrying.Request, request);

        // Asked once: a request that was sent already comes to its end, or its outcome would be lost.
        var before = options.BeforeEachRequest;
        try
        {
            var last = await pipeline.ExecuteAsync(
                async c => await OnceAsync(request, ticket, Interlocked.Exchange(ref before, null), c.CancellationToken),
                context
            );
            return last.Reply is { } reply ? reply : NoAnswer(request, last, began);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<Attempt> OnceAsync(
        RemoteRequest request,
        Ticket? ticket,
        Func<CancellationToken, ValueTask>? before,
        CancellationToken cancel
    )
    {
        await request.Pacer.WaitAsync(cancel, before);
        if (ticket is not null)
        {
            // The wait for a slot can be longer than a token's life, and somebody else may have renewed it meanwhile.
            ticket.Token = tokens!.Latest ?? ticket.Token;
        }

        using var message = MessageFor(request, ticket?.Token);
        using var timeout = new CancellationTokenSource(options.Retry.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        options.Counter.Add(request.Kind);
        var began = time.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, both.Token);
            var reply = await ReplyReader.ReadAsync(response, options, time, both.Token);
            Volatile.Write(ref lastAnswer, time.GetTimestamp());
            RemoteLog.Answered(logger, options.System, request.Method.Method, request.Template, reply.Status, Since(began));
            return new Attempt(reply, Error: null, MayHaveArrived: true);
        }
        catch (Exception error) when (IsLostConnection(error) && !cancel.IsCancellationRequested)
        {
            RemoteLog.NoAnswer(logger, options.System, request.Method.Method, request.Template, Attempt.ReasonOf(error).ToString(), Since(began));
            return new Attempt(Reply: null, error, Attempt.MayHaveArrivedAfter(error));
        }
    }

    private RemoteFailure NoAnswer(RemoteRequest request, Attempt last, long began)
    {
        var reason = Attempt.ReasonOf(last.Error!);
        if (last.MayHaveArrived && !request.Repeatable)
        {
            return new RemoteFailure(FailureKind.Unknown, RemoteCodes.NoAnswer, $"The request got no answer ({reason}); it may have been carried out.");
        }

        // Others are being answered: the trouble is with this request, not with the host.
        if (Volatile.Read(ref lastAnswer) > began)
        {
            var kind = request.Method == HttpMethod.Get ? FailureKind.Unreachable : FailureKind.Unknown;
            return new RemoteFailure(kind, RemoteCodes.NoAnswer, $"The request got no answer ({reason}) in {options.Retry.Attempts} tries.");
        }

        throw new RemoteAccessException(
            options.System,
            RemoteCodes.Unreachable,
            $"{options.BaseUrl.Authority} does not answer ({reason}).",
            "Check the address, the network and the proxy, then run again.",
            inner: last.Error
        );
    }

    private static HttpRequestMessage MessageFor(RemoteRequest request, AccessToken? token)
    {
        var message = new HttpRequestMessage(request.Method, request.Target) { Content = request.Content?.Invoke() };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (token is not null)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        }

        foreach (var (name, value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static bool IsLostConnection(Exception error) => error is HttpRequestException or IOException or InvalidDataException or OperationCanceledException;

    private long Since(long timestamp) => (long)time.GetElapsedTime(timestamp).TotalMilliseconds;

    /// <summary>With which token a request was sent last.</summary>
    private sealed class Ticket(AccessToken token)
    {
        public AccessToken Token { get; set; } = token;
    }
}
