using System.Collections.Concurrent;
using System.Security.Cryptography;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Console.Hosting;

namespace Passerelle.Console.Pages.Transfer;

/// <summary>The page of an import, before and after a file was read.</summary>
public sealed record ImportModel(ConnectorHome Home)
{
    /// <summary>What is wrong; null for nothing.</summary>
    public string? Trouble { get; init; }

    /// <summary>Names the file that waits to be taken; null before one was read.</summary>
    public string? Pending { get; init; }

    public Incoming? Read { get; init; }

    public IReadOnlyList<DraftChange> Changes { get; init; } = [];

    /// <summary>What would be wrong with the draft then.</summary>
    public IReadOnlyList<string> Mistakes { get; init; } = [];
}

public sealed record TakeOverModel(ConnectorHome Home)
{
    /// <summary>What is wrong; null for nothing.</summary>
    public string? Trouble { get; init; }
}

/// <summary>A file that was read and waits for a yes.</summary>
/// <param name="Version">The version of the draft it was compared with.</param>
public sealed record PendingImport(string Connector, int Version, Incoming Read, DateTimeOffset At);

/// <summary>Files between being shown and being taken: they may hold secrets, so they do not go through the browser again.</summary>
public sealed class PendingImports(TimeProvider clock)
{
    private const int Most = 100;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, PendingImport> waiting = new(StringComparer.Ordinal);

    /// <returns>What names it.</returns>
    public string Keep(string connector, int version, Incoming read)
    {
        foreach (var (old, one) in waiting)
        {
            if (waiting.Count >= Most || clock.GetUtcNow() - one.At > Kept)
            {
                waiting.TryRemove(old, out _);
            }
        }

        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        waiting[id] = new PendingImport(connector, version, read, clock.GetUtcNow());
        return id;
    }

    /// <returns>Null when there is none for this connector any more.</returns>
    public PendingImport? Take(string id, string connector) =>
        waiting.TryGetValue(id, out var found) && found.Connector == connector && clock.GetUtcNow() - found.At <= Kept && waiting.TryRemove(id, out _) ? found : null;
}
