using Passerelle.Console.Hosting;
using Passerelle.Instance;
using Passerelle.Instance.Filling;

namespace Passerelle.Console.Pages.TestInstance;

/// <summary>How the instance of this installation stands, as seen from one connector.</summary>
public enum InstanceStanding
{
    /// <summary>Never started, or erased.</summary>
    None,
    Running,
    Stopped,
    Expired,

    /// <summary>Its data were erased some time after it had expired.</summary>
    Erased,

    /// <summary>Another platform of this installation has it.</summary>
    Taken,
}

/// <summary>What the start form holds.</summary>
public sealed record TypedStart(string Days, string People)
{
    /// <summary>What was wrong with it; null for nothing.</summary>
    public string? Trouble { get; init; }
}

/// <param name="Record">Where it runs; null when it does not.</param>
/// <param name="Numbers">What is in it; null when it does not answer.</param>
/// <param name="Period">Null when it was never started.</param>
/// <param name="HasState">Whether a start finds what was there before.</param>
/// <param name="IsUsed">Whether the connector's test works on it.</param>
/// <param name="Trouble">Why what was asked for was not done; null for nothing.</param>
public sealed record TestInstanceModel(
    ConnectorHome Home,
    InstanceStanding Standing,
    InstanceRecord? Record,
    InstanceNumbers? Numbers,
    InstancePeriod? Period,
    bool HasState,
    bool IsUsed,
    TypedStart Start,
    string? Trouble
)
{
    /// <summary>That it was filled from production; null when it was not.</summary>
    public FillRecord? Fill { get; init; }
}

/// <param name="Typed">What was typed to confirm.</param>
/// <param name="Trouble">What was wrong with it; null for nothing.</param>
public sealed record ResetInstanceModel(ConnectorHome Home, InstanceNumbers? Numbers, string Typed, string? Trouble);
