using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Matching;

/// <summary>Which employee an account belongs to, by link, mapping or an unfinished creation.</summary>
internal sealed class Owners
{
    private readonly Dictionary<UserId, Person> owners = [];
    private readonly Dictionary<UserId, Person> rivals = [];

    public Person? Of(UserId user) => owners.GetValueOrDefault(user);

    /// <summary>A second employee that the same account is linked to.</summary>
    public Person? RivalOf(UserId user, Person person)
    {
        if (!rivals.TryGetValue(user, out var rival))
        {
            return null;
        }

        return ReferenceEquals(rival, person) ? owners[user] : rival;
    }

    public void Claim(UserId user, Person person)
    {
        if (!owners.TryAdd(user, person) && !ReferenceEquals(owners[user], person))
        {
            rivals.TryAdd(user, person);
        }
    }

    /// <summary>Settles between two claims, or hands an account over.</summary>
    public void Settle(UserId user, Person person)
    {
        owners[user] = person;
        rivals.Remove(user);
    }
}
