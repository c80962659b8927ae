using Passerelle.Core.Phrases;
using Passerelle.Core.Planning.Matching;

namespace Passerelle.Core.Planning.Rows;

/// <summary>Puts a row of the plan together; rows without anything share their empty lists.</summary>
internal static class Row
{
    private static readonly Change[] NoChanges = [];
    private static readonly Hold[] NoHolds = [];
    private static readonly Finding[] NoFindings = [];

    public static PersonPlan Of(
        Person person,
        PersonAction action,
        (string Code, Phrase Why) reason,
        IReadOnlyList<Change>? changes = null,
        IReadOnlyList<Hold>? holds = null
    ) =>
        new(
            person.Id,
            person.Account?.Id ?? person.Link?.User ?? person.Mapping?.User,
            person.Name,
            holds is { Count: > 0 } ? PersonAction.Held : action,
            reason.Code,
            reason.Why,
            changes is { Count: > 0 } ? changes : NoChanges,
            holds is { Count: > 0 } ? holds : NoHolds,
            person.Findings ?? (IReadOnlyList<Finding>)NoFindings
        )
        {
            After = person.After,
        };

    /// <summary>A finding keeps everything back.</summary>
    public static PersonPlan Skipped(Person person) => Of(person, PersonAction.Skip, Wording.Reasons.Finding(person.Findings![0]));
}
