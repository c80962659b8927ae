using Microsoft.Extensions.Logging;
using Passerelle.Core.Phrases;
using Polly;
using Polly.Retry;

namespace Passerelle.Connect.Http;

/// <summary>One try: an answer, or why there is none.</summary>
/// <param name="MayHaveArrived">Whether the remote side may have carried it out.</param>
internal sealed record Attempt(RemoteReply? Reply, Exception? Error, bool MayHaveArrived)
{
    public static bool MayHaveArrivedAfter(Exception error) =>
        error
            is not HttpRequestException
            {
                HttpRequestError: HttpRequestError.NameResolutionError
                    or HttpRequestError.ConnectionError
                    or HttpRequestError.SecureConnectionError
                    or HttpRequestError.ProxyTunnelError
            };

    public static Phrase ReasonOf(Exception error) =>
        error switch
        {
            OperationCanceledException => Phrase.Of($"timed out"),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Phrase.Of($"host name not found"),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => Phrase.Of($"no connection"),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Phrase.Of($"no secure connection"),
            _ => Phrase.Of($"connection lost"),
        };
}

/// <summary>When a request is sent again, and after how long.</summary>
internal static class Retrying
{
    public static readonly ResiliencePropertyKey<RemoteRequest> Request = new("request");

    public static ResiliencePipeline<Attempt> Pipeline(ChannelOptions options, TimeProvider time, ILogger logger)
    {
        if (options.Retry.Attempts <= 1)
        {
            return ResiliencePipeline<Attempt>.Empty;
        }

        var retry = new RetryStrategyOptions<Attempt>
        {
            MaxRetryAttempts = options.Retry.Attempts - 1,
            Delay = options.Retry.FirstRetry,
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { } attempt && IsWorthRepeating(RequestOf(args.Context), attempt)),
            DelayGenerator = args =>
                ValueTask.FromResult<TimeSpan?>(
                    args.Outcome.Result?.Reply?.RetryAfter is { } asked && asked > TimeSpan.Zero
                        ? asked * (1 + options.Random() / 10)
                        : options.Retry.WaitAfter(args.AttemptNumber, options.Random())
                ),
            OnRetry = args =>
            {
                var request = RequestOf(args.Context);
                var reply = args.Outcome.Result?.Reply;
                if (reply?.Status == 429)
                {
                    request.Pacer.HoldFor(reply.RetryAfter ?? options.Retry.FirstRetry);
                }

                var wait = (long)args.RetryDelay.TotalMilliseconds;
                RemoteLog.Again(logger, options.System, request.Method.Method, request.Template, wait, reply?.Status, args.AttemptNumber + 2);
                return ValueTask.CompletedTask;
            },
        };
        return new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }.AddRetry(retry).Build();
    }

    private static bool IsWorthRepeating(RemoteRequest request, Attempt attempt) =>
        attempt.Reply is { } reply
            ? reply.IsTransient && (request.Repeatable || reply.Status == 429) && (reply.RetryAfter ?? TimeSpan.Zero) <= RetryRules.LongestWait
            : request.Repeatable || !attempt.MayHaveArrived;

    private static RemoteRequest RequestOf(ResilienceContext context) => context.Properties.GetValue(Request, null!);
}
