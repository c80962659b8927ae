using Passerelle.Console.Hosting;
using Passerelle.Instance;

namespace Passerelle.Console.Pages.TestInstance;

/// <summary>Why the instance cannot be filled now.</summary>
public enum FillObstacle
{
    /// <summary>Nothing stands in the way.</summary>
    None,

    NotRunning,

    /// <summary>The connector's test works elsewhere.</summary>
    NotUsed,

    /// <summary>It was filled and not reset since.</summary>
    Filled,

    /// <summary>The draft does not say enough of production to read it.</summary>
    NoProduction,
}

/// <param name="Production">The address that is read; null while the draft does not name it.</param>
/// <param name="Numbers">What is in the instance now; null when it does not answer.</param>
/// <param name="SimulatedSource">The test takes its employees from the simulated Personio, who do not fit the accounts of production.</param>
/// <param name="Typed">What was typed to confirm.</param>
/// <param name="Pseudonymise">Whether the tick is set.</param>
/// <param name="Trouble">What was wrong with it; null for nothing.</param>
public sealed record FillModel(
    ConnectorHome Home,
    FillObstacle Obstacle,
    string? Production,
    InstanceNumbers? Numbers,
    bool SimulatedSource,
    string Typed,
    bool Pseudonymise,
    string? Trouble
)
{
    /// <summary>The groups to write into the test of the configuration file afterwards; empty for a connector of the console, whose draft gets them by itself.</summary>
    public IReadOnlyList<string> FileGroups { get; init; } = [];
}
