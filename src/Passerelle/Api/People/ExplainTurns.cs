using System.Collections.Concurrent;
using Passerelle.Store;

namespace Passerelle.Api.People;

/// <summary>One explanation at a time in each environment: it reads both systems, whose limits the runs need.</summary>
public sealed class ExplainTurns
{
    private readonly ConcurrentDictionary<EnvironmentKey, byte> taken = new();

    /// <returns>Null when somebody else is at it.</returns>
    public IDisposable? TryTake(EnvironmentKey key) => taken.TryAdd(key, 0) ? new Turn(() => taken.TryRemove(key, out _)) : null;

    private sealed class Turn(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
