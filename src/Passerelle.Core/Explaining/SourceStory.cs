using Passerelle.Core.Source;

namespace Passerelle.Core.Explaining;

/// <summary>What Personio says of the person.</summary>
internal static class SourceStory
{
    public static IEnumerable<string> Of(PersonFacts facts)
    {
        if (facts.Employee is not { } employee)
        {
            var id = facts.Next?.Employee;
            yield return id is null
                ? "No employee in Personio belongs to this account."
                : $"Employee {id} was not in what was last read of Personio.";
            yield break;
        }

        var people = new PeopleNames(facts);
        var page = facts.Rules.PersonioDomain is { } domain ? $" ({domain.TrimEnd('/')}/staff/details/{employee.Id})" : "";
        yield return $"{employee.DisplayName} is employee {employee.Id} in Personio{page} with the status “{employee.StatusText}”.";

        foreach (var (key, value) in employee.Fields.Where(f => f.Key is not (PersonioKeys.Id or PersonioKeys.Status)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var label = facts.Attributes.TryGetValue(key, out var attribute) ? attribute.Label : key;
            yield return value.State switch
            {
                FieldState.Value when key == PersonioKeys.Supervisor => $"{label}: {people.Of(new EmployeeId(value.Text!))}.",
                FieldState.Value => $"{label}: “{value.Text}”.",
                FieldState.Empty => $"{label} is empty in Personio.",
                _ => NotDelivered(label),
            };
        }

        foreach (var key in Needed(facts).Where(k => !employee.Fields.ContainsKey(k)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            yield return NotDelivered(facts.Attributes.TryGetValue(key, out var attribute) ? attribute.Label : key);
        }
    }

    private static string NotDelivered(string label) => $"{label} was not delivered by Personio, so it changes nothing.";

    private static IEnumerable<string> Needed(PersonFacts facts) =>
        new[] { PersonioKeys.FirstName, PersonioKeys.LastName, PersonioKeys.Email, PersonioKeys.Position, PersonioKeys.Supervisor }
            .Concat(facts.Rules.CustomFields.Select(f => f.Source))
            .Concat(facts.Rules.Hierarchy.Select(l => l.Field))
            .Concat(facts.Rules.Groups.SelectMany(g => g.Filter.Keys));
}
