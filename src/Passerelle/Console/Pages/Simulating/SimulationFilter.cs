using Passerelle.Console.Pages.Plans;
using Passerelle.Core.Simulating;

namespace Passerelle.Console.Pages.Simulating;

/// <summary>What the address line asks for.</summary>
/// <param name="Show">One of <see cref="SimulatedKinds.All"/> only.</param>
/// <param name="Group">People who would enter or leave this group only.</param>
/// <param name="Way"><see cref="PlanFilter.In"/> or <see cref="PlanFilter.Out"/>; with a group.</param>
/// <param name="Field">People whose value of this field would change only.</param>
/// <param name="Emptied">With a field: those whose value would be taken off only.</param>
public sealed record SimulationFilter(string? Search, string? Show, string? Group, string? Way, string? Field, bool? Emptied, int? Page)
{
    /// <summary>Everyone who matches, in the plan's order.</summary>
    public IReadOnlyList<SimulatedPerson> Of(Simulation simulation)
    {
        IEnumerable<SimulatedPerson> people = simulation.People;
        if (SimulatedKinds.Find(Show) is { } kind)
        {
            people = people.Where(kind.Has);
        }

        if (!string.IsNullOrEmpty(Group))
        {
            people = people.Where(one => (Way != PlanFilter.Out && one.Comes.Enters.Any(IsGroup)) || (Way != PlanFilter.In && one.Comes.Leaves.Any(IsGroup)));
        }

        if (!string.IsNullOrEmpty(Field))
        {
            people = people.Where(one => one.Comes.Fields.Any(change => string.Equals(change.Field, Field, StringComparison.Ordinal) && (Emptied != true || PersonEffects.IsEmptied(change))));
        }

        if (!string.IsNullOrWhiteSpace(Search))
        {
            var words = Search.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            people = people.Where(one => Array.TrueForAll(words, word => Finds(one, word)));
        }

        return [.. people];
    }

    private bool IsGroup(Core.Target.GroupId id) => string.Equals(id.Value, Group, StringComparison.Ordinal);

    private static bool Finds(SimulatedPerson one, string word) =>
        one.Name.Contains(word, StringComparison.CurrentCultureIgnoreCase) || string.Equals(one.Employee.Value, word, StringComparison.Ordinal) || string.Equals(one.User?.Value, word, StringComparison.Ordinal);
}
