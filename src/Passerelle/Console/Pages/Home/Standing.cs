using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Runs;
using Passerelle.Store.Environments;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Home;

/// <summary>Whether everything is in step; the first that applies.</summary>
public enum Standing
{
    /// <summary>The configuration file is of no use for this environment.</summary>
    Unusable,
    Paused,
    Never,
    Running,
    NotInStep,

    /// <summary>Production only: no run of everybody went well since the one that was due more than a day ago.</summary>
    Old,
    Waiting,
    InStep,
}

/// <summary>Judges how things stand.</summary>
public static class Standings
{
    /// <param name="last">The latest run that was to write, whoever it was about.</param>
    /// <param name="judged">The run that tells how everybody stands.</param>
    /// <param name="isOld">That run is longer ago than it should be.</param>
    /// <param name="held">People who wait for approval.</param>
    public static Standing Of(ConnectorEnvironment environment, Run? last, Run? judged, bool isOld, Pause? pause, long held) =>
        environment.Configuration is null ? Standing.Unusable
        : pause is not null ? Standing.Paused
        : last is null || judged is null ? Standing.Never
        : last.Outcome is null ? Standing.Running
        : Outcome.Of(judged.Outcome).IsBad ? Standing.NotInStep
        : isOld ? Standing.Old
        : held > 0 ? Standing.Waiting
        : Standing.InStep;
}
