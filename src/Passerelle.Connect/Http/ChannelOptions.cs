namespace Passerelle.Connect.Http;

/// <summary>How one remote system is spoken to.</summary>
/// <param name="System">The system as people call it, for messages: <c>Personio</c> or <c>360Learning</c>.</param>
/// <param name="BaseUrl">Every request goes to this scheme, host and port.</param>
/// <param name="Counter">Counts every attempt.</param>
public sealed record ChannelOptions(string System, Uri BaseUrl, RetryRules Retry, RequestCounter Counter)
{
    /// <summary>Runs once, right before a request is first sent; throws to stop (rule R11).</summary>
    public Func<CancellationToken, ValueTask>? BeforeEachRequest { get; init; }

    /// <summary>Whether an answer means that the token will not do; the request is then sent once more with a fresh one.</summary>
    public Func<RemoteReply, bool> RefusesToken { get; init; } = reply => reply.Status == 401;

    /// <summary>Longer answers are refused; the largest documented ones are a few megabytes.</summary>
    public int MaxAnswerBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>From 0 to 1, for the jitter.</summary>
    public Func<double> Random { get; init; } = global::System.Random.Shared.NextDouble;
}
