using System.Text.Json;
using Microsoft.Extensions.Logging;
using Passerelle.Connect.Http;

namespace Passerelle.Connect.Personio;

/// <summary>What both readers are made of.</summary>
/// <param name="Http">From <see cref="RemoteHttp.CreateClient"/>; not disposed by the readers.</param>
/// <param name="BeforeEachRequest">Runs right before each request; throws to stop (rule R11).</param>
public sealed record PersonioParts(
    HttpClient Http,
    PersonioOptions Options,
    RequestCounter Counter,
    TimeProvider Time,
    ILogger Logger,
    Func<CancellationToken, ValueTask>? BeforeEachRequest = null
);

/// <summary>Requests to one Personio account, with its headers.</summary>
internal sealed class PersonioConnection : IDisposable
{
    private readonly PersonioOptions options;
    private readonly RemoteChannel channel;
    private readonly KeyValuePair<string, string>[] headers;

    /// <param name="refusesToken">Which answers call for a fresh token.</param>
    public PersonioConnection(
        PersonioParts parts,
        Func<RemoteReply, bool> refusesToken,
        Func<PersonioConnection, CancellationToken, Task<AccessToken>> fetchToken
    )
    {
        options = parts.Options;
        headers = HeadersOf(options);
        var retry = new RetryRules(options.Attempts, options.FirstRetry, options.Timeout);
        var how = new ChannelOptions(PersonioTrouble.System, options.BaseUrl, retry, parts.Counter)
        {
            BeforeEachRequest = parts.BeforeEachRequest,
            RefusesToken = refusesToken,
        };
        channel = new RemoteChannel(parts.Http, how, parts.Time, parts.Logger, (_, cancel) => fetchToken(this, cancel));
    }

    /// <summary>An address below the base address, whose own path, if it has one, is kept.</summary>
    public Uri Address(string pathAndQuery) => new(options.BaseUrl.AbsoluteUri.TrimEnd('/') + pathAndQuery);

    /// <param name="template">The path with placeholders, for logs.</param>
    public Task<RemoteResult<RemoteReply>> GetAsync(Uri target, string template, Pacer pacer, CancellationToken cancel, bool beta = false) =>
        channel.SendAsync(
            new RemoteRequest(HttpMethod.Get, target, template, RequestKind.Personio, pacer)
            {
                Headers = beta ? [.. headers, KeyValuePair.Create("Beta", "true")] : headers,
            },
            cancel
        );

    /// <summary>A token request: without a token, and harmless to repeat.</summary>
    public Task<RemoteResult<RemoteReply>> SignInAsync(string path, Func<HttpContent> content, Pacer pacer, CancellationToken cancel) =>
        channel.SendAsync(
            new RemoteRequest(HttpMethod.Post, Address(path), path, RequestKind.Personio, pacer)
            {
                Content = content,
                Authorised = false,
                Headers = headers,
            },
            cancel
        );

    public void Dispose() => channel.Dispose();

    private static KeyValuePair<string, string>[] HeadersOf(PersonioOptions options) =>
        options.PartnerId is { Length: > 0 } partner
            ? [KeyValuePair.Create("X-Personio-App-ID", options.AppId), KeyValuePair.Create("X-Personio-Partner-ID", partner)]
            : [KeyValuePair.Create("X-Personio-App-ID", options.AppId)];
}

/// <summary>Reading an answer's body.</summary>
internal static class PersonioBody
{
    /// <exception cref="RemoteAccessException">The body is no JSON.</exception>
    public static JsonDocument Json(this RemoteReply reply)
    {
        try
        {
            return JsonDocument.Parse(reply.Body);
        }
        catch (JsonException error)
        {
            throw PersonioTrouble.Malformed(reply.Status, error);
        }
    }
}
