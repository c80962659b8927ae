using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Fields;

/// <summary>One person's manager against Personio's supervisor; only relations of the connector's own are taken off (rule F3).</summary>
internal sealed class Managers
{
    private static readonly IReadOnlySet<UserId> Nobody = new HashSet<UserId>();

    private readonly IReadOnlyDictionary<EmployeeId, Person> people;
    private readonly Snapshot snapshot;
    private readonly Ledger ledger;
    private readonly FindingCatalogue findings;
    private readonly bool rosterComplete;

    public Managers(IReadOnlyDictionary<EmployeeId, Person> people, Snapshot snapshot, Ledger ledger, FindingCatalogue findings, bool rosterComplete)
    {
        this.people = people;
        this.snapshot = snapshot;
        this.ledger = ledger;
        this.findings = findings;
        this.rosterComplete = rosterComplete;
    }

    /// <param name="isFresh">The account is made or restored by this plan, so no relation of it is certain.</param>
    /// <param name="claim">A relation that equals the rules becomes the connector's own.</param>
    public void Plan(Person person, bool isFresh, bool claim, List<Change> changes)
    {
        var supervisor = person.Employee!.Supervisor;
        if (supervisor.State == FieldState.NotDelivered)
        {
            return;
        }

        Person? manager = null;
        if (supervisor.Text is { } id && !TryFind(person, new EmployeeId(id), out manager))
        {
            return;
        }

        if (manager is not null && !Set(person, manager, isFresh, claim, changes))
        {
            return;
        }

        if (rosterComplete && snapshot.IsComplete && person.Account is { } account)
        {
            foreach (var former in ledger.Managers.GetValueOrDefault(account.Id, Nobody).OrderBy(m => m.Value, StringComparer.Ordinal))
            {
                if (former != manager?.Account?.Id && IsKnownUnder(account.Id, former))
                {
                    changes.Add(new RemoveManager(former));
                }
            }
        }
    }

    private bool TryFind(Person person, EmployeeId id, out Person? manager)
    {
        if (id == person.Id)
        {
            person.Note(findings.SupervisorIsSelf(person));
            manager = null;
            return false;
        }

        if (people.TryGetValue(id, out manager) && manager.HasAccount)
        {
            return true;
        }

        // A read that did not see everyone says nothing about a supervisor who is missing from it, linked or not.
        if (rosterComplete || manager?.Employee is not null)
        {
            person.Note(findings.SupervisorNotSynchronised(person, id, manager));
        }

        return false;
    }

    /// <returns>False when the present relation is not known, so that nothing may be taken off either.</returns>
    private bool Set(Person person, Person manager, bool isFresh, bool claim, List<Change> changes)
    {
        if (isFresh || manager.Account is not { IsDeleted: false } account)
        {
            changes.Add(new AddManager(manager.Id, manager.Account?.Id));
            return true;
        }

        var user = person.Account!.Id;
        if (!snapshot.Subordinates.ContainsKey(account.Id))
        {
            return false;
        }

        if (!IsKnownUnder(user, account.Id))
        {
            changes.Add(new AddManager(manager.Id, account.Id));
        }
        else if (claim && !ledger.Managers.GetValueOrDefault(user, Nobody).Contains(account.Id))
        {
            changes.Add(new ClaimManager(account.Id));
        }

        return true;
    }

    private bool IsKnownUnder(UserId user, UserId manager) => snapshot.Subordinates.TryGetValue(manager, out var reports) && reports.Contains(user);
}
