using Passerelle.Core.Phrases;
using Passerelle.Core.Source;

namespace Passerelle.Core.Explaining;

/// <summary>What Personio says of the person.</summary>
internal static class SourceStory
{
    public static IEnumerable<Phrase> Of(PersonFacts facts)
    {
        if (facts.Employee is not { } employee)
        {
            var id = facts.Next?.Employee;
            yield return id is null
                ? Phrase.Of($"No employee in Personio belongs to this account.")
                : Phrase.Of($"Employee {id} was not in what was last read of Personio.");
            yield break;
        }

        var people = new PeopleNames(facts);
        yield return facts.Rules.PersonioDomain is { } domain
            ? Phrase.Of($"{employee.DisplayName} is employee {employee.Id} in Personio ({domain.TrimEnd('/')}/staff/details/{employee.Id}) with the status “{employee.StatusText}”.")
            : Phrase.Of($"{employee.DisplayName} is employee {employee.Id} in Personio with the status “{employee.StatusText}”.");

        foreach (var (key, value) in employee.Fields.Where(f => f.Key is not (PersonioKeys.Id or PersonioKeys.Status)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var label = facts.Attributes.TryGetValue(key, out var attribute) ? attribute.Label : key;
            yield return value.State switch
            {
                FieldState.Value when key == PersonioKeys.Supervisor => Phrase.Of($"{label}: {people.Of(new EmployeeId(value.Text!))}."),
                FieldState.Value => Phrase.Of($"{label}: “{value.Text}”."),
                FieldState.Empty => Phrase.Of($"{label} is empty in Personio."),
                _ => NotDelivered(label),
            };
        }

        foreach (var key in Needed(facts).Where(k => !employee.Fields.ContainsKey(k)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            yield return NotDelivered(facts.Attributes.TryGetValue(key, out var attribute) ? attribute.Label : key);
        }
    }

    private static Phrase NotDelivered(string label) => $"{label} was not delivered by Personio, so it changes nothing.";

    private static IEnumerable<string> Needed(PersonFacts facts) =>
        new[] { PersonioKeys.FirstName, PersonioKeys.LastName, PersonioKeys.Email, PersonioKeys.Position, PersonioKeys.Supervisor }
            .Concat(facts.Rules.CustomFields.Select(f => f.Source))
            .Concat(facts.Rules.Hierarchy.Select(l => l.Field))
            .Concat(facts.Rules.Groups.SelectMany(g => g.Filter.Keys));
}
