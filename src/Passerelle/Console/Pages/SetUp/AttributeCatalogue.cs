using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Passerelle.Configuration;
using Passerelle.Connect.Http;
using Passerelle.Core.Source;
using Passerelle.Running;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>The Personio attributes that a credential may read.</summary>
/// <param name="Attributes">By label; empty when they could not be read.</param>
/// <param name="Trouble">Why they could not be read, in words; null when they could.</param>
/// <param name="ReadAt">Null when nothing was asked, since Personio's credential is not set.</param>
public sealed record AttributeList(IReadOnlyList<AttributeInfo> Attributes, string? Trouble, DateTimeOffset? ReadAt)
{
    public static AttributeList None { get; } = new([], Trouble: null, ReadAt: null);
}

/// <summary>Asks Personio which attributes a credential may read, and remembers the answer for ten minutes, one of trouble for one.</summary>
public sealed class AttributeCatalogue(Stores stores, TimeProvider clock, ILoggerFactory logs)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TroubleKept = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, AttributeList> known = new(StringComparer.Ordinal);

    /// <param name="source">Personio's part of the configuration; null when it cannot be used yet.</param>
    /// <param name="again">Ask also when the answer is remembered.</param>
    public async Task<AttributeList> OfAsync(ConnectorConfiguration? source, bool again, CancellationToken cancel)
    {
        if (source is null)
        {
            return AttributeList.None;
        }

        var key = KeyOf(source);
        if (!again && known.TryGetValue(key, out var list) && clock.GetUtcNow() - list.ReadAt < (list.Trouble is null ? Kept : TroubleKept))
        {
            return list;
        }

        return known[key] = await ReadAsync(source, cancel);
    }

    private async Task<AttributeList> ReadAsync(ConnectorConfiguration source, CancellationToken cancel)
    {
        using var connector = new Connector(source, stores, clock, logs);
        try
        {
            var read = await connector.Source.AttributesAsync(cancel);
            return new AttributeList(
                [.. (read?.Values ?? []).Where(one => one.Key != PersonioKeys.Id).OrderBy(one => one.Label, StringComparer.CurrentCultureIgnoreCase)],
                read is null ? SetUpWords.NoList : null,
                clock.GetUtcNow()
            );
        }
        catch (RemoteAccessException refused)
        {
            return new AttributeList([], $"{refused.Text} {refused.Mend}", clock.GetUtcNow());
        }
    }

    /// <summary>The same credential at the same address.</summary>
    private static string KeyOf(ConnectorConfiguration source) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{source.Personio.Api} {source.Personio.BaseUrl} {source.Personio.ClientId} {source.Personio.ClientSecret.Reveal()}")));
}
