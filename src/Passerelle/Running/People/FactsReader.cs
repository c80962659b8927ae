using Passerelle.Core.Explaining;
using Passerelle.Core.Source;
using Passerelle.Running.Planning;

namespace Passerelle.Running.People;

/// <summary>Gathers all that is known of one person (rule R9).</summary>
public sealed class FactsReader(Connector connector)
{
    public async Task<PersonFacts> ReadAsync(FoundPerson person, Planned planned, CancellationToken cancel)
    {
        var facts = new PersonFacts
        {
            Rules = connector.Rules,
            Groups = planned.Snapshot.Groups,
            Attributes = planned.Roster.Attributes,
            Account = planned.Snapshot.Users.FirstOrDefault(u => u.Id == person.User),
        };
        return person.Employee is { } employee ? await OfEmployeeAsync(facts, employee, planned, cancel) : facts;
    }

    private async Task<PersonFacts> OfEmployeeAsync(PersonFacts facts, EmployeeId employee, Planned planned, CancellationToken cancel)
    {
        var key = connector.Key;
        var held = await connector.Stores.Holds.OpenAsync(key, cancel);
        var findings = await connector.Stores.Findings.OpenAsync(key, employee, cancel);
        return facts with
        {
            Employee = planned.Roster.Employees.FirstOrDefault(e => e.Id == employee),
            Link = planned.Ledger.Links.GetValueOrDefault(employee),
            Next = planned.Plan.People.FirstOrDefault(p => p.Employee == employee),
            Runs = await PastRuns.ReadAsync(connector.Stores.Journaled, key, employee, connector.TimeZone, cancel),
            Findings = [.. findings.Select(f => f.Finding)],
            Holds = [.. held.Where(h => h.Employee == employee).Select(h => h.Hold)],
            Welcome = planned.Ledger.Welcomes.GetValueOrDefault(employee),
        };
    }
}
