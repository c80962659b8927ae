using System.Globalization;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Source;

namespace Passerelle.Core.Explaining;

/// <summary>Whether the person is synchronised, by which rule, and to which groups.</summary>
internal static class ScopeStory
{
    public static IEnumerable<string> Of(PersonFacts facts)
    {
        if (facts.Employee is not { } employee)
        {
            if (facts.Link is null)
            {
                yield return "Accounts that exist only in 360Learning are never changed and never removed.";
            }

            yield break;
        }

        if (facts.Rules.Exclude.FirstOrDefault(e => e.Id == employee.Id) is { } exclusion)
        {
            var until = exclusion.Until is { } day ? string.Create(CultureInfo.InvariantCulture, $" until {day:yyyy-MM-dd}") : "";
            yield return $"The person is on the list of those never synchronised{until}: {exclusion.Reason}.";
        }

        yield return employee.Status switch
        {
            EmploymentStatus.Inactive => "Not in scope: people who are inactive in Personio are not synchronised.",
            EmploymentStatus.Unknown => "Left alone: this status is not known to the connector, or was not delivered.",
            _ => "The status is one that is synchronised (active, onboarding or leave).",
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
            yield return "The person is on the list of those never removed.";
        }
    }

    private static string Place(PersonFacts facts, Place place)
    {
        var synced = Name(facts, place.Synced);
        return place.State switch
        {
            PlaceState.Chosen when place.Reached == place.Synced => $"By the rules the person is a learner of {synced} itself.",
            PlaceState.Chosen => $"By the rules the person is a learner of {Name(facts, place.Reached!.Value)}, below {synced}.",
            PlaceState.FilteredOut => $"The filter of {synced} keeps the person out of it.",
            PlaceState.FilterUndecided => $"Whether the person belongs to {synced} is not known, because Personio did not deliver a field that its filter needs; memberships there stay as they are.",
            PlaceState.LevelUndecided => $"Personio did not deliver a field that the group structure needs, so the person's memberships below {synced} stay as they are.",
            _ => $"The synchronised group {place.Synced} is not on the platform.",
        };
    }

    private static string Name(PersonFacts facts, Target.GroupId group) => facts.Groups.Find(group) is { } found ? $"“{found.Name}”" : group.Value;
}
