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

    /// <summary>Production only: no run ended for more than a day.</summary>
    Old,
    Waiting,
    InStep,
}

/// <summary>Judges how things stand.</summary>
public static class Standings
{
    /// <summary>A day and what a long run may take (section 11 of the specification).</summary>
    private static readonly TimeSpan OldAfter = TimeSpan.FromHours(26);

    /// <param name="last">The latest run that was to write.</param>
    /// <param name="held">People who wait for approval.</param>
    public static Standing Of(ConnectorEnvironment environment, Run? last, Pause? pause, long held, DateTimeOffset now)
    {
        var outcome = Outcome.Of(last?.Outcome);
        return environment.Configuration is null ? Standing.Unusable
            : pause is not null ? Standing.Paused
            : last is null ? Standing.Never
            : last.Outcome is null ? Standing.Running
            : string.Equals(outcome.Css, "bad", StringComparison.Ordinal) ? Standing.NotInStep
            : !environment.IsTest && now - last.StartedAt > OldAfter ? Standing.Old
            : held > 0 ? Standing.Waiting
            : Standing.InStep;
    }
}
