namespace Passerelle.Connect.Http;

/// <summary>One call, to be sent as often as <see cref="RetryRules"/> say.</summary>
/// <param name="Target">The whole address; it must lie on the channel's own origin.</param>
/// <param name="Template">The path with placeholders, for logs: <c>/api/v2/users/{userId}</c>.</param>
public sealed record RemoteRequest(HttpMethod Method, Uri Target, string Template, RequestKind Kind, Pacer Pacer)
{
    /// <summary>Makes the body afresh for each try.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>
    /// False for what must not happen twice (creating a user): such a request is tried again only when it was surely not carried out,
    /// that is after a 429 or when no connection came about.
    /// </summary>
    public bool Repeatable { get; init; } = true;

    /// <summary>Whether the channel's token goes with it.</summary>
    public bool Authorised { get; init; } = true;

    /// <summary>Further headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}

/// <summary>What came back.</summary>
/// <param name="Body">The body as JSON bytes; empty when there was none, or none that is JSON.</param>
/// <param name="Headers">Headers of the answer, without regard to case.</param>
/// <param name="RetryAfter">The wait the host asked for.</param>
public sealed record RemoteReply(int Status, ReadOnlyMemory<byte> Body, IReadOnlyDictionary<string, string> Headers, TimeSpan? RetryAfter)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Refused for now: worth another try if the request bears one.</summary>
    public bool IsTransient => Status is 408 or 429 or >= 500;

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
