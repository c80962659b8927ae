using Passerelle.Running.Applying;
using Passerelle.Running.Planning;

namespace Passerelle.Running.Runs;

/// <summary>What somebody who watches a run is told. Every part may be left as it is.</summary>
public sealed class RunWatcher
{
    /// <summary>What is being done now, in a few words.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>The plan, before anything of it is carried out.</summary>
    public Action<string, Planned> PlanMade { get; init; } = (_, _) => { };

    /// <summary>The first write is about to be sent.</summary>
    public Action<ApplyProgress> ApplyBegan { get; init; } = _ => { };

    public static RunWatcher Nobody { get; } = new();
}
