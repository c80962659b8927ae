using Passerelle.Console.Hosting;
using Passerelle.Console.Road;
using Passerelle.Running.Queue;
using Passerelle.Store.Accepting;

namespace Passerelle.Console.Pages.Acceptance;

/// <summary>The acceptance list of a connector's test (rule L5).</summary>
/// <param name="Test">The test environment.</param>
/// <param name="List">The five points and who is to be ticked off.</param>
/// <param name="Compared">When and by whom the test platform was last compared with Personio; null when it never was.</param>
/// <param name="Groups">Names of the groups that are spoken of, by id.</param>
public sealed record AcceptanceModel(
    ConnectorHome Home,
    ConnectorEnvironment Test,
    DraftStanding Standing,
    Core.Accepting.Acceptance List,
    ComparisonRecord? Compared,
    IReadOnlyDictionary<string, string> Groups
)
{
    /// <summary>Employee ids of those who were in scope at the comparison; null when they were not kept.</summary>
    public IReadOnlyList<string>? InScope { get; init; }

    /// <summary>Test runs that are remembered.</summary>
    public int Runs { get; init; }

    /// <summary>The draft was changed, or a run wrote, since the comparison: it proves nothing of the present.</summary>
    public bool IsStale { get; init; }

    public RunTicket? UnderWay { get; init; }

    /// <summary>Why it was not signed off; null otherwise.</summary>
    public string? Trouble { get; init; }

    /// <summary>The cases that prove points (c) to (e) and were rehearsed, as a sign-off records them.</summary>
    public IReadOnlyList<string> Rehearsed =>
        [.. new[] { List.Changed, List.Created, List.Removed }.Select(point => point.Proof).Where(proof => proof?.IsRehearsed == true).Select(proof => $"{proof!.Kind}: {proof.Employee.Value}")];

    public bool CanSignOff => Home.IsOwned && Test.Configuration is not null && !Standing.IsSignedOff && List.CanBeSignedOff;
}
