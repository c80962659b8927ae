using Passerelle.Configuration;
using Passerelle.Running.Runs;
using Passerelle.Store;

namespace Passerelle.Running.Queue;

/// <summary>Something that is to be run, from a button, the API or the schedule.</summary>
/// <param name="Kind">As runs are called in the store: <c>sync</c>, <c>apply</c>, <c>approve</c>, ...; or <c>plan</c>.</param>
/// <param name="By">Who asked for it; null for the schedule.</param>
/// <param name="Work">Does it; stops when the connector is told to stop.</param>
public sealed record RunOrder(EnvironmentKey Key, string Kind, string? By, Func<Connector, RunWatcher, CancellationToken, Task<RunEnd>> Work)
{
    /// <summary>Does not wait for the run before it, but enters it: one person on demand (rule R6).</summary>
    public bool Joins { get; init; }

    /// <summary>What it works with, where that is not what the environment runs with: a check looks at the draft.</summary>
    public ConnectorConfiguration? Configuration { get; init; }

    /// <summary>The page of the console that shows what came of it, when that is neither its run nor its plan; null otherwise.</summary>
    public string? Then { get; init; }
}
