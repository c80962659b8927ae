using Passerelle.Core.Guarding;
using Passerelle.Core.Memory;
using Passerelle.Core.Source;
using Passerelle.Store;
using Passerelle.Store.Journaling;

namespace Passerelle.Running.Reading;

/// <summary>What the guards must know of the last 24 hours (rule R4).</summary>
public sealed class HistoryReader(Stores stores, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    public async Task<GuardHistory> ReadAsync(EnvironmentKey key, Ledger ledger, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - Window;
        var removed = await stores.Journaled.GuardedSinceAsync(key, GuardedKind.Removal, since, cancel);
        var linked = await stores.Ledgers.CountLinkedAtAsync(key, since, cancel);
        var firstCompleted = await stores.Runs.FirstCompletedAtAsync(key, cancel);
        return new GuardHistory
        {
            LinkedAtStart = linked > 0 ? linked : LinkedToday(ledger, removed),
            Removed24h = removed,
            Created24h = await stores.Journaled.GuardedSinceAsync(key, GuardedKind.Creation, firstCompleted > since ? firstCompleted.Value : since, cancel),
            Moved24h = await stores.Journaled.GuardedSinceAsync(key, GuardedKind.Move, since, cancel),
            FirstRunCompleted = firstCompleted is not null,
            LastAcceptedRoster = await stores.Rosters.FindAsync(key, cancel),
        };
    }

    /// <summary>A connector younger than a day has nobody linked at the start of it: then all who are, or were before today's removals, count.</summary>
    private static int LinkedToday(Ledger ledger, IReadOnlySet<EmployeeId> removed) =>
        ledger.Links.Count(link => !link.Value.RemovedByConnector || removed.Contains(link.Key));
}
