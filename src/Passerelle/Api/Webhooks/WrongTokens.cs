using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Passerelle.Api.Access;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Store;

namespace Passerelle.Api.Webhooks;

/// <summary>Notes messages with a token that is not the right one: audited without its value, and not so often that it fills the audit log.</summary>
/// <param name="perMinute">How many from one address are answered in a minute; they are counted apart from those of the API, which may come through the same proxy.</param>
public sealed partial class WrongTokens(int perMinute, Stores stores, TimeProvider clock, ILogger<WrongTokens> log) : IDisposable
{
    /// <summary>How long further ones at the same receiver are only logged.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    private readonly BadTokens bad = new(perMinute);
    private readonly ConcurrentDictionary<EnvironmentKey, DateTimeOffset> audited = new();

    /// <returns>False when too many came from there.</returns>
    public async Task<bool> NoteAsync(EnvironmentKey key, HttpContext context, CancellationToken cancel)
    {
        if (!bad.MayTry(context))
        {
            return false;
        }

        bad.Note(context);
        Refused(log, key.Value);
        if (IsFirst(key))
        {
            await stores.Audit.AppendAsync(key, Starters.Webhook, "webhook-refused", new { from = context.Connection.RemoteIpAddress?.ToString() }, cancel);
        }

        return true;
    }

    public void Dispose() => bad.Dispose();

    private bool IsFirst(EnvironmentKey key)
    {
        var now = clock.GetUtcNow();
        var before = audited.GetValueOrDefault(key);
        return now - before >= Quiet && (before == default ? audited.TryAdd(key, now) : audited.TryUpdate(key, now, before));
    }

    [LoggerMessage(4303, LogLevel.Warning, "A message for {Environment} had the wrong token")]
    private static partial void Refused(ILogger log, string environment);
}
