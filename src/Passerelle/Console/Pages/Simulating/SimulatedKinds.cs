using Passerelle.Console.Words;
using Passerelle.Core.Simulating;

namespace Passerelle.Console.Pages.Simulating;

/// <summary>A kind of what a change would do to people; one person may be of several.</summary>
/// <param name="Key">In the address line.</param>
public sealed record SimulatedKind(string Key, Text Title, Func<SimulatedPerson, bool> Has);

/// <summary>The kinds, what is lost first.</summary>
public static class SimulatedKinds
{
    public static IReadOnlyList<SimulatedKind> All { get; } =
    [
        new("out", SimulationWords.FallingOut, one => one.Scope == ScopeChange.FallsOut),
        new("lose", SimulationWords.Losing, one => one.Comes.TakesSomething),
        new("in", SimulationWords.ComingIn, one => one.Scope == ScopeChange.ComesIn),
        new("create", SimulationWords.Creating, one => one.Comes.Account == AccountEffect.Created),
        new("adopt", SimulationWords.Adopting, one => one.Comes.Account == AccountEffect.TakenOver),
        new("restore", SimulationWords.Restoring, one => one.Comes.Account == AccountEffect.Restored),
    ];

    /// <returns>Null for an address line that names none.</returns>
    public static SimulatedKind? Find(string? key) => All.FirstOrDefault(kind => string.Equals(kind.Key, key, StringComparison.Ordinal));
}
