using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Fields;

/// <summary>
/// Who gets which personnel number, in an order in which each is free before it is taken. A number stands at one account and goes to one person, so the
/// moves form chains and rings. Where the one who gives a number up waits for its taker, the taker takes it off first.
/// </summary>
internal sealed class NumberMoves(IReadOnlyList<ExternalIdMapping> mappings, IReadOnlySet<(EmployeeId Employee, UserId User)> notTheirs)
{
    private readonly Dictionary<UserId, ExternalIdMapping> byUser = mappings.DistinctBy(m => m.User).ToDictionary(m => m.User);
    private readonly Dictionary<string, ExternalIdMapping> byNumber = mappings.DistinctBy(m => m.Value).ToDictionary(m => m.Value, StringComparer.Ordinal);
    private readonly Dictionary<string, Person> takers = new(StringComparer.Ordinal);
    private readonly Dictionary<ExternalIdMapping, (Person Giver, string Wanted)> givers = [];
    private readonly HashSet<string> granted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExternalIdMapping> takenOff = new(StringComparer.Ordinal);

    /// <summary>The mapping that the person's account carries now.</summary>
    public ExternalIdMapping? Current(Person person) => person.Account is { } account ? byUser.GetValueOrDefault(account.Id) : null;

    /// <summary>Whether the person gets the number: it is free or will be, and nobody else comes first.</summary>
    public bool Gets(Person person, string number) => takers[number] == person && granted.Contains(number);

    /// <summary>The mapping that the person's new number replaces; null when there is none, or none any more by then.</summary>
    public ExternalIdMapping? Replaced(Person person) => Current(person) is { } current && !takenOff.ContainsKey(current.Value) ? current : null;

    /// <summary>The mapping that must be taken off another account before the number can be written; null for none.</summary>
    public ExternalIdMapping? TakesOff(string number) => takenOff.GetValueOrDefault(number);

    /// <param name="wanted">The number a person is to get; null for those who get none.</param>
    public void Decide(IReadOnlyList<Person> people, Func<Person, string?> wanted)
    {
        foreach (var person in people)
        {
            if (wanted(person) is { } number && takers.TryAdd(number, person) && person.Held is null && Current(person) is { } current)
            {
                givers.TryAdd(current, (person, number));
            }
        }

        var order = new WaitingOrder(people.Select(p => (p.Id, p.After)));
        var followers = takers.Keys.Select(Next).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var first in takers.Keys.Where(n => !followers.Contains(n)).Concat(takers.Keys))
        {
            Follow(first, seen, order);
        }

        foreach (var person in people)
        {
            person.After = order.AfterOf(person.Id);
        }
    }

    /// <summary>From a number nobody who waits for it gives up, or from anywhere in a ring.</summary>
    private void Follow(string first, HashSet<string> seen, WaitingOrder order)
    {
        var chain = new List<string>();
        for (var at = first; at is not null && seen.Add(at); at = Next(at))
        {
            chain.Add(at);
        }

        if (chain.Count == 0)
        {
            return;
        }

        var isRing = string.Equals(Next(chain[^1]), first, StringComparison.Ordinal);
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            var next = Next(chain[i]);
            if (isRing || Holder(chain[i]) is not { } holder || (next is not null && granted.Contains(next)))
            {
                granted.Add(chain[i]);
            }
            else if (notTheirs.Contains((takers[chain[i]].Id, holder.User)))
            {
                // Left behind at an account that a person took off this employee.
                granted.Add(chain[i]);
                takenOff.Add(chain[i], holder);
            }
        }

        foreach (var number in chain.Where(granted.Contains))
        {
            var taker = takers[number];
            if (taker.Held is null && Next(number) is { } next && granted.Contains(next) && !order.Put(taker.Id, takers[next].Id))
            {
                takenOff.Add(number, Holder(number)!);
            }
        }
    }

    /// <summary>The mapping that has the number at another account than its taker's.</summary>
    private ExternalIdMapping? Holder(string number) =>
        byNumber.GetValueOrDefault(number) is { } holder && holder.User != takers[number].Account?.Id ? holder : null;

    /// <summary>The number that whoever gives this one up gets in its place; null when nobody gives it up.</summary>
    private string? Next(string number) =>
        Holder(number) is { } holder && givers.TryGetValue(holder, out var move) ? move.Wanted : null;
}
