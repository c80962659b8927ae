using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Structuring;

/// <summary>Which people of a structure are asked for; what is null does not count.</summary>
/// <param name="Level">The number of a level: those whose way gets as far as it.</param>
/// <param name="Value">With a level: those who have this value there, in whatever spelling.</param>
/// <param name="GoesOn">With a level: those whose value met a group.</param>
/// <param name="Ends">With a level: those whose way ends there for this reason.</param>
/// <param name="Group">Those who end in this group.</param>
/// <param name="Through">With a group: those who end there or further down.</param>
public sealed record StructureQuestion(int? Level = null, string? Value = null, bool GoesOn = false, EndReason? Ends = null, GroupId? Group = null, bool Through = false);

/// <summary>One person of a structure.</summary>
public sealed record PlacedPerson(EmployeeId Employee, string Name);

/// <summary>Names the people whom a <see cref="StructurePicture"/> counts, by the same placement. Pure.</summary>
public static class StructurePeople
{
    /// <inheritdoc cref="StructureSurvey.Of"/>
    /// <returns>In the plan's order.</returns>
    public static IReadOnlyList<PlacedPerson> Of(Roster roster, GroupTree tree, SyncRules rules, DateOnly today, StructureQuestion question)
    {
        var structure = new GroupStructure(tree, rules);
        var people = Population.Of(roster, new Snapshot { Users = [] }, Ledger.Empty, rules, structure, today);
        var asked = new HashSet<Placement>(structure.All.Where(party => IsAsked(party, question)).Select(party => party.Placement), ReferenceEqualityComparer.Instance);
        return [.. people.Where(person => person.Placement is { } placement && asked.Contains(placement)).Select(person => new PlacedPerson(person.Id, person.Name))];
    }

    private static bool IsAsked(GroupStructure.Counted party, StructureQuestion question) =>
        (question.Group is not { } group || (question.Through ? party.Ways.Any(way => Passes(way, group)) : party.Placement.Targets.Contains(group)))
        && (question.Level is not { } level || party.Ways.Any(way => Arrives(way, level - 1)) && AnswersAt(party, level - 1, question));

    private static bool AnswersAt(GroupStructure.Counted party, int index, StructureQuestion question)
    {
        var arrived = party.Ways.Where(way => Arrives(way, index)).ToList();
        return (!question.GoesOn || arrived.Exists(way => way.Steps.Count > index))
            && (question.Ends is not { } reason || arrived.Exists(way => way.Steps.Count == index && StructureSurvey.ReasonOf(way.Stop!.Kind) == reason))
            && (question.Value is not { } value || arrived.Exists(way => ValueAt(way, index) is { } text && GroupName.Comparer.Equals(GroupName.Canonical(text), GroupName.Canonical(value))));
    }

    private static bool Arrives(Way way, int index) => way.Steps.Count >= index && (way.Steps.Count > index || way.Stop is not null);

    private static string? ValueAt(Way way, int index) => way.Steps.Count > index ? way.Steps[index].Value : way.Stop?.Value;

    private static bool Passes(Way way, GroupId group) => way.Synced == group || way.Steps.Any(step => step.Met == group);
}
