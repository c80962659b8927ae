using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Acceptance;
using Passerelle.Console.Pages.Runs;

namespace Passerelle.Console.Pages.Test;

/// <summary>The test of a connector: its runs, what is rehearsed, and how far the acceptance list is (rules L4, L5).</summary>
/// <param name="Runs">The latest ones, newest first.</param>
/// <param name="Rehearsals">People who are rehearsed.</param>
public sealed record TestModel(AcceptanceModel Acceptance, IReadOnlyList<RunLine> Runs, int Rehearsals)
{
    public ConnectorHome Home => Acceptance.Home;

    public ConnectorEnvironment Test => Acceptance.Test;

    public bool IsPaused { get; init; }

    /// <summary>Points of the acceptance list that are met, of five.</summary>
    public int Met =>
        new[] { Acceptance.List.Memberships.IsMet, Acceptance.List.Fields.IsMet, Acceptance.List.Changed.IsMet, Acceptance.List.Created.IsMet, Acceptance.List.Removed.IsMet }.Count(met => met);

    public int NotTickedOff => Acceptance.List.NotTickedOff.Count();
}
