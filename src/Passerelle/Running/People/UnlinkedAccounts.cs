using Passerelle.Core.Planning;
using Passerelle.Core.Planning.ByHand;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Running.Planning;

namespace Passerelle.Running.People;

/// <summary>The accounts that only 360Learning knows and the employees who have none, as the next run would see them (rule R10).</summary>
/// <param name="WithoutAccount">Employees in scope without an account that is surely theirs.</param>
public sealed record UnlinkedAccounts(IReadOnlyList<UnlinkedAccount> Accounts, IReadOnlyList<Employee> WithoutAccount)
{
    /// <summary>Custom values tell nothing of who is who.</summary>
    public static PlanRequest Request { get; } = new() { ValuesOnlyOf = (_, _) => new HashSet<UserId>() };

    /// <param name="numberKey">The Personio key of the personnel number; null for none.</param>
    public static UnlinkedAccounts Of(Planned planned, string? numberKey)
    {
        var employees = planned.Roster.Employees.ToDictionary(e => e.Id);
        var without = planned
            .Plan.People.Where(p => p.User is null && p.Action is PersonAction.Create or PersonAction.Skip or PersonAction.Held)
            .Select(p => employees.GetValueOrDefault(p.Employee))
            .OfType<Employee>()
            .ToList();
        var taken = planned.Plan.People.Select(p => p.User).OfType<UserId>().ToHashSet();
        var numbers = planned.Snapshot.NumberMappings.DistinctBy(m => m.User).ToDictionary(m => m.User, m => m.Value);
        var matches = new ProbableMatches(without, numberKey);
        return new UnlinkedAccounts(
            [
                .. planned
                    .Snapshot.Users.Where(u => !u.IsDeleted && !taken.Contains(u.Id))
                    .Select(u => matches.Of(u, numbers.GetValueOrDefault(u.Id)))
                    .OrderByDescending(a => a.Matches.Select(m => m.Probability).FirstOrDefault())
                    .ThenBy(a => a.User.DisplayName, StringComparer.Ordinal)
                    .ThenBy(a => a.User.Id.Value, StringComparer.Ordinal),
            ],
            without
        );
    }
}
