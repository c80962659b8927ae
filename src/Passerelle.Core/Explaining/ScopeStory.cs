using Passerelle.Core.Phrases;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Source;

namespace Passerelle.Core.Explaining;

/// <summary>Whether the person is synchronised, by which rule, and to which groups.</summary>
internal static class ScopeStory
{
    public static IEnumerable<Phrase> Of(PersonFacts facts)
    {
        if (facts.Employee is not { } employee)
        {
            yield return facts.Link is null
                ? "Accounts that exist only in 360Learning are never changed and never removed."
                : "Not in scope: Personio has nobody with this id any more.";
            yield break;
        }

        if (facts.Rules.Exclude.FirstOrDefault(e => e.Id == employee.Id) is { } exclusion)
        {
            yield return exclusion.Until is { } day
                ? Phrase.Of($"The person is on the list of those never synchronised until {day:yyyy-MM-dd}: {exclusion.Reason}.")
                : Phrase.Of($"The person is on the list of those never synchronised: {exclusion.Reason}.");

            // One whose last day is over stands in the rules still, and the plan no longer goes by it.
            if (exclusion.Until is null || facts.Next is null or { Reason: ReasonCodes.Excluded })
            {
                yield break;
            }
        }

        yield return employee.Status switch
        {
            EmploymentStatus.Inactive => Phrase.Of($"Not in scope: people who are inactive in Personio are not synchronised."),
            EmploymentStatus.Unknown => Phrase.Of($"Left alone: this status is not known to the connector, or was not delivered."),
            _ => Phrase.Of($"The status is one that is synchronised (active, onboarding or leave)."),
        };

        if (employee.Status is EmploymentStatus.Active or EmploymentStatus.Onboarding or EmploymentStatus.Leave)
        {
            foreach (var place in new GroupStructure(facts.Groups, facts.Rules).PlacementOf(employee).Places)
            {
                yield return Place(facts, place);
            }
        }

        if (facts.Rules.Protect.Contains(employee.Id))
        {
            yield return facts.Rules.ProtectionTerms.GetValueOrDefault(employee.Id)?.Until is { } last
                ? Phrase.Of($"The person is on the list of those never removed until {last:yyyy-MM-dd}.")
                : Phrase.Of($"The person is on the list of those never removed.");
        }
    }

    private static Phrase Place(PersonFacts facts, Place place)
    {
        var synced = Name(facts, place.Synced);
        return place.State switch
        {
            PlaceState.Chosen when place.Reached == place.Synced => Phrase.Of($"By the rules the person is a learner of {synced} itself."),
            PlaceState.Chosen => Phrase.Of($"By the rules the person is a learner of {Name(facts, place.Reached!.Value)}, below {synced}."),
            PlaceState.FilteredOut => Phrase.Of($"The filter of {synced} keeps the person out of it."),
            PlaceState.FilterUndecided => Phrase.Of($"Whether the person belongs to {synced} is not known, because Personio did not deliver a field that its filter needs; memberships there stay as they are."),
            PlaceState.LevelUndecided => Phrase.Of($"Personio did not deliver a field that the group structure needs, so the person's memberships below {synced} stay as they are."),
            _ => Phrase.Of($"The synchronised group {place.Synced} is not on the platform."),
        };
    }

    private static Phrase Name(PersonFacts facts, Target.GroupId group) => facts.Groups.Find(group) is { } found ? $"“{found.Name}”" : Phrase.Verbatim(group.Value);
}
