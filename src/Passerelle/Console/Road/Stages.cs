namespace Passerelle.Console.Road;

/// <summary>The stages of a connector's life (rules L1 to L7).</summary>
public enum StageName
{
    Enabled,
    SetUp,
    Checked,
    Tested,
    SignedOff,
    InProduction,
    Active,
}

/// <summary>Where a stage is.</summary>
public enum StageState
{
    Done,

    /// <summary>Was done, and is to be done again since something changed.</summary>
    Again,

    /// <summary>What comes next.</summary>
    Now,
    Later,

    /// <summary>Not needed here: the connector of a configuration file is not signed off (rule L9).</summary>
    Spared,
}

public sealed record Stage(StageName Name, StageState State);

/// <summary>How the last check of the test environment turned out.</summary>
/// <param name="HasErrors">A run would not work.</param>
/// <param name="IsStale">The draft changed since.</param>
public sealed record CheckStanding(bool HasErrors, bool IsStale);

/// <summary>What is known of a connector when one asks how far it is; all of it is read from the store.</summary>
/// <param name="IsOwned">The console is the authority; otherwise the configuration file is.</param>
/// <param name="IsSetUp">The test side of the draft can be used.</param>
/// <param name="Check">Null when it was never checked.</param>
/// <param name="HasTested">A test run came to its end.</param>
/// <param name="IsSignedOff">The draft as it is now was signed off.</param>
/// <param name="IsDeployed">Production has a configuration.</param>
/// <param name="ActiveGroups">Groups on which the connector was set up in production.</param>
public sealed record RoadFacts(bool IsOwned, bool IsEnabled, bool IsSetUp, CheckStanding? Check, bool HasTested, bool IsSignedOff, bool IsDeployed, int ActiveGroups)
{
    /// <summary>It was signed off, and changed since.</summary>
    public bool IsSignOffVoid { get; init; }
}

/// <summary>Works out how far a connector is: the stage is computed, never set.</summary>
public static class Stages
{
    public static IReadOnlyList<Stage> Of(RoadFacts facts)
    {
        var stages = new List<Stage>
        {
            Of(StageName.Enabled, facts.IsEnabled),
            Of(StageName.SetUp, facts.IsEnabled && facts.IsSetUp),
            new(StageName.Checked, OfCheck(facts.Check)),
            Of(StageName.Tested, facts.HasTested),
            facts.IsOwned ? OfSignOff(facts) : new Stage(StageName.SignedOff, StageState.Spared),
            Of(StageName.InProduction, facts.IsDeployed),
            Of(StageName.Active, facts is { IsDeployed: true, ActiveGroups: > 0 }),
        };
        var next = stages.FindIndex(stage => stage.State == StageState.Later);
        if (next >= 0)
        {
            stages[next] = stages[next] with { State = StageState.Now };
        }

        return stages;
    }

    /// <summary>The stage that comes next; null when the connector is active.</summary>
    public static StageName? Next(IReadOnlyList<Stage> stages) => stages.FirstOrDefault(stage => stage.State is StageState.Now or StageState.Again)?.Name;

    private static Stage Of(StageName name, bool isDone) => new(name, isDone ? StageState.Done : StageState.Later);

    private static Stage OfSignOff(RoadFacts facts) =>
        facts.IsSignOffVoid ? new Stage(StageName.SignedOff, StageState.Again) : Of(StageName.SignedOff, facts.IsSignedOff);

    private static StageState OfCheck(CheckStanding? check) =>
        check switch
        {
            null or { HasErrors: true } => StageState.Later,
            { IsStale: true } => StageState.Again,
            _ => StageState.Done,
        };
}
