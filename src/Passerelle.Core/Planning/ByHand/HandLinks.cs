using Passerelle.Core.Memory;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.ByHand;

/// <summary>Who is linked to what, from both places that remember it and from decisions not yet carried out.</summary>
internal sealed class HandLinks(Snapshot snapshot, Ledger ledger)
{
    public IReadOnlyList<UserId> AccountsOf(EmployeeId employee) =>
        [.. All().Where(l => l.Employee == employee).Select(l => l.User).Distinct().OrderBy(u => u.Value, StringComparer.Ordinal)];

    public IReadOnlyList<EmployeeId> OwnersOf(UserId user) =>
        [.. All().Where(l => l.User == user).Select(l => l.Employee).Distinct().OrderBy(e => e.Value, StringComparer.Ordinal)];

    /// <summary>Whether platform and store both say so already, and nothing else.</summary>
    public bool IsSettled(EmployeeId employee, UserId user) =>
        ledger.Links.TryGetValue(employee, out var link)
        && link.User == user
        && !ledger.LinkedByHand.ContainsKey(employee)
        && snapshot.Mappings.Where(m => string.Equals(m.Value, employee.Value, StringComparison.Ordinal)).Select(m => m.User).ToList() is [var mapped]
        && mapped == user;

    private IEnumerable<(EmployeeId Employee, UserId User)> All() =>
        ledger
            .Links.Select(l => (l.Key, l.Value.User))
            .Concat(ledger.LinkedByHand.Select(l => (l.Key, l.Value)))
            .Concat(snapshot.Mappings.Select(m => (new EmployeeId(m.Value), m.User)));
}
