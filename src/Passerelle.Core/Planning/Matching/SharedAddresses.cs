namespace Passerelle.Core.Planning.Matching;

/// <summary>Addresses that cannot be anybody's login, since two people in scope have them (rule S8).</summary>
internal static class SharedAddresses
{
    /// <summary>The people of each address that Personio gives to more than one of them, by <see cref="Comparing.MailKey"/>.</summary>
    public static Dictionary<string, List<Person>> Of(IReadOnlyList<Person> people)
    {
        var first = new Dictionary<string, Person>(people.Count, StringComparer.OrdinalIgnoreCase);
        var shared = new Dictionary<string, List<Person>>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in people)
        {
            var counts = person.Standing == Standing.InScope || (person.Standing == Standing.Undecided && person.Account is not null);
            if (!counts || person.WantedMail is not { } mail)
            {
                continue;
            }

            var key = Comparing.MailKey(mail);
            if (first.TryAdd(key, person))
            {
                continue;
            }

            if (!shared.TryGetValue(key, out var sharers))
            {
                shared[key] = sharers = [first[key]];
            }

            sharers.Add(person);
        }

        return shared;
    }
}
